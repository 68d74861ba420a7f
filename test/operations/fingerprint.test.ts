import { expect, test } from 'vitest';
import {
  compareFingerprints,
  type Fingerprint,
  fingerprintFields,
  takeFingerprint,
} from '../../src/operations/fingerprint.ts';
import { makeScalet, makeTask } from '../support/operation.ts';

const shown = takeFingerprint(makeScalet({ tags: [{ id: 1, name: 'web' }] }), []);

test('holds what the approvers are shown, and nothing that is of no account', () => {
  expect(takeFingerprint(makeScalet({ location: 'msk0', image: 'other' }), [])).toEqual({
    name: 'web-1',
    status: 'started',
    plan: 'small',
    address: '31.184.254.77',
    privateAddress: null,
    tags: [],
    locked: false,
    tasks: [],
  });
});

test('holds the tasks of this server alone, in whatever order they are listed', () => {
  const tasks = [
    makeTask({ method: 'scalet_stop' }),
    makeTask({ method: 'scalet_start', serverId: 7 }),
    makeTask({ method: 'unknown', serverId: null }),
    makeTask({ method: 'scalet_backup' }),
  ];
  expect(takeFingerprint(makeScalet(), tasks).tasks).toEqual(['scalet_backup', 'scalet_stop']);
  expect(takeFingerprint(makeScalet(), tasks.toReversed())).toEqual(takeFingerprint(makeScalet(), tasks));
});

test.each([{ done: true }, { error: true }])('holds no task that has ended and still is listed: %o', (ended) => {
  expect(takeFingerprint(makeScalet(), [makeTask(ended)]).tasks).toEqual([]);
});

const changes = {
  name: { name: 'web-2' },
  status: { status: 'stopped' },
  plan: { plan: 'medium' },
  address: { address: null },
  privateAddress: { privateAddress: '10.0.0.8' },
  tags: { tags: ['production', 'web'] },
  locked: { locked: true },
  tasks: { tasks: ['scalet_stop'] },
} satisfies Record<keyof Fingerprint, Partial<Fingerprint>>;

test.each(fingerprintFields)('another %s is a difference, before or after', (field) => {
  const changed = { ...shown, ...changes[field] };
  expect(compareFingerprints(shown, changed)).toEqual([field]);
  expect(compareFingerprints(changed, shown)).toEqual([field]);
});

test('holds the tags in whatever order Vscale tells them', () => {
  const tags = [
    { id: 2, name: 'web' },
    { id: 1, name: 'production' },
  ];
  expect(takeFingerprint(makeScalet({ tags }), []).tags).toEqual(['production', 'web']);
  expect(takeFingerprint(makeScalet({ tags: tags.toReversed() }), []).tags).toEqual(['production', 'web']);
});

test('tags that an old row does not know are no difference, and everything else still is', () => {
  const old = { ...shown, tags: null };
  expect(compareFingerprints(old, shown)).toEqual([]);
  expect(compareFingerprints(old, { ...shown, plan: 'medium' })).toEqual(['plan']);
});

test('two looks at the same server do not differ', () => {
  expect(compareFingerprints(shown, structuredClone(shown))).toEqual([]);
});

test('several differences are all told, and of a server that is gone everything is', () => {
  expect(compareFingerprints(shown, { ...shown, status: 'stopped', locked: true })).toEqual(['status', 'locked']);
  expect(compareFingerprints(shown, null)).toEqual([...fingerprintFields]);
});

test.each<[string, Partial<Fingerprint>, Partial<Fingerprint>]>([
  ['an address that reads null', { address: null }, { address: 'null' }],
  ['one task and two', { tasks: ['a', 'b'] }, { tasks: ['a,b'] }],
  ['no task and one whose method is not told', { tasks: [] }, { tasks: [''] }],
])('are not mistaken for each other: %s', (_what, one, other) => {
  expect(compareFingerprints({ ...shown, ...one }, { ...shown, ...other })).toHaveLength(1);
});
