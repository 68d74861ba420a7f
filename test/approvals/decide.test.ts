import { describe, expect, test } from 'vitest';
import {
  decideBreakGlass,
  decideCancel,
  decideQuorum,
  decideTime,
  decideVote,
  decideWithdrawal,
} from '../../src/approvals/decide.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import { operationStates } from '../../src/operations/state.ts';
import { expiresAt, makeRequest, makeVote, makeVoter, remindAt } from '../support/approval.ts';
import { makeRecord, makeScalet } from '../support/operation.ts';

const now = 5_000;
const fingerprint = takeFingerprint(makeScalet(), []);
const ivan = makeVoter();
const admin = makeVoter({ userId: 'anna', roleIds: ['admin'] });
const approve = { choice: 'approve', reason: null } as const;
const deny = { choice: 'deny', reason: 'not today' } as const;
const twoNeeded = { approvals: 2, denials: 2 };
const byIvan = makeVote('ivan', 'approve');
const byOlga = makeVote('olga', 'approve');

const refused = (why: string) => ({ change: null, answer: { code: 'refused', why } });
/** What comes too late settles the request on the spot. */
const tooLate = { change: { by: null, to: 'expired' }, answer: { code: 'refused', why: 'expired' } };

describe('a vote', () => {
  test.each([
    ['that is not the last', makeRequest({ terms: twoNeeded }), approve, { code: 'counted', more: 1 }],
    ['that is the first of three', makeRequest({ terms: { approvals: 3 } }), approve, { code: 'counted', more: 2 }],
    ['that makes the quorum', makeRequest({ terms: twoNeeded, votes: [byOlga] }), approve, { code: 'quorum' }],
    ['against it that is not the last', makeRequest({ terms: twoNeeded }), deny, { code: 'denial_counted', more: 1 }],
  ] as const)('%s is stored and decides nothing itself', (_what, record, vote, answer) => {
    const cast = { ...vote, userId: 'ivan', at: now };
    expect(decideVote(record, ivan, vote, now)).toEqual({ change: { by: 'ivan', vote: cast }, answer });
  });

  test('that denies ends the request, with the reason', () => {
    expect(decideVote(makeRequest(), ivan, deny, now)).toEqual({
      change: {
        by: 'ivan',
        vote: { ...deny, userId: 'ivan', at: now },
        to: 'denied',
        approval: { settledBy: 'ivan', settledReason: 'not today' },
      },
      answer: { code: 'denied' },
    });
  });

  test('that is turned round replaces the first, which is not counted any more', () => {
    const record = makeRequest({ terms: twoNeeded, votes: [byIvan] });
    expect(decideVote(record, ivan, deny, now).answer).toEqual({ code: 'denial_counted', more: 1 });
  });

  test.each([
    ['of whoever asked', makeRequest(), makeVoter({ userId: 'asker' }), 'own_request'],
    ['of a bot', makeRequest(), makeVoter({ isBot: true }), 'bots_cannot_vote'],
    ['of somebody else', makeRequest(), makeVoter({ roleIds: ['viewer'] }), 'not_an_approver'],
    ['cast twice', makeRequest({ terms: twoNeeded, votes: [byIvan] }), ivan, 'already_voted'],
    ['on what needs no approval', makeRecord(), ivan, 'settled'],
  ])('%s changes nothing', (_what, record, voter, why) => {
    expect(decideVote(record, voter, approve, now)).toEqual(refused(why));
  });

  test('that comes too late settles the request, if the clock has not done so yet', () => {
    expect(decideVote(makeRequest(), ivan, approve, expiresAt)).toEqual(tooLate);
    expect(decideVote(makeRequest({}, { state: 'expired' }), ivan, approve, expiresAt)).toEqual(refused('settled'));
  });
});

describe('a withdrawal', () => {
  test('takes the vote back', () => {
    expect(decideWithdrawal(makeRequest({ votes: [byIvan] }), ivan, now)).toEqual({
      change: { by: 'ivan', withdraw: 'ivan' },
      answer: { code: 'withdrawn' },
    });
  });

  test.each([
    ['without a vote', makeRequest({ votes: [byOlga] }), refused('no_vote')],
    ['of what needs no approval', makeRecord(), refused('settled')],
    ['that comes too late', makeRequest({ votes: [byIvan], expiresAt: now }), tooLate],
  ])('%s takes nothing back', (_what, record, decision) => {
    expect(decideWithdrawal(record, ivan, now)).toEqual(decision);
  });
});

describe('cancelling', () => {
  test('is for whoever asked, while it waits for approval', () => {
    expect(decideCancel(makeRequest(), 'asker')).toEqual({
      change: { by: 'asker', to: 'cancelled', approval: { settledBy: 'asker' } },
      answer: { code: 'cancelled' },
    });
    expect(decideCancel(makeRequest(), 'ivan')).toEqual(refused('not_the_asker'));
  });

  test('is for whoever asked, while it waits its turn', () => {
    const record = makeRecord({ origin: { userId: 'asker' } });
    expect(decideCancel(record, 'asker').change).toEqual({ by: 'asker', to: 'cancelled' });
    expect(decideCancel(record, 'ivan')).toEqual(refused('not_the_asker'));
  });
});

