import { defineSubcommand } from '../../src/discord/command.ts';
import { rebuildForm } from '../../src/views/forms.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { foresee, readReason } from '../shared/foresee.ts';
import { requireConfirmed, requirePassword, requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const rebuild = defineSubcommand({
  data: { ...describeCommand('server rebuild'), options: [serverOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    reason: readReason(options),
    typedName: options.getField('name'),
    password: options.getField('password'),
  }),
  form({ server: ref, reason }, { locale }, services) {
    const { server, wantsReason, waits } = foresee('server.rebuild', ref, services);
    const why = { typed: reason, isRequired: wantsReason };
    return { ...rebuildForm(server?.name ?? null, why, !waits, locale), carry: { server: server?.id ?? ref } };
  },
  async run({ server: ref, reason, typedName, password: typedPassword }, caller, services) {
    const password = requirePassword(typedPassword);
    const server = await findServerToChange(ref, services);
    requireConfirmed(typedName, server);
    requireReady(server);
    const operation = { kind: 'server.rebuild' as const, serverId: server.id, hasPassword: password !== null };
    return askFor({ operation, server, reason, password }, caller, services);
  },
  autocomplete: { server: suggestServers },
});
