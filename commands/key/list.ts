import { defineSubcommand } from '../../src/discord/command.ts';
import { keyList } from '../../src/views/keys.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { readSoon } from '../shared/suggest.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('key list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, services) {
    const [keys, servers] = await Promise.all([
      services.vscale.sshKeys.list(),
      readSoon(services.catalog.servers, services),
    ]);
    const entries = keys
      .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id)
      .map((key) => ({
        key,
        servers: (servers ?? [])
          .filter((server) => server.keys.some(({ id }) => id === key.id))
          .map(({ name }) => name),
      }));
    return keyList(entries, page, { path: 'key list' }, locale);
  },
});
