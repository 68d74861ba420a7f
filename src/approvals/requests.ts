import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { actionOf } from '../operations/action.ts';
import type { Approval, Choice, Terms, Vote } from '../operations/approval.ts';
import { backupFactsOf, factsOf } from '../operations/facts.ts';
import { readFingerprint, takeFingerprint } from '../operations/fingerprint.ts';
import type { AskRequest } from '../operations/operations.ts';
import type { OperationRecord, UnreadableOperation } from '../operations/record.ts';
import { Refusal } from '../refusal.ts';
import type { OperationStore } from '../storage/operations.ts';
import { isBlank } from '../visible.ts';
import type { Vscale } from '../vscale/client.ts';
import { VscaleError } from '../vscale/errors.ts';
import {
  type Decision,
  decideBreakGlass,
  decideCancel,
  decideQuorum,
  decideTakeBack,
  decideTime,
  decideVote,
  decideWithdrawal,
  type Look,
  type PressAnswer,
} from './decide.ts';
import { listInvolved, type ReadPeople } from './entitled.ts';
import { findTerms, listPossibleTerms, type Policy, type PolicyTarget } from './policy.ts';
import { hasQuorum, isDenied, type Voter } from './votes.ts';

/** How many members other than the asker could approve. */
export interface ApproverCount {
  /** In the whole Discord server; where its members cannot be read, at least as many as there are. */
  inServer: number;
  /** Who see the channel; null where that cannot be told. */
  inChannel: number | null;
}

/** Null where nobody can tell. */
export type CountApprovers = (
  guildId: string,
  terms: Terms,
  asker: { userId: string; roleIds: readonly string[]; channelId: string | null },
) => Promise<ApproverCount | null>;

export interface RequestOptions {
  vscale: Pick<Vscale, 'scalets' | 'tasks'>;
  operations: OperationStore;
  policy(): Policy;
  countApprovers: CountApprovers;
  readPeople: ReadPeople;
  /** Where a typed root password waits for the request that carries it; see the runner. */
  passwords: Map<string, string>;
  clock: Clock;
  log: Logger;
  /** Called after everything that was stored, so that its messages are sent. */
  onStep(): void;
  /** Called when an operation has been approved, so that it is sent to Vscale. */
  onApproved(id: string): void;
}

/**
 * What became of an answer to a press: `taken` is shown; `failed` its person saw fail, and `not_ours` another process
 * with this bot's token has answered; `unknown` is whatever Discord did not say.
 */
export type Delivery = 'taken' | 'failed' | 'not_ours' | 'unknown';

/** Who does not answer, so that the deciding look has to wait. */
type Silent = 'vscale_silent' | 'discord_silent';

export type VoteAnswer = PressAnswer | { code: Silent };

/** Vscale or Discord does not answer: nothing is run, and nothing is stored that would run it later. */
export type GlassAnswer = PressAnswer | { code: 'cannot_look' };

/** What an operation is about, as the policy looks at it. */
type Subject = Pick<AskRequest, 'server' | 'subject'>;

export type Requests = ReturnType<typeof createRequests>;

