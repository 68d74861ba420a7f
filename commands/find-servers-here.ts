import type { MessageCommand } from '../src/discord/command.ts';
import { foundServers } from '../src/views/found-servers.ts';
import { words } from '../src/views/words/index.ts';
import type { Scalet } from '../src/vscale/scalets.ts';

/** In the menu of any message, e.g. another bot's alert: which of the team's servers is it about? */
export const findServersHere: MessageCommand = {
  data: {
    name: words.en.foundServers.command,
    name_localizations: { ru: words.ru.foundServers.command },
  },
  access: 'read',
  async run(text, caller, { vscale, mayUse }) {
    const found = findServersIn(text, await vscale.scalets.list());
    return foundServers(found, { mayChange: mayUse('change', caller) }, caller.locale);
  },
};

/** The servers whose id, name or address stands in the text by itself, in the order in which they come. */
export function findServersIn(text: string, servers: readonly Scalet[]): Scalet[] {
  return servers
    .map((server) => ({ server, at: firstMention(text, server) }))
    .filter(({ at }) => at !== null)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ server }) => server);
}

function firstMention(text: string, { id, name, hostname, publicAddress, privateAddress }: Scalet): number | null {
  const marks = [String(id), name, hostname, publicAddress?.address, privateAddress?.address];
  const places = marks.flatMap((mark) => (mark ? (findAlone(text, mark) ?? []) : []));
  return places.length === 0 ? null : Math.min(...places);
}

/** Not inside a longer word, number or address: `web-1` is not in `web-10`, nor `10.0.0.1` in `10.0.0.12`. */
function findAlone(text: string, mark: string): number | null {
  const escaped = RegExp.escape(mark);
  const match = new RegExp(`(?<![\\p{L}\\p{N}_-]|\\p{N}\\.)${escaped}(?![\\p{L}\\p{N}_-]|\\.\\p{N})`, 'iu').exec(text);
  return match?.index ?? null;
}
