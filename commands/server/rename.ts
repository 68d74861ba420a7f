import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { renameForm } from '../../src/views/forms.ts';
import { isBlank } from '../../src/visible.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption, stringOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { foresee, readReason } from '../shared/foresee.ts';
import { requireName, requireUnlocked } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

const nameOption = stringOption('newName', { required: true });

export const rename = defineSubcommand({
  data: { ...describeCommand('server rename'), options: [serverOption, nameOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    name: options.getField('name') ?? options.getString('name', true),
    reason: readReason(options),
  }),
  form({ server: ref, name, reason }, { locale }, services) {
    const { server, wantsReason } = foresee('server.rename', ref, services);
    if (!wantsReason || !isBlank(reason)) return null;
    const why = { typed: null, isRequired: true };
    return { ...renameForm(requireName(name), why, locale), carry: { server: server?.id ?? ref } };
  },
  async run({ server: ref, name: typedName, reason }, caller, services) {
    const name = requireName(typedName);
    const server = await findServerToChange(ref, services);
    if (server.name === name) throw new Refusal('server_has_name', { name });
    requireUnlocked(server);
    return askFor(
      { operation: { kind: 'server.rename', serverId: server.id, name }, server, reason },
      caller,
      services,
    );
  },
  autocomplete: { server: suggestServers },
});
