import type { OperationRecord } from '../operations/record.ts';
import type { Plan } from '../vscale/plans.ts';
import type { PlanPrice } from '../vscale/prices.ts';
import type { Scalet, ScaletLogEntry } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';
import { planSize } from './catalog.ts';
import { code, escapeName, fitLines, joinSome, plainText, timestamp } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { operationLink } from './operation-lines.ts';
import { statusEmoji, statusWord } from './status.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const mostTasks = 5;

export function serverList(
  servers: readonly Scalet[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].servers;
  const shown = pageOf(servers, page);
  const entries = shown.items.map((server) => serverEntry(server, locale));
  return listMessage(
    { title: say.listTitle({ count: shown.total }), empty: say.listEmpty, entries },
    shown,
    source,
    locale,
  );
}

function serverEntry(server: Scalet, locale: Locale): string {
  const say = words[locale].servers;
  const facts = [
    server.publicAddress === null ? say.withoutAddress : code(server.publicAddress.address, 45),
    escapeName(server.plan, 20),
    escapeName(server.location, 20),
    say.id({ id: code(String(server.id)) }),
  ];
  return `${statusEmoji(server.status)} **${escapeName(server.name)}** · ${stateOf(server, locale)}\n${facts.join(' · ')}`;
}

/** What is known of a server besides itself; null where it could not be read. */
export interface ServerSurroundings {
  plan: Plan | null;
  price: PlanPrice | null;
  /** The operation of ours that is open on it. */
  operation: OperationRecord | null;
  /** What Vscale is doing on it. */
  tasks: readonly Task[];
}

export function serverCard(server: Scalet, around: ServerSurroundings, locale: Locale): Message {
  const say = words[locale].servers;
  const lines = [
    `**${stateOf(server, locale)}**`,
    server.block?.says == null ? null : say.blocked({ reason: code(server.block.says) }),
    say.address({ address: server.publicAddress === null ? say.noAddress : code(server.publicAddress.address) }),
    server.privateAddress === null ? null : say.privateAddress({ address: code(server.privateAddress.address) }),
    say.plan({ plan: [code(server.plan), ...planSize(around.plan, around.price, locale)].join(' · ') }),
    server.image === '' ? null : say.image({ image: code(server.image) }),
    say.location({ location: code(server.location) }),
    say.keys({ keys: nameList(server.keys, locale) }),
    server.tags.length === 0 ? null : say.tags({ tags: nameList(server.tags, locale) }),
    server.createdAt === null ? null : say.created({ at: timestamp(server.createdAt, 'f') }),
    around.operation === null ? null : say.operation({ operation: operationLink(around.operation, locale) }),
    ...around.tasks.slice(0, mostTasks).map((task) => say.task({ task: `${code(task.method)} ${code(task.id)}` })),
  ];
  const hostname = server.hostname === '' ? '' : ` · ${plainText(server.hostname, 80)}`;
  return {
    embeds: [
      {
        title: `${statusEmoji(server.status)} ${escapeName(server.name, 100)}`,
        description: fitLines(lines.filter((line) => line !== null)),
        color: blue,
        footer: { text: say.footer({ id: String(server.id) }) + hostname },
      },
    ],
    mentions: {},
  };
}

/** The newest first. */
export function serverLog(
  server: Scalet,
  log: readonly ScaletLogEntry[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].servers;
  const newestFirst = [...log].sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (b.id ?? 0) - (a.id ?? 0));
  const shown = pageOf(newestFirst, page);
  const entries = shown.items.map(({ at, date, status }) => {
    const when = at === null ? code(date) : timestamp(at, 'f');
    return `${statusEmoji(status)} ${statusWord(status, locale)} · ${when}`;
  });
  const title = say.logTitle({ name: escapeName(server.name, 100) });
  return listMessage({ title, empty: say.logEmpty, entries }, shown, source, locale);
}

function stateOf(server: Scalet, locale: Locale): string {
  const word = statusWord(server.status, locale);
  return server.locked ? `${word} · 🔒 ${words[locale].servers.locked}` : word;
}

function nameList(named: readonly { name: string }[], locale: Locale): string {
  if (named.length === 0) return words[locale].servers.none;
  return joinSome(named.map(({ name }) => escapeName(name, 40)));
}
