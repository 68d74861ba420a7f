import { defineSubcommand } from '../../src/discord/command.ts';
import { cutText } from '../../src/views/format.ts';
import { moscowDay } from '../../src/vscale/moscow-time.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption, stringOption } from '../shared/describe.ts';
import { findServerToChange } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { maxName, requireName, requireReady } from '../shared/require.ts';
import { suggestServers } from '../shared/suggest.ts';

export const backup = defineSubcommand({
  data: { ...describeCommand('server backup'), options: [serverOption, stringOption('backupName'), reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    name: options.getString('name'),
    reason: readReason(options),
  }),
  form: ({ name, ...args }, caller, services) =>
    askReason('server.backup', args, caller, services, name === null ? {} : { name }),
  async run({ server: ref, name: typedName, reason }, caller, services) {
    const typed = typedName === null ? null : requireName(typedName);
    const server = await findServerToChange(ref, services);
    requireReady(server);
    const name = typed ?? defaultName(server.name, services.clock.now());
    return askFor(
      { operation: { kind: 'server.backup', serverId: server.id, name }, server, reason },
      caller,
      services,
    );
  },
  autocomplete: { server: suggestServers },
});

/** `web-1-2026-01-15`, the day being Moscow's, as in everything that the provider shows. */
function defaultName(server: string, now: number): string {
  const day = moscowDay(now);
  return `${cutText(server, maxName - day.length - 1)}-${day}`;
}
