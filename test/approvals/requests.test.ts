import { expect, onTestFinished, test } from 'vitest';
import { completePolicy } from '../../src/approvals/policy.ts';
import { type ApproverCount, createRequests } from '../../src/approvals/requests.ts';
import { createLogger } from '../../src/log.ts';
import type { AskRequest } from '../../src/operations/operations.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { Refusal } from '../../src/refusal.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createVscale } from '../../src/vscale/client.ts';
import { makeVoter } from '../support/approval.ts';

const common = { approvers: ['approver'], denials: 1, reason: 'optional' as const };
const policy = completePolicy({
  breakGlass: { roles: ['admin'] },
  rules: [
    { ...common, actions: ['restart'], servers: ['careful-*'], approvals: 1, expires: '30m', reason: 'required' },
    { ...common, actions: ['restart'], servers: ['slow-*'], approvals: 1, expires: '2h' },
    { ...common, actions: ['restart'], servers: ['split-*'], approvals: 2, denials: 2, expires: '30m' },
    { ...common, actions: ['restart', 'rebuild'], approvals: 1, expires: '30m' },
  ],
});

const minuteMs = 60_000;
const ivan = makeVoter();
const vera = makeVoter({ userId: 'vera', roleIds: [], canManageServer: true });

/** Requests between the real client at the simulator and an empty database. `available` others could approve. */
async function openRequests({ available = null }: { available?: ApproverCount | null } = {}) {
  const clock = createManualClock();
  const simulator = await startVscale({ clock, durationsMs: 10_000 });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, clock, retries: 0 });
  const storage = await openStorage('sqlite::memory:', clock.now());
  onTestFinished(async () => {
    vscale.close();
    await Promise.all([simulator.close(), storage.close()]);
  });
  const released: string[] = [];
  const passwords = new Map<string, string>();
  const { operations } = storage;
  const requests = createRequests({
    vscale,
    operations,
    policy: () => policy,
    countApprovers: async () => available,
    readPeople: async (_guildId, userIds) =>
      isSilent ? null : new Map(userIds.map((userId) => [userId, members.get(userId) ?? null])),
    passwords,
    clock,
    log: createLogger({ level: 'silent', redact: (text) => text }),
    onStep: () => {},
    onApproved: (id) => released.push(id),
  });
  const members = new Map([vera, ivan, makeVoter({ userId: 'olga' })].map((member) => [member.userId, member]));
  let isSilent = false;
  let count = 0;

  function callerOf(userId: string): AskRequest['caller'] {
    count += 1;
    return {
      userId,
      guildId: 'guild',
      channelId: 'ops',
      interactionId: `i${count}`,
      roleIds: [],
      guildLocale: 'en',
    };
  }

  return {
    clock,
    simulator,
    requests,
    audit: storage.audit,
    members,
    setDiscordSilent: (silent: boolean): void => {
      isSilent = silent;
    },
    /** The operations that may be sent. */
    released,
    passwords,
    callerOf,
    addServer: (name: string): number => simulator.state.addServer({ name }).id,

    async ask(serverId: number, over: Partial<AskRequest> = {}): Promise<OperationRecord> {
      const server = await vscale.scalets.get(serverId);
      const operation = { kind: 'server.restart' as const, serverId };
      return requests.ask({ operation, server, subject: server.name, caller: callerOf('vera'), reason: null, ...over });
    },

    async find(id: string): Promise<OperationRecord> {
      const record = await operations.find(id);
      if (!record) throw new Error(`there is no operation ${id}`);
      return record;
    },
  };
}

/** With which code, and which facts, something is refused. */
async function refusalOf(promise: Promise<unknown>): Promise<[string, object]> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error('it was not refused');
  return [error.code, error.facts];
}

test('what the policy wants is frozen into the request, with the server as it was shown', async () => {
  const { clock, ask, addServer } = await openRequests();
  const now = clock.now();
  const id = addServer('slow-1');
  const { state, approval, fingerprint } = await ask(id);
  expect(state).toBe('awaiting_approval');
  expect(fingerprint).toMatchObject({ name: 'slow-1', status: 'started', tags: [], locked: false, tasks: [] });
  expect(approval).toMatchObject({
    terms: { rule: 2, approvals: 1, denials: 1, approvers: ['approver'], breakGlass: ['admin'] },
    expiresAt: now + 120 * minuteMs,
    remindAt: now + 60 * minuteMs,
    votes: [],
  });
});

test.each([null, '', ' ', '\u200b', '\u2800\u2060', '\u3164'])(
  'where the rule wants a reason, none that nobody can see passes: %j',
  async (reason) => {
    const { ask, addServer } = await openRequests();
    expect(await refusalOf(ask(addServer('careful-1'), { reason }))).toEqual(['reason_required', {}]);
  },
);

