import { z } from 'zod';
import { VscaleError } from './errors.ts';
import { parseMoscowTime } from './moscow-time.ts';
import { path } from './path.ts';
import type { Call, Requester, WriteMethod, WriteOptions } from './request.ts';
import {
  flag,
  lenient,
  numberOrNull,
  numericId,
  one,
  oneOrNone,
  partsOf,
  text,
  textOrNull,
  toWord,
  word,
} from './tolerant.ts';

export interface Address {
  address: string;
  netmask: string;
  gateway: string;
}

/** A server, as the provider calls it. */
export interface Scalet {
  /** The provider's `ctid`. */
  id: number;
  name: string;
  /** `defined`, `queued`, `started`, `stopped`, `updated`, `billing`, `deleted`, or whatever comes next. */
  status: string;
  plan: string;
  location: string;
  /** The image or the backup that it was made from; empty while it is queued. */
  image: string;
  hostname: string;
  keys: { id: number; name: string }[];
  tags: { id: number | null; name: string }[];
  publicAddress: Address | null;
  privateAddress: Address | null;
  /** Milliseconds since the Unix epoch. */
  createdAt: number | null;
  active: boolean;
  /** True while an operation is going on; the provider refuses any other. */
  locked: boolean;
  /** The raw time of deletion. */
  deleted: string | null;
  /** Set while it is blocked: why, in Vscale's own words, or null where the account has run out of money. */
  block: { says: string | null } | null;
  /** The raw time at which it was blocked. */
  blockedAt: string | null;
}

/** One change of a server's status. */
export interface ScaletLogEntry {
  id: number | null;
  /** The raw time: its format is not documented. */
  date: string;
  /** Milliseconds since the Unix epoch, where the raw time could be read. */
  at: number | null;
  status: string;
}

/** The answer to a change. The work goes on behind: the server is as it was before, and locked. */
export interface Accepted {
  /** Null when the answer had no body. */
  scalet: Scalet | null;
  /** From the header `Vscale-Task-Id`, where the answer had one. */
  taskId: string | null;
}

export interface NewScalet {
  name: string;
  /** An image, or a backup. */
  image: string;
  plan: string;
  location: string;
  keyIds: number[];
  /** Whether to start it once it is installed. */
  start: boolean;
  password?: string | undefined;
}

export interface Scalets {
  /** Without those that were deleted, which Vscale may go on showing. */
  list(call?: Call): Promise<Scalet[]>;
  /** A server that is shown as deleted is unknown, like one that is not shown. Today's API stumbles over the deletion of a server that it does not know: where it does over a question, its list tells. */
  get(id: number, call?: Call): Promise<Scalet>;
  /** Takes a place in the budget of creations, and waits for it. */
  create(scalet: NewScalet, call?: Call): Promise<Accepted>;
  start(id: number, call?: Call): Promise<Accepted>;
  stop(id: number, call?: Call): Promise<Accepted>;
  restart(id: number, call?: Call): Promise<Accepted>;
  /** Installs the system anew: all data is lost. Without a password the provider invents one and mails it. */
  rebuild(id: number, options: { password?: string | undefined }, call?: Call): Promise<Accepted>;
  /** Puts a backup in the place of what is on the disk. */
  restore(id: number, options: { backupId: string }, call?: Call): Promise<Accepted>;
  /** Only to a bigger plan. The answer still has the old one. */
  upgrade(id: number, options: { plan: string }, call?: Call): Promise<Accepted>;
  remove(id: number, call?: Call): Promise<Accepted>;
  rename(id: number, options: { name: string }, call?: Call): Promise<Accepted>;
  /** Adds to the keys that are there; none can be taken away. Where today's path is not known, takes that of 2015. */
  addKeys(id: number, options: { keyIds: number[] }, call?: Call): Promise<Accepted>;
  log(id: number, call?: Call): Promise<ScaletLogEntry[]>;
}

/** `{}` where there is none. */
const address = z
  .union([
    z.object({ address: z.string().min(1), netmask: text, gateway: text }),
    z.strictObject({}).transform(() => null),
  ])
  .catch(null);

/** A policy may rest on them, so a tag that is nothing but its word counts too. */
const tag = z
  .union([
    z.object({ id: numberOrNull, name: z.string() }),
    z
      .string()
      .min(1)
      .transform((name) => ({ id: null, name })),
  ])
  .meta(lenient);

