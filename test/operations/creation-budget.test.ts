import { expect, it } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import { openWorkshop } from './workshop.ts';

const offer = { image: 'ubuntu_20.04_64_001_master', plan: 'small', location: 'spb0', keyIds: [], start: true };

/** Six servers and nine backups, all asked for in the same moment: three more than a minute allows. */
async function askForFifteen() {
  const shop = await openWorkshop({ durationsMs: 10_000 });
  const asked: OperationRecord[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    if (turn % 5 < 2) {
      asked.push(
        await shop.ask({
          kind: 'server.create',
          name: `new-${turn}`,
          ...offer,
          isFromBackup: false,
          hasPassword: false,
        }),
      );
    } else {
      const { id } = shop.simulator.state.addServer({ name: `web-${turn}` });
      asked.push(await shop.ask({ kind: 'server.backup', serverId: id, name: `nightly-${turn}` }));
    }
  }
  const sent = () => shop.simulator.requests.filter(({ method }) => method === 'POST');
  const states = async () =>
    Object.groupBy(await Promise.all(asked.map(({ id }) => shop.find(id))), ({ state }) => state);
  return { ...shop, asked, sent, states };
}

it('servers and backups asked for at once share twelve places a minute, and the rest waits where it is seen', async () => {
  const shop = await askForFifteen();
  await shop.submit(...shop.asked);
  const { running = [], approved = [], ...others } = await shop.states();
  expect(others).toEqual({});
  expect(running).toHaveLength(12);
  expect(approved.map(({ notBefore }) => notBefore)).toEqual(Array(3).fill(shop.clock.now() + 60_000));
  expect(shop.sent()).toHaveLength(12);

  await shop.tick(59_000);
  expect(shop.sent()).toHaveLength(12);
  for (const waiting of approved) expect(await shop.follow(waiting)).toMatchObject({ state: 'succeeded' });
  expect(shop.sent().map(({ status }) => status)).toEqual(expect.not.arrayContaining([429]));
  expect(shop.sent()).toHaveLength(15);
});

it('a creation that waited is sent once, also when the bot was restarted meanwhile', async () => {
  const shop = await askForFifteen();
  await shop.submit(...shop.asked);
  shop.restart();
  for (const { id } of shop.asked) expect(await shop.follow(await shop.find(id))).toMatchObject({ state: 'succeeded' });
  expect(shop.sent()).toHaveLength(15);
});

it('a creation that the provider refuses for its limit waits and is sent again', async () => {
  const shop = await openWorkshop();
  const { id } = shop.simulator.state.addServer({ name: 'web-1' });
  shop.simulator.faults.queue({ fault: 'rate-limit', when: { method: 'POST' } });
  const asked = await shop.ask({ kind: 'server.backup', serverId: id, name: 'nightly' });
  await shop.submit(asked);
  expect(await shop.find(asked.id)).toMatchObject({ state: 'approved', notBefore: shop.clock.now() + 30_000 });
  expect(await shop.follow(asked)).toMatchObject({ state: 'succeeded' });
});

it('a creation that is refused for its limit waits as long as the provider says', async () => {
  const shop = await openWorkshop();
  const { id } = shop.simulator.state.addServer({ name: 'web-1' });
  const when = { method: 'POST', path: `/scalets/${id}/backup` };
  const limit = shop.simulator.faults.queue({ fault: 'rate-limit', when, retryAfterSeconds: 600, times: 9 });
  await shop.submit(await shop.ask({ kind: 'server.backup', serverId: id, name: 'nightly' }));
  const hitsAfter = async (ms: number) => {
    await shop.tick(ms);
    // Whatever the tick has begun to ask is asked by then.
    for (let turn = 0; turn < 5; turn += 1) await shop.vscale.scalets.list();
    return limit.hits;
  };
  expect(await hitsAfter(60_000)).toBe(1);
  expect(await hitsAfter(539_000)).toBe(1);
  expect(await hitsAfter(1_000)).toBe(2);
  // When the clock was set back, nobody knows how long it has waited.
  expect(await hitsAfter(-3_600_000)).toBe(3);
});
