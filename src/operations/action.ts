import type { Effect } from './kind.ts';
import { kindOf, type Operation, type OperationKind, operationKinds } from './operation.ts';

/** The action of a kind of operation as a policy names it: `restart` for `server.restart`, else the kind itself. */
function actionOfKind(kind: OperationKind): string {
  return kind.startsWith('server.') ? kind.slice('server.'.length) : kind;
}

/** The action of an operation: that of its kind, or of the variant that it is, such as `create.from-backup`. */
export function actionOf(operation: Operation): string {
  const { variant } = kindOf(operation.kind);
  const action = actionOfKind(operation.kind);
  return variant?.includes(operation) ? `${action}.${variant.name}` : action;
}

interface Described {
  action: string;
  effects: readonly Effect[];
  /** The action of the whole kind, of which this one is a variant. */
  partOf: string | null;
  /** Whether it is about a server that exists. */
  isOfServer: boolean;
}

const described: readonly Described[] = operationKinds.flatMap((kind) => {
  const { effects, variant, schema } = kindOf(kind);
  const isOfServer = 'serverId' in schema.shape;
  const whole: Described = { action: actionOfKind(kind), effects, partOf: null, isOfServer };
  if (!variant) return [whole];
  const { name, effects: itsEffects } = variant;
  return [whole, { ...whole, action: `${whole.action}.${name}`, effects: itsEffects, partOf: whole.action }];
});

export const actions = described.map(({ action }) => action);

/** Whether this action is among those named; `create` names `create.from-backup` too. */
export function isNamed(action: string, named: readonly string[]): boolean {
  const partOf = described.find((each) => each.action === action)?.partOf ?? action;
  return named.includes(action) || named.includes(partOf);
}

const withEffects = described.filter(({ effects }) => effects.length > 0);

/** The actions that an operation of this kind can be. */
export function actionsOfKind(kind: OperationKind): string[] {
  const whole = actionOfKind(kind);
  return actions.filter((action) => isNamed(action, [whole]));
}

/** The actions that have some effect on others than the asker; a variant only where its kind as a whole has none. */
export const actionsWithEffects = withEffects
  .filter(({ partOf }) => !withEffects.some(({ action }) => action === partOf))
  .map(({ action }) => action);

/** What this action does to others than the asker. */
export function effectsOf(action: string): readonly Effect[] {
  return described.find((each) => each.action === action)?.effects ?? [];
}

export function isOfServer(action: string): boolean {
  return described.some((each) => each.action === action && each.isOfServer);
}
