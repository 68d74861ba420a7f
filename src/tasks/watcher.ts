import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { factsOf } from '../operations/facts.ts';
import type { Inspection } from '../operations/kind.ts';
import { kindOf, type Operation, type OperationKind } from '../operations/operation.ts';
import type { Rival } from '../operations/pick-made.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { OperationPatch } from '../storage/operation-rows.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import type { Vscale } from '../vscale/client.ts';
import { nullIfUnknown, VscaleError } from '../vscale/errors.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';
import { judgeEvidence, judgeTask } from './advance.ts';
import { endOverdue } from './limits.ts';
import { matchTask } from './match.ts';
import { findCreated, reconcileChange } from './reconcile.ts';
import type { Runner } from './runner.ts';
import type { TakeStep } from './step.ts';

/** How long an approved operation is left to whoever asked for it, who sends it as soon as its card stands. */
const leftToAskerMs = 10_000;
/** How long an error is taken to pass when a task is asked for by its id, before the server is asked instead. */
const taskErrorMs = 60_000;
/** From how many servers on the whole list is asked for at once. */
const listFrom = 2;
/** How often, and for how long, the end of an operation is looked for that ended as unknown. */
const lateLookEveryMs = 10 * 60_000;
const lateLooksMs = 7 * 24 * 60 * 60_000;

export interface WatcherOptions {
  vscale: Vscale;
  operations: OperationStore;
  outbox: OutboxStore;
  runner: Runner;
  clock: Clock;
  log: Logger;
  step: TakeStep;
  /** Called when cards are to be edited though no operation took a step. */
  onProgress(): void;
}

/** The servers that were read; `find` gives null for one that is gone. */
interface Servers {
  all: readonly Scalet[];
  find(id: number | null): Scalet | null;
}

function indexServers(all: readonly Scalet[]): Servers {
  const byId = new Map(all.map((scalet) => [scalet.id, scalet]));
  return { all, find: (id) => (id === null ? null : (byId.get(id) ?? null)) };
}

/**
 * Follows every open operation. A tick asks Vscale for the list of tasks once, however many operations run, and not
 * at all while none does; a server, or a task by its id, is asked for only where the list cannot decide.
 */
