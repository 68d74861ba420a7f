import { defineSubcommand } from '../../src/discord/command.ts';
import { auditEvents } from '../../src/operations/audit.ts';
import { auditList } from '../../src/views/audit.ts';
import { clampPage, pageSize } from '../../src/views/lists.ts';
import { choiceOption, describeCommand, memberOption, pageOption, stringOption } from '../shared/describe.ts';
import { findServerId } from '../shared/find-server-id.ts';
import { readChoice } from '../shared/read-choice.ts';
import { suggestServers } from '../shared/suggest.ts';
import { suggestOperations } from '../shared/suggest-operations.ts';

export const list = defineSubcommand({
  data: {
    ...describeCommand('audit list'),
    options: [
      memberOption('ofMember'),
      stringOption('ofServer', { autocomplete: true }),
      stringOption('ofOperation', { autocomplete: true }),
      choiceOption('event', (say) => say.audit.events),
      pageOption,
    ],
  },
  access: 'audit',
  reply: 'private',
  pages: true,
  read: (options) => ({
    member: options.getUserId('member'),
    server: options.getString('server'),
    operation: options.getString('operation')?.trim() ?? null,
    event: readChoice(options, 'event', auditEvents),
    page: options.getInteger('page'),
  }),
  isLocal: ({ server }) => server === null,
  async run({ member, server, operation, event, page: wanted }, caller, services) {
    const serverId = server === null ? null : await findServerId(server, caller, services);
    const filter = {
      guildId: caller.guildId,
      ...(member !== null && { userId: member }),
      ...(serverId !== null && { serverId }),
      ...(operation !== null && { operationId: operation }),
      ...(event !== null && { event }),
    };
    const { total } = await services.audit.list({ ...filter, limit: 1, offset: 0 });
    const { page, pages } = clampPage(total, wanted);
    const { rows } = await services.audit.list({ ...filter, limit: pageSize, offset: (page - 1) * pageSize });
    const options = {
      ...(member !== null && { member }),
      ...(serverId !== null && { server: serverId }),
      ...(operation !== null && { operation }),
      ...(event !== null && { event }),
    };
    return auditList({ items: rows, page, pages, total }, { path: 'audit list', options }, caller.locale);
  },
  autocomplete: { server: suggestServers, operation: suggestOperations },
});
