import type { Answer, Endpoint, HeaderName, Param, Payload } from './endpoint.ts';
import { headers } from './endpoint.ts';
import { certainties, type Fact, type Shape } from './fact.ts';
import { endpoints, parts } from './index.ts';
import { describeFact, describePayload, describeShape, describeValue, type JsonSchema } from './json-schema.ts';
import { apiError, dnsApiError, forbidden, type Refusal } from './refusals.ts';

const introduction = `
How the API of Vscale (later "VDS by Selectel") works, as far as that is publicly known. It is not the provider's own
description: that is gone from the web. This one is put together from the article that presented the API in 2015, from
some fifty public clients, and from real answers that four of them recorded between 2018 and 2022 (kaloprominat/vscale,
Visteras/vscale, TheBits/libcloud-vscale, PavelMilanov/grip).

Every fact ends with how sure it is, in brackets:
${Object.entries(certainties)
  .map(([mark, meaning]) => `- **${mark}**: ${meaning}.`)
  .join('\n')}

## What holds everywhere

- Two generations of the API are described at once. The first (2015 to 2017) answers every success with 200, names errors
  in the header \`Vscale-Error-Message\` alone, and has \`None\` in it when all is well. Today's answers 201 and 204 too,
  leaves the header out when all is well, and has errors in the body as well. [article, recorded, 1 client]
- DNS runs on an older backend: no error header, other errors (\`DnsError\`), lists with headers about their length. [recorded]
- A slash at the end of a path makes no difference. [2+ clients]
- A body is read as JSON whatever type it claims to be, but for the one that must be a form. [article, inferred]
- Be ready for more than is listed with each request: several clients handle a 401, which nobody has seen, and one handles
  a 504. [2+ clients, 1 client]
- Today's answers, but for those of DNS, carry \`X-Request-Id\`, a text of 21 characters. [recorded]
- Members come in any order, may be added at any time, and numbers are now and then written as texts. [recorded, 2+ clients]
- All amounts of money are whole kopecks. [2+ clients]
- Servers and backups may be created 12 times a minute; the next is a 429. [docs, 2+ clients]
- A change of a server answers at once, with the server as it was before; the work goes on as a task. [article]
- \`wss://ws.api.vscale.io/v1/ws\` tells the ends of tasks to whoever sends the same \`X-Token\`: texts of JSON with \`id\`,
  \`time\` and \`result\` (\`id\` of the task, \`type\`, \`name\`, \`status\`, \`message\`, \`error\`, \`done\`). [1 client]
`.trim();

/** All that is known, as a document of OpenAPI 3.1. */
export function describeApi(): Record<string, unknown> {
  const byPath = Map.groupBy(endpoints, ({ route }) => pathOf(route));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Vscale API, described from public sources',
      version: 'v1',
      license: { name: 'MIT', identifier: 'MIT' },
      description: introduction,
    },
    servers: [{ url: 'https://api.vscale.io/v1' }],
    security: [{ token: [] }],
    tags: parts.map((part) => ({ name: part.name, ...('about' in part && describe(part.about)) })),
    paths: Object.fromEntries([...byPath].map(([path, onPath]) => [path, describePath(onPath)])),
    components: {
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'X-Token', ...describe(tokenFact) } },
      schemas: Object.fromEntries(listShapes().map((shape) => [shape.name, describeShape(shape)])),
      headers: Object.fromEntries(Object.entries(headers).map(([name, about]) => [name, describeHeader(about)])),
      responses: Object.fromEntries(
        listRefusals().map((refusal) => [refusal.name, describeRefusals([refusal])] as const),
      ),
    },
  };
}

const tokenFact: Fact = {
  says: 'A long hexadecimal text that is made in the panel and does not expire. A full token may do everything, a read-only one only GET.',
  sure: ['article', '2+ clients'],
};

/** `/scalets/:id` as OpenAPI writes it: `/scalets/{id}`. */
export function pathOf(route: string): string {
  return route.replace(/^\S+ /, '').replace(/:(\w+)/g, '{$1}');
}

export function methodOf(route: string): string {
  return route.replace(/ .*$/, '').toLowerCase();
}

function describePath(onPath: readonly Endpoint[]): Record<string, unknown> {
  const byMethod = Map.groupBy(onPath, ({ route }) => methodOf(route));
  return Object.fromEntries([...byMethod].map(([method, same]) => [method, describeOperation(method, same)]));
}

