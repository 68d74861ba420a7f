import { defineSubcommand } from '../../src/discord/command.ts';
import { serverList } from '../../src/views/servers.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('server list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, { vscale }) {
    const servers = await vscale.scalets.list();
    const byName = servers.sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
    return serverList(byName, page, { path: 'server list' }, locale);
  },
});
