import { expect } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded, type OperationState } from '../../src/operations/state.ts';
import type { Person, Press } from './actions.ts';

/** What may be true of a request by what people did, whatever the bot has made of it. */
interface Page {
  /** Whose vote may stand: they were entitled when they pressed, in time, and have not surely taken it back since. */
  approving: Set<string>;
  denying: Set<string>;
  cancelled: boolean;
  brokeGlass: boolean;
  /** Somebody was told that it is approved. */
  saidApproved: boolean;
  /** Somebody has changed the server since it was asked. */
  touched: boolean;
  /** At some moment the asker might not ask any more. */
  lapsed: boolean;
  /** They have given it another name in an earlier step, which the deciding look cannot miss. */
  renamed: boolean;
  seen: OperationRecord;
}

/** A press, with the rights and the time of its moment. */
export interface Attempt {
  does: Exclude<Press['does'], 'again'>;
  id: string;
  who: Person;
  roles: readonly string[];
  now: number;
}

const sent: readonly OperationState[] = [
  'submitting',
  'uncertain',
  'running',
  'succeeded',
  'failed',
  'rejected',
  'not_applied',
  'unknown',
];
const passed: readonly OperationState[] = ['approved', ...sent];

/** Keeps account of what people did, and holds what the bot has stored against it. */
export function createLedger() {
  const pages = new Map<string, Page>();
  const askers = new Map<string, Person>();
  /** In the present step. */
  const touched = new Map<number, { renamed: boolean }>();
  const votedFor = new Set<string>();
  const rights = new Map<string, { mayAsk: boolean; mayApprove: boolean }>();
  /** Who had these rights, or lacked them, at some moment of the present step. */
  const inStep = { mightAsk: new Set<string>(), mightNotAsk: new Set<string>(), mightApprove: new Set<string>() };
  const takenBack: { votes: Set<string>; who: string; vote: string }[] = [];

  function pageOf(id: string): Page {
    const page = pages.get(id);
    if (!page) throw new Error(`there is no request ${id}`);
    return page;
  }

  function openPage(record: OperationRecord): Page {
    expect(record.origin.userId).toBe(askers.get(record.origin.interactionId));
    expect(record.approval, 'a restart waits for the team').not.toBeNull();
    const page: Page = {
      approving: new Set(),
      denying: new Set(),
      cancelled: false,
      brokeGlass: false,
      saidApproved: false,
      touched: false,
      lapsed: false,
      renamed: false,
      seen: { ...record, state: 'awaiting_approval' },
    };
    pages.set(record.id, page);
    return page;
  }

  function noteRights(who: string): void {
    const { mayAsk, mayApprove } = rights.get(who) ?? { mayAsk: false, mayApprove: false };
    (mayAsk ? inStep.mightAsk : inStep.mightNotAsk).add(who);
    if (mayApprove) inStep.mightApprove.add(who);
  }

  function checkPassage(page: Page, { approval }: OperationRecord): void {
    expect([...inStep.mightAsk], 'nothing passes without an asker who may ask').toContain(page.seen.origin.userId);
    if (approval?.brokenGlass) {
      expect(page.brokeGlass, 'only a role that the policy names breaks the glass').toBe(true);
      return;
    }
    const entitled = [...page.approving].filter((who) => inStep.mightApprove.has(who));
    expect(
      entitled.length,
      'nothing passes without a quorum of people who may approve at that moment',
    ).toBeGreaterThanOrEqual(approval?.terms.approvals ?? 0);
    expect(page.renamed, 'nothing passes that has changed since it was asked').toBe(false);
  }

  function checkEnd(page: Page, { state, approval }: OperationRecord, now: number): void {
    if (state === 'denied') expect(page.denying.size).toBeGreaterThanOrEqual(approval?.terms.denials ?? 0);
    if (state === 'expired') expect(now).toBeGreaterThanOrEqual(approval?.expiresAt ?? 0);
    if (state === 'cancelled') expect(page.cancelled, 'only the asker and approvers cancel').toBe(true);
    if (state === 'stale')
      expect(page.touched || page.lapsed, 'only what has changed, or lost its asker, is stale').toBe(true);
  }

  function checkStep(page: Page, record: OperationRecord, now: number): void {
    const { seen, saidApproved } = page;
    if (hasEnded(seen.state)) expect(record, 'a settled request never changes').toEqual(seen);
    if (seen.state !== 'awaiting_approval' && record.state !== 'cancelled')
      expect(record.approval, 'a decision is final').toEqual(seen.approval);
    if (seen.state === 'awaiting_approval' && passed.includes(record.state)) checkPassage(page, record);
    if (seen.state !== record.state) checkEnd(page, record, now);
    if (saidApproved) expect([...passed, 'cancelled']).toContain(record.state);
  }

  return {
    /** The roles that somebody has from now on; whoever has any may ask, but for a bot. */
    noteRoles(who: Person, roles: readonly string[]): void {
      const isBot = who === 'robot';
      rights.set(who, { mayAsk: !isBot && roles.length > 0, mayApprove: !isBot && roles.includes('approver') });
      noteRights(who);
    },

    noteAsking(interactionId: string, who: Person): void {
      askers.set(interactionId, who);
    },

    /** The newest first. */
    ids: (): string[] => [...pages.keys()].reverse(),

    records: (): OperationRecord[] => [...pages.values()].map(({ seen }) => seen),

    notePress({ does, id, who, roles, now }: Attempt): void {
      const page = pageOf(id);
      if (does === 'cancel') page.cancelled ||= who === page.seen.origin.userId || roles.includes('approver');
      if (who === 'robot' || now >= (page.seen.approval?.expiresAt ?? 0)) return;
      if (does === 'breakGlass') page.brokeGlass ||= roles.includes('admin');
      const mayVote = who !== page.seen.origin.userId && roles.includes('approver');
      if ((does !== 'approve' && does !== 'deny') || !mayVote) return;
      (does === 'approve' ? page.approving : page.denying).add(who);
      votedFor.add(`${does} ${id} ${who}`);
    },

    /** What the presser was told. A vote is surely taken back if the same person did not cast it again meanwhile. */
    noteAnswer({ id, who }: Attempt, { code }: { code: string }): void {
      const page = pageOf(id);
      if (code === 'approved') page.saidApproved = true;
      if (code === 'withdrawn' || code === 'denial_counted')
        takenBack.push({ votes: page.approving, who, vote: `approve ${id} ${who}` });
      if (code === 'withdrawn' || code === 'counted')
        takenBack.push({ votes: page.denying, who, vote: `deny ${id} ${who}` });
    },

    noteTouch(serverId: number, { renamed }: { renamed: boolean }): void {
      touched.set(serverId, { renamed: renamed || (touched.get(serverId)?.renamed ?? false) });
    },

    /**
     * Ends a step: holds all that is stored against what was done until now.
     * @param records newest first
     * @param restarts when Vscale was told to restart which server
     */
    close(
      records: readonly OperationRecord[],
      restarts: readonly { at: number; serverId: number }[],
      now: number,
    ): void {
      for (const record of records.toReversed()) {
        const { id, askedAt, endedAt, serverId, state } = record;
        const known = pages.get(id);
        const page = known ?? openPage(record);
        const touch = touched.get(serverId ?? 0);
        page.touched ||= touch !== undefined;
        page.lapsed ||= inStep.mightNotAsk.has(record.origin.userId);
        checkStep(page, record, now);
        page.seen = record;
        page.renamed ||= known !== undefined && touch?.renamed === true;
        const ofThis = restarts.filter((restart) => restart.serverId === serverId);
        const own = ofThis.filter(({ at }) => at > askedAt && at <= (endedAt ?? now));
        expect(own.length, 'an operation is sent at most once').toBeLessThanOrEqual(sent.includes(state) ? 1 : 0);
      }
      for (const { votes, who, vote } of takenBack) if (!votedFor.has(vote)) votes.delete(who);
      takenBack.length = 0;
      votedFor.clear();
      touched.clear();
      for (const seen of Object.values(inStep)) seen.clear();
      for (const who of rights.keys()) noteRights(who);
    },
  };
}
