import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { judgeMade, pickMade } from '../pick-made.ts';

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
  /** The API may name the header, or the text, otherwise than is thought, and then shows none. */
  async inspect({ known, ...sought }, vscale) {
    const added = (await vscale.tickets.list()).filter(({ id }) => !known.includes(id));
    const { data } = sought;
    const made = pickMade(
      added,
      sought,
      (ticket, { header, text }) => ticket.header === header && ticket.text === text,
      ({ header, text }) => [data.header, ''].includes(header) && [data.text, ''].includes(text),
    );
    return judgeMade(made, ({ id }) => id);
  },
});
