import { z } from 'zod';
import type { Payload } from './endpoint.ts';
import type { Fact, Member, Members, Shape } from './fact.ts';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has them. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

interface Where {
  name: string;
  /** Then the schema is the client's, which can do without most members, and the facts tell what is always there. */
  isAnswer: boolean;
}

/** The sentence, and how sure it is. */
export function describeFact({ says, sure }: Fact): string {
  return `${says} [${sure.join(', ')}]`;
}

/** What the client reads of an object, told as the API writes it, with what is known of every member. */
export function describeShape(shape: Shape): JsonSchema {
  const described = addFacts(readSchema(shape.schema), shape.members, { name: shape.name, isAnswer: true });
  return { description: describeFact(shape), ...described };
}

/** The same for what is sent: the members that the schema demands are required. */
export function describePayload({ schema, members }: Payload, name: string): JsonSchema {
  return addFacts(readSchema(schema), members, { name, isAnswer: false });
}

/** The schema of a parameter, without its description. */
export function describeValue(schema: z.ZodType): JsonSchema {
  return readSchema(schema);
}

function readSchema(schema: z.ZodType): JsonSchema {
  return simplify(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }));
}

/** Takes out what is the client's alone: other spellings that it puts up with, what it makes of a missing member. */
function simplify(given: unknown): JsonSchema {
  const { $schema, default: standIn, lenient, minimum, maximum, ...schema } = toRecord(given);
  if (lenient === true) return simplify({ ...schema, ...firstAlternative(schema) });
  return {
    ...schema,
    ...(isBound(minimum) && { minimum }),
    ...(isBound(maximum) && { maximum }),
    ...(isRecord(schema.properties) && { properties: mapValues(schema.properties, simplify) }),
    ...(isRecord(schema.additionalProperties) && { additionalProperties: simplify(schema.additionalProperties) }),
    ...(isRecord(schema.items) && { items: simplify(schema.items) }),
    ...(Array.isArray(schema.anyOf) && { anyOf: schema.anyOf.map(simplify) }),
  };
}

function firstAlternative({ anyOf, type }: JsonSchema): JsonSchema {
  if (Array.isArray(anyOf)) return { anyOf: undefined, ...toRecord(anyOf[0]) };
  return Array.isArray(type) ? { type: type[0] } : {};
}

/** Those of zod's whole numbers bound nothing. */
function isBound(limit: unknown): boolean {
  return typeof limit === 'number' && Math.abs(limit) !== Number.MAX_SAFE_INTEGER;
}

function addFacts(schema: JsonSchema, members: Members, where: Where): JsonSchema {
  if (schema.additionalProperties === false) return { type: 'object', additionalProperties: false };
  if (isRecord(schema.properties)) return describeObject(schema, schema.properties, members, where);
  const { items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(isRecord(items) && { items: addFacts(items, members, where) }),
    ...(isRecord(additionalProperties) && { additionalProperties: addFacts(additionalProperties, members, where) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map((part) => addFacts(toRecord(part), members, where)) }),
  };
}

/**
 * In the order of the members. One that the client does not read is known by its own schema alone.
 *
 * @throws Error for a member of the schema of which nothing is told
 */
function describeObject(schema: JsonSchema, known: JsonSchema, members: Members, where: Where): JsonSchema {
  const untold = Object.keys(known).filter((name) => !(name in members));
  if (untold.length > 0) throw new Error(`nothing is told of ${untold.join(', ')} in ${where.name}`);
  const demanded = Array.isArray(schema.required) ? schema.required : [];
  const required = Object.entries(members).flatMap(([name, { optional }]) =>
    (where.isAnswer ? !optional : demanded.includes(name)) ? [name] : [],
  );
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    ...(Object.keys(members).length > 0 && { properties: describeEach(members, known, where) }),
  };
}

function describeEach(members: Members, known: JsonSchema, where: Where): JsonSchema {
  const described = Object.entries(members).map(([name, member]) => {
    const schema = member.schema === undefined ? known[name] : readSchema(member.schema);
    if (!isRecord(schema)) throw new Error(`${where.name}.${name} has no schema`);
    return [name, describeMember(member, schema, { ...where, name: `${where.name}.${name}` })] as const;
  });
  return Object.fromEntries(described);
}

function describeMember(member: Member, schema: JsonSchema, where: Where): JsonSchema {
  const { type, ...described } = addFacts(schema, member.members ?? {}, where);
  const ownType = member.whole ? 'integer' : type;
  return {
    description: describeFact(member),
    ...(ownType !== undefined && { type: member.nullable ? [ownType, 'null'] : ownType }),
    ...described,
    ...(member.example !== undefined && { examples: [member.example] }),
  };
}

function mapValues(record: JsonSchema, change: (value: unknown) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRecord(value: unknown): JsonSchema {
  return isRecord(value) ? value : {};
}
