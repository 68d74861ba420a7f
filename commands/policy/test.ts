import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { actions, isNamed } from '../../src/operations/action.ts';
import { Refusal } from '../../src/refusal.ts';
import { triedPolicyMessage } from '../../src/views/policy.ts';
import { findClosest } from '../shared/closest.ts';
import { describeCommand, stringOption } from '../shared/describe.ts';
import { matchServer } from '../shared/find-server.ts';
import { pickChoices, readSoon, suggestServers } from '../shared/suggest.ts';

/** There are more actions than Discord takes fixed choices. */
const suggestActions: Completion = async (typed) =>
  pickChoices(
    typed,
    actions.map((action) => ({ name: action, value: action, keywords: [action, ...action.split('.')] })),
  );

export const test = defineSubcommand({
  data: {
    ...describeCommand('policy test'),
    options: [
      stringOption('action', { required: true, autocomplete: true }),
      stringOption('triedServer', { autocomplete: true }),
    ],
  },
  access: 'read',
  reply: 'private',
  read: (options) => ({ action: options.getString('action', true), server: options.getString('server') }),
  async run({ action: typed, server: ref }, caller, services) {
    const action = requireAction(typed);
    const servers = ref === null ? null : await readSoon(services.catalog.servers, services);
    const server = matchServer(ref ?? '', servers ?? []);
    const name = server?.name ?? ref?.trim() ?? '';
    const { terms, available } = await services.requests.tryOut(action, { server, subject: name }, caller);
    const dependsOnServer = services
      .policy()
      .rules.some(({ actions, servers, tags }) => isNamed(action, actions) && (servers ?? tags) !== undefined);
    const shown = ref === null ? null : name;
    const tried = { action, server: shown, isKnown: server !== null, dependsOnServer, terms, available };
    return triedPolicyMessage(tried, caller.locale);
  },
  autocomplete: { action: suggestActions, server: suggestServers },
});

/** @throws Refusal `action_not_found` */
function requireAction(typed: string): string {
  const wanted = typed.trim().toLowerCase();
  const action = actions.find((known) => known === wanted);
  if (action === undefined)
    throw new Refusal('action_not_found', { ref: typed, suggestions: findClosest(wanted, actions) });
  return action;
}