export const scaletSchema = z
  .object({
    ctid: numericId,
    name: text,
    status: word,
    rplan: text,
    location: text,
    made_from: text,
    hostname: text,
    keys: partsOf(z.object({ id: numericId, name: text })),
    tags: partsOf(tag),
    public_address: address,
    private_address: address,
    created: text,
    active: flag(true),
    locked: flag(false),
    deleted: textOrNull,
    block_reason: textOrNull,
    block_reason_custom: textOrNull,
    date_block: textOrNull,
  })
  .transform(
    (wire): Scalet => ({
      id: wire.ctid,
      name: wire.name,
      status: wire.status,
      plan: wire.rplan,
      location: wire.location,
      image: wire.made_from,
      hostname: wire.hostname,
      keys: wire.keys,
      tags: wire.tags,
      publicAddress: wire.public_address,
      privateAddress: wire.private_address,
      createdAt: parseMoscowTime(wire.created),
      active: wire.active,
      locked: wire.locked,
      deleted: wire.deleted,
      block: readBlock(wire.status, wire.block_reason_custom ?? wire.block_reason),
      blockedAt: wire.date_block,
    }),
  );

function isThere({ status, deleted }: Scalet): boolean {
  return deleted === null && status !== 'deleted';
}

const noMoney = 'billing';

function readBlock(status: string, reason: string | null): Scalet['block'] {
  if (status === noMoney || reason === noMoney) return { says: null };
  return reason === null ? null : { says: reason };
}

export const logEntrySchema = z
  .object({ id: numberOrNull, date: text, status: z.string().transform(toWord) })
  .transform((wire): ScaletLogEntry => ({ ...wire, at: parseMoscowTime(wire.date) }));

export function createScalets({ read, write }: Requester): Scalets {
  const change = async (method: WriteMethod, where: string, options: WriteOptions, call?: Call): Promise<Accepted> => {
    const { data, taskId } = await write(method, where, oneOrNone(scaletSchema), options, call);
    return { scalet: data, taskId };
  };
  const list = async (call?: Call) => (await read('/scalets', z.array(scaletSchema), call)).filter(isThere);
  const ask = async (where: string, call?: Call): Promise<Scalet> => {
    const scalet = await read(where, one(scaletSchema), call);
    if (isThere(scalet)) return scalet;
    throw new VscaleError({ kind: 'not_found', method: 'GET', path: where, status: 200 });
  };
  const switchPower = (verb: string) => (id: number, call?: Call) =>
    change('PATCH', path`/scalets/${id}/${verb}`, { json: { id: String(id) } }, call);

  return {
    list,
    get: (id, call) =>
      ask(path`/scalets/${id}`, call).catch(async (error: unknown) => {
        if (!(error instanceof VscaleError && error.kind === 'server_error')) throw error;
        const servers = await list(call).catch(() => Promise.reject(error));
        const listed = servers.find((scalet) => scalet.id === id);
        if (!listed) throw new VscaleError({ ...error, kind: 'not_found' });
        return listed;
      }),
    create: ({ name, image, plan, location, keyIds, start, password }, call) =>
      change(
        'POST',
        '/scalets',
        {
          json: { make_from: image, rplan: plan, do_start: start, name, keys: keyIds, location, password },
          isCreation: true,
        },
        call,
      ),
    start: switchPower('start'),
    stop: switchPower('stop'),
    restart: switchPower('restart'),
    rebuild: (id, { password }, call) => change('PATCH', path`/scalets/${id}/rebuild`, { json: { password } }, call),
    restore: (id, { backupId }, call) =>
      change('PATCH', path`/scalets/${id}/rebuild`, { json: { make_from: backupId } }, call),
    upgrade: (id, { plan }, call) => change('POST', path`/scalets/${id}/upgrade`, { json: { rplan: plan } }, call),
    remove: (id, call) => change('DELETE', path`/scalets/${id}`, {}, call),
    rename: (id, { name }, call) => change('PATCH', path`/scalets/${id}`, { json: { name } }, call),
    addKeys: (id, { keyIds }, call) => {
      const options = { json: { keys: keyIds } };
      return change('PATCH', path`/scalets/${id}`, options, call).catch((error: unknown) => {
        const isUnknownPath = error instanceof VscaleError && (error.status === 404 || error.status === 405);
        if (!isUnknownPath) throw error;
        return change('PATCH', path`/sshkeys/scalets/${id}`, options, call);
      });
    },
    log: (id, call) => read(path`/scalets/${id}/log`, z.array(logEntrySchema), call),
  };
}
