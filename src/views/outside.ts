import { code, escapeName, fitLines, joinSome } from './format.ts';
import { type Locale, type Message, maxContent } from './message.ts';
import { statusWord } from './status.ts';
import { words } from './words/index.ts';

/** A server as it is named to people. */
export interface NamedServer {
  id: number;
  name: string;
}

/** Something that happened in the account, and that no operation of ours did. */
export type OutsideChange =
  /** `server` is null where the task has none that is known. */
  | { kind: 'started'; task: { id: string; method: string }; server: NamedServer | null }
  | { kind: 'appeared'; server: NamedServer; plan: string; location: string }
  | { kind: 'vanished'; server: NamedServer; plan: string }
  | { kind: 'renamed' | 'upgraded' | 'switched'; server: NamedServer; before: string; after: string }
  /** `says` is Vscale's own reason, other than that of the money. */
  | { kind: 'blocked'; server: NamedServer; says: string | null }
  | { kind: 'unblocked'; server: NamedServer };

/** More changes than these are told by kind. */
const mostLines = 10;
const mostNames = 10;

/** All of it in one message. */
export function outsideNews(changes: readonly OutsideChange[], locale: Locale): Message {
  const lines =
    changes.length > mostLines ? summarize(changes, locale) : changes.map((change) => describeChange(change, locale));
  return { content: fitLines([words[locale].outside.title, ...lines], maxContent), mentions: {} };
}

function summarize(changes: readonly OutsideChange[], locale: Locale): string[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, same]) => {
    const names = same.map((change) =>
      change.server === null && change.kind === 'started' ? code(change.task.method, 24) : shortName(change.server),
    );
    return words[locale].outside.many[kind]({ count: same.length, names: joinSome(names, mostNames) });
  });
}

function shortName(server: NamedServer | null): string {
  return server === null ? '' : escapeName(server.name, 24);
}

function describeChange(change: OutsideChange, locale: Locale): string {
  const say = words[locale].outside;
  if (change.kind === 'started') {
    const task = { method: code(change.task.method, 40), task: code(change.task.id, 40) };
    return change.server === null
      ? say.startedSomewhere(task)
      : say.started({ server: fullName(change.server, locale), ...task });
  }
  const server = fullName(change.server, locale);
  switch (change.kind) {
    case 'appeared':
      return say.appeared({ server, plan: code(change.plan, 20), location: code(change.location, 20) });
    case 'vanished':
      return say.vanished({ server, plan: code(change.plan, 20) });
    case 'renamed':
      return say.renamed({ server, before: escapeName(change.before, 30), after: escapeName(change.after, 30) });
    case 'upgraded':
      return say.upgraded({ server, before: code(change.before, 20), after: code(change.after, 20) });
    case 'switched':
      return say.switched({
        server,
        before: statusWord(change.before, locale),
        after: statusWord(change.after, locale),
      });
    case 'blocked':
      return change.says === null
        ? say.blocked({ server })
        : say.blockedBecause({ server, says: code(change.says, 60) });
    case 'unblocked':
      return say.unblocked({ server });
  }
}

function fullName({ id, name }: NamedServer, locale: Locale): string {
  return `**${escapeName(name, 30)}** · ${words[locale].servers.id({ id: code(String(id)) })}`;
}