describe('breaking the glass', () => {
  test('lets it go, with the reason and an alarm', () => {
    expect(decideBreakGlass(makeRequest(), admin, 'it burns', now)).toEqual({
      change: {
        by: 'anna',
        to: 'approved',
        approval: { brokenGlass: { userId: 'anna', reason: 'it burns' } },
        wishes: ['alarm'],
      },
      answer: { code: 'broke_glass' },
    });
  });

  test('is open to whoever asked too, if they have the role', () => {
    const asker = makeVoter({ userId: 'asker', roleIds: ['admin'] });
    expect(decideBreakGlass(makeRequest(), asker, 'it burns', now).answer).toEqual({ code: 'broke_glass' });
  });

  test.each([
    ['without the role', makeRequest(), ivan, refused('may_not_break_glass')],
    [
      'by an administrator whose role is not named',
      makeRequest(),
      makeVoter({ canManageServer: true }),
      refused('may_not_break_glass'),
    ],
    [
      'where the policy names no role',
      makeRequest({ terms: { breakGlass: [] } }),
      admin,
      refused('may_not_break_glass'),
    ],
    ['by a bot with the role', makeRequest(), { ...admin, isBot: true }, refused('may_not_break_glass')],
    ['of what needs no approval', makeRecord(), admin, refused('settled')],
    ['too late', makeRequest({ expiresAt: now }), admin, tooLate],
  ])('%s is refused', (_what, record, voter, decision) => {
    expect(decideBreakGlass(record, voter, 'it burns', now)).toEqual(decision);
  });
});

describe('the deciding look at the server', () => {
  const approved = makeRequest({ votes: [byIvan] });

  test('lets the operation go when the server is as it was shown', () => {
    expect(decideQuorum(approved, structuredClone(fingerprint), now)).toEqual({
      change: { by: null, to: 'approved' },
      answer: { code: 'approved' },
    });
  });

  test.each([
    ['has changed', { ...fingerprint, plan: 'medium' }],
    ['is busy', { ...fingerprint, tasks: ['scalet_backup'] }],
    ['is gone', null],
  ])('makes it stale when the server %s', (_what, found) => {
    expect(decideQuorum(approved, found, now)).toEqual({
      change: { by: null, to: 'stale', patch: { found } },
      answer: { code: 'stale' },
    });
  });

  test('has nothing to compare for an operation on no server', () => {
    const creation = makeRequest({ votes: [byIvan] }, { fingerprint: null });
    expect(decideQuorum(creation, null, now).answer).toEqual({ code: 'approved' });
  });

  test.each([
    ['a vote was taken back', makeRequest({ terms: twoNeeded, votes: [byIvan] }), { code: 'counted', more: 1 }],
    ['all votes were taken back', makeRequest({ terms: twoNeeded }), { code: 'counted', more: 2 }],
    ['a vote was turned round', makeRequest({ votes: [makeVote('ivan', 'deny')] }), { code: 'counted', more: 1 }],
    [
      'only the asker has approved',
      makeRequest({ votes: [makeVote('asker', 'approve')] }),
      { code: 'counted', more: 1 },
    ],
  ])('decides nothing when meanwhile %s', (_what, record, answer) => {
    expect(decideQuorum(record, fingerprint, now)).toEqual({ change: null, answer });
  });

  test('comes too late at the end of the request', () => {
    expect(decideQuorum(approved, fingerprint, expiresAt)).toEqual(tooLate);
  });
});

describe('a settled request', () => {
  const settled = operationStates.filter((state) => state !== 'awaiting_approval');

  test.each(settled)('is left as it is: %s', (state) => {
    const record = makeRequest({ votes: [byIvan, byOlga], expiresAt: now }, { state });
    expect(decideVote(record, makeVoter({ userId: 'kim' }), approve, now)).toEqual(refused('settled'));
    expect(decideVote(record, makeVoter({ userId: 'kim' }), deny, now)).toEqual(refused('settled'));
    expect(decideWithdrawal(record, ivan, now)).toEqual(refused('settled'));
    expect(decideBreakGlass(record, admin, 'it burns', now)).toEqual(refused('settled'));
    expect(decideQuorum(record, fingerprint, now)).toEqual(refused('settled'));
    expect(decideTime(record, expiresAt)).toBeNull();
    if (state !== 'approved') expect(decideCancel(record, 'asker')).toEqual(refused('settled'));
  });
});

describe('the clock', () => {
  test.each([
    ['nothing before half-way', makeRequest(), remindAt - 1, null],
    ['a reminder half-way', makeRequest(), remindAt, { by: null, approval: { remindAt: null }, wishes: ['reminder'] }],
    ['no reminder while only Vscale is waited for', makeRequest({ votes: [byIvan] }), remindAt, null],
    ['no second reminder', makeRequest({ remindAt: null }), remindAt + 1, null],
    ['nothing in the last millisecond', makeRequest({ remindAt: null }), expiresAt - 1, null],
    ['the end, to the millisecond', makeRequest({ remindAt: null }), expiresAt, { by: null, to: 'expired' }],
    ['the end and no reminder to what slept through both', makeRequest(), expiresAt + 1e9, { by: null, to: 'expired' }],
    [
      'the end to what has its votes, and Vscale stayed silent',
      makeRequest({ votes: [byIvan] }),
      expiresAt,
      { by: null, to: 'expired' },
    ],
    ['nothing to what needs no approval', makeRecord({ state: 'awaiting_approval' }), expiresAt, null],
  ])('brings %s', (_what, record, at, change) => {
    expect(decideTime(record, at)).toEqual(change);
  });
});
