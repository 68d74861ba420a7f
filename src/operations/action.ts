import { type OperationKind, operationKinds } from './operation.ts';

/** The action of an operation as a policy names it: `restart` for `server.restart`, else the kind itself. */
export function actionOf(kind: OperationKind): string {
  return kind.startsWith('server.') ? kind.slice('server.'.length) : kind;
}

export const actions = operationKinds.map(actionOf);
