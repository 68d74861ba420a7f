import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { factsOf } from '../operations/facts.ts';
import { hasChanged, readFingerprint } from '../operations/fingerprint.ts';
import type { Performed } from '../operations/kind.ts';
import { kindOf } from '../operations/operation.ts';
import { perform } from '../operations/perform.ts';
import type { OperationRecord, Outcome } from '../operations/record.ts';
import type { OperationPatch } from '../storage/operation-rows.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { Vscale } from '../vscale/client.ts';
import { VscaleError } from '../vscale/errors.ts';
import type { TakeStep } from './step.ts';

/** How long a creation waits that Vscale refused for its limit a minute without saying for how long. */
const refusedCreationMs = 30_000;

/** How long what was read of a server before it was asked or approved is taken to be true still. */
const freshMs = 10_000;

export interface RunnerOptions {
  vscale: Vscale;
  operations: OperationStore;
  /** Root passwords by operation id, between the form and the request. Never stored: a restart forgets them. */
  passwords: Map<string, string>;
  clock: Clock;
  log: Logger;
  step: TakeStep;
}

export type Runner = ReturnType<typeof createRunner>;

/** Carries approved operations to Vscale: each is sent at most once, and stored as being sent before it is. */
export function createRunner({ vscale, operations, passwords, clock, log, step }: RunnerOptions) {
  const underWay = new Map<string, Promise<void>>();
  /** What goes one at a time, each line by its name: the end of the last that stands in it. */
  const lines = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  /** Runs `work` once all that came before it in the same line is done. */
  function inLine<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = (lines.get(name) ?? Promise.resolve()).then(work);
    lines.set(
      name,
      done.then(
        () => {},
        () => {},
      ),
    );
    return done;
  }

  async function submitNow(id: string, hasWaited: boolean): Promise<void> {
    const approved = await operations.find(id);
    if (approved?.state !== 'approved') return;
    const { kind } = approved.operation;
    const submit = () => submitApproved(approved, hasWaited);
    await (kindOf(kind).isSerial ? inLine(kind, submit) : submit());
  }

  async function submitApproved(approved: OperationRecord, hasWaited: boolean): Promise<void> {
    const { isCreation, listKnown } = kindOf(approved.operation.kind);
    if (stopping.signal.aborted || (isCreation && (await postpone(approved)))) return;
    const isFresh = !hasWaited && Math.abs(clock.now() - approved.changedAt) < freshMs;
    if (!isFresh && !(await isAsShown(approved))) return;
    let known: string[] | null;
    try {
      known = (await listKnown?.(approved.operation, vscale)) ?? null;
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      // Called off by the end of the bot: the next start takes it up.
      if (error.kind !== 'cancelled') await end(approved, 'rejected', { outcome: outcomeOf(error) });
      return;
    }
    // Creations take their places one by one, so that none finds a place free that another is about to take.
    const sent = await (isCreation
      ? inLine('creations', async () => ((await postpone(approved)) ? null : send(approved, known)))
      : send(approved, known));
    await sent?.settled;
  }

  /** Ends what was never sent. */
  async function end(approved: OperationRecord, state: 'rejected' | 'stale', patch: OperationPatch): Promise<void> {
    passwords.delete(approved.id);
    await step(approved, state, patch);
  }

  /**
   * Looks at the server once more. One that has changed ends the operation; while Vscale does not answer nothing is
   * decided, and the next tick looks again.
   */
  async function isAsShown(approved: OperationRecord): Promise<boolean> {
    const { id, serverId, fingerprint } = approved;
    if (serverId === null || fingerprint === null) return true;
    try {
      const found = await readFingerprint(vscale, serverId);
      if (!hasChanged(approved, found)) return true;
      await end(approved, 'stale', { found });
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      const { kind, status } = error;
      log.warn({ operation: id, kind, status }, 'the server cannot be looked at before the operation is sent');
      if (kind === 'unauthorized') await end(approved, 'rejected', { outcome: outcomeOf(error) });
    }
    return false;
  }

  /** Whether it has to wait for a place among the creations of a minute; then it is stored until when. */
  async function postpone(approved: OperationRecord): Promise<boolean> {
    const delayMs = vscale.creations.delayMs();
    if (delayMs > 0) await step(approved, 'approved', { notBefore: clock.now() + delayMs });
    return delayMs > 0;
  }

  /** Null where it was not sent; otherwise it is settled when the answer has come. */
  async function send(approved: OperationRecord, known: string[] | null): Promise<{ settled: Promise<void> } | null> {
    if (stopping.signal.aborted) return null;
    const { id, operation } = approved;
    const password = passwords.get(id);
    passwords.delete(id);
    if ('hasPassword' in operation && operation.hasPassword && password === undefined) {
      await step(approved, 'rejected', { outcome: { code: 'password_lost' } });
      return null;
    }
    const submitting = await step(approved, 'submitting', { submittedAt: clock.now(), notBefore: null, known });
    if (submitting === null) return null;
    const answer = perform(submitting.operation, { vscale, password, call: { signal: stopping.signal } });
    return { settled: settle(submitting, answer, password) };
  }

  async function settle(
    submitting: OperationRecord,
    answer: Promise<Performed>,
    password: string | undefined,
  ): Promise<void> {
    try {
      await settlePerformed(submitting, await answer);
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      await settleRefused(submitting, error, password);
    }
  }

  async function settlePerformed(submitting: OperationRecord, performed: Performed): Promise<void> {
    // The watcher may have seen the task, and noted it, while the answer was under way.
    const current = (await operations.find(submitting.id)) ?? submitting;
    const { scalet = null, resultId = null } = performed;
    const patch = { resultId, taskId: performed.taskId ?? current.taskId };
    if (performed.ended) {
      await step(submitting, 'succeeded', { ...patch, after: scalet && factsOf(scalet), outcome: { code: 'done' } });
    } else if (submitting.operation.kind !== 'server.create') {
      await step(submitting, 'running', patch);
    } else if (scalet === null) {
      await step(submitting, 'uncertain');
    } else {
      await step(submitting, 'running', { ...patch, serverId: scalet.id, subject: scalet.name });
    }
  }

  async function settleRefused(
    submitting: OperationRecord,
    error: VscaleError,
    password: string | undefined,
  ): Promise<void> {
    log.warn(
      { operation: submitting.id, kind: error.kind, status: error.status, requestId: error.requestId },
      'operation not accepted',
    );
    if (error.kind === 'rate_limited' && kindOf(submitting.operation.kind).isCreation) {
      if (password !== undefined) passwords.set(submitting.id, password);
      await step(submitting, 'approved', { notBefore: clock.now() + (error.retryAfterMs ?? refusedCreationMs) });
    } else if (error.mayHaveApplied) {
      await step(submitting, 'uncertain');
    } else {
      await step(submitting, 'rejected', { outcome: outcomeOf(error) });
    }
  }

  return {
    /**
     * Sends an approved operation to Vscale; one that is not approved, or whose time has not come, is left alone.
     * Never rejects.
     *
     * @param hasWaited whether it was not sent as soon as it was approved, so that its server may have changed
     */
    submit(id: string, { hasWaited = false } = {}): Promise<void> {
      const already = underWay.get(id);
      if (already) return already;
      const run = submitNow(id, hasWaited)
        .catch((error: unknown) => log.error({ operation: id, err: error }, 'operation could not be submitted'))
        .finally(() => underWay.delete(id));
      underWay.set(id, run);
      return run;
    },

    /** Whether this process is sending it right now; a stored `submitting` without it was left by a crash. */
    isUnderWay: (id: string): boolean => underWay.has(id),

    /** Waits for the answers that are under way, at most `graceMs`; then gives up on them, to be reconciled at the next start. */
    async stop(graceMs: number): Promise<void> {
      const answered = Promise.all(underWay.values());
      const timer = setTimeout(() => stopping.abort(), graceMs);
      await answered;
      clearTimeout(timer);
      stopping.abort();
    },
  };
}

function outcomeOf(error: VscaleError): Outcome {
  return { code: 'refused', kind: error.kind, message: error.apiMessage };
}
