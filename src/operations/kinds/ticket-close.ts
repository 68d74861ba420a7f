import { z } from 'zod';
import { isClosedTicket } from '../../vscale/tickets.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('ticket.close'), ticketId: z.string() });

export const ticketClose = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  async perform({ ticketId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.tickets.close(ticketId, call);
    return { ended: true };
  },
  async inspect({ data }, vscale) {
    const ticket = (await vscale.tickets.list()).find(({ id }) => id === data.ticketId);
    return { evidence: !ticket || isClosedTicket(ticket) ? 'done' : 'undone' };
  },
});
