import { Refusal, type RefusalCode, type RefusalFacts } from '../refusal.ts';
import { VscaleError, type VscaleErrorKind, vscaleErrorKinds } from '../vscale/errors.ts';
import { showDomainName } from './domain-names.ts';
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
  return say[refused](showFacts(facts, locale));
}

/** What is said where the bot's own database does not take what must be stored before anything is done. */
export function databaseMessage(trouble: 'unwritable' | 'unreachable', locale: Locale): Message {
  return { content: `⛔ ${words[locale].errors[trouble]}`, mentions: {} };
}

/** A kind that is not known, from the database of another version, is a refusal like any other. */
export function explainVscaleError(
  kind: string,
  { apiMessage, retryAfterMs }: { apiMessage: string | null; retryAfterMs?: number | null },
  locale: Locale,
): string {
  const says = apiMessage === null ? null : code(apiMessage, 200);
  const byCode = explainCode(apiMessage, locale);
  if (byCode !== null) return `${byCode} (${says})`;
  return words[locale].vscaleErrors[isKnown(kind) ? kind : 'invalid']({
    says,
    wait: retryAfterMs == null ? null : formatDuration(retryAfterMs, locale),
  });
}

/** What Vscale's DNS says is a code, perhaps with the field at fault: `bad_record_name (name)`. */
function explainCode(apiMessage: string | null, locale: Locale): string | null {
  const codes: Readonly<Record<string, string>> = words[locale].domains.codes;
  const [said] = apiMessage?.split(' ') ?? [];
  return said !== undefined && Object.hasOwn(codes, said) ? (codes[said] ?? null) : null;
}

function isKnown(kind: string): kind is VscaleErrorKind {
  return vscaleErrorKinds.some((known) => known === kind);
}

/** Facts that are not code. Links, statuses and problems come from us. */
const formatters: Record<string, (text: string, locale: Locale) => string> = {
  name: (name) => escapeName(name),
  link: (link) => link,
  status: (status) => status,
  access: (access) => access,
  user: (userId) => `<@${userId}>`,
  problem: (problem) => problem,
  domain: showDomainName,
  record: showDomainName,
  field: showOptionName,
  fields: showOptionName,
  needed: showOptionName,
  roleIds: (id) => `<@&${id}>`,
};

/** As the reader's Discord shows it. */
function showOptionName(option: string, locale: Locale): string {
  const known: Readonly<Record<string, { name: string }>> = words[locale].options;
  return code(known[option]?.name ?? option);
}

function showFacts<Facts extends object>(facts: Facts, locale: Locale): Shown<Facts> {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, showFact(fact, value, locale)]),
  ) as Shown<Facts>;
}

function showFact(fact: string, value: unknown, locale: Locale): unknown {
  const show = (part: unknown) => (formatters[fact] ?? ((text) => code(text, 60)))(String(part), locale);
  if (Array.isArray(value)) return value.length === 0 ? null : joinSome(value.map(show));
  return typeof value === 'string' ? (formatters[fact] ?? ((text) => code(text)))(value, locale) : value;
}
