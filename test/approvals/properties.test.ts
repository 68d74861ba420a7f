import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded } from '../../src/operations/state.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { words } from '../../src/views/words/index.ts';
import { render } from '../support/render.ts';
import { story } from './actions.ts';
import { openTeam } from './team.ts';

type Team = Awaited<ReturnType<typeof openTeam>>;

/** The bot is there, Vscale speaks, and time passes. */
async function letEverythingEnd({ take, requests }: Team): Promise<void> {
  await take([{ does: 'speak' }, { does: 'crash', after: 0 }]);
  await take([{ does: 'tick' }]);
  for (const request of requests()) expect(hasLyingQuorum(request), 'no quorum is left lying').toBe(false);
  await take([{ does: 'wait', ms: 3_600_000 }]);
  for (let ticks = 0; ticks < 20 && !requests().every(({ state }) => hasEnded(state)); ticks += 1) {
    await take([{ does: 'tick' }]);
    await take([{ does: 'wait', ms: 5_000 }]);
  }
}

function hasLyingQuorum({ state, approval }: OperationRecord): boolean {
  if (state !== 'awaiting_approval' || approval === null) return false;
  return (
    approval.votes.filter(({ choice, voided }) => choice === 'approve' && voided === null).length >=
    approval.terms.approvals
  );
}

/** Its card tells how it ended and has nothing to press; whoever asked is to hear of it once. */
async function checkEnd(record: OperationRecord, { storage, clock }: Team): Promise<void> {
  const { id, state, outcome } = record;
  expect(hasEnded(state), `${id} is ${state}`).toBe(true);
  const card = render(operationCard(record, { now: clock.now(), expectedMs: null }));
  const { operations } = words.en;
  expect(card).toContain(`**${operations.state[outcome?.code === 'unknown' ? 'unknown' : state]}**`);
  expect([...card.matchAll(/\[(.+?) → /g)].map(([, label]) => label)).toEqual(state === 'stale' ? ['Ask again'] : []);
  const wishes = await storage.outbox.listDue(clock.now());
  const kinds = wishes.flatMap((wish) => (wish.kind !== 'notice' && wish.operationId === id ? [wish.kind] : []));
  expect(kinds).toContain('card');
  expect(kinds.filter((kind) => kind === 'report')).toHaveLength(1);
}

// A team, its bot, Vscale and the clock do what they like, in whatever order and at the same time; `ledger.ts` holds
// every step against what may be.
test('a request is sent at most once, only with its quorum, and ends in one way that its card tells', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.scheduler(), async (steps, scheduler) => {
      const team = await openTeam(scheduler);
      try {
        for (const actions of steps) await team.take(actions);
        await letEverythingEnd(team);
        for (const record of team.requests()) await checkEnd(record, team);
        expect(await team.storage.audit.verify()).toMatchObject({ brokenSeq: null });
      } finally {
        await team.close();
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
