import { defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
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
    const name = typed ?? (await chooseName(server.name, services));
    return askFor(
      { operation: { kind: 'server.backup', serverId: server.id, name }, server, reason },
      caller,
      services,
    );
  },
  autocomplete: { server: suggestServers },
});

/**
 * `web-1-2026-01-15`, and `web-1-2026-01-15-2` where that is taken, since Vscale refuses a name that a backup has. The
 * day is Moscow's, as in everything that the provider shows.
 */
async function chooseName(server: string, { vscale, clock }: Services): Promise<string> {
  const taken = new Set((await vscale.backups.list()).map(({ name }) => name));
  const day = moscowDay(clock.now());
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? `-${day}` : `-${day}-${count}`;
    const name = `${cutText(server, maxName - suffix.length)}${suffix}`;
    if (!taken.has(name)) return name;
  }
}
