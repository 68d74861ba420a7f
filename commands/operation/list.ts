import { defineSubcommand } from '../../src/discord/command.ts';
import { clampPage, pageSize } from '../../src/views/lists.ts';
import { operationList } from '../../src/views/operation-list.ts';
import { words } from '../../src/views/words/index.ts';
import { choiceOption, describeCommand, memberOption, pageOption, stringOption } from '../shared/describe.ts';
import { findServerId } from '../shared/find-server-id.ts';
import { readChoice } from '../shared/read-choice.ts';
import { suggestServers } from '../shared/suggest.ts';

const groups = Object.keys(words.en.operations.groups) as (keyof typeof words.en.operations.groups)[];

export const list = defineSubcommand({
  data: {
    ...describeCommand('operation list'),
    options: [
      choiceOption('state', (say) => say.operations.groups),
      stringOption('ofServer', { autocomplete: true }),
      memberOption('ofMember'),
      pageOption,
    ],
  },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({
    state: readChoice(options, 'state', groups),
    server: options.getString('server'),
    member: options.getUserId('member'),
    page: options.getInteger('page'),
  }),
  isLocal: ({ server }) => server === null,
  async run({ state, server, member, page: wanted }, caller, services) {
    const serverId = server === null ? null : await findServerId(server, caller, services);
    const filter = {
      guildId: caller.guildId,
      ...(state !== null && { state }),
      ...(serverId !== null && { serverId }),
      ...(member !== null && { userId: member }),
    };
    const { total } = await services.operations.list({ ...filter, limit: 1, offset: 0 });
    const { page, pages } = clampPage(total, wanted);
    const offset = (page - 1) * pageSize;
    const { records, unreadable } = await services.operations.list({ ...filter, limit: pageSize, offset });
    const options = {
      ...(state !== null && { state }),
      ...(serverId !== null && { server: serverId }),
      ...(member !== null && { member }),
    };
    return operationList(
      { items: records, unreadable, page, pages, total },
      { path: 'operation list', options },
      caller.locale,
    );
  },
  autocomplete: { server: suggestServers },
});
