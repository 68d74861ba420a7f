import { defineSubcommand } from '../../src/discord/command.ts';
import { plainText } from '../../src/views/format.ts';
import type { Locale } from '../../src/views/message.ts';
import { openTicketForm } from '../../src/views/ticket-forms.ts';
import { words } from '../../src/views/words/index.ts';
import { isBlank } from '../../src/visible.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { peekServer } from '../shared/find-server.ts';
import { mayWantReason, readReason } from '../shared/foresee.ts';
import { suggestServers } from '../shared/suggest.ts';
import { readTickets } from './find-ticket.ts';
import { requireHeader, requireText } from './read-letter.ts';

const serverOption = stringOption('ticketServer', { autocomplete: true });

/** Always through its form: what one writes to people is seldom one line. */
export const open = defineSubcommand({
  data: { ...describeCommand('ticket open'), options: [serverOption, reasonOption] },
  access: 'change',
  offered: true,
  reply: 'public',
  read: (options) => ({
    server: options.getString('server'),
    header: options.getField('header'),
    text: options.getField('text'),
    reason: readReason(options),
  }),
  form({ server: ref, reason }, { locale }, services) {
    const server = ref === null ? null : peekServer(ref, services);
    const isRequired = mayWantReason('ticket.open', services);
    const why = isRequired || !isBlank(reason) ? { typed: reason, isRequired } : null;
    return { ...openTicketForm(fillIn(server, ref, locale), why, locale), carry: {} };
  },
  async run({ header: typedHeader, text: typedText, reason }, caller, services) {
    const header = requireHeader(typedHeader);
    const text = requireText(typedText);
    // Before the team is asked, and not only when it is sent.
    await readTickets(services);
    const operation = { kind: 'ticket.open' as const, header, text };
    return askFor({ operation, server: null, subject: header, reason }, caller, services);
  },
  autocomplete: { server: suggestServers },
});

/** What the support asks for first: which server it is. */
function fillIn(server: Scalet | null, ref: string | null, locale: Locale) {
  if (ref === null) return { header: null, text: null };
  const name = plainText(server?.name ?? ref, 100);
  const facts =
    server && [server.name, `id ${server.id}`, server.publicAddress?.address].filter((fact) => fact != null);
  return {
    header: words[locale].tickets.aboutServer({ name }),
    text: facts && `${facts.map((fact) => plainText(fact, 100)).join(' · ')}\n\n`,
  };
}
