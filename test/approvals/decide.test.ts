import { describe, expect, test } from 'vitest';
import {
  decideBreakGlass,
  decideCancel,
  decideQuorum,
  decideTime,
  decideVote,
  decideWithdrawal,
  type Look,
} from '../../src/approvals/decide.ts';
import { completePolicy } from '../../src/approvals/policy.ts';
import type { Voter } from '../../src/approvals/votes.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import { operationStates } from '../../src/operations/state.ts';
import { expiresAt, makeRequest, makeVote, makeVoter, remindAt } from '../support/approval.ts';
import { makeRecord, makeScalet } from '../support/operation.ts';

const now = 5_000;
const fingerprint = takeFingerprint(makeScalet(), []);
const ivan = makeVoter();
const asker = makeVoter({ userId: 'asker', roleIds: ['operator'] });
const admin = makeVoter({ userId: 'anna', roleIds: ['admin'] });
const approve = { choice: 'approve', reason: null } as const;
const deny = { choice: 'deny', reason: 'not today' } as const;
const twoNeeded = { approvals: 2, denials: 2 };
const byIvan = makeVote('ivan', 'approve');
const byOlga = makeVote('olga', 'approve');

const policy = completePolicy({ rules: 'default', roles: { operator: ['operator'] } });

/** Everybody is there with their roles, and the server is as it was shown, unless told otherwise. */
function makeLook(people: Record<string, Voter | null> = {}, found: Look['found'] = fingerprint): Look {
  const everybody = { asker, ivan, olga: makeVoter({ userId: 'olga' }), anna: admin };
  return { policy, found, people: new Map<string, Voter | null>(Object.entries({ ...everybody, ...people })) };
}

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
    const cast = { ...vote, userId: 'ivan', at: now, voided: null };
    expect(decideVote(record, ivan, vote, now)).toEqual({ change: { by: 'ivan', vote: cast }, answer });
  });

  test('that denies ends the request, with the reason', () => {
    expect(decideVote(makeRequest(), ivan, deny, now)).toEqual({
      change: {
        by: 'ivan',
        vote: { ...deny, userId: 'ivan', at: now, voided: null },
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
  const manager = makeVoter({ userId: 'roman', roleIds: [], canManageServer: true });

  test.each([
    ['the asker, whatever is left of their roles', asker],
    ['an approver of it', ivan],
    ['a member who may Manage Server', manager],
  ])('is for %s, while it waits for approval', (_who, who) => {
    expect(decideCancel(makeRequest(), who)).toEqual({
      change: { by: who.userId, to: 'cancelled', approval: { settledBy: who.userId } },
      answer: { code: 'cancelled' },
    });
  });

  test.each([
    ['the asker', asker],
    ['a member who may Manage Server', manager],
  ])('is for %s, while what nobody had to approve waits its turn', (_who, who) => {
    const record = makeRecord({ origin: { userId: 'asker' } });
    const outcome = { code: 'cancelled_by', userId: who.userId };
    expect(decideCancel(record, who).change).toEqual({ by: who.userId, to: 'cancelled', patch: { outcome } });
  });

  test('is for nobody else', () => {
    const viewer = makeVoter({ userId: 'kim', roleIds: ['viewer'] });
    expect(decideCancel(makeRequest(), viewer)).toEqual(refused('may_not_cancel'));
    expect(decideCancel(makeRecord({ origin: { userId: 'asker' } }), ivan)).toEqual(refused('may_not_cancel'));
  });
});

describe('breaking the glass', () => {
  test('lets it go, with the reason and an alarm', () => {
    expect(decideBreakGlass(makeRequest(), admin, 'it burns', makeLook(), now)).toEqual({
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
    const inCharge = makeVoter({ userId: 'asker', roleIds: ['operator', 'admin'] });
    expect(decideBreakGlass(makeRequest(), inCharge, 'it burns', makeLook(), now).answer).toEqual({
      code: 'broke_glass',
    });
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
    expect(decideBreakGlass(record, voter, 'it burns', makeLook(), now)).toEqual(decision);
  });
});

describe('the deciding look at the server', () => {
  const approved = makeRequest({ votes: [byIvan] });

  test('lets the operation go when the server is as it was shown', () => {
    expect(decideQuorum(approved, makeLook({}, structuredClone(fingerprint)), now)).toEqual({
      change: { by: null, to: 'approved' },
      answer: { code: 'approved' },
    });
  });

  test.each([
    ['has changed', { ...fingerprint, plan: 'medium' }],
    ['is busy', { ...fingerprint, tasks: ['scalet_backup'] }],
    ['is gone', null],
  ])('makes it stale when the server %s', (_what, found) => {
    expect(decideQuorum(approved, makeLook({}, found), now)).toEqual({
      change: { by: null, to: 'stale', patch: { found } },
      answer: { code: 'stale' },
    });
  });

  test('has nothing to compare for an operation on no server', () => {
    const creation = makeRequest({ votes: [byIvan] }, { fingerprint: null });
    expect(decideQuorum(creation, makeLook({}, null), now).answer).toEqual({ code: 'approved' });
  });

  test.each([
    ['a vote was taken back', makeRequest({ terms: twoNeeded, votes: [byIvan] })],
    ['all votes were taken back', makeRequest({ terms: twoNeeded })],
    ['a vote was turned round', makeRequest({ terms: twoNeeded, votes: [byOlga, makeVote('ivan', 'deny')] })],
    ['a vote was found void', makeRequest({ votes: [makeVote('ivan', 'approve', { voided: 'left' })] })],
  ])('decides nothing when meanwhile %s', (_what, record) => {
    expect(decideQuorum(record, makeLook(), now)).toEqual({ change: null, answer: { code: 'undecided' } });
  });

  test('looks once more where a vote that it needs came after the members were read', () => {
    const record = makeRequest({ terms: twoNeeded, votes: [byIvan, makeVote('kim', 'approve')] });
    expect(decideQuorum(record, makeLook(), now)).toEqual({ change: null, answer: { code: 'quorum' } });
  });

  test('comes too late at the end of the request', () => {
    expect(decideQuorum(approved, makeLook(), expiresAt)).toEqual(tooLate);
  });
});

describe('rights at the deciding moment', () => {
  const both = makeRequest({ terms: twoNeeded, votes: [byIvan, byOlga] });

  test.each([
    ['has left', null, 'left'],
    ['has lost the role', makeVoter({ roleIds: [] }), 'not_allowed'],
    ['has become a bot', makeVoter({ isBot: true }), 'not_allowed'],
  ] as const)('make the vote of an approver void who %s, and one more is needed', (_what, member, why) => {
    expect(decideQuorum(both, makeLook({ ivan: member }), now)).toEqual({
      change: { by: null, voids: [{ userId: 'ivan', why }] },
      answer: { code: 'undecided' },
    });
  });

  test('let it go where enough votes hold beside the void one', () => {
    const three = makeRequest({ terms: twoNeeded, votes: [byIvan, byOlga, makeVote('anna', 'approve')] });
    const look = makeLook({ ivan: null, anna: makeVoter({ userId: 'anna' }) });
    expect(decideQuorum(three, look, now)).toEqual({
      change: { by: null, to: 'approved', voids: [{ userId: 'ivan', why: 'left' }] },
      answer: { code: 'approved' },
    });
  });

  test.each([
    ['owns the permission no more', makeVoter({ roleIds: [], canManageServer: false }), 'undecided'],
    ['may manage the server still', makeVoter({ roleIds: [], canManageServer: true }), 'approved'],
  ])('are those to Manage Server where no role is named: an approver who %s', (_what, member, code) => {
    const record = makeRequest({ terms: { approvers: null }, votes: [byIvan] });
    expect(decideQuorum(record, makeLook({ ivan: member }), now).answer).toEqual({ code });
  });

  test.each([
    ['has left', null, 'asker_left'],
    ['may not ask any more', makeVoter({ userId: 'asker', roleIds: ['viewer'] }), 'asker_not_allowed'],
  ])('end the request, and a run without the team, of an asker who %s', (_what, member, code) => {
    const end = { change: { by: null, to: 'stale', patch: { outcome: { code } } }, answer: { code: 'asker_gone' } };
    expect(decideQuorum(both, makeLook({ asker: member }), now)).toEqual(end);
    expect(decideBreakGlass(both, admin, 'it burns', makeLook({ asker: member }), now)).toEqual(end);
  });

  test('let no denial end it that does not hold any more', () => {
    const record = makeRequest({ terms: twoNeeded, votes: [makeVote('olga', 'deny')] });
    expect(decideVote(record, ivan, deny, now).answer).toEqual({ code: 'quorum' });
    const denials = [makeVote('olga', 'deny'), makeVote('ivan', 'deny', { reason: 'not today' })];
    const denied = makeRequest({ terms: twoNeeded, votes: denials });
    expect(decideQuorum(denied, makeLook({ olga: null }, undefined), now)).toEqual({
      change: { by: null, voids: [{ userId: 'olga', why: 'left' }] },
      answer: { code: 'undecided' },
    });
    expect(decideQuorum(denied, makeLook({}, undefined), now)).toEqual({
      change: { by: null, to: 'denied', approval: { settledBy: 'ivan', settledReason: 'not today' } },
      answer: { code: 'denied' },
    });
  });
});

describe('a settled request', () => {
  const settled = operationStates.filter((state) => state !== 'awaiting_approval');

  test.each(settled)('is left as it is: %s', (state) => {
    const record = makeRequest({ votes: [byIvan, byOlga], expiresAt: now }, { state });
    expect(decideVote(record, makeVoter({ userId: 'kim' }), approve, now)).toEqual(refused('settled'));
    expect(decideVote(record, makeVoter({ userId: 'kim' }), deny, now)).toEqual(refused('settled'));
    expect(decideWithdrawal(record, ivan, now)).toEqual(refused('settled'));
    expect(decideBreakGlass(record, admin, 'it burns', makeLook(), now)).toEqual(refused('settled'));
    expect(decideQuorum(record, makeLook(), now)).toEqual(refused('settled'));
    expect(decideTime(record, expiresAt)).toBeNull();
    if (state !== 'approved') expect(decideCancel(record, asker)).toEqual(refused('settled'));
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
