import { z } from 'zod';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';

type Kinds = typeof kinds;

/** Everything that changes something at Vscale, as plain data. It is stored before anything happens, and holds no secret. */
export type Operation = z.infer<Kinds[number]['schema']>;
export type OperationKind = Operation['kind'];

const kindByName = new Map(kinds.map((kind) => [kind.schema.shape.kind.value, kind as unknown as Kind<Operation>]));

export const operationKinds = kinds.map((kind) => kind.schema.shape.kind.value);

export const operationSchema: z.ZodType<Operation> = z.discriminatedUnion(
  'kind',
  kinds.map((kind) => kind.schema) as unknown as [Kinds[number]['schema'], ...Kinds[number]['schema'][]],
);

/** What sets this kind of operation apart. The kind that was found by an operation's name takes that operation's data. */
export function kindOf(name: OperationKind): Kind<Operation> {
  const kind = kindByName.get(name);
  if (!kind) throw new TypeError(`there is no operation ${name}`);
  return kind;
}
