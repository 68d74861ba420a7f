import { type FormView, longField, prefilled, type Reason, reasonField, textField } from './forms.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

/** What the forms take, in characters. What Vscale takes is not known; Discord's fields take 4000. */
export const ticketLimits = { header: 200, text: 4_000 };

/** @param reason null: it is not asked for */
export function openTicketForm(
  filledIn: { header: string | null; text: string | null },
  reason: Reason | null,
  locale: Locale,
): FormView {
  const say = words[locale].tickets;
  const max = ticketLimits.header;
  const headerField = { custom_id: 'header', required: true, max_length: max, ...prefilled(filledIn.header, max) };
  return {
    title: say.openTitle,
    components: [
      textField(say.headerLabel, say.headerHint({ max }), headerField),
      letterField(filledIn.text, locale),
      ...(reason ? [reasonField(reason, locale)] : []),
    ],
  };
}

/** @param reason null: it is not asked for */
export function replyTicketForm(reason: Reason | null, locale: Locale): FormView {
  return {
    title: words[locale].tickets.replyTitle,
    components: [letterField(null, locale), ...(reason ? [reasonField(reason, locale)] : [])],
  };
}

function letterField(text: string | null, locale: Locale) {
  const say = words[locale].tickets;
  const max = ticketLimits.text;
  const field = { required: true, max_length: max, ...prefilled(text, max) };
  return longField(say.textLabel, say.textHint({ max }), { custom_id: 'text', ...field });
}
