import { z } from 'zod';
import { ApiError, ok } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, readIntParam, route } from '../router.ts';
import { requireServer } from '../servers.ts';
import { type ServerTag, takeId } from '../world.ts';

const name = z.string().min(1).max(255);
const scalets = z.array(z.number().int());
const newTag = z.object({ name, scalets: scalets.default([]) });
const changedTag = z.object({ name: name.optional(), scalets: scalets.optional() });

/** Must stand before the routes of single servers, whose pattern fits `/scalets/tags` too. */
export const serverTagRoutes = [
  route('GET /scalets/tags', ({ world }) => ok([...world.serverTags.values()].map(showTag))),
  route('POST /scalets/tags', (call) => {
    const wanted = readBody(newTag, call.body);
    const serverIds = requireServers(call, wanted.scalets);
    const tag = { id: takeId(call.world, 'serverTag'), name: wanted.name, serverIds };
    call.world.serverTags.set(tag.id, tag);
    return { status: call.generation.createdStatus, body: showTag(tag) };
  }),
  route('GET /scalets/tags/:id', (call) => ok(showTag(findTag(call)))),
  /** The list of servers replaces the former one. */
  route('PUT /scalets/tags/:id', (call) => {
    const wanted = readBody(changedTag, call.body);
    const tag = findTag(call);
    if (wanted.scalets) tag.serverIds = requireServers(call, wanted.scalets);
    if (wanted.name !== undefined) tag.name = wanted.name;
    return ok(showTag(tag));
  }),
  route('DELETE /scalets/tags/:id', (call) => {
    call.world.serverTags.delete(findTag(call).id);
    return call.generation.removed;
  }),
];

function findTag(call: Call): ServerTag {
  const tag = call.world.serverTags.get(readIntParam(call, 'id'));
  if (!tag) throw new ApiError(404, 'no_tag_found');
  return tag;
}

function requireServers({ world }: Call, ids: readonly number[]): number[] {
  return [...new Set(ids)].map((id) => requireServer(world, id).id);
}

function showTag({ id, name, serverIds }: ServerTag) {
  return { id, name, scalets: serverIds };
}
