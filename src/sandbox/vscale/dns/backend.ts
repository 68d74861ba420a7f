import { STATUS_CODES } from 'node:http';
import type { KnownRoute } from '../../../vscale/reference/index.ts';
import { writeSpacedJson } from '../json.ts';
import { ApiError, ok, type Reply, type WireAnswer } from '../reply.ts';
import { type Backend, type Call, type Handler, type Route, route } from '../router.ts';

/**
 * The older backend, on which the DNS part has stayed in both generations: JSON with spaces, shouted reason phrases, the
 * reason of an error in the body only.
 */
const dnsBackend: Backend = {
  answer: ({ status, body, headers }) => write(status, body, headers),
  refuse: ({ status, message, details }) =>
    write(status, details.field === undefined ? { error: message } : { field: details.field, error: message }),
};

export function dnsRoute(pattern: KnownRoute, handle: Handler): Route {
  return { ...route(pattern, handle), backend: dnsBackend };
}

/** A list with the headers of its paging, which `limit` and `offset` in the query move. */
export function answerPage({ url }: Call, items: readonly unknown[]): Reply {
  const limit = readCount(url.searchParams.get('limit'), 1000);
  const offset = readCount(url.searchParams.get('offset'), 0);
  return ok(items.slice(offset, offset + limit), {
    'X-Limit': String(limit),
    'X-Offset': String(offset),
    'X-Total-Count': String(items.length),
  });
}

function readCount(text: string | null, otherwise: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : otherwise;
}

/** The members of a body; throws 400 where it is no object. */
export function readMembers(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiError(400, 'object_required');
  return { ...body };
}

/** Throws 400, naming the member, where it is no text or an empty one. */
export function requireText(members: Record<string, unknown>, field: string): string {
  const value = members[field];
  if (typeof value !== 'string' || value === '') throw new ApiError(400, 'string_required', { field });
  return value;
}

/** A name as it is kept: it may come with a final dot. Throws 400 as for any text. */
export function requireName(members: Record<string, unknown>, field: string): string {
  return requireText({ ...members, [field]: withoutFinalDot(members[field]) }, field);
}

export function withoutFinalDot<T>(name: T): T | string {
  return typeof name === 'string' ? name.replace(/\.$/, '') : name;
}

/** The list of ids in a member, or null where the member is missing; throws 400 for anything else. */
export function readIds(members: Record<string, unknown>, field: string): number[] | null {
  const value = members[field];
  if (value === undefined) return null;
  if (!Array.isArray(value) || !value.every((id) => Number.isInteger(id))) {
    throw new ApiError(400, 'list_required', { field });
  }
  return [...new Set<number>(value)];
}

function write(status: number, body: unknown, headers: Record<string, string> = {}): WireAnswer {
  const reason = STATUS_CODES[status]?.toUpperCase() ?? '';
  if (body === undefined) return { status, reason, headers, text: '' };
  return { status, reason, headers: { 'Content-Type': 'application/json', ...headers }, text: writeSpacedJson(body) };
}