test('what no rule is about may go at once', async () => {
  const { ask, addServer } = await openRequests();
  const serverId = addServer('web-1');
  const { state, approval, fingerprint } = await ask(serverId, { operation: { kind: 'server.start', serverId } });
  expect([state, approval]).toEqual(['approved', null]);
  expect(fingerprint).toMatchObject({ name: 'web-1', status: 'started', tags: [], tasks: [] });
});

test('the same interaction, delivered twice, asks once', async () => {
  const { ask, addServer, callerOf } = await openRequests();
  const id = addServer('web-1');
  const caller = callerOf('vera');
  const [one, other] = await Promise.all([ask(id, { caller }), ask(id, { caller })]);
  expect(one.id).toBe(other.id);
});

test('of two who ask about one server, one is told of the other', async () => {
  const { ask, addServer } = await openRequests();
  const id = addServer('web-1');
  const first = await ask(id);
  const facts = { name: 'web-1', operationId: first.id, link: null };
  expect(await refusalOf(ask(id))).toEqual(['server_busy', facts]);
});

test.each([
  ['nobody', { inServer: 0, inChannel: null }, { available: 0, elsewhere: 0 }],
  ['nobody who sees the channel', { inServer: 2, inChannel: 0 }, { available: 0, elsewhere: 2 }],
])('where %s could approve, it is refused', async (_who, available, facts) => {
  const { ask, addServer } = await openRequests({ available });
  const refused = ['nobody_can_approve', { ...facts, needed: 1, roleIds: ['approver'] }];
  expect(await refusalOf(ask(addServer('web-1')))).toEqual(refused);
});

test.each([
  ['somebody who sees the channel', { inServer: 2, inChannel: 1 }, true],
  ['somebody, and nobody knows whether they see the channel,', { inServer: 1, inChannel: null }, false],
  ['nobody knows who', null, false],
])('where %s could approve, it waits', async (_who, available, isChannelChecked) => {
  const { ask, addServer } = await openRequests({ available });
  const { state, approval } = await ask(addServer('web-1'));
  expect([state, approval?.isChannelChecked]).toEqual(['awaiting_approval', isChannelChecked]);
});

test('a rule that wants a reason gets one, and no rule lets a password wait', async () => {
  const { ask, addServer, passwords } = await openRequests();
  const careful = addServer('careful-1');
  expect(await refusalOf(ask(careful))).toEqual(['reason_required', {}]);
  expect((await ask(careful, { reason: 'it hangs' })).reason).toBe('it hangs');
  const serverId = addServer('web-1');
  const operation = { kind: 'server.rebuild' as const, serverId, hasPassword: true };
  const asking = ask(serverId, { operation, password: 'hunter2hunter2' });
  expect(await refusalOf(asking)).toEqual(['password_needs_no_approval', {}]);
  expect(passwords.size).toBe(0);
});

test('an operation that is not there is no reason for an error', async () => {
  const { requests } = await openRequests();
  expect(await refusalOf(requests.vote('zzzzzzzz', ivan, 'approve'))).toEqual(['outdated', {}]);
  expect(await refusalOf(requests.cancel('zzzzzzzz', vera))).toEqual(['outdated', {}]);
});

test('asking right after another operation has ended is not stale, though its task is still listed', async () => {
  const { clock, simulator, requests, ask, addServer, released } = await openRequests();
  const serverId = addServer('web-1');
  simulator.outside.restart(serverId);
  await clock.advance(10_000);
  const { id, fingerprint } = await ask(serverId);
  expect(fingerprint?.tasks).toEqual([]);
  await clock.advance(minuteMs);
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'approved' });
  expect(released).toEqual([id]);
});

test('a task that runs since it was asked makes it stale', async () => {
  const { simulator, requests, ask, addServer, find, released } = await openRequests();
  const serverId = addServer('web-1');
  const { id } = await ask(serverId);
  simulator.outside.restart(serverId);
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'stale' });
  const { found } = await find(id);
  expect(found).toMatchObject({ locked: true, tasks: ['scalet_restart'] });
  expect(released).toEqual([]);
});

test('a server that is gone makes it stale, though Vscale stumbles over one that it does not know', async () => {
  const { clock, simulator, requests, ask, addServer, find } = await openRequests();
  const serverId = addServer('web-1');
  const { id } = await ask(serverId);
  simulator.outside.delete(serverId);
  await clock.advance(10_000);
  simulator.faults.queue({ when: { path: `/scalets/${serverId}` }, fault: 'error-500', times: 100 });
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'stale' });
  expect((await find(id)).found).toBeNull();
});

