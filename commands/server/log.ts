import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { serverLog } from '../../src/views/servers.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import { describeCommand, pageOption, serverOption } from '../shared/describe.ts';
import { findServer } from '../shared/find-server.ts';
import { suggestServers } from '../shared/suggest.ts';

export const log = defineSubcommand({
  data: { ...describeCommand('server log'), options: [serverOption, pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ server: options.getString('server', true), page: options.getInteger('page') }),
  async run({ server: ref, page }, { locale }, services) {
    const server = await findServer(ref, services);
    const entries = await nullIfUnknown(services.vscale.scalets.log(server.id));
    if (entries === null) throw new Refusal('server_has_no_log', { name: server.name });
    return serverLog(server, entries, page, { path: 'server log', options: { server: server.id } }, locale);
  },
  autocomplete: { server: suggestServers },
});
