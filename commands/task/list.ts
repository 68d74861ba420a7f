import { defineSubcommand } from '../../src/discord/command.ts';
import { taskList } from '../../src/views/tasks.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { readServerNames } from '../shared/server-names.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('task list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, services) {
    const [tasks, names] = await Promise.all([services.vscale.tasks.list(), readServerNames(services)]);
    return taskList(tasks, names, page, { path: 'task list' }, locale);
  },
});
