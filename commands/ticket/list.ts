import { defineSubcommand } from '../../src/discord/command.ts';
import { ticketList } from '../../src/views/tickets.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { readTickets } from './find-ticket.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('ticket list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, services) {
    const [found, known] = await Promise.all([readTickets(services), services.tickets.list()]);
    const threads = new Map(known.flatMap(({ id, channelId }) => (channelId === null ? [] : [[id, channelId]])));
    return ticketList(found, threads, page, { path: 'ticket list' }, locale);
  },
});
