import { ApiError } from './reply.ts';
import { takeId, type World } from './world.ts';

export interface Ticket {
  id: number;
  header: string;
  text: string;
  notify: boolean;
  status: 'open' | 'answered' | 'closed';
  createdAt: number;
  comments: Comment[];
}

export interface Comment {
  id: number;
  text: string;
  author: 'client' | 'support';
  createdAt: number;
}

/** Throws 404 for an unknown id. */
export function requireTicket(world: World, id: number): Ticket {
  const ticket = world.tickets.get(id);
  if (!ticket) throw new ApiError(404, 'no_ticket_found');
  return ticket;
}

/** Throws 409 for a closed ticket. */
export function addComment(world: World, ticket: Ticket, said: Pick<Comment, 'author' | 'text'>, now: number): Comment {
  if (ticket.status === 'closed') throw new ApiError(409, 'ticket_is_closed');
  const comment: Comment = { id: takeId(world, 'comment'), ...said, createdAt: now };
  ticket.comments.push(comment);
  ticket.status = said.author === 'support' ? 'answered' : 'open';
  return comment;
}
