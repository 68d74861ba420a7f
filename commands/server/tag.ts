import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { tagLabel } from '../../src/views/choices.ts';
import { askFor } from '../shared/ask.ts';
import { booleanOption, describeCommand, reasonOption, serverOption, stringOption } from '../shared/describe.ts';
import { findServerToChange, matchServer } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireName } from '../shared/require.ts';
import { pickChoices, readSoon, suggestServers } from '../shared/suggest.ts';

/** Tags that the chosen server has, where one is taken off; else those that it has not. */
const suggestTags: Completion = async (typed, options, { locale }, services) => {
  const tags = (await readSoon(services.catalog.serverTags, services)) ?? [];
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  const server = matchServer(options.getString('server') ?? '', servers);
  const takesOff = options.getBoolean('remove') ?? false;
  const offered = tags
    .filter(({ serverIds }) => server === null || serverIds.includes(server.id) === takesOff)
    .sort((a, b) => a.name.localeCompare(b.name));
  return pickChoices(
    typed,
    offered.map((tag) => ({ name: tagLabel(tag, locale), value: tag.name, keywords: [tag.name] })),
  );
};

export const tag = defineSubcommand({
  data: {
    ...describeCommand('server tag'),
    options: [
      serverOption,
      stringOption('tag', { required: true, autocomplete: true }),
      booleanOption('untag'),
      reasonOption,
    ],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    tag: options.getString('tag', true),
    takesOff: options.getBoolean('remove') ?? false,
    reason: readReason(options),
  }),
  form: ({ tag, takesOff, ...args }, caller, services) =>
    askReason('server.tag', args, caller, services, { tag, ...(takesOff && { remove: takesOff }) }),
  async run({ server: ref, tag: typed, takesOff, reason }, caller, services) {
    const server = await findServerToChange(ref, services);
    const tags = await services.vscale.serverTags.list();
    const tag = matchTag(typed, tags) ?? (takesOff ? typed.trim() : requireName(typed));
    const own = tags.filter(({ serverIds }) => serverIds.includes(server.id)).map(({ name }) => name);
    if (takesOff && !own.includes(tag)) throw new Refusal('server_lacks_tag', { name: server.name, tag, known: own });
    if (!takesOff && own.includes(tag)) throw new Refusal('server_has_tag', { name: server.name, tag });
    const operation = { kind: 'server.tag' as const, serverId: server.id, tag, on: !takesOff };
    return askFor({ operation, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers, tag: suggestTags },
});

/** By its exact name, else in any case, so that no tag is made that differs from another in nothing but case. */
function matchTag(typed: string, tags: readonly { name: string }[]): string | null {
  const wanted = typed.trim();
  const match =
    tags.find(({ name }) => name === wanted) ?? tags.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return match?.name ?? null;
}
