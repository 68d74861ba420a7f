import { defineSubcommand } from '../../src/discord/command.ts';
import { clampPage, pageSize } from '../../src/views/lists.ts';
import { operationList } from '../../src/views/operation-list.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('operation list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page: wanted }, { guildId, locale }, { operations }) {
    const { total } = await operations.list({ guildId, limit: 1, offset: 0 });
    const { page, pages } = clampPage(total, wanted);
    const { records } = await operations.list({ guildId, limit: pageSize, offset: (page - 1) * pageSize });
    return operationList({ items: records, page, pages, total }, { path: 'operation list' }, locale);
  },
});