export function createWatcher({ vscale, operations, outbox, runner, clock, log, step, onProgress }: WatcherOptions) {
  /** Since when an operation's task has been out of sight. Begins anew after a restart, which only makes it more patient. */
  const missingSince = new Map<string, number>();
  const shownProgress = new Map<string, number>();
  let lookedLateAt: number | null = null;

  async function endAllOverdue(records: readonly OperationRecord[]): Promise<void> {
    for (const record of records) {
      const end = endOverdue(record, clock.now());
      if (end) await step(record, end.state, { outcome: end.outcome });
    }
  }

  function submitDue(open: readonly OperationRecord[]): void {
    const now = clock.now();
    for (const record of open) {
      if (record.state !== 'approved') continue;
      // Before it began to wait, the clock has been set back.
      const waits = record.notBefore !== null && record.changedAt <= now && now < record.notBefore;
      const isFresh = record.notBefore === null && Math.abs(now - record.askedAt) < leftToAskerMs;
      if (!waits && !isFresh) void runner.submit(record.id, { hasWaited: true });
    }
  }

  /** Whatever a crash left half sent is uncertain; what is being sent right now is only watched. */
  async function collectFollowed(open: readonly OperationRecord[]): Promise<OperationRecord[]> {
    const followed: OperationRecord[] = [];
    for (const record of open) {
      if (record.state === 'running' || record.state === 'uncertain') followed.push(record);
      if (record.state !== 'submitting') continue;
      const left = runner.isUnderWay(record.id) ? record : await step(record, 'uncertain');
      if (left) followed.push(left);
    }
    return followed;
  }

  async function followTasks(followed: readonly OperationRecord[], tasks: readonly Task[]): Promise<OperationRecord[]> {
    const claimed = new Set(await operations.findOwnedTasks(tasks.map(({ id }) => id)));
    const outOfSight: OperationRecord[] = [];
    for (const record of followed) {
      const task = matchTask(record, tasks, claimed);
      if (task === null) {
        if (record.state !== 'submitting') outOfSight.push(record);
        continue;
      }
      claimed.add(task.id);
      missingSince.delete(record.id);
      if (record.taskMethod === null) await operations.noteTask(record.id, task);
      const seen = { ...record, taskId: task.id, taskMethod: task.method };
      if (record.state === 'uncertain') await step(seen, 'running');
      else if (record.state === 'running' && judgeTask(task) !== 'running') outOfSight.push(seen);
    }
    return outOfSight;
  }

  /** The servers in question, in as few requests as possible. */
  async function readServers(records: readonly OperationRecord[]): Promise<Servers> {
    const ids = [...new Set(records.flatMap((record) => record.serverId ?? []))];
    const hasLostCreation = records.some(isLostCreation);
    if (ids.length >= listFrom || hasLostCreation) return indexServers(await vscale.scalets.list());
    const found = await Promise.all(ids.map((id) => nullIfUnknown(vscale.scalets.get(id))));
    return indexServers(found.filter((scalet) => scalet !== null));
  }

  async function readTask(record: OperationRecord, tasks: readonly Task[], missingMs: number): Promise<Task | null> {
    const listed = tasks.find((task) => task.id === record.taskId);
    if (listed || record.taskId === null) return listed ?? null;
    try {
      return await nullIfUnknown(vscale.tasks.get(record.taskId));
    } catch (error) {
      if (missingMs >= taskErrorMs && error instanceof VscaleError) return null;
      throw error;
    }
  }

  /** How long nothing was seen of it. A clock that is set back makes this begin anew. */
  function missingMsOf({ id }: OperationRecord): number {
    const now = clock.now();
    const since = Math.min(missingSince.get(id) ?? now, now);
    missingSince.set(id, since);
    return now - since;
  }

  async function lookCloser(record: OperationRecord, tasks: readonly Task[], servers: Servers): Promise<void> {
    const missingMs = missingMsOf(record);
    const verdict = judgeTask(await readTask(record, tasks, missingMs));
    if (verdict === 'running') return;
    const scalet = servers.find(record.serverId);
    if (typeof verdict === 'object') {
      missingSince.delete(record.id);
      await step(record, 'failed', { outcome: verdict.failed, after: scalet && factsOf(scalet) });
      return;
    }
    const { evidence, ...found } = await readEvidence(record, scalet);
    if (evidence === 'unclear' && (await isRivalAwaited(record))) return;
    const ending = judgeEvidence(record, evidence, { scalet, taskDone: verdict === 'task_done', missingMs });
    if (ending === null) return;
    missingSince.delete(record.id);
    const { state, ...patch } = ending;
    await step(record, state, { ...patch, ...found });
  }

  /** Off the server where that can tell, else by asking Vscale. */
  async function readEvidence(record: OperationRecord, scalet: Scalet | null) {
    const { operation, resultId } = record;
    const { readServer, inspect } = kindOf(operation.kind);
    const found: Inspection = readServer
      ? { evidence: readServer(operation, scalet) }
      : ((await inspect?.(
          { data: operation, resultId, isAccepted: record.state === 'running', ...(await findOthers(record)) },
          vscale,
        )) ?? {
          evidence: 'undone',
        });
    return { ...found, resultId: found.resultId ?? resultId };
  }

  /** What it has not made, and who else may have made what it is looked for. */
  async function findOthers(record: OperationRecord): Promise<{ known: string[]; rivals: Rival<Operation>[] }> {
    const known = record.known ?? [];
    if (!hasNameless(record)) return { known, rivals: [] };
    // In this order: an answer that comes between the two counts twice, which makes it only more careful.
    const rivals = await findRivals(record);
    return { known: [...known, ...(await operations.findResultsOfOthers(record))], rivals };
  }

  async function findRivals(record: OperationRecord): Promise<Rival<Operation>[]> {
    const rivals = await operations.listRivals(record);
    return rivals.map(({ operation, state }) => ({ data: operation, isAwaited: state === 'submitting' }));
  }

  /** Whether an answer may still come that tells what is another's. */
  async function isRivalAwaited(record: OperationRecord): Promise<boolean> {
    return (await findRivals(record)).some(({ isAwaited }) => isAwaited);
  }

  /** The server that a creation made whose answer was lost, with its task if that is still listed. */
  async function findLostCreation(record: OperationRecord, tasks: readonly Task[], servers: readonly Scalet[]) {
    // In this order, as with all that others may have made.
    const rivals = await findRivals(record);
    const claimed = new Set(await operations.findCreatedServers(servers.map(({ id }) => id)));
    const made = findCreated(record, servers, { claimed, rivals });
    if (made === 'unclear' || made === null) return made;
    const owned = new Set(await operations.findOwnedTasks(tasks.map(({ id }) => id)));
    const task = matchTask({ ...record, serverId: made.id }, tasks, owned);
    return { serverId: made.id, subject: made.name, ...(task && { taskId: task.id, taskMethod: task.method }) };
  }

  /** It was made, and goes on. */
  async function follow(record: OperationRecord, patch: OperationPatch = {}): Promise<void> {
    missingSince.delete(record.id);
    await step(record, 'running', patch);
  }

  async function reconcile(record: OperationRecord, tasks: readonly Task[], servers: Servers): Promise<void> {
    // What is stored counts through a restart of the bot; what is remembered, though the clock was set back.
    const waitedMs = Math.max(clock.now() - record.changedAt, missingMsOf(record));
    if (record.taskId !== null) {
      // Its task was seen while the answer was under way: it was taken, and only its end is to be found out.
      return follow(record);
    }
    const made = isLostCreation(record) ? await findLostCreation(record, tasks, servers.all) : null;
    if (made !== null && made !== 'unclear') return follow(record, made);
    const scalet = servers.find(record.serverId);
    const { evidence, ...found } =
      made === 'unclear' ? { evidence: made, resultId: null } : await readEvidence(record, scalet);
    if (evidence === 'unclear' && (await isRivalAwaited(record))) return;
    const hasForeignTask = record.serverId !== null && tasks.some((task) => task.serverId === record.serverId);
    const reconciled = reconcileChange(evidence, { hasForeignTask, waitedMs });
    if (reconciled === 'running') await follow(record, found);
    else if (reconciled === 'finished') {
      await step(record, 'succeeded', { ...found, outcome: { code: 'done' }, after: scalet && factsOf(scalet) });
    } else if (reconciled !== null) await step(record, reconciled, { outcome: { code: reconciled } });
  }

  /** What ended as unknown is looked at now and then, as far as it leaves a trace that is its own. */
  async function lookLate(): Promise<void> {
    const now = clock.now();
    if (lookedLateAt !== null && Math.abs(now - lookedLateAt) < lateLookEveryMs) return;
    lookedLateAt = now;
    const unknown = await operations.listUnknownSince(now - lateLooksMs);
    for (const record of unknown.filter(leavesTrace)) await lookLateAt(record).catch(noteFailure);
  }

  async function lookLateAt(record: OperationRecord): Promise<void> {
    const task = record.taskId === null ? null : await nullIfUnknown(vscale.tasks.get(record.taskId));
    const verdict = judgeTask(task);
    if (verdict === 'running' || (verdict === 'look_closer' && !makesSomething(record))) return;
    const made = isLostCreation(record) ? await findLostCreation(record, [], await vscale.scalets.list()) : null;
    if (made === 'unclear') return;
    const seen = { ...record, ...made };
    const scalet = seen.serverId === null ? null : await nullIfUnknown(vscale.scalets.get(seen.serverId));
    const after = scalet && factsOf(scalet);
    if (typeof verdict === 'object') {
      await step(record, 'failed', { ...made, outcome: verdict.failed, after });
      return;
    }
    const { evidence, ...found } = await readEvidence(seen, scalet);
    if (evidence === 'done' || (evidence === 'settled' && verdict === 'task_done'))
      await step(record, 'succeeded', { ...made, ...found, outcome: { code: 'done' }, after });
  }

  /** Cards with a progress bar are edited when the bar moves by a tenth. */
  async function refreshProgress(followed: readonly OperationRecord[]): Promise<void> {
    const expected = new Map<OperationKind, number | null>();
    const refreshed = new Set<string>();
    for (const record of followed) {
      const { kind } = record.operation;
      if (record.state !== 'running' || record.submittedAt === null || refreshed.has(record.origin.channelId)) continue;
      if (!expected.has(kind)) expected.set(kind, await operations.expectedMs(kind));
      const expectedMs = expected.get(kind);
      if (!expectedMs) continue;
      const tenth = Math.min(9, Math.floor(((clock.now() - record.submittedAt) / expectedMs) * 10));
      if (shownProgress.get(record.id) === tenth) continue;
      shownProgress.set(record.id, tenth);
      refreshed.add(record.origin.channelId);
      await outbox.wishForCard(record.id, record.origin.channelId, clock.now());
    }
    if (refreshed.size > 0) onProgress();
  }

  function forgetEnded(open: readonly OperationRecord[]): void {
    const ids = new Set(open.map((record) => record.id));
    for (const map of [missingSince, shownProgress]) for (const id of map.keys()) if (!ids.has(id)) map.delete(id);
  }

  /** The others go on, and it is met again at the next tick. */
  function noteFailure(error: unknown): void {
    if (!(error instanceof VscaleError)) {
      log.error({ err: error }, 'an operation could not be followed');
      return;
    }
    log.warn(
      { kind: error.kind, status: error.status, requestId: error.requestId },
      'Vscale could not be asked how operations go',
    );
  }

  async function lookAt(followed: readonly OperationRecord[]): Promise<void> {
    if (followed.length === 0) return;
    try {
      const tasks = await vscale.tasks.list();
      const outOfSight = await followTasks(followed, tasks);
      if (outOfSight.length > 0) {
        const servers = await readServers(outOfSight);
        for (const record of outOfSight.filter(({ state }) => state === 'uncertain')) {
          await reconcile(record, tasks, servers).catch(noteFailure);
        }
        const running = outOfSight.filter(({ state }) => state === 'running');
        const look = (record: OperationRecord) => lookCloser(record, tasks, servers).catch(noteFailure);
        await Promise.all(running.filter((record) => !hasNameless(record)).map(look));
        // One by one, so that no two take the same for theirs.
        for (const record of running.filter(hasNameless)) await look(record);
      }
      await refreshProgress(followed);
    } catch (error) {
      noteFailure(error);
    }
  }

  return {
    /** One look at everything open. An error of Vscale's is logged and met again at the next tick; nothing is decided on it. */
    async tick(): Promise<void> {
      const open = await operations.listOpen();
      forgetEnded(open);
      // What waited for its turn so long is not sent any more.
      await endAllOverdue(open.filter(({ state }) => state === 'approved'));
      submitDue(open);
      const followed = await collectFollowed(open);
      await lookAt(followed);
      // Only now, since their end may just have been seen, also after the bot was down for days.
      await endAllOverdue(followed);
      await lookLate();
    },
  };
}

/** Whether what it made, or its task, can be told from what others do. */
function leavesTrace(record: OperationRecord): boolean {
  return record.taskId !== null || makesSomething(record);
}

function makesSomething({ operation }: OperationRecord): boolean {
  return kindOf(operation.kind).listKnown !== undefined;
}

/** Whether it is not known yet by which id Vscale calls what it has made. */
function hasNameless({ operation, resultId }: OperationRecord): boolean {
  const { listKnown, inspect } = kindOf(operation.kind);
  return resultId === null && listKnown !== undefined && inspect !== undefined;
}

function isLostCreation({ operation, serverId }: OperationRecord): boolean {
  return operation.kind === 'server.create' && serverId === null;
}
