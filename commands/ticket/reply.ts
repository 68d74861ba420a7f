import { defineSubcommand } from '../../src/discord/command.ts';
import { replyTicketForm } from '../../src/views/ticket-forms.ts';
import { isBlank } from '../../src/visible.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { mayWantReason, readReason } from '../shared/foresee.ts';
import { findTicket, nameOf, requireOpen, suggestOpenTickets } from './find-ticket.ts';
import { requireText } from './read-letter.ts';

const ticketOption = stringOption('ticket', { autocomplete: true });

export const reply = defineSubcommand({
  data: { ...describeCommand('ticket reply'), options: [ticketOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    ticket: options.getString('ticket'),
    text: options.getField('text'),
    reason: readReason(options),
  }),
  form({ ticket, reason }, { locale }, services) {
    const isRequired = mayWantReason('ticket.reply', services);
    const why = isRequired || !isBlank(reason) ? { typed: reason, isRequired } : null;
    return { ...replyTicketForm(why, locale), carry: ticket === null ? {} : { ticket } };
  },
  async run({ ticket: ref, text: typedText, reason }, caller, services) {
    const text = requireText(typedText);
    const ticket = await findTicket(ref, caller, services);
    requireOpen(ticket);
    const operation = { kind: 'ticket.reply' as const, ticketId: ticket.id, text };
    return askFor({ operation, server: null, subject: nameOf(ticket), reason }, caller, services);
  },
  autocomplete: { ticket: suggestOpenTickets },
});
