import { parsePublicKey } from '../vscale/public-key.ts';
import type { SshKey } from '../vscale/ssh-keys.ts';
import { code, escapeName, joinSome } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

export interface KeyEntry {
  key: SshKey;
  /** The names of the servers that have it. */
  servers: readonly string[];
}

export function keyList(
  entries: readonly KeyEntry[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const { keys: say, servers } = words[locale];
  const shown = pageOf(entries, page);
  const lines = shown.items.map(({ key, servers: names }) => {
    const id = servers.id({ id: code(String(key.id)) });
    const shownNames = joinSome(
      names.map((name) => escapeName(name, 30)),
      5,
    );
    const where = names.length === 0 ? say.onNone : say.onServers({ servers: shownNames });
    return `🔑 **${escapeName(key.name)}** · ${id}\n${[describeKey(key.key), where].filter((fact) => fact !== null).join(' · ')}`;
  });
  const title = say.listTitle({ count: shown.total });
  return listMessage({ title, empty: say.listEmpty, entries: lines }, shown, source, locale);
}

/** Its type and fingerprint, which are told apart by eye; null for what is no public key. */
export function describeKey(text: string): string | null {
  const key = parsePublicKey(text);
  return key && `${code(key.type)} ${code(key.fingerprint)}`;
}
