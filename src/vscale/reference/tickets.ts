import { z } from 'zod';
import { commentSchema, ticketSchema } from '../tickets.ts';
import { answer, endpoint, listOf, type Param } from './endpoint.ts';
import { fact, optional, type Shape } from './fact.ts';
import { badRequest, closedTicket, unknownTicket } from './refusals.ts';

const ticketId: Param = {
  name: 'id',
  ...fact('The id of the ticket.', '2+ clients'),
  schema: z.string(),
  example: '5021',
};

const created = { ...fact('When.', 'inferred'), example: '28.08.2015 15:10:00' };

const ticket: Shape = {
  name: 'Ticket',
  ...fact(
    'A question to the support. No source has an answer of this part, so all its members are guesses.',
    'inferred',
  ),
  schema: ticketSchema,
  members: {
    id: { ...fact('Its id.', 'inferred'), schema: z.union([z.int(), z.string()]), example: 5021 },
    header: optional(fact('In a line.', 'inferred')),
    text: optional(fact('What it is about.', 'inferred')),
    notify: optional({ ...fact('Whether replies are mailed.', 'inferred'), schema: z.boolean() }),
    status: optional({ ...fact('Perhaps `open`, `answered`, `closed`.', 'inferred'), example: 'open' }),
    created: optional(created),
  },
};

const comment: Shape = {
  name: 'TicketComment',
  ...fact('What one side says. No source has an answer of this part, so all its members are guesses.', 'inferred'),
  schema: commentSchema,
  members: {
    id: optional({ ...fact('Its id.', 'inferred'), schema: z.union([z.int(), z.string()]), example: 9120 }),
    ticket: optional({ ...fact('The id of the ticket.', 'inferred'), schema: z.int(), example: 5021 }),
    text: optional(fact('What is said.', 'inferred')),
    author: optional({ ...fact('By whom.', 'inferred'), example: 'support' }),
    created: optional(created),
  },
};

const text = fact('What is said.', '1 client');

export const ticketEndpoints = [
  endpoint('H1', 'GET /tickets', {
    title: 'List tickets',
    ...fact('All of the account.', '2+ clients'),
    client: 'tickets.list',
    answers: { 200: answer(listOf(ticket), 'The tickets. Perhaps they stand in an object.', 'inferred') },
  }),
  endpoint('H2', 'POST /tickets', {
    title: 'Open a ticket',
    ...fact('The article names it, but shows no request.', 'article', '2+ clients'),
    client: 'tickets.open',
    body: {
      schema: z.object({ header: z.string(), text: z.string(), notify: z.boolean().optional() }),
      members: {
        header: fact('In a line.', '1 client'),
        text: fact('What it is about.', '1 client'),
        notify: fact('Whether replies are mailed; no by default.', '1 client'),
      },
    },
    answers: { 200: answer(ticket, 'The ticket.', 'inferred'), 201: answer(ticket, 'The ticket.', 'inferred') },
    refusals: [badRequest],
  }),
  endpoint('H3', 'GET /tickets/:id/comments', {
    title: 'Read the comments of a ticket',
    ...fact('What was said since it was opened.', '2+ clients'),
    client: 'tickets.listComments',
    params: [ticketId],
    answers: { 200: answer(listOf(comment), 'The comments. Perhaps they stand in an object.', 'inferred') },
    refusals: [unknownTicket],
  }),
  endpoint('H4', 'POST /tickets/:id/comments', {
    title: 'Comment on a ticket',
    ...fact('The article names it, but shows no request.', 'article', '2+ clients'),
    client: 'tickets.addComment',
    params: [ticketId],
    body: { schema: z.object({ text: z.string() }), members: { text } },
    answers: { 200: answer(comment, 'The comment.', 'inferred'), 201: answer(comment, 'The comment.', 'inferred') },
    refusals: [badRequest, unknownTicket, closedTicket],
  }),
  endpoint('H5', 'POST /tickets/:id/close', {
    title: 'Close a ticket',
    ...fact('The article names it, but shows no request.', 'article', '2+ clients'),
    client: 'tickets.close',
    params: [ticketId],
    answers: { 200: answer(ticket, 'The ticket.', 'inferred') },
    refusals: [unknownTicket],
  }),
];
