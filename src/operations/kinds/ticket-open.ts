import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('ticket.open'), header: z.string(), text: z.string() });

export const ticketOpen = defineKind({
  schema,
  taskMethods: [],
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.tickets.list()).map(({ id }) => id),
  async perform({ header, text }, { vscale, call }) {
    const ticket = await vscale.tickets.open({ header, text, notify: false }, call);
    return { ended: true, resultId: ticket?.id ?? null };
  },
  async inspect({ data, known }, vscale) {
    const tickets = await vscale.tickets.list();
    const opened = tickets.find(({ id, header }) => header === data.header && !known.includes(id));
    return opened ? { evidence: 'done', resultId: opened.id } : { evidence: 'undone' };
  },
});
