import type { z } from 'zod';
import type { Vscale } from '../vscale/client.ts';
import type { Call } from '../vscale/request.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Sought } from './pick-made.ts';
import type { BackupFacts } from './record.ts';

/**
 * What Vscale itself tells of a change, beside its task.
 * - `done`: the change shows, and it could not have been so before.
 * - `settled`: all is as the change should leave it, but it was so before as well.
 * - `busy`: something still runs.
 * - `undone`: it is as if nothing had happened.
 * - `gone`: what was to be changed is not there.
 * - `unclear`: something is there that it may have made, but so may others.
 */
export type Evidence = 'done' | 'settled' | 'busy' | 'undone' | 'gone' | 'unclear';

/** Vscale's answer to a change that it has taken. */
export interface Performed {
  /** Whether the change is made; otherwise it goes on behind. */
  ended: boolean;
  taskId?: string | null;
  /** The server that it made, or that it is about. */
  scalet?: Scalet | null;
  /** The id of what it made, where that is no server: a backup, a key, a ticket, a record. */
  resultId?: string | null;
}

export interface Performing {
  vscale: Vscale;
  call: Call;
  /** A root password that was typed for this operation; sent and forgotten. */
  password?: string | undefined;
}

/** What is known of an operation whose server cannot tell how it went. */
export interface Inspected<Data> extends Sought<Data> {
  /** What `listKnown` gave before it was sent, and what others have made since. */
  known: readonly string[];
  resultId: string | null;
}

export interface Inspection {
  evidence: Evidence;
  /** The id of what was made, once it is found. */
  resultId?: string | null;
  /** The backup that it is about, as it is now. */
  backup?: BackupFacts;
}

/** What an operation may do to others than the asker. Without a policy of the team's own, each needs a second person. */
export type Effect =
  /** A service that runs is interrupted. */
  | 'disrupts'
  /** What is lost cannot be brought back. */
  | 'losesData'
  /** More people than before may reach a server or its data. */
  | 'opensAccess'
  /** Names or addresses lead elsewhere than before. */
  | 'redirectsTraffic';

/** Those operations of a kind that do more than the rest. A policy can name them apart: `create.from-backup`. */
export interface Variant<Data> {
  name: string;
  includes(data: Data): boolean;
  effects: readonly Effect[];
}

/** One kind of operation: everything that sets it apart from the others. */
export interface Kind<Data extends { kind: string }> {
  schema: z.ZodType<Data> & { shape: { kind: z.ZodLiteral<Data['kind']> } };
  effects: readonly Effect[];
  variant?: Variant<Data>;
  /** The methods that its tasks are known or thought to have; none where the answer comes only after the change. */
  taskMethods: readonly string[];
  /** Whether the provider counts it among the creations that it allows twelve of a minute. */
  isCreation?: true;
  /** Whether it writes back what it has read, so that two of its kind must not be sent at once. */
  isSerial?: true;
  /** Ids of what was there before, stored before it is sent, by which what it makes is told if the answer is lost. */
  listKnown?(data: Data, vscale: Vscale): Promise<string[]>;
  /** Calls the changing endpoint. @throws VscaleError */
  perform(data: Data, performing: Performing): Promise<Performed>;
  /** Reads the evidence off the server; null stands for one that Vscale does not know. */
  readServer?(data: Data, scalet: Scalet | null): Evidence;
  /** Asks Vscale for the evidence, where no server has it. @throws VscaleError */
  inspect?(inspected: Inspected<Data>, vscale: Vscale): Promise<Inspection>;
}

/** Keeps the type of the data between the schema and the functions. */
export function defineKind<Data extends { kind: string }, Schema extends Kind<Data>['schema']>(
  kind: Omit<Kind<Data>, 'schema'> & { schema: Schema & z.ZodType<Data> },
) {
  return kind;
}
