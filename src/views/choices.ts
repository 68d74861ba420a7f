import type { OperationRecord } from '../operations/record.ts';
import type { Backup } from '../vscale/backups.ts';
import type { Domain } from '../vscale/domains.ts';
import type { Image } from '../vscale/images.ts';
import type { Location } from '../vscale/locations.ts';
import type { Plan } from '../vscale/plans.ts';
import type { PlanPrice } from '../vscale/prices.ts';
import type { PtrRecord } from '../vscale/ptr.ts';
import type { DomainRecord } from '../vscale/records.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { ServerTag } from '../vscale/server-tags.ts';
import type { SshKey } from '../vscale/ssh-keys.ts';
import type { Task } from '../vscale/tasks.ts';
import type { Ticket } from '../vscale/tickets.ts';
import { domainLabel } from './domain-names.ts';
import { recordText } from './domains.ts';
import { formatMoney, formatSize, plainText } from './format.ts';
import type { Locale } from './message.ts';
import { operationTitle, stateWord } from './operation-lines.ts';
import { statusWord } from './status.ts';
import { words } from './words/index.ts';

/** Discord's limit of a suggestion's label. */
const maxLabel = 100;

/** Labels of suggestions: no formatting there, so names are only cleaned and cut. */
function label(...parts: (string | null | undefined)[]): string {
  return plainText(parts.filter((part) => part != null && part !== '').join(' · '), maxLabel);
}

/** `web-1 · started · 31.184.254.77 · small` */
export function serverLabel(server: Scalet, locale: Locale): string {
  const { name, status, publicAddress, plan } = server;
  return label(plainText(name, 50), statusWord(status, locale, plainText), publicAddress?.address, plan);
}

/** `small · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month` */
export function planLabel(plan: Plan, price: PlanPrice | null, locale: Locale): string {
  const say = words[locale].catalog;
  return label(
    plan.id,
    say.cpus({ count: plan.cpus }),
    say.memory({ size: formatSize(plan.memoryMb, locale) }),
    say.disk({ size: formatSize(plan.diskMb, locale) }),
    price === null ? null : say.perMonth({ price: formatMoney(price.monthKopecks, locale) }),
  );
}

/** `ubuntu_20.04_64_001_master · 2.4 GB` */
export function imageLabel(image: Image, locale: Locale): string {
  return label(image.id, image.sizeMb > 0 ? formatSize(image.sizeMb, locale) : null);
}

/** `💾 web-1-2026-01-15 · 20 GB · spb0 · web-1`, marked so that it is told from an image. */
export function backupLabel({ name, sizeGb, location }: Backup, server: string | null, locale: Locale): string {
  const size = sizeGb ? formatSize(sizeGb * 1024, locale) : null;
  return label(`💾 ${plainText(name, 45)}`, size, location, server === null ? null : plainText(server, 25));
}

/** `production · 3 servers` */
export function tagLabel({ name, serverIds }: ServerTag, locale: Locale): string {
  return label(plainText(name, 70), words[locale].servers.listTitle({ count: serverIds.length }));
}

export function locationLabel({ id, description }: Location): string {
  return label(id, description);
}

/** @param before the keys that were typed before this one */
export function keyLabel({ id, name }: SshKey, before: readonly string[]): string {
  return label([...before, plainText(name, 40)].join(', '), String(id));
}

export function taskLabel(task: Task, subject: string | null): string {
  return label(task.method, subject === null ? null : plainText(subject, 40), task.id);
}

export function operationLabel(record: OperationRecord, locale: Locale): string {
  const title = operationTitle(record, locale, 30, plainText);
  return label(title, stateWord(record, locale), record.id);
}

export function domainChoice({ name, tags }: Domain): string {
  return label(plainText(domainLabel(name), 80), tags.map((tag) => tag.name).join(', '));
}

export function recordChoice(record: DomainRecord): string {
  return label(recordText(record));
}

/** `31.184.254.77 → web-1.example.org` */
export function ptrChoice({ ip, content }: PtrRecord): string {
  return label(`${ip} → ${domainLabel(content)}`);
}

/** `31.184.254.77 · web-1` */
export function addressChoice(address: string, serverName: string): string {
  return label(address, plainText(serverName, 50));
}

export function ticketChoice({ id, header, status }: Ticket, locale: Locale): string {
  return label(header === '' ? words[locale].tickets.untitled : plainText(header, 60), status, id);
}
