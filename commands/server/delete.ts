import { defineSubcommand } from '../../src/discord/command.ts';
import { deleteForm } from '../../src/views/forms.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { foresee, readReason } from '../shared/foresee.ts';
import { requireConfirmed, requireUnlocked } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const remove = defineSubcommand({
  data: { ...describeCommand('server delete'), options: [serverOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    reason: readReason(options),
    typedName: options.getField('name'),
  }),
  form({ server: ref, reason }, { locale }, services) {
    const { server, wantsReason } = foresee('server.delete', ref, services);
    const why = { typed: reason, isRequired: wantsReason };
    return { ...deleteForm(server?.name ?? null, why, locale), carry: { server: server?.id ?? ref } };
  },
  async run({ server: ref, reason, typedName }, caller, services) {
    const server = await findServerToChange(ref, services);
    requireConfirmed(typedName, server);
    requireUnlocked(server);
    return askFor({ operation: { kind: 'server.delete', serverId: server.id }, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
