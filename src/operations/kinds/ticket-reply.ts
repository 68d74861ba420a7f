import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { keysOfComments } from '../../vscale/tickets.ts';
import { defineKind } from '../kind.ts';
import { judgeMade, pickMade } from '../pick-made.ts';

const schema = z.object({ kind: z.literal('ticket.reply'), ticketId: z.string(), text: z.string() });

export const ticketReply = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  listKnown: async ({ ticketId }: z.infer<typeof schema>, vscale) =>
    keysOfComments(await vscale.tickets.listComments(ticketId)),
  async perform({ ticketId, text }, { vscale, call }) {
    const comment = await vscale.tickets.addComment(ticketId, { text }, call);
    return { ended: true, resultId: comment?.id ?? null };
  },
  async inspect({ known, ...sought }, vscale) {
    const { ticketId } = sought.data;
    const comments = await nullIfUnknown(vscale.tickets.listComments(ticketId));
    if (comments === null) return { evidence: 'gone' };
    const keys = keysOfComments(comments);
    const added = comments.filter((_, index) => !known.includes(keys[index] ?? ''));
    const made = pickMade(
      added,
      sought,
      (comment, reply) => reply.ticketId === ticketId && comment.text === reply.text,
    );
    return judgeMade(made, ({ id }) => id);
  },
});
