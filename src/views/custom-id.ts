/** A page button runs a command again, a `do` button runs one as if it was typed, a form finishes one: the path is that of the command, e.g. `server list`. */
export interface CustomId {
  kind: 'page' | 'do' | 'modal';
  path: string;
  options: Record<string, string>;
}

/** Discord's limit of a custom id. */
const maxLength = 100;

/** `page:server list?page=2`, or null where the options do not fit Discord's 100 characters. */
export function encodeCustomId(
  kind: CustomId['kind'],
  path: string,
  options: Record<string, string | number | boolean>,
): string | null {
  const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
  const customId = `${kind}:${path}?${query}`;
  return customId.length <= maxLength ? customId : null;
}

/** Null for a custom id that is not one of these. */
export function decodeCustomId(customId: string): CustomId | null {
  const match = /^(page|do|modal):([a-z-]+(?: [a-z-]+)?)\?(.*)$/s.exec(customId);
  const [, kind, path, query] = match ?? [];
  if ((kind !== 'page' && kind !== 'do' && kind !== 'modal') || path === undefined) return null;
  return { kind, path, options: Object.fromEntries(new URLSearchParams(query)) };
}
