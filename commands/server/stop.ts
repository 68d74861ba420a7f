import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const stop = defineSubcommand({
  data: { ...describeCommand('server stop'), options: [serverOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({ server: options.getString('server', true), reason: readReason(options) }),
  form: (args, caller, services) => askReason('server.stop', args, caller, services),
  async run({ server: ref, reason }, caller, services) {
    const server = await findServerToChange(ref, services);
    requireReady(server);
    if (server.status === 'stopped') throw new Refusal('server_already', { name: server.name, status: 'stopped' });
    return askFor({ operation: { kind: 'server.stop', serverId: server.id }, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
