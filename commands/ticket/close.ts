import { defineSubcommand } from '../../src/discord/command.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { findTicket, nameOf, requireOpen, suggestOpenTickets } from './find-ticket.ts';

const ticketOption = stringOption('ticket', { autocomplete: true });

export const close = defineSubcommand({
  data: { ...describeCommand('ticket close'), options: [ticketOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({ ticket: options.getString('ticket'), reason: readReason(options) }),
  form: ({ ticket, reason }, caller, services) =>
    askReasonFor('ticket.close', 'ticket close', { ticket }, reason, caller, services),
  async run({ ticket: ref, reason }, caller, services) {
    const ticket = await findTicket(ref, caller, services);
    requireOpen(ticket);
    const operation = { kind: 'ticket.close' as const, ticketId: ticket.id };
    return askFor({ operation, server: null, subject: nameOf(ticket), reason }, caller, services);
  },
  autocomplete: { ticket: suggestOpenTickets },
});
