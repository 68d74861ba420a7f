import { Refusal, type RefusalCode, type RefusalFacts } from '../refusal.ts';
import { VscaleError, type VscaleErrorKind, vscaleErrorKinds } from '../vscale/errors.ts';
import { code, escapeName, formatDuration, joinSome } from './format.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';
import type { RefusalWords, Shown } from './words/shapes.ts';

/**
 * What is said of any error. The text of an unknown one is never shown: `reference` is what the log has it under.
 */
export function errorMessage(error: unknown, locale: Locale, reference: string): Message {
  return { content: `⛔ ${explainError(error, locale, reference)}`, mentions: {} };
}

function explainError(error: unknown, locale: Locale, reference: string): string {
  if (error instanceof Refusal) return explainRefusal(error.code, error.facts, locale);
  if (error instanceof VscaleError) return explainVscaleError(error.kind, error, locale);
  return words[locale].errors.unexpected({ reference: code(reference) });
}

function explainRefusal<Code extends RefusalCode>(refused: Code, facts: RefusalFacts[Code], locale: Locale): string {
  const say: RefusalWords = words[locale].refusals;
  return say[refused](showFacts(facts));
}

/** A kind that is not known, from the database of another version, is a refusal like any other. */
export function explainVscaleError(
  kind: string,
  { apiMessage, retryAfterMs }: { apiMessage: string | null; retryAfterMs?: number | null },
  locale: Locale,
): string {
  return words[locale].vscaleErrors[isKnown(kind) ? kind : 'invalid']({
    says: apiMessage === null ? null : code(apiMessage, 200),
    wait: retryAfterMs == null ? null : formatDuration(retryAfterMs, locale),
  });
}

function isKnown(kind: string): kind is VscaleErrorKind {
  return vscaleErrorKinds.some((known) => known === kind);
}

/** Facts that are not code. Links and statuses come from us. */
const formatters: Record<string, (text: string) => string> = {
  name: (name) => escapeName(name),
  link: (link) => link,
  status: (status) => status,
  access: (access) => access,
  user: (userId) => `<@${userId}>`,
};

function showFacts<Facts extends object>(facts: Facts): Shown<Facts> {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, showFact(fact, value)]),
  ) as Shown<Facts>;
}

function showFact(fact: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const show = fact === 'roleIds' ? (id: unknown) => `<@&${id}>` : (part: unknown) => code(String(part), 60);
    return value.length === 0 ? null : joinSome(value.map(show));
  }
  return typeof value === 'string' ? (formatters[fact] ?? code)(value) : value;
}
