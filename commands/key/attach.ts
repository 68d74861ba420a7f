import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption, stringOption } from '../shared/describe.ts';
import { findKeys, suggestKeys } from '../shared/find-keys.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const attach = defineSubcommand({
  data: {
    ...describeCommand('key attach'),
    options: [serverOption, stringOption('moreKeys', { required: true, autocomplete: true }), reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    keys: options.getString('keys', true),
    reason: readReason(options),
  }),
  form: ({ keys, ...args }, caller, services) => askReason('key.attach', args, caller, services, { keys }),
  async run({ server: ref, keys: typed, reason }, caller, services) {
    const named = await findKeys(typed, services);
    if (named.length === 0) throw new Refusal('keys_none');
    const server = await findServerToChange(ref, services);
    const keys = named
      .filter(({ id }) => !server.keys.some((key) => key.id === id))
      .map(({ id, name }) => ({ id, name }));
    if (keys.length === 0) {
      throw new Refusal('server_has_keys', { name: server.name, keys: named.map(({ name }) => name) });
    }
    requireReady(server);
    return askFor({ operation: { kind: 'key.attach', serverId: server.id, keys }, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers, keys: suggestKeys },
});
