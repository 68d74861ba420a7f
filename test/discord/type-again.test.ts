import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { indexCommands } from '../../src/discord/routes.ts';
import { typeAgain } from '../../src/discord/type-again.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { makeRecord } from '../support/operation.ts';

const serverId = 42;
const typed = { server: '42', reason: 'it hangs' };
const keys = [
  { id: 7, name: 'laptop' },
  { id: 8, name: 'desk' },
];
const backup = { backupId: 'b1', backupName: 'yesterday', madeFrom: 'x' };

const asked: [Operation, path: string, args: object][] = [
  [{ kind: 'server.start', serverId }, 'server start', typed],
  [{ kind: 'server.stop', serverId }, 'server stop', typed],
  [{ kind: 'server.restart', serverId }, 'server restart', typed],
  [{ kind: 'server.upgrade', serverId, plan: 'large' }, 'server upgrade', { ...typed, plan: 'large' }],
  [
    { kind: 'server.rebuild', serverId, hasPassword: false },
    'server rebuild',
    { ...typed, typedName: 'web-1', password: null },
  ],
  [{ kind: 'server.restore', serverId, ...backup }, 'backup restore', { ...typed, backup: 'b1', typedName: 'web-1' }],
  [{ kind: 'server.rename', serverId, name: 'web-2' }, 'server rename', { ...typed, name: 'web-2' }],
  [{ kind: 'server.delete', serverId }, 'server delete', { ...typed, typedName: 'web-1' }],
  [{ kind: 'server.backup', serverId, name: 'b' }, 'server backup', { ...typed, name: 'b' }],
  [{ kind: 'server.tag', serverId, tag: 'x', on: true }, 'server tag', { ...typed, tag: 'x', takesOff: false }],
  [{ kind: 'server.tag', serverId, tag: 'x', on: false }, 'server tag', { ...typed, tag: 'x', takesOff: true }],
  [{ kind: 'key.attach', serverId, keys }, 'key attach', { ...typed, keys: '7,8' }],
];

describe('what has become stale', () => {
  it.each(asked)('%o is asked for again by its command', (operation, path, args) => {
    const again = typeAgain(makeRecord({ operation, reason: 'it hangs' }));
    expect(again.path).toBe(path);
    expect(indexCommands(commands).get(path)?.read(again.options)).toEqual(args);
  });

  it('is never what is about none', () => {
    expect(() => typeAgain(makeRecord({ operation: { kind: 'key.remove', keyId: 1 } }))).toThrow('outdated');
  });
});