/** Requests for operations, and the presses of the team that decide about them. */
export function createRequests(options: RequestOptions) {
  const { vscale, operations, policy, countApprovers, readPeople, passwords, clock, log, onStep, onApproved } = options;

  /** The votes that are being decided about: the voter who casts the last one is to hear what comes of it. */
  const underWay = new Set<{ id: string; told: Promise<unknown> }>();

  async function decide(
    id: string,
    decision: (record: OperationRecord, now: number) => Decision,
  ): Promise<PressAnswer> {
    const now = clock.now();
    const changed = await operations.change(id, now, (record) => decision(record, now));
    if (changed === null) throw new Refusal('outdated');
    const { answer, record } = changed;
    if (answer.code !== 'refused') log.info({ operation: id, state: record.state, press: answer.code }, 'press');
    onStep();
    return answer;
  }

  async function takeBack(id: string, cast: Vote, before: Vote | null): Promise<void> {
    const taken = await operations.change(id, clock.now(), (record) => {
      const change = decideTakeBack(record, { cast, before });
      return { change, answer: change !== null };
    });
    log.warn({ operation: id, takenBack: taken?.answer ?? false }, 'the voter saw their vote fail');
    onStep();
  }

  /**
   * Reads what a decision rests on. The members come last: their rights are those of the moment of deciding.
   * @param readsServer false where the server is no ground of the decision
   */
  async function look(record: OperationRecord, readsServer = true): Promise<Look | Silent> {
    let found: Look['found'];
    try {
      if (readsServer) found = record.serverId === null ? null : await readFingerprint(vscale, record.serverId);
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      log.warn({ operation: record.id, kind: error.kind, status: error.status }, 'Vscale cannot be asked to decide');
      return 'vscale_silent';
    }
    const people = await readPeople(record.origin.guildId, listInvolved(record));
    return people === null ? 'discord_silent' : { people, policy: policy(), found };
  }

  /** Reads the members and the server once more, and decides by what is true now. */
  async function settleQuorum(id: string): Promise<VoteAnswer> {
    const record = await operations.find(id);
    if (record === null) throw new Refusal('outdated');
    const { approval } = record;
    const seen = await look(record, approval === null || !isDenied(approval, approval.votes));
    if (typeof seen === 'string') return { code: seen };
    const answer = await decide(id, (current, now) => decideQuorum(current, seen, now));
    if (answer.code === 'approved') onApproved(id);
    return answer.code === 'quorum' ? settleQuorum(id) : answer;
  }

  async function openApproval(
    { operation, server, caller, ...request }: AskRequest,
    now: number,
  ): Promise<Approval | null> {
    const terms = findTerms(policy(), actionOf(operation), targetOf({ server, ...request }));
    if (terms === null) return null;
    if (request.password !== undefined) throw new Refusal('password_needs_no_approval');
    if (terms.reason === 'required' && isBlank(request.reason)) throw new Refusal('reason_required');
    const count = await countApprovers(caller.guildId, terms, caller);
    const available = count && (count.inChannel ?? count.inServer);
    if (available !== null && available < terms.approvals) {
      throw new Refusal('nobody_can_approve', {
        available,
        elsewhere: (count?.inServer ?? 0) - available,
        needed: terms.approvals,
        roleIds: terms.approvers ?? [],
      });
    }
    return {
      terms,
      isChannelChecked: count !== null && count.inChannel !== null,
      expiresAt: now + terms.expiresMs,
      remindAt: now + Math.floor(terms.expiresMs / 2),
      votes: [],
      settledBy: null,
      settledReason: null,
      brokenGlass: null,
    };
  }

  /**
   * Stores what is asked: approved where the policy has nothing against it, else waiting for the team.
   * @throws Refusal `server_busy`, `nobody_can_approve`, `reason_required`, `password_needs_no_approval`
   */
  async function ask(request: AskRequest): Promise<OperationRecord> {
    const now = clock.now();
    const approval = await openApproval(request, now);
    const fingerprint = request.server && takeFingerprint(request.server, await vscale.tasks.list());
    const record = newRecord(request, { approval, fingerprint }, now);
    const answer = await operations.insert(record);
    if ('duplicate' in answer) return answer.duplicate;
    if ('busy' in answer) throw refuseBusy(answer.busy);
    if (request.password !== undefined) passwords.set(record.id, request.password);
    return answer.stored;
  }

  /** @throws Refusal `server_busy` where an operation is open on this server, which is most often why it is locked */
  async function requireFree(serverId: number): Promise<void> {
    const busy = await operations.findOpenOn(serverId);
    if (busy) throw refuseBusy(busy);
  }

  return {
    ask,
    requireFree,

    /**
     * What the policy may want before this runs, told without asking Vscale; null stands for nothing.
     * @param possible the actions of which it may be one
     * @param about null while nobody knows which server is meant
     */
    foresee(possible: readonly string[], about: Subject | null): (Terms | null)[] {
      return possible.flatMap((action) =>
        about === null ? listPossibleTerms(policy(), action) : [findTerms(policy(), action, targetOf(about))],
      );
    },

    /** The terms if this caller asked for it, and how many others could approve; null where nobody needs to, or can tell. */
    async tryOut(
      action: string,
      about: Subject,
      caller: Pick<AskRequest['caller'], 'guildId' | 'userId' | 'roleIds' | 'channelId'>,
    ): Promise<{ terms: Terms | null; available: number | null }> {
      const terms = findTerms(policy(), action, targetOf(about));
      const count = terms && (await countApprovers(caller.guildId, terms, caller));
      return { terms, available: count && (count.inChannel ?? count.inServer) };
    },

    /**
     * A press on Approve or Deny: stored, then told, then acted on. Once the answer of the vote that makes the quorum is
     * taken, and it is known what became of the other answers, the server is looked at again. A vote whose voter saw it
     * fail is taken back. Where nobody knows, the vote stands, and the clock's tick looks.
     */
    async vote(
      id: string,
      voter: Voter,
      choice: Choice,
      reason: string | null = null,
      tell: (answer: PressAnswer) => Promise<Delivery> = async () => 'taken',
    ): Promise<VoteAnswer> {
      const { promise: told, resolve } = Promise.withResolvers<void>();
      const vote = { id, told };
      underWay.add(vote);
      try {
        const votes: { cast: Vote | undefined; before: Vote | undefined } = { cast: undefined, before: undefined };
        const answer = await decide(id, (record, now) => {
          const decision = decideVote(record, voter, { choice, reason }, now);
          votes.cast = decision.change?.vote;
          votes.before = record.approval?.votes.find(({ userId }) => userId === voter.userId);
          return decision;
        });
        const delivery = await tell(answer);
        if (delivery === 'failed' && votes.cast) await takeBack(id, votes.cast, votes.before ?? null);
        resolve();
        if (delivery !== 'taken' || answer.code !== 'quorum') return answer;
        await Promise.all([...underWay].filter((other) => other.id === id).map((other) => other.told));
        return await settleQuorum(id);
      } finally {
        resolve();
        underWay.delete(vote);
      }
    },

    withdraw: (id: string, voter: Voter): Promise<PressAnswer> =>
      decide(id, (record, now) => decideWithdrawal(record, voter, now)),

    async cancel(id: string, who: Omit<Voter, 'isBot'>): Promise<PressAnswer> {
      const answer = await decide(id, (record) => decideCancel(record, who));
      if (answer.code === 'cancelled') passwords.delete(id);
      return answer;
    },

    async breakGlass(id: string, voter: Voter, reason: string): Promise<GlassAnswer> {
      const record = await operations.find(id);
      if (record === null) throw new Refusal('outdated');
      const seen = await look(record);
      if (typeof seen === 'string') return { code: 'cannot_look' };
      const answer = await decide(id, (current, now) => decideBreakGlass(current, voter, reason, seen, now));
      if (answer.code === 'broke_glass') onApproved(id);
      return answer;
    },

    /** Ends what has expired, and reminds half-way. Asks nobody, so that nothing keeps it from being in time. */
    async tick(): Promise<void> {
      for (const record of await operations.listOpen()) {
        const now = clock.now();
        if (decideTime(record, now) === null) continue;
        await operations.change(record.id, now, (current) => ({ change: decideTime(current, now), answer: null }));
        onStep();
      }
    },

    /** Looks again where Vscale or Discord did not answer the deciding press, unless somebody is just pressing. */
    async lookAgain(): Promise<void> {
      const open = await operations.listOpen();
      const beingDecided = new Set([...underWay].map(({ id }) => id));
      const undecided = open.filter((record) => !beingDecided.has(record.id) && hasEnoughVotes(record));
      await Promise.all(undecided.map(({ id }) => settleQuorum(id)));
    },
  };
}

