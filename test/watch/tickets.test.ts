import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/views/message.ts';
import { createTicketWatch } from '../../src/watch/tickets.ts';
import { openWorkshop } from '../operations/workshop.ts';
import { render } from '../support/render.ts';

const header = 'No_network';
const text = 'web-1 does not answer.';

/** The watcher of tickets, whose news for tickets that nobody opened from Discord go to the channel `ops`. */
async function openWatch({ opsChannelId = 'ops' as string | null, locale = 'en' as 'en' | 'ru' } = {}) {
  const workshop = await openWorkshop();
  const { vscale, operations, storage, clock, log, simulator } = workshop;
  const { tickets } = storage;
  const watch = createTicketWatch({ vscale, operations, tickets, opsChannelId, locale: () => locale, clock, log });

  async function notices() {
    const due = await storage.outbox.listDue(clock.now());
    return due.flatMap((wish) => (wish.kind === 'notice' ? [wish] : []));
  }

  return {
    ...workshop,
    tickets,
    tick: () => watch.tick(),

    /** Opened from Discord, with its thread `t1`. */
    async openFromDiscord(): Promise<string> {
      const { id: operationId, resultId } = await workshop.carryThrough(
        { kind: 'ticket.open', header, text },
        { locale },
      );
      const id = resultId ?? '';
      await tickets.adopt({ id, header, operationId, channelId: 'c1' });
      await tickets.place(id, 't1', null, clock.now());
      simulator.requests.length = 0;
      return id;
    },

    async openElsewhere(): Promise<string> {
      const ticket = await vscale.tickets.open({ header, text, notify: false });
      return ticket?.id ?? '';
    },

    /** What was told so far: `channel: message`. */
    async told(): Promise<string[]> {
      return (await notices()).map(({ channelId, body }) => {
        const message: Message = JSON.parse(body);
        return `${channelId}: ${render(message).replaceAll(/<t:\d+:R>/g, '<t>')}`;
      });
    },

    async mentions(): Promise<unknown[]> {
      return (await notices()).map(({ body }) => JSON.parse(body).mentions);
    },
  };
}

describe('the support’s answer', () => {
  it('is told once, in the thread, to whoever opened the ticket', async () => {
    const { simulator, tick, told, mentions, openFromDiscord } = await openWatch();
    const id = await openFromDiscord();
    await tick();
    expect(await told()).toEqual([]);
    simulator.support.reply(Number(id), 'We are *looking*.\n\nGive us @everyone an hour.');
    for (let ticks = 0; ticks < 3; ticks += 1) await tick();
    expect(await told()).toEqual([
      [
        't1: 💬 <@u1> There is an answer to **No\\_network**.',
        '**support** · <t>',
        '> We are \\*looking\\*.',
        '>',
        '> Give us \\@everyone an hour.',
      ].join('\n'),
    ]);
    expect(await mentions()).toEqual([{ users: ['u1'] }]);
  });

  it('is remembered as told, and not only by the outbox', async () => {
    const { simulator, tick, tickets, openFromDiscord } = await openWatch();
    const id = await openFromDiscord();
    const remembered = async () => (await tickets.listIn('t1')).flatMap((ticket) => ticket.told);
    await tick();
    const before = await remembered();
    simulator.support.reply(Number(id), 'On it.');
    await tick();
    expect(await remembered()).toEqual([...before, expect.any(String)]);
  });

  it('is told in the language of the guild', async () => {
    const { simulator, tick, told, openFromDiscord } = await openWatch({ locale: 'ru' });
    const id = await openFromDiscord();
    simulator.support.reply(Number(id), 'Смотрим.');
    await tick();
    expect(await told()).toEqual(['t1: 💬 <@u1> Есть ответ в тикете **No\\_network**.\n**support** · <t>\n> Смотрим.']);
  });

  it('is told each, in order, if several came while the bot was down', async () => {
    const { simulator, clock, tick, told, openFromDiscord } = await openWatch();
    const id = Number(await openFromDiscord());
    for (const answer of ['one', 'two', 'three']) {
      await clock.advance(60_000);
      simulator.support.reply(id, answer);
    }
    await tick();
    expect((await told()).map((message) => message.split('> ').at(-1))).toEqual(['one', 'two', 'three']);
  });

  it('is told also if what it says is not understood, and only as far as it fits', async () => {
    const { simulator, tick, told, openFromDiscord } = await openWatch();
    const id = Number(await openFromDiscord());
    simulator.support.reply(id, `${'x'.repeat(4_000)}`);
    await tick();
    const [message = ''] = await told();
    expect(message.length).toBeLessThan(4_096);
    expect(message).toContain('…\n`/ticket show` has the whole.');
  });

  it('is not lost to an error', async () => {
    const { simulator, tick, told, openFromDiscord } = await openWatch();
    const id = await openFromDiscord();
    simulator.support.reply(Number(id), 'here');
    for (const path of ['/tickets', `/tickets/${id}/comments`]) {
      simulator.faults.queue({ when: { path }, fault: 'error-500' });
      await tick();
      expect(await told()).toEqual([]);
    }
    simulator.faults.queue({ when: { path: '/tickets' }, fault: 'wrong-shape' });
    await tick();
    expect(await told()).toEqual([]);
    await tick();
    expect(await told()).toHaveLength(1);
  });
});