test.each(['error-503', 'drop-before', 'malformed-json', 'html'] as const)(
  'an approval stands while Vscale answers with %s, and the next tick lets it go',
  async (fault) => {
    const { simulator, requests, ask, addServer, find, released } = await openRequests();
    const { id } = await ask(addServer('web-1'));
    simulator.faults.queue({ when: { path: /^\/scalets/ }, fault, status: 500, times: 100 });
    expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'vscale_silent' });
    await requests.lookAgain();
    expect((await find(id)).state).toBe('awaiting_approval');
    simulator.faults.clear();
    await requests.lookAgain();
    expect((await find(id)).state).toBe('approved');
    expect(released).toEqual([id]);
  },
);

test('an approval stands while Discord is silent, and the next tick lets it go', async () => {
  const { requests, ask, addServer, find, released, setDiscordSilent } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  setDiscordSilent(true);
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'discord_silent' });
  await requests.lookAgain();
  expect((await find(id)).state).toBe('awaiting_approval');
  setDiscordSilent(false);
  await requests.lookAgain();
  expect((await find(id)).state).toBe('approved');
  expect(released).toEqual([id]);
});

test('an approver who left while Discord was silent decides nothing when it speaks', async () => {
  const { requests, ask, addServer, find, released, members, setDiscordSilent } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  setDiscordSilent(true);
  await requests.vote(id, ivan, 'approve');
  members.delete('ivan');
  setDiscordSilent(false);
  await requests.lookAgain();
  const { state, approval } = await find(id);
  expect([state, approval?.votes]).toMatchObject(['awaiting_approval', [{ userId: 'ivan', voided: 'left' }]]);
  members.set('ivan', ivan);
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'approved' });
  expect(released).toEqual([id]);
});

test('nothing runs without the team while Discord or Vscale is silent, nor later by itself', async () => {
  const { simulator, requests, ask, addServer, find, released, setDiscordSilent } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  const anna = makeVoter({ userId: 'anna', roleIds: ['admin'] });
  setDiscordSilent(true);
  expect(await requests.breakGlass(id, anna, 'it burns')).toEqual({ code: 'cannot_look' });
  setDiscordSilent(false);
  simulator.faults.queue({ when: { path: /^\/scalets/ }, fault: 'error-503', times: 100 });
  expect(await requests.breakGlass(id, anna, 'it burns')).toEqual({ code: 'cannot_look' });
  simulator.faults.clear();
  await requests.lookAgain();
  expect((await find(id)).state).toBe('awaiting_approval');
  expect(await requests.breakGlass(id, anna, 'it burns')).toEqual({ code: 'broke_glass' });
  expect(released).toEqual([id]);
});

test('a vote that is taken back while Vscale is silent decides nothing when it speaks', async () => {
  const { simulator, requests, ask, addServer, find, released } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  simulator.faults.queue({ when: { method: 'GET' }, fault: 'error-503', times: 100 });
  await requests.vote(id, ivan, 'approve');
  expect(await requests.withdraw(id, ivan)).toEqual({ code: 'withdrawn' });
  simulator.faults.clear();
  await requests.lookAgain();
  expect((await find(id)).state).toBe('awaiting_approval');
  expect(released).toEqual([]);
});

test('a vote that is taken back during the deciding look decides nothing', async () => {
  const { simulator, requests, ask, addServer, find, released } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  const look = simulator.faults.queue({ when: { path: /^\/scalets/ }, fault: 'hang-before' });
  const voting = requests.vote(id, ivan, 'approve');
  await expect.poll(() => look.hits).toBe(1);
  await requests.withdraw(id, ivan);
  look.release();
  expect(await voting).toEqual({ code: 'undecided' });
  expect((await find(id)).state).toBe('awaiting_approval');
  expect(released).toEqual([]);
});

test('a vote is stored before it is told, and decides only once its answer is taken', async () => {
  const { requests, ask, addServer, find, released } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  const seen: unknown[] = [];
  await requests.vote(id, ivan, 'approve', null, async ({ code }) => {
    const { state, approval } = await find(id);
    await requests.lookAgain();
    seen.push(code, state, approval?.votes.length, released.length);
    return 'taken';
  });
  expect(seen).toEqual(['quorum', 'awaiting_approval', 1, 0]);
  expect(released).toEqual([id]);
});

