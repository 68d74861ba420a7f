import type { OperationRecord } from '../operations/record.ts';
import type { Task } from '../vscale/tasks.ts';
import { code, escapeName, fitLines, plainText, timestamp } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { operationLink } from './operation-lines.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;

/** Names of servers by their ids, as far as they are known. */
export type ServerNames = ReadonlyMap<number, string>;

export function taskList(
  tasks: readonly Task[],
  names: ServerNames,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].tasks;
  const shown = pageOf(tasks, page);
  const entries = shown.items.map((task) => {
    const since = task.startedAt ?? task.insertedAt;
    const facts = [
      taskState(task, locale),
      ...(since === null ? [] : [taskTime(since, task.startedAt === null ? moscow : utc)]),
      code(task.id, 40),
    ];
    return `${code(task.method, 40)} · ${describeServer(task, names, locale)}\n${facts.join(' · ')}`;
  });
  return listMessage(
    { title: say.listTitle({ count: shown.total }), empty: say.listEmpty, entries },
    shown,
    source,
    locale,
  );
}

/** @param operation the operation of ours that started it */
export function taskCard(task: Task, names: ServerNames, operation: OperationRecord | null, locale: Locale): Message {
  const say = words[locale].tasks;
  const lines = [
    `**${taskState(task, locale)}**`,
    task.message === null ? null : say.says({ says: code(task.message, 200) }),
    say.server({ server: describeServer(task, names, locale) }),
    task.location === '' ? null : say.location({ location: code(task.location) }),
    task.insertedAt === null ? null : say.queuedAt({ at: taskTime(task.insertedAt, moscow) }),
    task.startedAt === null ? null : say.startedAt({ at: taskTime(task.startedAt, utc) }),
    task.endedAt === null ? null : say.endedAt({ at: taskTime(task.endedAt, utc) }),
    operation === null ? null : say.operation({ operation: operationLink(operation, locale) }),
  ];
  return {
    embeds: [
      {
        title: escapeName(task.method),
        description: fitLines(lines.filter((line) => line !== null)),
        color: blue,
        footer: { text: say.footer({ id: plainText(task.id, 60) }) },
      },
    ],
    mentions: {},
  };
}

function taskState({ done, error, startedAt }: Task, locale: Locale): string {
  const say = words[locale].tasks;
  if (error) return `❌ ${say.failed}`;
  if (done) return `✅ ${say.done}`;
  return startedAt === null ? `⏳ ${say.queued}` : `🔄 ${say.running}`;
}

/** Vscale writes the time of insertion in Moscow's zone, the others in UTC. */
const moscow = '+03:00';
const utc = 'Z';

/** A time that cannot be read is shown as it came. */
function taskTime(raw: string, zone: typeof moscow | typeof utc): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(raw) ?? [];
  const ms = Date.parse(`${date}T${time}${zone}`);
  return Number.isNaN(ms) ? code(raw, 40) : timestamp(ms, 'R');
}

function describeServer({ serverId }: Task, names: ServerNames, locale: Locale): string {
  if (serverId === null) return words[locale].servers.none;
  const id = words[locale].servers.id({ id: code(String(serverId)) });
  const name = names.get(serverId);
  return name === undefined ? id : `**${escapeName(name)}** · ${id}`;
}
