import type { Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { keyLabel } from '../../src/views/choices.ts';
import type { SshKey } from '../../src/vscale/ssh-keys.ts';
import { pickChoices, readSoon } from './suggest.ts';

/**
 * The SSH keys that were meant, read afresh, each once.
 *
 * @param typed ids or names, separated by commas; null for none
 * @throws Refusal `key_not_found`, `key_ambiguous`
 */
export async function findKeys(typed: string | null, { vscale }: Pick<Services, 'vscale'>): Promise<SshKey[]> {
  const refs = splitRefs(typed ?? '').filter((ref) => ref !== '');
  if (refs.length === 0) return [];
  const keys = await vscale.sshKeys.list();
  return [...new Set(refs.map((ref) => findKey(ref, keys)))];
}

/** @throws Refusal `key_not_found`, `key_ambiguous` */
export function findKey(ref: string, keys: readonly SshKey[]): SshKey {
  const [match, ...others] = matchKeys(ref, keys);
  if (match === undefined)
    throw new Refusal('key_not_found', { ref, known: [...new Set(keys.map(({ name }) => name))] });
  if (others.length > 0) throw new Refusal('key_ambiguous', { ref, ids: [match, ...others].map(({ id }) => id) });
  return match;
}

/** By id, by exact name, or by name in any case: the first of these that finds something. */
function matchKeys(ref: string, keys: readonly SshKey[]): SshKey[] {
  const ways = [
    ({ id }: SshKey) => String(id) === ref,
    ({ name }: SshKey) => name.trim() === ref,
    ({ name }: SshKey) => name.trim().toLowerCase() === ref.toLowerCase(),
  ];
  return ways.map((matches) => keys.filter(matches)).find((found) => found.length > 0) ?? [];
}

function splitRefs(typed: string): string[] {
  return typed.split(',').map((ref) => ref.trim());
}

/** Completes the last of several; those before it stay as they are. */
export const suggestKeys: Completion = async (typed, _options, _caller, services) => {
  const keys = (await readSoon(services.catalog.sshKeys, services)) ?? [];
  const refs = splitRefs(typed);
  const last = refs.at(-1) ?? '';
  const before = refs.slice(0, -1).filter((ref) => ref !== '');
  const chosen = before.flatMap((ref) => matchKeys(ref, keys));
  const candidates = keys
    .filter((key) => !chosen.includes(key))
    .map((key) => ({
      name: keyLabel(key, before),
      value: [...before, String(key.id)].join(', '),
      keywords: [key.name, String(key.id)],
    }));
  return pickChoices(last, candidates);
};
