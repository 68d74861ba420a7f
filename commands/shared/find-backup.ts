import type { Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { backupLabel } from '../../src/views/choices.ts';
import type { Locale } from '../../src/views/message.ts';
import type { ServerNames } from '../../src/views/tasks.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import { findClosest } from './closest.ts';
import { readServerNames } from './server-names.ts';
import { type Candidate, pickChoices, readSoon } from './suggest.ts';

/**
 * Reads the backup that was meant, afresh: by its id, its exact name, or its name in any case where that is unique.
 *
 * @throws Refusal `backup_not_found`, `backup_ambiguous`, `backup_gone`
 */
export async function findBackup(typed: string, { vscale }: Pick<Services, 'vscale'>): Promise<Backup> {
  const ref = typed.trim();
  const byId = isUuid(ref) ? await readBackup(ref, vscale) : null;
  if (byId !== null) return requirePresent(byId);
  const backups = await vscale.backups.list();
  const found = matchBackup(ref, backups);
  if (found !== null) return found;
  const names = backups.filter(isPresent).map(({ name }) => name);
  throw new Refusal('backup_not_found', { ref, suggestions: findClosest(ref, names) });
}

/**
 * The backup that was meant, among those that are known; null where there is none.
 *
 * @throws Refusal `backup_ambiguous`, or `backup_gone` where only a deleted one fits
 */
export function matchBackup(typed: string, backups: readonly Backup[]): Backup | null {
  const ref = typed.trim();
  const [match, ...others] = matchBackups(ref, backups.filter(isPresent));
  if (match !== undefined && others.length > 0) {
    throw new Refusal('backup_ambiguous', { ref, ids: [match, ...others].map(({ id }) => id) });
  }
  if (match === undefined && matchBackups(ref, backups).length > 0) throw new Refusal('backup_gone', { ref });
  return match ?? null;
}

/** By id, by exact name, or by name in any case: the first of these that finds something. */
export function matchBackups(typed: string, backups: readonly Backup[]): Backup[] {
  const ref = typed.trim();
  if (ref === '') return [];
  const ways = [
    ({ id }: Backup) => id === ref,
    ({ name }: Backup) => name.trim() === ref,
    ({ name }: Backup) => name.trim().toLowerCase() === ref.toLowerCase(),
  ];
  return ways.map((fits) => backups.filter(fits)).find((found) => found.length > 0) ?? [];
}

/** Without a request, from what is cached, for a form that must be shown at once; null where that does not tell. */
export function peekBackup(typed: string, { catalog }: Pick<Services, 'catalog'>): Backup | null {
  return matchBackup(typed, catalog.backups.peek() ?? []);
}

function isUuid(ref: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(ref);
}

async function readBackup(id: string, vscale: Services['vscale']): Promise<Backup | null> {
  try {
    return await vscale.backups.get(id);
  } catch (error) {
    if (error instanceof VscaleError && error.kind === 'not_found') return null;
    throw error;
  }
}

function isPresent({ deleted }: Backup): boolean {
  return !deleted;
}

function requirePresent(backup: Backup): Backup {
  if (!isPresent(backup)) throw new Refusal('backup_gone', { ref: backup.name });
  return backup;
}

/** @throws Refusal where nothing can be made from it now: `backup_not_ready`, `backup_locked` */
export function requireFinished(backup: Backup): void {
  if (backup.status !== 'finished') throw new Refusal('backup_not_ready', { name: backup.name });
  requireFree(backup);
}

/** @throws Refusal while Vscale works on it: `backup_not_ready`, `backup_locked` */
export function requireFree({ name, status, locked }: Backup): void {
  if (locked) throw new Refusal(status === 'finished' ? 'backup_locked' : 'backup_not_ready', { name });
}

/** Whether something can be made from it now. */
export function isUsable({ status, locked }: Backup): boolean {
  return status === 'finished' && !locked;
}

/** The newest first, those that are being made too; none that is deleted. */
export const suggestBackups: Completion = async (typed, _options, { locale }, services) => {
  const { backups, names } = await readBackupsSoon(services);
  return pickChoices(typed, toCandidates(backups, names, locale));
};

/** Those that are not deleted, the newest first, and the names of servers by their ids, as far as they can be had soon. */
export async function readBackupsSoon(services: Services): Promise<{ backups: Backup[]; names: ServerNames }> {
  const [backups, names] = await Promise.all([readSoon(services.catalog.backups, services), readServerNames(services)]);
  return { backups: newestFirst((backups ?? []).filter(isPresent)), names };
}

export function toCandidates(backups: readonly Backup[], names: ServerNames, locale: Locale): Candidate[] {
  return backups.map((backup) => {
    const server = names.get(backup.serverId ?? 0) ?? null;
    return { name: backupLabel(backup, server, locale), value: backup.id, keywords: [backup.name, backup.id, server] };
  });
}

export function newestFirst(backups: readonly Backup[]): Backup[] {
  return [...backups].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || a.name.localeCompare(b.name));
}
