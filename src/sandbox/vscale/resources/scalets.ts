import { z } from 'zod';
import { findPlan, isLocationId, isOffered, planRank } from '../catalogue.ts';
import type { ServerChange } from '../changes.ts';
import { takeCreation } from '../creations.ts';
import { dashedMoscowDate, dottedMoscowDate } from '../dates.ts';
import { sumOf } from '../money.ts';
import { ApiError, ok, type Reply } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, readIntParam, route } from '../router.ts';
import { createServer, requireServer } from '../servers.ts';
import { requireSource } from '../sources.ts';
import { beginServerTask, requireUnlocked } from '../tasks.ts';
import type { Ghost, Server, World } from '../world.ts';

const creation = z.object({
  make_from: z.string().catch(''),
  rplan: z.string().catch(''),
  location: z.string().catch(''),
  name: z.string().max(255).optional(),
  do_start: z.boolean().catch(true),
  keys: z.array(z.number().int()).catch([]),
});
const upgrade = z.object({ rplan: z.string().catch('') });
const rebuild = z.object({ make_from: z.string().optional() });
const edit = z.object({ name: z.string().min(1).max(255).optional(), keys: z.array(z.number().int()).optional() });
const attachment = z.object({ keys: z.array(z.number().int()) });

export const scaletRoutes = [
  route('GET /scalets', (call) =>
    ok([
      ...[...call.world.servers.values()].map((server) => call.generation.showServer(call.world, server, 'list')),
      ...[...call.world.ghosts.values()].map((ghost) => showGhost(call, ghost)),
    ]),
  ),
  route('POST /scalets', create),
  route('GET /scalets/:id', (call) => {
    const ghost = call.world.ghosts.get(readIntParam(call, 'id'));
    return ghost ? ok(showGhost(call, ghost)) : showServer(call, findServer(call));
  }),
  route('PATCH /scalets/:id', editServer),
  route('DELETE /scalets/:id', remove),
  route('GET /scalets/:id/log', (call) =>
    ok(findServer(call).log.map(({ id, at, status }) => ({ id, date: dottedMoscowDate(at), status }))),
  ),
  route('PATCH /scalets/:id/start', (call) => queueChange(call, { method: 'scalet_start' })),
  route('PATCH /scalets/:id/stop', (call) => queueChange(call, { method: 'scalet_stop' })),
  route('PATCH /scalets/:id/restart', (call) => queueChange(call, { method: 'scalet_restart' })),
  route('PATCH /scalets/:id/rebuild', rebuildServer),
  route('POST /scalets/:id/upgrade', upgradeServer),
];

/** Adds keys to those that the server has; none is ever taken away. */
export function attachKeys(call: Call): Reply {
  const { keys } = readBody(attachment, call.body);
  const server = findServer(call);
  requireUnlocked(server);
  addKeys(call.world, server, keys);
  return showServer(call, server);
}

function create(call: Call): Reply {
  const { world, generation, now } = call;
  takeCreation(world, now);
  const wanted = readBody(creation, call.body);
  const { location } = wanted;
  if (!isLocationId(location)) throw new ApiError(400, 'no_location_found', { bodyStatus: 523 });
  const plan = findPlan(wanted.rplan);
  if (!plan) throw generation.unknownPlan();
  const source = requireSource(world, wanted.make_from, location, plan.id);
  if (![plan.id, wanted.make_from].every((id) => isOffered(world, location, id))) {
    throw new ApiError(400, 'image_does_not_fit_rplan');
  }
  const keys = findKeys(world, wanted.keys);
  if (sumOf(world.money) < plan.hourKopecks) throw new ApiError(402, 'not_enough_money');

  const server = createServer(
    world,
    {
      ...generation.newborn,
      name: wanted.name,
      hostname: generation.hostname,
      installed: false,
      location,
      plan: plan.id,
      ...source,
      keys,
    },
    now,
  );
  const task = beginServerTask(world, server, { method: 'scalet_create', start: wanted.do_start }, now);
  return {
    status: generation.createdStatus,
    body: generation.showServer(world, server, 'created'),
    headers: { 'Vscale-Task-Id': task.id },
  };
}

function editServer(call: Call): Reply {
  const { name, keys } = readBody(edit, call.body);
  const server = findServer(call);
  requireUnlocked(server);
  if (keys) addKeys(call.world, server, keys);
  if (name !== undefined) server.name = name;
  return showServer(call, server);
}

function remove(call: Call): Reply {
  const { world, generation, now } = call;
  const server = world.servers.get(readIntParam(call, 'id'));
  if (!server) throw generation.unknownServerToDelete();
  const task = beginServerTask(world, server, { method: 'scalet_delete' }, now);
  return ok(generation.showServer(world, server, 'deleted'), { 'Vscale-Task-Id': task.id });
}

/** From the image that it began with, or with `make_from` from a backup. */
function rebuildServer(call: Call): Reply {
  const { make_from: backupId } = readBody(rebuild, call.body ?? {});
  const server = findServer(call);
  const source = requireSource(call.world, backupId ?? server.image, server.location, server.plan);
  return queueChange(call, { method: 'scalet_rebuild', ...source });
}

/** Answers with the old plan, as `updated`; the plan and the status are right only once the task has ended. */
function upgradeServer(call: Call): Reply {
  const { rplan } = readBody(upgrade, call.body);
  const server = findServer(call);
  const plan = findPlan(rplan);
  if (!plan) throw call.generation.unknownPlan();
  if (planRank(plan.id) <= planRank(server.plan)) throw new ApiError(400, 'rplan_must_be_bigger');
  return queueChange(call, { method: 'scalet_upgrade', plan: plan.id, formerStatus: server.status });
}

/** Queues the change and answers with the server in its former status. */
function queueChange(call: Call, change: ServerChange): Reply {
  const server = findServer(call);
  const task = beginServerTask(call.world, server, change, call.now);
  return { ...showServer(call, server), headers: { 'Vscale-Task-Id': task.id } };
}

function showServer(call: Call, server: Server): Reply {
  return ok(call.generation.showServer(call.world, server, 'single'));
}

function showGhost({ world, generation }: Call, { server, deletedAt }: Ghost): object {
  return {
    ...Object(generation.showServer(world, server, 'deleted')),
    status: 'deleted',
    active: false,
    locked: true,
    public_address: {},
    created: dashedMoscowDate(server.createdAt),
    deleted: dashedMoscowDate(deletedAt),
  };
}

export function findServer(call: Call): Server {
  return requireServer(call.world, readIntParam(call, 'id'));
}

function findKeys(world: World, ids: readonly number[]) {
  return ids.map((id) => {
    const key = world.sshKeys.get(id);
    if (!key) throw new ApiError(404, 'no_sshkey_found');
    return { id, name: key.name };
  });
}

function addKeys(world: World, server: Server, ids: readonly number[]): void {
  const added = findKeys(world, ids).filter(({ id }) => !server.keys.some((key) => key.id === id));
  server.keys.push(...added);
}
