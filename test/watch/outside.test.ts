import { describe, expect, it } from 'vitest';
import type { VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { createOutsideWatch } from '../../src/watch/outside.ts';
import { openWorkshop } from '../operations/workshop.ts';

interface Options extends VscaleSandboxOptions {
  opsChannelId?: string | null;
  locale?: 'en' | 'ru';
  /** Whether it was looked at before. */
  hasLooked?: boolean;
}

const minuteMs = 60_000;

/** An account with `web-1` and `db`. */
async function openWatch({ opsChannelId = 'ops', locale = 'en', hasLooked = true, ...options }: Options = {}) {
  const workshop = await openWorkshop(options);
  const { simulator, vscale, operations, storage, clock, log } = workshop;
  const web = simulator.state.addServer({ name: 'web-1' });
  const db = simulator.state.addServer({ name: 'db', plan: 'large' });
  const { seenAccount } = storage;
  const { tick } = createOutsideWatch({
    vscale,
    operations,
    seenAccount,
    opsChannelId,
    locale: () => locale,
    clock,
    log,
  });
  if (hasLooked) await tick();
  let read = 0;

  return {
    ...workshop,
    web,
    db,
    /** A look. */
    look: tick,

    /** What the looks until now have told, since this was asked last; ids of tasks are left out. */
    async news(): Promise<string[]> {
      const told = (await storage.outbox.listDue(clock.now())).flatMap((wish) =>
        wish.kind === 'notice' && wish.channelId === 'ops' ? [JSON.parse(wish.body).content as string] : [],
      );
      const fresh = told.slice(read);
      read = told.length;
      return fresh.map((content) => content.replaceAll(/`[0-9a-f]{8}-[0-9a-f-]{27}`/g, 'TASK'));
    },

    /** Some minutes, with a look each. */
    async pass(minutes: number): Promise<void> {
      for (let minute = 0; minute < minutes; minute += 1) {
        await clock.advance(minuteMs);
        await tick();
      }
    },
  };
}

const title = '**Changed outside this bot**';

describe('what somebody else did', () => {
  it('is only learnt by the first look', async () => {
    const { look, pass, news, simulator, web, db } = await openWatch({ hasLooked: false });
    simulator.outside.stop(web.id);
    await look();
    await pass(5);
    expect(await news()).toEqual([]);
    simulator.outside.lose(db.id);
    await look();
    expect(await news()).toHaveLength(1);
  });

  it('a task that was started is told of once, and so is what became of it', async () => {
    const { look, pass, news, simulator, web } = await openWatch();
    simulator.outside.stop(web.id);
    await look();
    await look();
    expect(await news()).toEqual([
      `${title}\n🔧 **web-1** · id \`${web.id}\`: \`scalet_stop\` was started (task TASK)`,
    ]);
    await pass(5);
    expect(await news()).toEqual([]);
    simulator.outside.delete(web.id);
    await pass(10);
    expect(await news()).toEqual([`${title}\n🗑️ **web-1** · id \`${web.id}\` is gone; it was \`small\``]);
  });

  it('an upgrade is told of with the plan before and after', async () => {
    const { look, pass, news, vscale, web } = await openWatch();
    await vscale.scalets.upgrade(web.id, { plan: 'huge' });
    await look();
    await pass(10);
    expect(await news()).toEqual([
      `${title}\n🔧 **web-1** · id \`${web.id}\`: \`scalet_upgrade\` was started (task TASK)`,
      `${title}\n📈 **web-1** · id \`${web.id}\`: plan \`small\` → \`huge\``,
    ]);
  });

  it('what happened while the bot was down is told of once, in one message', async () => {
    const { look, news, simulator, web, db, clock } = await openWatch();
    simulator.outside.rename(web.id, 'web_2');
    simulator.outside.stop(db.id);
    await clock.advance(60 * minuteMs);
    const added = simulator.state.addServer({ name: 'new', plan: 'monster', location: 'msk0' });
    await look();
    await look();
    expect(await news()).toEqual([
      [
        title,
        `✏️ **web\\_2** · id \`${web.id}\`: name web-1 → web\\_2`,
        `🔌 **db** · id \`${db.id}\`: state started → stopped`,
        `🆕 **new** · id \`${added.id}\` is new: \`monster\`, \`msk0\``,
      ].join('\n'),
    ]);
  });

  it('a new server and the task that makes it are one piece of news', async () => {
    const { look, pass, news, vscale } = await openWatch();
    const image = 'ubuntu_20.04_64_001_master';
    const wanted = { name: 'panel', image, plan: 'small', location: 'spb0', keyIds: [], start: true };
    const { scalet } = await vscale.scalets.create(wanted);
    await look();
    await pass(5);
    expect(await news()).toEqual([`${title}\n🆕 **panel** · id \`${scalet?.id}\` is new: \`small\`, \`spb0\``]);
  });

  it('servers that are blocked for lack of money, and free again', async () => {
    const { look, news, simulator, web, db } = await openWatch();
    simulator.outside.blockForMoney();
    await look();
    simulator.outside.topUp(100_000);
    await look();
    await look();
    expect(await news()).toEqual([
      [
        title,
        `🔴 **web-1** · id \`${web.id}\` was blocked for lack of money. Top up at vscale.io.`,
        `🔴 **db** · id \`${db.id}\` was blocked for lack of money. Top up at vscale.io.`,
      ].join('\n'),
      [
        title,
        `🟢 **web-1** · id \`${web.id}\` is no longer blocked`,
        `🟢 **db** · id \`${db.id}\` is no longer blocked`,
      ].join('\n'),
    ]);
  });

  it('much at once is summed up', async () => {
    const { look, news, simulator } = await openWatch({ locale: 'ru' });
    for (let count = 1; count <= 12; count += 1) simulator.state.addServer({ name: `web-${count}` });
    await look();
    expect(await news()).toEqual([
      '**Изменилось без участия бота**\n🆕 12 новых серверов: web-1, web-2, web-3, web-4, web-5, web-6, web-7, web-8, web-9, web-10 +2',
    ]);
  });

  it('is not made up where Vscale does not answer, or not in full', async () => {
    const { look, news, simulator } = await openWatch();
    for (const fault of ['error-500', 'malformed-json', 'wrong-shape', 'html'] as const) {
      for (const path of [/^\/scalets$/, /^\/tasks$/]) {
        simulator.faults.queue({ when: { path }, fault });
        await look();
      }
    }
    expect(await news()).toEqual([]);
  });

  it('is nobody’s news without a channel: nothing is asked', async () => {
    const { look, simulator } = await openWatch({ opsChannelId: null });
    await look();
    expect(simulator.requests).toEqual([]);
  });
});

describe.each([{ taskIdHeader: true }, { taskIdHeader: false }, { generation: 'first' as const }])(
  'what our operations do (%j)',
  (options) => {
    it.each(['server.stop', 'server.restart', 'server.delete'] as const)('%s is not told of', async (kind) => {
      const { look, pass, news, ask, submit, follow, tick, web } = await openWatch(options);
      const asked = await ask({ kind, serverId: web.id });
      await submit(asked);
      await look();
      await tick();
      await look();
      await follow(asked);
      await pass(5);
      expect(await news()).toEqual([]);
    });

    it('neither are upgrades and names, nor what was seen only after their end', async () => {
      const { pass, news, carryThrough, web } = await openWatch(options);
      expect(await carryThrough({ kind: 'server.upgrade', serverId: web.id, plan: 'huge' })).toMatchObject({
        state: 'succeeded',
      });
      await carryThrough({ kind: 'server.rename', serverId: web.id, name: 'web-2' });
      await pass(5);
      expect(await news()).toEqual([]);
    });

    it.each(['drop-before', 'drop-after'] as const)(
      'nor is a new server, its answer lost (%s) or not',
      async (fault) => {
        const { look, pass, news, ask, submit, follow, simulator } = await openWatch(options);
        const operation = {
          kind: 'server.create' as const,
          name: 'ours',
          image: 'ubuntu_20.04_64_001_master',
          plan: 'small',
          location: 'spb0',
          keyIds: [],
          start: true,
          isFromBackup: false,
          hasPassword: false,
        };
        for (const lost of [false, true]) {
          if (lost) simulator.faults.queue({ when: { method: 'POST' }, fault });
          const asked = await ask(operation);
          await submit(asked);
          await look();
          await follow(asked);
          await pass(5);
        }
        expect(await news()).toEqual([]);
      },
    );

    it('but what others do at the same time is', async () => {
      const { look, pass, news, ask, submit, follow, simulator, web, db } = await openWatch(options);
      const asked = await ask({ kind: 'server.restart', serverId: web.id });
      await submit(asked);
      simulator.outside.stop(db.id);
      simulator.outside.rename(web.id, 'theirs');
      await look();
      await follow(asked);
      await pass(5);
      expect(await news()).toEqual([
        `${title}\n🔧 **db** · id \`${db.id}\`: \`scalet_stop\` was started (task TASK)`,
        `${title}\n✏️ **theirs** · id \`${web.id}\`: name web-1 → theirs`,
      ]);
    });
  },
);

it('an operation that only waits for approval hides nothing', async () => {
  const { look, news, ask, simulator, web } = await openWatch();
  await ask({ kind: 'server.stop', serverId: web.id });
  simulator.outside.restart(web.id);
  await look();
  expect(await news()).toHaveLength(1);
});
