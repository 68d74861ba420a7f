import { expect, it } from 'vitest';
import { z } from 'zod';
import { actionOf, actions, effectsOf } from '../../src/operations/action.ts';
import { defineKind } from '../../src/operations/kind.ts';
import { operationSchema } from '../../src/operations/operation.ts';

it('does not compile without its effects', () => {
  const schema = z.object({ kind: z.literal('server.paint') });
  const perform = async () => ({ ended: true });
  // @ts-expect-error: what it does to others is missing
  defineKind({ schema, taskMethods: [], perform });
  expect(defineKind({ schema, effects: ['disrupts'], taskMethods: [], perform }).effects).toEqual(['disrupts']);
});

const creation = {
  kind: 'server.create' as const,
  name: 'web-1',
  image: 'ubuntu_20.04_64_001_master',
  plan: 'small',
  location: 'spb0',
  keyIds: [],
  start: true,
  hasPassword: false,
};

it('is another action where its data say that it does more', () => {
  const record = (type: 'A' | 'TXT') => ({ type, name: 'example.com', content: 'x' });
  expect([
    actionOf({ ...creation, isFromBackup: false }),
    actionOf({ ...creation, isFromBackup: true }),
    actionOf({ kind: 'record.add', domainId: 1, record: record('A') }),
    actionOf({ kind: 'record.add', domainId: 1, record: record('TXT') }),
    actionOf({ kind: 'server.restart', serverId: 1 }),
  ]).toEqual(['create', 'create.from-backup', 'record.add', 'record.add.txt', 'restart']);
  expect([effectsOf('create'), effectsOf('create.from-backup')]).toEqual([[], ['opensAccess']]);
  expect(new Set(actions).size).toBe(actions.length);
});

it('reads a creation that was stored before backups were told apart', () => {
  expect(operationSchema.parse(creation)).toMatchObject({ isFromBackup: false });
});
