import type { Caller, Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { ticketChoice } from '../../src/views/choices.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import { isClosedTicket, type Ticket } from '../../src/vscale/tickets.ts';
import { pickChoices, readSoon } from '../shared/suggest.ts';

/**
 * Reads the ticket that was meant, afresh: by its id, its exact subject where that is unique, or where none was typed
 * by the channel to which it belongs.
 *
 * @throws Refusal `ticket_not_found`, `ticket_unknown_here`, `ticket_several_here`, `tickets_gone`
 */
export async function findTicket(
  typed: string | null,
  { channelId }: Pick<Caller, 'channelId'>,
  services: Pick<Services, 'vscale' | 'tickets'>,
): Promise<Ticket> {
  const ref = typed?.trim() ?? (await findHere(channelId, services));
  const tickets = await readTickets(services);
  const named = tickets.filter(({ header }) => header.trim() === ref);
  const ticket = tickets.find(({ id }) => id === ref) ?? (named.length === 1 ? named[0] : undefined);
  if (!ticket) throw new Refusal('ticket_not_found', { ref });
  return ticket;
}

/** @throws Refusal `tickets_gone` */
export async function readTickets({ vscale }: Pick<Services, 'vscale'>): Promise<Ticket[]> {
  const tickets = await nullIfUnknown(vscale.tickets.list());
  if (tickets === null) throw new Refusal('tickets_gone');
  return tickets;
}

/** A closed one only where none is open any more. */
async function findHere(channelId: string, { tickets }: Pick<Services, 'tickets'>): Promise<string> {
  const all = await tickets.listIn(channelId);
  const open = all.filter(({ isClosed }) => !isClosed);
  const here = open.length > 0 ? open : all;
  const [ticket] = here;
  if (!ticket) throw new Refusal('ticket_unknown_here');
  if (here.length > 1) throw new Refusal('ticket_several_here', { ids: here.map(({ id }) => id) });
  return ticket.id;
}

/** @throws Refusal `ticket_closed` */
export function requireOpen(ticket: Ticket): void {
  if (isClosedTicket(ticket)) throw new Refusal('ticket_closed', { name: nameOf(ticket) });
}

/** What to call a ticket: its subject, or its id where it has none. */
export function nameOf({ header, id }: Ticket): string {
  return header.trim() || id;
}

export const suggestTickets: Completion = async (typed, _options, { locale }, services) => {
  const tickets = (await readSoon(services.catalog.tickets, services)) ?? [];
  const openFirst = [...tickets].sort((a, b) => Number(isClosedTicket(a)) - Number(isClosedTicket(b)));
  return pickChoices(
    typed,
    openFirst.map((ticket) => ({
      name: ticketChoice(ticket, locale),
      value: ticket.id,
      keywords: [ticket.header, ticket.id],
    })),
  );
};

export const suggestOpenTickets: Completion = async (typed, _options, { locale }, services) => {
  const tickets = (await readSoon(services.catalog.tickets, services)) ?? [];
  const candidates = tickets
    .filter((ticket) => !isClosedTicket(ticket))
    .map((ticket) => ({ name: ticketChoice(ticket, locale), value: ticket.id, keywords: [ticket.header, ticket.id] }));
  return pickChoices(typed, candidates);
};
