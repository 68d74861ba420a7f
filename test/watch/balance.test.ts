import { expect, it } from 'vitest';
import { createBalanceWatch } from '../../src/watch/balance.ts';
import { openWorkshop } from '../operations/workshop.ts';

const threshold = 50_000;

/** An account with one server, whose balance is watched in the channel `c9`. */
async function openWatch(locale: 'en' | 'ru' = 'en') {
  const workshop = await openWorkshop();
  const { simulator, vscale, operations, storage, clock, log } = workshop;
  simulator.state.addServer({ plan: 'large' });
  simulator.state.setBalance(threshold);
  const watchAnew = () => createBalanceWatch({ vscale, operations, alerts: storage.balanceAlerts, clock, log });
  const watch = { ...watchAnew() };

  return {
    ...workshop,
    watch,
    set: (thresholdKopecks: number, channelId: string | null = 'c9') =>
      workshop.carryThrough({ kind: 'billing.alert', thresholdKopecks, channelId }, { locale }),
    /** As after a crash. */
    restart: () => Object.assign(watch, watchAnew()),
    /** What was told in the channel so far. */
    async told(channelId = 'c9'): Promise<string[]> {
      const due = await storage.outbox.listDue(clock.now());
      return due
        .filter((wish) => wish.channelId === channelId)
        .map((wish) => (wish.kind === 'notice' ? JSON.parse(wish.body).content.replaceAll('\u00a0', ' ') : wish.kind));
    },
  };
}

it('is told once when the balance falls below the threshold, and once when it has recovered', async () => {
  const { watch, simulator, set, told } = await openWatch();
  await set(threshold);
  await watch.tick();
  expect(await told()).toEqual([]);
  simulator.state.setBalance(threshold - 1_000);
  for (let tick = 0; tick < 5; tick += 1) await watch.tick();
  const low =
    '⚠️ <@u1> The balance is 490 ₽, below 500 ₽. Top up the account at vscale.io.\nThe money lasts about 18 days.';
  expect(await told()).toEqual([low]);
  simulator.outside.topUp(20_000);
  for (let tick = 0; tick < 5; tick += 1) await watch.tick();
  expect(await told()).toEqual([low, '✅ <@u1> The balance is 690 ₽, no longer below 500 ₽.']);
});

it('is told in the language of the guild, to whoever has set it alone', async () => {
  const { watch, simulator, set, told, storage, clock } = await openWatch('ru');
  await set(threshold);
  simulator.state.setBalance(threshold - 1);
  await watch.tick();
  simulator.state.setBalance(threshold);
  await watch.tick();
  expect(await told()).toEqual([
    '⚠️ <@u1> На балансе 499,99 ₽, меньше 500 ₽. Пополните счёт на vscale.io.\nДенег хватит примерно на 18 дней.',
    '✅ <@u1> На балансе 500 ₽, уже не меньше 500 ₽.',
  ]);
  for (const wish of await storage.outbox.listDue(clock.now())) {
    if (wish.kind === 'notice') expect(JSON.parse(wish.body).mentions).toEqual({ users: ['u1'] });
  }
});

it('tells ten times of ten crossings, whatever ticks, crashes and errors are between', async () => {
  const { watch, simulator, set, told, restart } = await openWatch();
  await set(threshold);
  for (let crossing = 1; crossing <= 10; crossing += 1) {
    simulator.state.setBalance(crossing % 2 === 1 ? threshold - crossing * 100 : threshold + crossing * 100);
    simulator.faults.queue({ when: { path: /balance/ }, fault: 'error-503' });
    await watch.tick();
    await watch.tick();
    restart();
    await watch.tick();
  }
  const news = await told();
  expect(news.map((text) => text.slice(0, 1))).toEqual(['⚠', '✅', '⚠', '✅', '⚠', '✅', '⚠', '✅', '⚠', '✅']);
  expect(new Set(news).size).toBe(10);
});

it.each(['error-500', 'error-503', 'html', 'malformed-json', 'wrong-shape', 'drop-before', 'rate-limit'] as const)(
  'says nothing on an answer that is none (%s), and never that the balance is 0',
  async (fault) => {
    const { watch, simulator, set, told } = await openWatch();
    await set(threshold);
    simulator.faults.queue({ when: { path: /balance/ }, fault, times: 3 });
    for (let tick = 0; tick < 3; tick += 1) await watch.tick();
    expect(await told()).toEqual([]);
    expect(simulator.requests.filter(({ path }) => path === '/billing/balance')).toHaveLength(3);
  },
);

it('warns without a forecast where the prices cannot be read, or nothing is left', async () => {
  const { watch, simulator, set, told } = await openWatch();
  await set(threshold);
  simulator.faults.queue({ when: { path: /prices/ }, fault: 'error-500' });
  simulator.state.setBalance(1_000);
  await watch.tick();
  simulator.state.setBalance(threshold);
  await watch.tick();
  simulator.state.setBalance(-1_000);
  await watch.tick();
  const [first, , last] = await told();
  expect(first).toBe('⚠️ <@u1> The balance is 10 ₽, below 500 ₽. Top up the account at vscale.io.');
  expect(last).toBe('⚠️ <@u1> The balance is -10 ₽, below 500 ₽. Top up the account at vscale.io.');
});

it('asks nothing while no alert is set, and once it was put off', async () => {
  const { watch, simulator, set, told } = await openWatch();
  const isAsked = () => simulator.requests.some(({ path }) => path === '/billing/balance');
  simulator.state.setBalance(0);
  await watch.tick();
  expect(isAsked()).toBe(false);
  await set(threshold);
  await set(0, null);
  await watch.tick();
  expect(isAsked()).toBe(false);
  expect(await told()).toEqual([]);
});

it('holds to the alert that was set last, and to that of the one before where it was refused', async () => {
  const { watch, simulator, set, told } = await openWatch();
  await set(threshold);
  simulator.state.setBalance(threshold - 1);
  await watch.tick();
  expect(await told()).toHaveLength(1);
  simulator.faults.queue({ when: { method: 'PUT' }, fault: 'error-500' });
  await set(threshold * 2, 'c10');
  await watch.tick();
  expect(await told('c10')).toEqual([]);
  await set(threshold * 2, 'c10');
  await watch.tick();
  expect(await told()).toHaveLength(1);
  expect(await told('c10')).toHaveLength(1);
});
