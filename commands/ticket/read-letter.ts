import { Refusal } from '../../src/refusal.ts';
import { ticketLimits } from '../../src/views/ticket-forms.ts';
import { isBlank } from '../../src/visible.ts';

/** @throws Refusal `ticket_header_empty`, `ticket_header_long` */
export function requireHeader(typed: string | null): string {
  const header = (typed ?? '').replace(/\s+/g, ' ').trim();
  const max = ticketLimits.header;
  if (isBlank(header)) throw new Refusal('ticket_header_empty');
  if (header.length > max) throw new Refusal('ticket_header_long', { length: header.length, max });
  return header;
}

/** @throws Refusal `ticket_text_empty`, `ticket_text_long` */
export function requireText(typed: string | null): string {
  const text = (typed ?? '').replace(/\r\n?/g, '\n').trim();
  const max = ticketLimits.text;
  if (isBlank(text)) throw new Refusal('ticket_text_empty');
  if (text.length > max) throw new Refusal('ticket_text_long', { length: text.length, max });
  return text;
}
