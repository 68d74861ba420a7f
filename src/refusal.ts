/**
 * Every expected "no", with the facts that its words need. The words are in `views/`, in each language;
 * a code without words does not compile.
 */
export interface RefusalFacts {
  /** The interaction came from a guild that is not configured, or from a direct message. */
  not_served: Record<never, never>;
  needs_manage_server: Record<never, never>;
  server_not_found: { ref: string; suggestions: string[] };
  server_ambiguous: { ref: string; ids: number[] };
  /** An operation is already open on this server. */
  server_busy: { name: string; operationId: string; link: string | null };
  server_locked: { name: string };
}

export type RefusalCode = keyof RefusalFacts;

export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly facts: RefusalFacts[Code];

  constructor(code: Code, ...[facts]: keyof RefusalFacts[Code] extends never ? [] : [RefusalFacts[Code]]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = (facts ?? {}) as RefusalFacts[Code];
  }
}
