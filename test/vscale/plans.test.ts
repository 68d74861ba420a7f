import { expect, test } from 'vitest';
import { connect, failureOf } from './support.ts';

test('the plans', async () => {
  const vscale = await connect({
    body: '[{"id":"small","cpus":1,"memory":512,"addresses":1,"disk":20480,"network":1024,"locations":["spb0","msk0"],"templates":["debian_11_64_001_master","ubuntu_20.04_64_001_master"]}]',
  });
  expect(await vscale.plans.list()).toEqual([
    {
      id: 'small',
      cpus: 1,
      memoryMb: 512,
      diskMb: 20480,
      trafficGb: 1024,
      addresses: 1,
      locations: ['spb0', 'msk0'],
      images: ['debian_11_64_001_master', 'ubuntu_20.04_64_001_master'],
    },
  ]);
  expect(vscale.requests[0]?.url).toBe('/v1/rplans');
});

test('numbers as texts, lists that are missing', async () => {
  const vscale = await connect({ body: '[{"id":"giant","memory":"16384","disk":null,"templates":[1,"a"]}]' });
  expect(await vscale.plans.list()).toMatchObject([
    { id: 'giant', memoryMb: 16384, diskMb: 0, locations: [], images: ['a'] },
  ]);
});

test('a plan without an id', async () => {
  const vscale = await connect({ body: '[{"memory":512}]' }, { retries: 0 });
  expect(await failureOf(vscale.plans.list())).toMatchObject({ kind: 'malformed' });
});
