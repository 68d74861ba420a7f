import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, serverOption, stringOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { requireName, requireUnlocked } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

const nameOption = stringOption('newName', { required: true });

export const rename = defineSubcommand({
  data: { ...describeCommand('server rename'), options: [serverOption, nameOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({ server: options.getString('server', true), name: options.getString('name', true) }),
  async run({ server: ref, name: typedName }, caller, services) {
    const name = requireName(typedName);
    const server = await findServerToChange(ref, services);
    if (server.name === name) throw new Refusal('server_has_name', { name });
    requireUnlocked(server);
    return askFor({ operation: { kind: 'server.rename', serverId: server.id, name }, server }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
