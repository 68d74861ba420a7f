import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('ticket.reply'), ticketId: z.string(), text: z.string() });

const keyOf = (comment: { id: string | null; created: string; text: string }) =>
  comment.id ?? `${comment.created} ${comment.text}`;

export const ticketReply = defineKind({
  schema,
  taskMethods: [],
  listKnown: async ({ ticketId }: z.infer<typeof schema>, vscale) =>
    (await vscale.tickets.listComments(ticketId)).map(keyOf),
  async perform({ ticketId, text }, { vscale, call }) {
    const comment = await vscale.tickets.addComment(ticketId, { text }, call);
    return { ended: true, resultId: comment?.id ?? null };
  },
  async inspect({ data, known }, vscale) {
    const comments = await vscale.tickets.listComments(data.ticketId);
    const added = comments.find((comment) => comment.text === data.text && !known.includes(keyOf(comment)));
    return added ? { evidence: 'done', resultId: added.id } : { evidence: 'undone' };
  },
});
