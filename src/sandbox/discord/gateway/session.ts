import { randomBytes } from 'node:crypto';
import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';

interface SentEvent {
  op: GatewayOpcodes.Dispatch;
  t: GatewayDispatchEvents;
  s: number;
  d: unknown;
}

/** What survives a lost connection: the events, counted, so that a resume can replay the missed ones. */
export interface Session {
  id: string;
  intents: number;
  /** Number of the last event. */
  sequence: number;
  /** The latest events, oldest first. */
  history: SentEvent[];
  /** How many of them it keeps. */
  kept: number;
  /** How many events that the client has received already come once more at the next resume. */
  repeats: number;
  /** Sends to the connection that serves the session now; null while it has none. */
  send: ((event: SentEvent) => void) | null;
}

export function createSession(intents: number, kept: number): Session {
  return { id: randomBytes(16).toString('hex'), intents, sequence: 0, history: [], kept, repeats: 0, send: null };
}

/** Counts, keeps and sends an event. */
export function dispatch(session: Session, t: GatewayDispatchEvents, d: unknown): void {
  session.sequence += 1;
  const event: SentEvent = { op: GatewayOpcodes.Dispatch, t, s: session.sequence, d: structuredClone(d) };
  session.history.push(event);
  if (session.history.length > session.kept) session.history.shift();
  session.send?.(event);
}

/** The events after `sequence`; null when they are no longer all kept, or were never sent. */
export function missedEvents(session: Session, sequence: number): readonly SentEvent[] | null {
  if (sequence > session.sequence) return null;
  const missed = session.history.filter((event) => event.s > sequence);
  return missed.length === session.sequence - sequence ? missed : null;
}
