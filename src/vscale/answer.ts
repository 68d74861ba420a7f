import type { z } from 'zod';
import { readAnyError, readSaid, type Said } from './api-message.ts';
import { VscaleError, type VscaleErrorKind } from './errors.ts';
import { parseRetryAfterMs } from './retry.ts';
import type { Answer } from './transport.ts';

interface Context {
  method: string;
  path: string;
  /** What was sent and must not be in an error, should the API repeat it. */
  secrets: string[];
  now: number;
}

const longestMessage = 300;

type Body = { form: 'json'; value: unknown } | { form: 'empty' } | { form: 'unreadable'; text: string };

/**
 * The answer's data, or the error that it is. Any 2xx is a success, unless its body is not what `schema` describes or
 * it says that it is an error without giving anything to use.
 *
 * @throws VscaleError
 */
export function readAnswer<Schema extends z.ZodType>(
  answer: Answer,
  schema: Schema,
  context: Context,
): z.output<Schema> {
  const body = readBody(answer.body);
  const said = readSaid(answer.header('Vscale-Error-Message'), body.form === 'json' ? body.value : undefined);
  if (isSuccess(answer.status) && !(said !== null && isEmpty(body))) {
    const data = body.form === 'unreadable' ? null : schema.safeParse(body.form === 'json' ? body.value : undefined);
    if (data?.success) return data.data;
  }
  throw describeError(answer, said ?? (answer.status >= 400 ? readForeignError(body) : null), context);
}

/** What is said by something that is not the API: whatever stands before it, or in its place. */
function readForeignError(body: Body): Said | null {
  if (body.form === 'json') return readAnyError(body.value);
  const isPage = body.form === 'unreadable' && body.text.trimStart().startsWith('<');
  return body.form === 'unreadable' && !isPage ? readAnyError(body.text) : null;
}

function describeError(answer: Answer, said: Said | null, { method, path, secrets, now }: Context): VscaleError {
  const { status } = answer;
  const known = said?.codes.map((code) => knownCodes.get(code)).find((kind) => kind !== undefined);
  return new VscaleError({
    kind: known ?? kindOf(status, said),
    method,
    path,
    status,
    apiMessage: said === null ? null : tidy(redact(said.message, secrets)),
    requestId: answer.header('X-Request-Id') ?? answer.header('Vscale-Request-Id'),
    retryAfterMs: parseRetryAfterMs(answer.header('Retry-After'), now),
    mayHaveApplied: method !== 'GET' && known === undefined && (status < 400 || status >= 500),
  });
}

function redact(message: string, secrets: string[]): string {
  return secrets.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '[secret]')), message);
}

function tidy(message: string): string {
  return message
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestMessage);
}

/** Codes that say more than their status: an unknown plan, for one, is a 500; of some the status is not known at all. */
const knownCodes: ReadonlyMap<string, VscaleErrorKind> = new Map([
  ['no_location_found', 'invalid'],
  ['no_rplan_found', 'invalid'],
  ['no_object_to_create_from', 'invalid'],
  ['no_scalet_id_passed', 'not_found'],
  ['domain_not_found', 'not_found'],
  ['record_not_found', 'not_found'],
  ['tag_not_found', 'not_found'],
  ['domain_already_exists', 'conflict'],
  ['record_already_exists', 'conflict'],
  ['cname_record_conflict', 'conflict'],
  ['cant_add_soa', 'invalid'],
  ['record_does_not_belong_to_domain', 'invalid'],
  ['string_required', 'invalid'],
  ['bad_zone_name', 'invalid'],
  ['bad_record_name', 'invalid'],
  ['zone_name_too_long', 'invalid'],
]);

/** The codes of these refusals are not documented, so they are told by the words that they can hardly do without. */
const words: readonly [RegExp, VscaleErrorKind][] = [
  [/(?<![a-z])locked(?![a-z])/, 'locked'],
  [/money|balance|funds|payment/, 'no_money'],
  [/read[ _-]?only/, 'read_only'],
];

const kindsByStatus: ReadonlyMap<number, VscaleErrorKind> = new Map([
  [401, 'unauthorized'],
  [402, 'no_money'],
  [403, 'unauthorized'],
  [404, 'not_found'],
  [409, 'conflict'],
  [423, 'locked'],
  [429, 'rate_limited'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
]);

function kindOf(status: number, said: Said | null): VscaleErrorKind {
  if (status >= 500) return kindsByStatus.get(status) ?? 'server_error';
  if (status === 429) return 'rate_limited';
  const told = words.find(([pattern]) => said?.codes.some((code) => pattern.test(code)))?.[1];
  if (told !== undefined) return told;
  if (status >= 400) return kindsByStatus.get(status) ?? 'invalid';
  return isSuccess(status) && said !== null ? 'invalid' : 'malformed';
}

function readBody(text: string): Body {
  if (text.trim() === '') return { form: 'empty' };
  try {
    return { form: 'json', value: JSON.parse(text) };
  } catch {
    return { form: 'unreadable', text };
  }
}

function isEmpty(body: Body): boolean {
  return body.form !== 'json' || JSON.stringify(body.value) === '{}' || body.value === null;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
