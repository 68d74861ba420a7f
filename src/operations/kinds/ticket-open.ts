import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('ticket.open'), header: z.string(), text: z.string() });

export const ticketOpen = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.tickets.list()).map(({ id }) => id),
  /** An answer without the ticket leaves its id to be found out. */
  async perform({ header, text }, { vscale, call }) {
    const ticket = await vscale.tickets.open({ header, text, notify: false }, call);
    return { ended: ticket !== null, resultId: ticket?.id ?? null };
  },
  /** The API may name the header otherwise than is thought: then a single new ticket without one is it. */
  async inspect({ data, known }, vscale) {
    const added = (await vscale.tickets.list()).filter(({ id }) => !known.includes(id));
    const nameless = added.filter(({ header }) => header === '');
    const namesakes = added.filter(({ header }) => header === data.header);
    const opened =
      namesakes.find(({ text }) => text === data.text) ?? namesakes[0] ?? (nameless.length === 1 ? nameless[0] : null);
    return opened ? { evidence: 'done', resultId: opened.id } : { evidence: 'undone' };
  },
});
