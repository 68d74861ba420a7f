import { defineSubcommand } from '../../src/discord/command.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const restart = defineSubcommand({
  data: { ...describeCommand('server restart'), options: [serverOption, reasonOption] },
  access: 'change',
  offered: true,
  reply: 'public',
  read: (options) => ({ server: options.getString('server', true), reason: readReason(options) }),
  form: (args, caller, services) => askReason('server.restart', args, caller, services),
  async run({ server: ref, reason }, caller, services) {
    const server = await findServerToChange(ref, services);
    requireReady(server);
    return askFor({ operation: { kind: 'server.restart', serverId: server.id }, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
