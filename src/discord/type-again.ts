import type { OperationRecord } from '../operations/record.ts';
import { Refusal } from '../refusal.ts';
import type { Options } from './command.ts';
import { createOptions, type OptionValues } from './options.ts';

/** What was typed, and what was typed into the form. */
type Typed = [path: string, values?: OptionValues, fields?: OptionValues];

/**
 * The command with which the same is asked for once more.
 * @throws Refusal `outdated` for what is about no server, and so never becomes stale
 */
export function typeAgain(record: OperationRecord): { path: string; options: Options } {
  const [path, values = {}, fields = {}] = typedFor(record);
  const { serverId, reason } = record;
  return {
    path,
    options: createOptions({ ...values, server: String(serverId), ...(reason !== null && { reason }) }, fields),
  };
}

function typedFor({ operation, found, subject }: OperationRecord): Typed {
  if (!('serverId' in operation)) throw new Refusal('outdated');
  /** The name as it has become, which the card shows, confirms as the typed one did. */
  const confirmed = { name: found?.name ?? subject };
  switch (operation.kind) {
    case 'server.start':
      return ['server start'];
    case 'server.stop':
      return ['server stop'];
    case 'server.restart':
      return ['server restart'];
    case 'server.upgrade':
      return ['server upgrade', { plan: operation.plan }];
    case 'server.rebuild':
      return ['server rebuild', {}, confirmed];
    case 'server.restore':
      return ['backup restore', { backup: operation.backupId }, confirmed];
    case 'server.rename':
      return ['server rename', { name: operation.name }];
    case 'server.delete':
      return ['server delete', {}, confirmed];
    case 'server.backup':
      return ['server backup', { name: operation.name }];
    case 'server.tag':
      return ['server tag', { tag: operation.tag, remove: String(!operation.on) }];
    case 'key.attach':
      return ['key attach', { keys: operation.keys.map(({ id }) => id).join(',') }];
  }
}

/** Of a server that was there when it was asked. */
export function sayGone({ subject }: OperationRecord): (error: unknown) => never {
  return (error) => {
    if (error instanceof Refusal && error.code === 'server_not_found')
      throw new Refusal('server_gone', { ref: subject });
    throw error;
  };
}
