/** What a button or a form of a request does. `deny-form` and `run-form` are the forms that Deny and Run now open. */
const pressKinds = ['approve', 'deny', 'cancel', 'again', 'withdraw', 'run', 'deny-form', 'run-form'] as const;
export type PressKind = (typeof pressKinds)[number];

/** A custom id that carries an operation's id and nothing else: rights are looked at when it is pressed. */
export function encodePress(kind: PressKind, operationId: string): string {
  return `${kind}:${operationId}`;
}

/** Null for a custom id that is not one of these. */
export function decodePress(customId: string): { kind: PressKind; operationId: string } | null {
  const [, name, operationId] = /^([a-z-]+):([a-z0-9]{8})$/.exec(customId) ?? [];
  const kind = pressKinds.find((known) => known === name);
  return kind && operationId ? { kind, operationId } : null;
}