/** Two endpoints that differ only in their bodies are one operation. */
function describeOperation(method: string, same: readonly Endpoint[]): Record<string, unknown> {
  const [first] = same;
  if (first === undefined) return {};
  const params = first.params ?? [];
  const part = parts.find(({ endpoints: listed }) => listed.some(({ id }) => id === first.id));
  return {
    operationId: nameOperation(method, first.route),
    tags: [part?.name],
    summary: same.map(({ title }) => title).join(' / '),
    description: same.map(describeFact).join('\n\n'),
    ...((params.length > 0 || first.query) && { parameters: [...params.map(describeParam), ...describeQuery(first)] }),
    ...describeBodies(same),
    responses: {
      ...describeAnswers(same.flatMap(({ answers }) => Object.entries(answers))),
      ...describeByStatus(same.flatMap(({ refusals = [] }) => refusals)),
      [forbidden.status]: refer('responses', forbidden.name),
    },
  };
}

/** `getDomainsByIdRecords`. */
function nameOperation(method: string, route: string): string {
  const words = pathOf(route).match(/\{?\w+/g) ?? [];
  const named = words.map((word) => (word.startsWith('{') ? `By${capitalize(word.slice(1))}` : capitalize(word)));
  return method + named.join('');
}

function capitalize(word: string): string {
  return word.replace(/(^|_)\w/g, (start) => start.replace('_', '').toUpperCase());
}

function describeParam({ name, schema, example, ...about }: Param): Record<string, unknown> {
  return { name, in: 'path', required: true, ...describe(about), schema: describeValue(schema), example };
}

function describeQuery({ id, query }: Endpoint): Record<string, unknown>[] {
  if (query === undefined) return [];
  const { properties, required = [] } = describePayload(query, id);
  return Object.entries(toRecord(properties)).map(([name, property]) => {
    const { description, ...schema } = toRecord(property);
    const isRequired = Array.isArray(required) && required.includes(name);
    return { name, in: 'query', ...(isRequired && { required: true }), description, schema };
  });
}

function describeBodies(same: readonly Endpoint[]): Record<string, unknown> {
  const bodies = same.flatMap(({ id, body }) => (body === undefined ? [] : [{ id, body }]));
  const [first] = bodies;
  if (first === undefined) return {};
  const schemas = bodies.map(({ id, body }) => describePayload(body, id));
  return {
    requestBody: {
      ...(bodies.every(({ body }) => !body.optional) && { required: true }),
      content: { [mediaType(first.body)]: { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } } },
    },
  };
}

function mediaType({ form }: Payload): string {
  return form ? 'application/x-www-form-urlencoded' : 'application/json';
}

function describeAnswers(answers: readonly [string, Answer][]): Record<string, unknown> {
  return Object.fromEntries([...answers].reverse().map(([status, given]) => [status, describeAnswer(given)]));
}

function describeAnswer({ body, headers: names = [], ...about }: Answer): Record<string, unknown> {
  return {
    ...describe(about),
    ...(names.length > 0 && { headers: referHeaders(names) }),
    ...(body && { content: { 'application/json': { schema: describeBody(body) } } }),
  };
}

function describeBody(body: NonNullable<Answer['body']>): JsonSchema {
  if (!('listOf' in body)) return refer('schemas', body.name);
  return { type: 'array', items: refer('schemas', body.listOf.name) };
}

function describeByStatus(refusals: readonly Refusal[]): Record<string, unknown> {
  const byStatus = Map.groupBy(new Set(refusals), ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, [first, ...others]]) => [
      status,
      first !== undefined && others.length === 0
        ? refer('responses', first.name)
        : describeRefusals(byStatus.get(status) ?? []),
    ]),
  );
}

function describeRefusals(refusals: readonly Refusal[]): Record<string, unknown> {
  const isDns = refusals.some(({ body }) => body === 'dns');
  const json = { 'application/json': { schema: refer('schemas', (isDns ? dnsApiError : apiError).name) } };
  return {
    description: refusals.map(describeFact).join('\n\n'),
    ...(!isDns && { headers: referHeaders(['Vscale-Error-Message']) }),
    content: refusals.some(({ body }) => body === 'page')
      ? { 'text/html': { schema: { type: 'string' } }, ...json }
      : json,
  };
}

function describeHeader(about: Fact): Record<string, unknown> {
  return { ...describe(about), schema: { type: 'string' } };
}

function referHeaders(names: readonly HeaderName[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, refer('headers', name)]));
}

function describe(about: Fact): { description: string } {
  return { description: describeFact(about) };
}

function refer(kind: string, name: string): Record<string, string> {
  return { $ref: `#/components/${kind}/${name}` };
}

function listShapes(): Shape[] {
  const bodies = endpoints.flatMap(({ answers }) => Object.values(answers).flatMap(({ body }) => body ?? []));
  return [...new Set([...bodies.map((body) => ('listOf' in body ? body.listOf : body)), apiError, dnsApiError])];
}

function listRefusals(): Refusal[] {
  return [...new Set([forbidden, ...endpoints.flatMap(({ refusals = [] }) => refusals)])];
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
