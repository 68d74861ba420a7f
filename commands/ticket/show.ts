import { defineSubcommand } from '../../src/discord/command.ts';
import { ticketCard } from '../../src/views/tickets.ts';
import { describeCommand, pageOption, stringOption } from '../shared/describe.ts';
import { findTicket, suggestTickets } from './find-ticket.ts';

const ticketOption = stringOption('ticket', { autocomplete: true });

export const show = defineSubcommand({
  data: { ...describeCommand('ticket show'), options: [ticketOption, pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ ticket: options.getString('ticket'), page: options.getInteger('page') }),
  async run({ ticket: ref, page }, caller, services) {
    const ticket = await findTicket(ref, caller, services);
    const [comments, known] = await Promise.all([
      services.vscale.tickets.listComments(ticket.id),
      services.tickets.list(),
    ]);
    const thread = known.find(({ id }) => id === ticket.id)?.channelId ?? null;
    const source = { path: 'ticket show', options: { ticket: ticket.id } };
    return ticketCard(ticket, comments, thread, page, source, caller.locale);
  },
  autocomplete: { ticket: suggestTickets },
});
