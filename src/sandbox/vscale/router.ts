import type { KnownRoute } from '../../vscale/reference/index.ts';
import type { Generation } from './generation/generation.ts';
import { ApiError, type Reply, type WireAnswer } from './reply.ts';
import type { World } from './world.ts';

/** One request as a handler sees it, at one moment of the sandbox's time. */
export interface Call {
  params: Record<string, string>;
  url: URL;
  /** The parsed body: JSON, a form as an object of strings, or undefined where there was none. */
  body: unknown;
  world: World;
  generation: Generation;
  now: number;
}

export type Handler = (call: Call) => Reply;

/** Puts what a handler answers or throws into the form of one part of the API. */
export interface Backend {
  answer(reply: Reply): WireAnswer;
  refuse(error: ApiError): WireAnswer;
}

export interface Route {
  pattern: KnownRoute;
  method: string;
  segments: readonly string[];
  handle: Handler;
  /** Null: that of the generation. */
  backend: Backend | null;
}

/** `route('PATCH /scalets/:id/stop', …)`: a segment that begins with a colon is a parameter. Only what is known exists. */
export function route(pattern: KnownRoute, handle: Handler): Route {
  const [method = '', path = ''] = pattern.split(' ');
  return { pattern, method, segments: splitPath(path), handle, backend: null };
}

/** Finds the first route that fits; a trailing slash makes no difference. Throws 404 for a path, 405 for a method. */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  const segments = splitPath(path);
  let pathIsKnown = false;
  for (const route of routes) {
    const params = matchSegments(route.segments, segments);
    if (!params) continue;
    if (route.method === method) return { route, params };
    pathIsKnown = true;
  }
  throw pathIsKnown ? new ApiError(405, 'method_not_allowed') : new ApiError(404, 'not_found');
}

/** A parameter that must be a number; anything else is `NaN`, which no object has as its id. */
export function readIntParam(call: Call, name: string): number {
  const text = call.params[name] ?? '';
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function splitPath(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function matchSegments(pattern: readonly string[], actual: readonly string[]): Record<string, string> | null {
  if (pattern.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const given = actual[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = given;
    else if (expected !== given) return null;
  }
  return params;
}
