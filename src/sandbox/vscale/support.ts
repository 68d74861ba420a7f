import type { Clock } from '../../clock.ts';
import { addComment, type Comment, requireTicket } from './tickets.ts';
import type { World } from './world.ts';

export type Support = ReturnType<typeof createSupport>;

/** The people of the provider who answer tickets. */
export function createSupport(world: World, clock: Clock) {
  return {
    /** The id of the ticket that was opened last; throws where there is none. */
    newest(): number {
      const id = [...world.tickets.keys()].at(-1);
      if (id === undefined) throw new Error('there is no ticket');
      return id;
    },

    /** Throws for an unknown or a closed ticket. */
    reply(ticketId: number, text: string): Comment {
      return addComment(world, requireTicket(world, ticketId), { author: 'support', text }, clock.now());
    },

    close(ticketId: number): void {
      requireTicket(world, ticketId).status = 'closed';
    },

    reopen(ticketId: number): void {
      requireTicket(world, ticketId).status = 'open';
    },
  };
}
