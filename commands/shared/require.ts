import { Refusal } from '../../src/refusal.ts';
import { plainText } from '../../src/views/format.ts';
import { isBlank } from '../../src/visible.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';

/** As long as Vscale's own panel allows. */
export const maxName = 255;
const minPassword = 8;
const maxPassword = 64;

/** @throws Refusal where Vscale would refuse any change of this server now */
export function requireUnlocked(server: Scalet): void {
  if (server.locked) throw new Refusal('server_locked', { name: server.name });
}

/** @throws Refusal where the server cannot be worked with now: locked, blocked, or not there yet */
export function requireReady(server: Scalet): void {
  requireUnlocked(server);
  if (server.block) throw new Refusal('server_blocked', { name: server.name, reason: server.block.says });
  if (['defined', 'created', 'queued'].includes(server.status)) {
    throw new Refusal('server_not_ready', { name: server.name });
  }
}

/**
 * A name for a server, as it is sent: host names and panels are made of it, so only letters of any alphabet, digits,
 * spaces and `._-`, and none of those that show nothing.
 *
 * @throws Refusal `name_empty`, `name_too_long`, `name_characters`
 */
export function requireName(typed: string): string {
  const name = typed.normalize('NFC').trim();
  const length = [...name].length;
  if (length > maxName) throw new Refusal('name_too_long', { length, max: maxName });
  const refused = [...new Set(name.match(/[^\p{L}\p{M}\p{N} ._-]|\p{Default_Ignorable_Code_Point}/gu))];
  if (refused.length > 0) throw new Refusal('name_characters', { characters: refused.map(describeCharacter) });
  if (isBlank(name.replace(/[ ._-]/g, ''))) throw new Refusal('name_empty');
  return name;
}

function describeCharacter(character: string): string {
  if (/^[\p{P}\p{S}]$/u.test(character) && !isBlank(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * @returns what was typed, null for nothing
 * @throws Refusal that never holds the password
 */
export function requirePassword(typed: string | null): string | null {
  if (typed === null) return null;
  if (typed.length < minPassword || typed.length > maxPassword) {
    throw new Refusal('password_length', { min: minPassword, max: maxPassword });
  }
  if (!/^[\x21-\x7e]+$/.test(typed)) throw new Refusal('password_characters');
  return typed;
}

/** Whether it is the name as people see it: of what is invisible, or a keyboard adds at the ends, nothing counts. */
export function isName(typed: string | null, name: string): boolean {
  const asSeen = (text: string) => plainText(text.normalize('NFC'), Number.POSITIVE_INFINITY);
  return !isBlank(typed) && asSeen(typed ?? '') === asSeen(name);
}

/** @throws Refusal `confirm_mismatch` unless it is the server's name */
export function requireConfirmed(typed: string | null, server: Scalet): void {
  if (isName(typed, server.name)) return;
  throw new Refusal('confirm_mismatch', { typed: typed ?? '', name: server.name });
}
