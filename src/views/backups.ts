import type { BackupFacts } from '../operations/record.ts';
import type { Backup } from '../vscale/backups.ts';
import { code, escapeName, fitLines, formatSize, plainText, timestamp } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import type { ServerNames } from './tasks.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;

export interface BackupList {
  /** In the order in which they are shown. */
  backups: readonly Backup[];
  names: ServerNames;
  /** The name of the server whose backups they are; null for all. */
  server: string | null;
}

export function backupList(
  { backups, names, server }: BackupList,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].backups;
  const shown = pageOf(backups, page);
  const count = shown.total;
  const title = server === null ? say.listTitle({ count }) : say.listTitleOf({ count, server: escapeName(server) });
  const entries = shown.items.map((backup) => backupEntry(backup, names, locale));
  return listMessage({ title, empty: say.listEmpty, entries }, shown, source, locale);
}

function backupEntry(backup: Backup, names: ServerNames, locale: Locale): string {
  const say = words[locale].backups;
  const server = serverOf(backup, names);
  const facts = [
    sizeOf(backup, locale),
    escapeName(backup.location, 20),
    server === null ? null : say.of({ server }),
    backup.createdAt === null ? null : timestamp(backup.createdAt, 'R'),
    words[locale].servers.id({ id: code(backup.id, 40) }),
  ];
  const known = facts.filter((fact) => fact !== null).join(' · ');
  return `${emojiOf(backup)} **${escapeName(backup.name)}** · ${stateOf(backup, locale)}\n${known}`;
}

export function backupCard(backup: Backup, names: ServerNames, locale: Locale): Message {
  const { backups: say, servers } = words[locale];
  const server = serverOf(backup, names);
  const lines = [
    `**${stateOf(backup, locale)}**`,
    server === null ? null : say.server({ server }),
    say.size({ size: sizeOf(backup, locale) ?? say.sizeUnknown }),
    servers.location({ location: code(backup.location) }),
    backup.image === '' ? null : servers.image({ image: code(backup.image) }),
    backup.createdAt === null ? null : say.created({ at: timestamp(backup.createdAt, 'f') }),
  ];
  return {
    embeds: [
      {
        title: `${emojiOf(backup)} ${escapeName(backup.name, 100)}`,
        description: fitLines(lines.filter((line) => line !== null)),
        color: blue,
        footer: { text: say.footer({ id: plainText(backup.id, 60) }) },
      },
    ],
    mentions: {},
  };
}

/** What an operation is about, or has made: `💾 **nightly** · 20 GB · spb0 · <t:1617235214:f> · id b6a3c0e4-…` */
export function backupLine({ id, name, sizeGb, location, createdAt }: BackupFacts, locale: Locale): string {
  const facts = [
    `💾 **${escapeName(name)}**`,
    sizeOf({ sizeGb }, locale),
    code(location, 20),
    createdAt === null ? null : timestamp(createdAt, 'f'),
    words[locale].servers.id({ id: code(id, 40) }),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** Null while nobody knows it. */
function sizeOf({ sizeGb }: Pick<Backup, 'sizeGb'>, locale: Locale): string | null {
  return sizeGb ? formatSize(sizeGb * 1024, locale) : null;
}

/** A server that is gone has only its id. */
function serverOf({ serverId }: Backup, names: ServerNames): string | null {
  if (serverId === null) return null;
  const name = names.get(serverId);
  return name === undefined ? code(String(serverId)) : escapeName(name, 40);
}

function stateOf({ status, locked, deleted }: Backup, locale: Locale): string {
  const say = words[locale].backups;
  if (deleted) return say.deleted;
  const word = new Map(Object.entries(say.status)).get(status) ?? escapeName(status, 20);
  // While it is being made it is locked anyway.
  return locked && status === 'finished' ? `${word} · 🔒 ${say.locked}` : word;
}

function emojiOf({ status, deleted }: Backup): string {
  if (deleted) return '⚫';
  return status === 'finished' ? '💾' : '🟡';
}
