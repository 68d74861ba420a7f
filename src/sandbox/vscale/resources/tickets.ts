import { z } from 'zod';
import { dottedMoscowDate } from '../dates.ts';
import { ok } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, readIntParam, route } from '../router.ts';
import { addComment, type Comment, requireTicket, type Ticket } from '../tickets.ts';
import { takeId } from '../world.ts';

const text = z.string().min(1).max(10_000);
const newTicket = z.object({ header: z.string().min(1).max(255), text, notify: z.boolean().default(false) });
const newComment = z.object({ text });

export const ticketRoutes = [
  route('GET /tickets', ({ world }) => ok([...world.tickets.values()].toReversed().map(showTicket))),
  route('POST /tickets', ({ body, world, generation, now }) => {
    const wanted = readBody(newTicket, body);
    const id = takeId(world, 'ticket');
    const ticket: Ticket = { id, ...wanted, status: 'open', createdAt: now, comments: [] };
    world.tickets.set(id, ticket);
    return { status: generation.createdStatus, body: showTicket(ticket) };
  }),
  route('GET /tickets/:id/comments', (call) => {
    const ticket = findTicket(call);
    return ok(ticket.comments.map((comment) => showComment(ticket, comment)));
  }),
  route('POST /tickets/:id/comments', (call) => {
    const wanted = readBody(newComment, call.body);
    const ticket = findTicket(call);
    const comment = addComment(call.world, ticket, { author: 'client', text: wanted.text }, call.now);
    return { status: call.generation.createdStatus, body: showComment(ticket, comment) };
  }),
  route('POST /tickets/:id/close', (call) => {
    const ticket = findTicket(call);
    ticket.status = 'closed';
    return ok(showTicket(ticket));
  }),
];

function findTicket(call: Call): Ticket {
  return requireTicket(call.world, readIntParam(call, 'id'));
}

function showTicket({ id, header, text, notify, status, createdAt }: Ticket) {
  return { id, header, text, notify, status, created: dottedMoscowDate(createdAt) };
}

function showComment(ticket: Ticket, { id, text, author, createdAt }: Comment) {
  return { id, ticket: ticket.id, text, author, created: dottedMoscowDate(createdAt) };
}
