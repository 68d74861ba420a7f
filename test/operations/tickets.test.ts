import { describe, expect, it, test } from 'vitest';
import { kindOf } from '../../src/operations/operation.ts';
import { connect, serve } from '../vscale/support.ts';
import { countChanges, losses, openWorkshop, type Workshop } from './workshop.ts';

const header = 'No network';
const text = 'web-1 does not answer.';

async function openTicket({ vscale }: Workshop): Promise<string> {
  const ticket = await vscale.tickets.open({ header, text, notify: false });
  return ticket?.id ?? '';
}

describe('a ticket', () => {
  it('is opened', async () => {
    const workshop = await openWorkshop();
    const record = await workshop.carryThrough({ kind: 'ticket.open', header, text });
    const [ticket] = await workshop.vscale.tickets.list();
    expect(record).toMatchObject({ state: 'succeeded', resultId: ticket?.id });
    expect(ticket).toMatchObject({ header, text, extra: { notify: false } });
  });

  it.each(losses)('that is opened while its answer is lost (%s) is opened once, or not at all', async (fault) => {
    const workshop = await openWorkshop();
    const older = await openTicket(workshop);
    workshop.simulator.requests.length = 0;
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault });
    const record = await workshop.carryThrough({ kind: 'ticket.open', header, text });
    const added = (await workshop.vscale.tickets.list()).filter(({ id }) => id !== older);
    if (fault === 'drop-before') {
      expect(record).toMatchObject({ state: 'not_applied', resultId: null });
      expect(added).toEqual([]);
    } else {
      expect(record).toMatchObject({ state: 'succeeded', resultId: added[0]?.id });
      expect(added).toHaveLength(1);
    }
    expect(countChanges(workshop.simulator)).toBe(1);
  });

  it.each(['drop-after', 'drop-midway'] as const)(
    'is not taken for another of the same subject, though the answers to both are lost (%s)',
    async (fault) => {
      const workshop = await openWorkshop();
      workshop.simulator.faults.queue({ when: { method: 'POST' }, fault, times: 2 });
      const asked = await Promise.all([
        workshop.ask({ kind: 'ticket.open', header, text }),
        workshop.ask({ kind: 'ticket.open', header, text: 'db does not answer.' }),
      ]);
      await workshop.submit(...asked);
      const records = [await workshop.follow(asked[0]), await workshop.follow(asked[1])];
      const tickets = await workshop.vscale.tickets.list();
      const texts = records.map(({ resultId }) => tickets.find(({ id }) => id === resultId)?.text);
      expect(texts).toEqual([text, 'db does not answer.']);
    },
  );

  it('is not taken for another of the same words, which Vscale answers with nothing', async () => {
    const workshop = await openWorkshop();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault: 'no-body', times: 2 });
    const asked = await Promise.all([
      workshop.ask({ kind: 'ticket.open', header, text }),
      workshop.ask({ kind: 'ticket.open', header, text }),
    ]);
    await workshop.submit(...asked);
    const records = [await workshop.follow(asked[0]), await workshop.follow(asked[1])];
    const tickets = await workshop.vscale.tickets.list();
    expect(records.map(({ resultId }) => resultId).sort()).toEqual(tickets.map(({ id }) => id).sort());
  });

  it('is found where Vscale neither answers with it nor calls its header so', async () => {
    const tickets = '[{"id":"T-6","subject":"Older"},{"id":"T-7","subject":"No network"}]';
    const vscale = await connect(await serve({ status: 204 }, { body: tickets }));
    const data = { kind: 'ticket.open' as const, header, text };
    const { perform, inspect } = kindOf('ticket.open');
    expect(await perform(data, { vscale, call: {} })).toEqual({ ended: false, resultId: null });
    const sought = { data, known: ['T-6'], resultId: null, isAccepted: true, rivals: [] };
    expect(await inspect?.(sought, vscale)).toEqual({ evidence: 'done', resultId: 'T-7' });
    expect(await inspect?.({ ...sought, known: [] }, vscale)).toEqual({ evidence: 'unclear' });
    expect(await inspect?.({ ...sought, isAccepted: false }, vscale)).toEqual({ evidence: 'unclear' });
    const rivals = [{ data, isAwaited: false }];
    expect(await inspect?.({ ...sought, rivals }, vscale)).toEqual({ evidence: 'unclear' });
  });
});

describe('a reply', () => {
  it('is sent', async () => {
    const workshop = await openWorkshop();
    const ticketId = await openTicket(workshop);
    const record = await workshop.carryThrough({ kind: 'ticket.reply', ticketId, text: 'Any news?' });
    const [comment] = await workshop.vscale.tickets.listComments(ticketId);
    expect(comment?.text).toBe('Any news?');
    expect(record).toMatchObject({ state: 'succeeded', resultId: comment?.id });
  });

  it.each(losses)(
    'whose answer is lost (%s) is sent once, or not at all, also if the same was said before',
    async (fault) => {
      const workshop = await openWorkshop();
      const ticketId = await openTicket(workshop);
      await workshop.vscale.tickets.addComment(ticketId, { text: 'Any news?' });
      workshop.simulator.faults.queue({ when: { method: 'POST' }, fault });
      const record = await workshop.carryThrough({ kind: 'ticket.reply', ticketId, text: 'Any news?' });
      const comments = await workshop.vscale.tickets.listComments(ticketId);
      expect(comments).toHaveLength(fault === 'drop-before' ? 1 : 2);
      expect(record).toMatchObject(
        fault === 'drop-before'
          ? { state: 'not_applied', resultId: null }
          : { state: 'succeeded', resultId: comments[1]?.id },
      );
    },
  );

  it('to a closed ticket is refused in Vscale’s words', async () => {
    const workshop = await openWorkshop();
    const ticketId = await openTicket(workshop);
    workshop.simulator.support.close(Number(ticketId));
    expect(await workshop.carryThrough({ kind: 'ticket.reply', ticketId, text: 'Hello?' })).toMatchObject({
      state: 'rejected',
      outcome: { code: 'refused', kind: 'conflict', message: 'ticket_is_closed' },
    });
  });
});

test.each(losses)('a ticket whose closing is not answered (%s) is closed, or not', async (fault) => {
  const workshop = await openWorkshop();
  const ticketId = await openTicket(workshop);
  workshop.simulator.faults.queue({ when: { method: 'POST' }, fault });
  const record = await workshop.carryThrough({ kind: 'ticket.close', ticketId });
  const [ticket] = await workshop.vscale.tickets.list();
  expect([record.state, ticket?.status]).toEqual(
    fault === 'drop-before' ? ['not_applied', 'open'] : ['succeeded', 'closed'],
  );
  expect((await workshop.carryThrough({ kind: 'ticket.close', ticketId })).state).toBe('succeeded');
});
