import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { describeApi } from '../../../src/vscale/reference/openapi.ts';
import type { Exchange } from './recorder.ts';

type Json = Record<string, unknown>;

/** Only what is needed to find the schema of a body; the rest is ajv's. */
const content = z.record(z.string(), z.unknown()).default({});
const response = z.looseObject({ content });
const responseOrRef = z.union([z.object({ $ref: z.string() }), response]);
const parameter = z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false) });
const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  requestBody: z.looseObject({ required: z.boolean().default(false), content }).optional(),
  responses: z.record(z.string(), responseOrRef),
});
const document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ responses: z.record(z.string(), response) }),
});

export interface Operation extends z.output<typeof operation> {
  method: string;
  /** With its parameters in braces. */
  path: string;
  /** `GET /scalets/{id}` */
  name: string;
}

/** The description, and what is at odds with it. A member that it does not tell of is at odds with it too. */
export function readDescription() {
  const described = document.parse(describeApi());
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(forbidUntold(described), 'vscale');

  const operations: Operation[] = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, about]) => ({
      ...about,
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
    })),
  );

  function find({ method, path }: Pick<Exchange, 'method' | 'path'>): Operation {
    const fitting = operations.filter((known) => known.method === method && fits(known.path, path));
    const [best] = fitting.sort((a, b) => countParams(a.path) - countParams(b.path));
    if (!best) throw new Error(`${method} ${path} is not described`);
    return best;
  }

  function check(pointer: readonly string[], value: unknown): string[] {
    const parts = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate = ajv.getSchema(`vscale#/${parts.join('/')}`);
    if (!validate) throw new Error(`no schema at ${pointer.join(' ')}`);
    return validate(value) ? [] : [ajv.errorsText(validate.errors, { dataVar: 'body' })];
  }

  function checkRequest(known: Operation, { request, query }: Exchange): string[] {
    const where = ['paths', known.path, known.method.toLowerCase(), 'requestBody', 'content'];
    const params = known.parameters.filter((param) => param.in === 'query');
    const untold = [...query.keys()].filter((name) => !params.some((param) => param.name === name));
    const missing = params.filter(({ name, required }) => required && !query.has(name)).map(({ name }) => name);
    const faults = [...untold.map((name) => `?${name} is not told of`), ...missing.map((name) => `no ?${name}`)];
    if (request.text === '') return known.requestBody?.required ? [...faults, 'it has no body'] : faults;
    const type = mediaTypeOf(request.type);
    if (!known.requestBody || !(type in known.requestBody.content)) return [...faults, `a body of ${type}`];
    return [...faults, ...check([...where, type, 'schema'], parseBody(type, request.text))];
  }

  function checkAnswer(known: Operation, { answer }: Exchange): string[] {
    const status = String(answer.status);
    const found = known.responses[status];
    if (found === undefined) return [`the status ${status} is not told of`];
    const name = typeof found.$ref === 'string' ? (found.$ref.split('/').at(-1) ?? '') : null;
    const where = name === null ? ['paths', known.path, known.method.toLowerCase(), 'responses', status] : null;
    const { content: told } =
      name === null ? response.parse(found) : response.parse(described.components.responses[name]);
    // In the first generation an error is told by the header alone.
    if (answer.text === '') return answer.status < 300 && Object.keys(told).length > 0 ? ['it has no body'] : [];
    const type = mediaTypeOf(answer.headers.get('content-type') ?? '');
    if (!(type in told)) return [`a body of ${type}`];
    const base = where ?? ['components', 'responses', name ?? ''];
    return check([...base, 'content', type, 'schema'], parseBody(type, answer.text));
  }

  return {
    operations,
    find,
    /** What in the request or in its answer is not as described. */
    compare(exchange: Exchange): string[] {
      const known = find(exchange);
      return [
        ...checkRequest(known, exchange).map((fault) => `asking ${exchange.method} ${exchange.path}: ${fault}`),
        ...checkAnswer(known, exchange).map((fault) => `answer to ${exchange.method} ${exchange.path}: ${fault}`),
      ];
    },
    /** The same, where the request was meant to be wrong. */
    compareAnswer: (exchange: Exchange): string[] =>
      checkAnswer(find(exchange), exchange).map((fault) => `${exchange.method} ${exchange.path}: ${fault}`),
  };
}

/** Real answers may have more members than are told of; those of the simulator must not. */
function forbidUntold(value: unknown): Json {
  const closed = close(value);
  return typeof closed === 'object' && closed !== null ? { ...closed } : {};
}

function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, close(part)] as const);
  const isOpenObject = 'properties' in value && !('additionalProperties' in value) && 'type' in value;
  return Object.fromEntries(isOpenObject ? [...entries, ['additionalProperties', false]] : entries);
}

function fits(template: string, path: string): boolean {
  const [wanted, given] = [template, path].map((text) => text.split('/').filter((part) => part !== ''));
  return (
    wanted?.length === given?.length &&
    wanted?.every((part, at) => part.startsWith('{') || part === given?.[at]) === true
  );
}

function countParams(template: string): number {
  return template.split('{').length - 1;
}

function mediaTypeOf(header: string): string {
  return header.split(';')[0]?.trim() ?? '';
}

function parseBody(type: string, text: string): unknown {
  if (type === 'application/json') return JSON.parse(text);
  return type === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(text)) : text;
}