test('a vote that its voter saw fail is taken back, and the audit says so', async () => {
  const { requests, ask, addServer, find, released, audit } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  await requests.vote(id, ivan, 'approve', null, async () => 'failed');
  await requests.lookAgain();
  expect((await find(id)).approval?.votes).toEqual([]);
  expect(released).toEqual([]);
  const { rows } = await audit.list({ guildId: 'guild', limit: 1, offset: 0 });
  expect(rows).toMatchObject([{ event: 'vote.undelivered', userId: ivan.userId, operationId: id }]);
  expect(await requests.vote(id, ivan, 'approve')).toEqual({ code: 'approved' });
});

test('the vote in whose place it was cast stands again', async () => {
  const { requests, ask, addServer, find } = await openRequests();
  const { id } = await ask(addServer('split-1'));
  await requests.vote(id, ivan, 'deny', 'not today');
  const { approval } = await find(id);
  await requests.vote(id, ivan, 'approve', null, async () => 'failed');
  expect((await find(id)).approval?.votes).toEqual(approval?.votes);
});

test.each(['not_ours', 'unknown'] as const)(
  'a vote whose answer is %s stands, and the tick decides',
  async (delivery) => {
    const { requests, ask, addServer, released } = await openRequests();
    const { id } = await ask(addServer('web-1'));
    expect(await requests.vote(id, ivan, 'approve', null, async () => delivery)).toEqual({ code: 'quorum' });
    expect(released).toEqual([]);
    await requests.lookAgain();
    expect(released).toEqual([id]);
  },
);

test('the deciding look waits for a vote that may still be taken back', async () => {
  const { requests, ask, addServer, find, released } = await openRequests();
  const { id } = await ask(addServer('split-1'));
  const { promise: failing, resolve: fail } = Promise.withResolvers<'failed'>();
  const first = requests.vote(id, ivan, 'approve', null, () => failing);
  await expect.poll(async () => (await find(id)).approval?.votes.length).toBe(1);
  const last = requests.vote(id, makeVoter({ userId: 'olga' }), 'approve');
  await expect.poll(async () => (await find(id)).approval?.votes.length).toBe(2);
  fail('failed');
  await Promise.all([first, last]);
  expect((await find(id)).approval?.votes).toMatchObject([{ userId: 'olga' }]);
  expect(released).toEqual([]);
});

test('the vote that decides is answered as such, though a tick comes during the look', async () => {
  const { simulator, requests, ask, addServer, released } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  const look = simulator.faults.queue({ when: { path: /^\/scalets/ }, fault: 'hang-before' });
  const voting = requests.vote(id, ivan, 'approve');
  await expect.poll(() => look.hits).toBe(1);
  await requests.lookAgain();
  look.release();
  expect(await voting).toEqual({ code: 'approved' });
  expect(released).toEqual([id]);
});

test('a request that ends during the deciding look is not run', async () => {
  const { simulator, requests, ask, addServer, find, released } = await openRequests();
  const { id } = await ask(addServer('web-1'));
  const look = simulator.faults.queue({ when: { path: /^\/scalets/ }, fault: 'hang-before' });
  const voting = requests.vote(id, ivan, 'approve');
  await expect.poll(() => look.hits).toBe(1);
  expect(await requests.cancel(id, vera)).toEqual({ code: 'cancelled' });
  look.release();
  expect(await voting).toEqual({ code: 'refused', why: 'settled' });
  expect((await find(id)).state).toBe('cancelled');
  expect(released).toEqual([]);
});

test('the end of one request does not wait for a Vscale that is silent about another', async () => {
  const { clock, simulator, requests, ask, addServer, find } = await openRequests();
  const serverId = addServer('slow-1');
  const waiting = await ask(serverId);
  const forgotten = await ask(addServer('web-1'));
  simulator.faults.queue({ when: { path: `/scalets/${serverId}` }, fault: 'error-503' });
  await requests.vote(waiting.id, ivan, 'approve');
  const look = simulator.faults.queue({ when: { path: `/scalets/${serverId}` }, fault: 'hang-before' });
  await clock.advance(30 * minuteMs);
  const looking = requests.lookAgain();
  await expect.poll(() => look.hits).toBe(1);
  await requests.tick();
  expect((await find(forgotten.id)).state).toBe('expired');
  look.release();
  await looking;
  expect((await find(waiting.id)).state).toBe('approved');
});

test('an operation may be cancelled until it is sent', async () => {
  const { requests, ask, addServer, find } = await openRequests();
  const serverId = addServer('web-1');
  const { id } = await ask(serverId, { operation: { kind: 'server.start', serverId } });
  expect(await requests.cancel(id, ivan)).toEqual({ code: 'refused', why: 'may_not_cancel' });
  expect(await requests.cancel(id, vera)).toEqual({ code: 'cancelled' });
  expect((await find(id)).state).toBe('cancelled');
});
