import type { z } from 'zod';
import type { Vscale } from '../client.ts';
import { type Fact, fact, type Member, type Members, type Shape, type Sure } from './fact.ts';
import type { Refusal } from './refusals.ts';

type Resources = Omit<Vscale, 'creations' | 'close'>;

/** `scalets.restart`: every method of the client that asks the API for something. */
export type ClientMethod = { [R in keyof Resources]: `${R}.${keyof Resources[R] & string}` }[keyof Resources];

/** A part of a path; `schema` is how it is written. */
export interface Param extends Member {
  name: string;
  schema: z.ZodType;
}

/** A body or a query. */
export interface Payload {
  schema: z.ZodObject;
  members: Members;
  /** Form-encoded; JSON otherwise. */
  form?: true;
  /** The request may do without it. */
  optional?: true;
}

export interface ListOf {
  listOf: Shape;
}

export interface Answer extends Fact {
  /** None: there is no body. */
  body?: Shape | ListOf;
  headers?: readonly HeaderName[];
}

export type HeaderName = keyof typeof headers;

/** What answers tell in their headers. */
export const headers = {
  'Vscale-Error-Message': fact(
    'What was wrong, in ASCII; `None` on success in the first generation. DNS and the page for a bad token do without it.',
    'article',
    'recorded',
    '1 client',
  ),
  'Vscale-Task-Id': fact('The id of the task that the request began, a UUID.', '2+ clients'),
  'X-Limit': fact('How many elements an answer has at most.', 'recorded'),
  'X-Offset': fact('How many elements come before the first of the answer.', 'recorded'),
  'X-Total-Count': fact('How many elements there are.', 'recorded'),
  Location: fact('The same path with a slash at its end.', '1 client'),
} as const;

export interface Endpoint<Id extends string = string, Route extends string = string> extends Fact {
  /** `S4`: its number in this list. */
  id: Id;
  /** `PATCH /scalets/:id/stop`: what begins with a colon is a parameter. A slash at the end makes no difference. */
  route: Route;
  /** A few words. */
  title: string;
  /** The client's method that asks for it; null where there is none on purpose. */
  client: ClientMethod | null;
  params?: readonly Param[];
  query?: Payload;
  body?: Payload;
  /** By status. */
  answers: Readonly<Partial<Record<200 | 201 | 204 | 302, Answer>>>;
  refusals?: readonly Refusal[];
}

/** Keeps the id's and the route's own types, of which those of all endpoints are made. */
export function endpoint<const Id extends string, const Route extends string>(
  id: Id,
  route: Route,
  facts: Omit<Endpoint, 'id' | 'route'>,
): Endpoint<Id, Route> {
  return { id, route, ...facts };
}

export function listOf(shape: Shape): ListOf {
  return { listOf: shape };
}

export function answer(body: Shape | ListOf, says: string, ...sure: Sure[]): Answer {
  return { body, says, sure };
}

export function noBody(says: string, ...sure: Sure[]): Answer {
  return { says, sure };
}
