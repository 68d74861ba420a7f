import { z } from 'zod';
import { parseMoscowTime } from './moscow-time.ts';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { flag, numberOrNull, one, oneOrNone, text, textId, textOrNull, word } from './tolerant.ts';

/** A copy of a server's disk. */
export interface Backup {
  id: string;
  name: string;
  serverId: number | null;
  /** The image of the server that it was taken from. */
  image: string;
  /** `defining`, `creating`, `uploading`, `finished`, or whatever comes next. */
  status: string;
  /** Null or 0 until it is finished. */
  sizeGb: number | null;
  location: string;
  /** Milliseconds since the Unix epoch. */
  createdAt: number | null;
  active: boolean;
  locked: boolean;
  /** Deleted ones stay in the list for a while. */
  deleted: boolean;
}

/** The answer to a change; the work goes on behind. */
export interface AcceptedBackup {
  /** Null when the answer had no body. */
  backup: Backup | null;
  /** Usually null: the provider gives backups none. */
  taskId: string | null;
}

export interface Relocation {
  from: string;
  to: string;
  taskId: string | null;
}

export interface Backups {
  list(call?: Call): Promise<Backup[]>;
  get(id: string, call?: Call): Promise<Backup>;
  /** Takes a place in the budget of creations, and waits for it. */
  create(serverId: number, backup: { name: string }, call?: Call): Promise<AcceptedBackup>;
  remove(id: string, call?: Call): Promise<AcceptedBackup>;
  relocate(id: string, to: { location: string }, call?: Call): Promise<Relocation>;
}

export const backupSchema = z
  .object({
    id: textId,
    name: text,
    scalet: numberOrNull,
    template: text,
    status: word,
    size: numberOrNull,
    location: text,
    created: text,
    active: flag(true),
    locked: flag(false),
    is_deleted: flag(false),
  })
  .transform(
    (wire): Backup => ({
      id: wire.id,
      name: wire.name,
      serverId: wire.scalet,
      image: wire.template,
      status: wire.status,
      sizeGb: wire.size,
      location: wire.location,
      createdAt: parseMoscowTime(wire.created),
      active: wire.active,
      locked: wire.locked,
      deleted: wire.is_deleted,
    }),
  );

export const relocationSchema = z
  .object({ src_location: text, dst_location: text, task_id: textOrNull })
  .refine(({ dst_location, task_id }) => dst_location !== '' || task_id !== null);

/** No source names the status of a backup that could not be made; what sounds like it is taken for it. */
export function hasFailed({ status }: Backup): boolean {
  return /fail|error/.test(status);
}

export function createBackups({ read, write }: Requester): Backups {
  return {
    list: (call) => read('/backups', z.array(backupSchema), call),
    get: (id, call) => read(path`/backups/${id}`, one(backupSchema), call),
    async create(serverId, { name }, call) {
      const where = path`/scalets/${serverId}/backup`;
      const options = { json: { name }, isCreation: true };
      const { data, taskId } = await write('POST', where, oneOrNone(backupSchema), options, call);
      return { backup: data, taskId };
    },
    async remove(id, call) {
      const { data, taskId } = await write('DELETE', path`/backups/${id}`, oneOrNone(backupSchema), {}, call);
      return { backup: data, taskId };
    },
    async relocate(id, { location }, call) {
      const where = path`/backups/${id}/relocate`;
      const options = { json: { destination: location } };
      const { data, taskId } = await write('POST', where, oneOrNone(relocationSchema), options, call);
      return {
        from: data?.src_location ?? '',
        to: data?.dst_location || location,
        taskId: data?.task_id ?? taskId,
      };
    },
  };
}
