import { z } from 'zod';
import { ApiError, ok } from '../reply.ts';
import { type Call, readIntParam, route } from '../router.ts';
import { takeId } from '../world.ts';
import { attachKeys } from './scalets.ts';

const newKey = z.object({ name: z.string().min(1), key: z.string().regex(/^(ssh|ecdsa|sk)-\S+ \S+/) });

export const sshKeyRoutes = [
  route('GET /sshkeys', ({ world }) => ok([...world.sshKeys.values()])),
  route('POST /sshkeys', ({ body, world, generation }) => {
    const wanted = newKey.safeParse(body);
    if (!wanted.success) throw new ApiError(400, 'bad_ssh_key');
    const key = { id: takeId(world, 'sshKey'), ...wanted.data };
    world.sshKeys.set(key.id, key);
    return { status: generation.createdStatus, body: key };
  }),
  route('GET /sshkeys/:id', (call) => ok(requireKey(call))),
  route('DELETE /sshkeys/:id', (call) => {
    call.world.sshKeys.delete(requireKey(call).id);
    return call.generation.removed;
  }),
  /** The first documentation's path for what is `PATCH /scalets/{id}` today. */
  route('PATCH /sshkeys/scalets/:id', attachKeys),
];

function requireKey(call: Call) {
  const key = call.world.sshKeys.get(readIntParam(call, 'id'));
  if (!key) throw new ApiError(404, 'no_sshkey_found');
  return key;
}
