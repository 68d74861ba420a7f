import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const start = defineSubcommand({
  data: { ...describeCommand('server start'), options: [serverOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({ server: options.getString('server', true), reason: readReason(options) }),
  form: (args, caller, services) => askReason('server.start', args, caller, services),
  async run({ server: ref, reason }, caller, services) {
    const server = await findServerToChange(ref, services);
    requireReady(server);
    if (server.status === 'started') throw new Refusal('server_already', { name: server.name, status: 'started' });
    return askFor({ operation: { kind: 'server.start', serverId: server.id }, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