function hasEnoughVotes({ state, origin, approval }: OperationRecord): boolean {
  if (state !== 'awaiting_approval' || approval === null) return false;
  const { terms, votes } = approval;
  return hasQuorum({ askedBy: origin.userId, terms }, votes) || isDenied({ terms }, votes);
}

function targetOf({ server, subject }: Subject): PolicyTarget {
  return { id: server?.id ?? null, name: subject, tags: server?.tags.map(({ name }) => name) ?? [] };
}

function refuseBusy({ id, subject, card, origin }: OperationRecord | UnreadableOperation): Refusal {
  const link = card && `https://discord.com/channels/${origin.guildId}/${card.channelId}/${card.messageId}`;
  return new Refusal('server_busy', { name: subject, operationId: id, link });
}

function newRecord(
  { operation, server, backup, subject, caller, reason }: AskRequest,
  { approval, fingerprint }: Pick<OperationRecord, 'approval' | 'fingerprint'>,
  now: number,
): OperationRecord {
  return {
    id: newOperationId(),
    operation,
    state: approval ? 'awaiting_approval' : 'approved',
    origin: {
      guildId: caller.guildId,
      channelId: caller.channelId,
      userId: caller.userId,
      locale: caller.guildLocale,
      interactionId: caller.interactionId,
    },
    before: server && factsOf(server),
    fingerprint,
    found: null,
    after: null,
    backup: backup ? backupFactsOf(backup) : null,
    known: null,
    resultId: null,
    serverId: server?.id ?? null,
    subject,
    reason,
    approval,
    card: null,
    taskId: null,
    taskMethod: null,
    askedAt: now,
    approvedAt: approval ? null : now,
    changedAt: now,
    notBefore: null,
    submittedAt: null,
    endedAt: null,
    outcome: null,
  };
}

/** Letters and digits that are not mistaken for each other when read aloud. */
const idAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function newOperationId(): string {
  return Array.from({ length: 8 }, () => idAlphabet[randomInt(idAlphabet.length)]).join('');
}