describe('what we write', () => {
  it('is not told back, whichever way it went', async () => {
    const { simulator, carryThrough, tick, told, openFromDiscord } = await openWatch();
    const ticketId = await openFromDiscord();
    await carryThrough({ kind: 'ticket.reply', ticketId, text: 'Any news?' });
    simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-after' });
    await carryThrough({ kind: 'ticket.reply', ticketId, text: 'Hello?' });
    await tick();
    expect(await told()).toEqual([]);
  });

  it('is not told back while its answer is under way', async () => {
    const { simulator, ask, submit, tick, told, openFromDiscord } = await openWatch();
    const ticketId = await openFromDiscord();
    const held = simulator.faults.queue({ when: { method: 'POST' }, fault: 'hang-after' });
    const asked = await ask({ kind: 'ticket.reply', ticketId, text: 'Any news?' });
    const sending = submit(asked);
    await expect.poll(() => held.hits).toBe(1);
    await tick();
    held.release();
    await sending;
    await tick();
    expect(await told()).toEqual([]);
  });

  it('is told if it was written in the panel', async () => {
    const { vscale, tick, told, openFromDiscord } = await openWatch();
    const ticketId = await openFromDiscord();
    await vscale.tickets.addComment(ticketId, { text: 'From the panel' });
    await tick();
    expect(await told()).toEqual([
      't1: 💬 <@u1> There is an answer to **No\\_network**.\n**client** · <t>\n> From the panel',
    ]);
  });
});

describe('a ticket that ends', () => {
  it('is told, after its last answer, and then not read any more', async () => {
    const { simulator, tick, told, openFromDiscord } = await openWatch({ opsChannelId: null });
    const id = Number(await openFromDiscord());
    simulator.support.reply(id, 'Fixed.');
    simulator.support.close(id);
    for (let ticks = 0; ticks < 3; ticks += 1) await tick();
    expect(await told()).toEqual([
      't1: 💬 <@u1> There is an answer to **No\\_network**.\n**support** · <t>\n> Fixed.',
      't1: 🔒 <@u1> The ticket **No\\_network** was closed, not from Discord.',
    ]);
    simulator.requests.length = 0;
    await tick();
    expect(simulator.requests).toEqual([]);
  });

  it('is not told where we closed it', async () => {
    const { carryThrough, tick, told, tickets, openFromDiscord } = await openWatch();
    const ticketId = await openFromDiscord();
    await carryThrough({ kind: 'ticket.close', ticketId });
    await tick();
    expect(await told()).toEqual([]);
    expect(await tickets.list()).toMatchObject([{ isClosed: true }]);
  });

  it('is read again when it is opened again', async () => {
    const { simulator, vscale, tick, told, openFromDiscord } = await openWatch();
    const id = await openFromDiscord();
    simulator.support.close(Number(id));
    await tick();
    simulator.support.reopen(Number(id));
    await vscale.tickets.addComment(id, { text: 'Again' });
    await tick();
    simulator.support.close(Number(id));
    await tick();
    expect((await told()).map((message) => message.split('\n')[0])).toEqual([
      't1: 🔒 <@u1> The ticket **No\\_network** was closed, not from Discord.',
      't1: 💬 <@u1> There is an answer to **No\\_network**.',
      't1: 🔒 <@u1> The ticket **No\\_network** was closed, not from Discord.',
    ]);
  });
});

describe('tickets that nobody opened from Discord', () => {
  it('are told to the operations channel, together and once, then their answers too', async () => {
    const { simulator, tick, told, mentions, openElsewhere } = await openWatch();
    const [first, second] = [await openElsewhere(), await openElsewhere()];
    simulator.support.reply(Number(second), 'old answer');
    for (let ticks = 0; ticks < 2; ticks += 1) await tick();
    expect(await told()).toEqual([
      [
        'ops: 🎫 2 tickets were opened, not from Discord:',
        `**No\\_network** · Ticket \`${second}\` · \`answered\` · 1 comment`,
        '> web-1 does not answer.',
        '',
        `**No\\_network** · Ticket \`${first}\` · \`open\``,
        '> web-1 does not answer.',
      ].join('\n'),
    ]);
    simulator.support.reply(Number(first), 'new answer');
    simulator.support.close(Number(first));
    await tick();
    expect((await told()).slice(1)).toEqual([
      `ops: 💬 There is an answer to **No\\_network** (ticket \`${first}\`).\n**support** · <t>\n> new answer`,
      `ops: 🔒 The ticket **No\\_network** was closed (ticket \`${first}\`).`,
    ]);
    expect(await mentions()).toEqual([{}, {}, {}]);
  });

  it('are told in the channel’s language', async () => {
    const { tick, told, openElsewhere } = await openWatch({ locale: 'ru' });
    const id = await openElsewhere();
    await tick();
    expect(await told()).toEqual([
      `ops: 🎫 1 новый тикет не из Discord:\n**No\\_network** · Тикет \`${id}\` · \`open\`\n> web-1 does not answer.`,
    ]);
  });

  it('are none of those that are being opened from Discord, or have just been', async () => {
    const { simulator, ask, submit, follow, tick, told, tickets } = await openWatch();
    simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-after' });
    const asked = await ask({ kind: 'ticket.open', header, text });
    await submit(asked);
    await tick();
    expect(await told()).toEqual([]);
    const { resultId, id: operationId } = await follow(asked);
    await tick();
    await tickets.adopt({ id: resultId ?? '', header, operationId, channelId: 'c1' });
    await tick();
    expect(await told()).toEqual([]);
  });

  it('are left alone where they are closed, and where there is no such channel', async () => {
    const closed = await openWatch();
    closed.simulator.support.close(Number(await closed.openElsewhere()));
    await closed.tick();
    expect(await closed.told()).toEqual([]);

    const silent = await openWatch({ opsChannelId: null });
    await silent.openElsewhere();
    silent.simulator.requests.length = 0;
    await silent.tick();
    expect(await silent.told()).toEqual([]);
    expect(silent.simulator.requests).toEqual([]);
  });
});
