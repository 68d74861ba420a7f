import type { Vscale } from '../vscale/client.ts';
import type { Accepted } from '../vscale/scalets.ts';
import type { Operation } from './operation.ts';

/**
 * The only place that calls a changing endpoint.
 * @param password a root password that was typed for this operation; sent and forgotten
 * @throws VscaleError whose `mayHaveApplied` says whether the change may have happened all the same
 */
export function perform(
  operation: Operation,
  vscale: Vscale,
  { password, signal }: { password?: string | undefined; signal?: AbortSignal } = {},
): Promise<Accepted> {
  const call = signal ? { signal } : {};
  const secret = password === undefined ? {} : { password };
  switch (operation.kind) {
    case 'server.create': {
      const { name, image, plan, location, keyIds, start } = operation;
      return vscale.scalets.create({ name, image, plan, location, keyIds, start, ...secret }, call);
    }
    case 'server.start':
      return vscale.scalets.start(operation.serverId, call);
    case 'server.stop':
      return vscale.scalets.stop(operation.serverId, call);
    case 'server.restart':
      return vscale.scalets.restart(operation.serverId, call);
    case 'server.upgrade':
      return vscale.scalets.upgrade(operation.serverId, { plan: operation.plan }, call);
    case 'server.rebuild':
      return vscale.scalets.rebuild(operation.serverId, secret, call);
    case 'server.rename':
      return vscale.scalets.rename(operation.serverId, { name: operation.name }, call);
    case 'server.delete':
      return vscale.scalets.remove(operation.serverId, call);
  }
}

/** Whether Vscale answers only after the change is made, without a task to follow. */
export function endsAtOnce(operation: Operation): boolean {
  return operation.kind === 'server.rename';
}

/** Whether the provider counts it among the creations that it allows twelve of a minute. */
export function isCreation(operation: Operation): boolean {
  return operation.kind === 'server.create';
}

/** Whether a running server is interrupted, or its data lost: what a team approves together. */
export function isDisruptive(operation: Operation): boolean {
  return !['server.create', 'server.start', 'server.rename'].includes(operation.kind);
}
