import { expect, test } from 'vitest';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import { type Behaviour, connect, failureOf, firstScalet, scalet, serve } from './support.ts';

async function openCatalog(...behaviours: [Behaviour, ...Behaviour[]]) {
  const server = await serve(...behaviours);
  const clock = createManualClock();
  const catalog = createCatalog(await connect(server, { retries: 0 }), clock);
  return { catalog, clock, requests: server.requests };
}

const one: Behaviour = { body: `[${scalet}]` };
const two: Behaviour = { body: `[${scalet},${firstScalet}]` };

test('what was read is remembered for a few seconds', async () => {
  const { catalog, clock, requests } = await openCatalog(one, two);
  expect(catalog.servers.peek()).toBeNull();
  expect(await catalog.servers.get()).toHaveLength(1);
  await clock.advance(4999);
  expect(await catalog.servers.get()).toHaveLength(1);
  expect(requests).toHaveLength(1);
  await clock.advance(1);
  expect(catalog.servers.peek()).toHaveLength(1);
  expect(await catalog.servers.get()).toHaveLength(2);
  expect(requests).toHaveLength(2);
});

test('many who ask at once share one request', async () => {
  const { catalog, requests } = await openCatalog(one);
  const answers = await Promise.all(Array.from({ length: 20 }, () => catalog.servers.get()));
  expect(requests).toHaveLength(1);
  expect(new Set(answers).size).toBe(1);
});

test('a failure is told to all who asked, and not remembered', async () => {
  const { catalog, requests } = await openCatalog(one, { status: 500 }, two);
  await catalog.servers.get();
  catalog.invalidate();
  const failures = await Promise.all([failureOf(catalog.servers.get()), failureOf(catalog.servers.get())]);
  expect(failures.map(({ kind }) => kind)).toEqual(['server_error', 'server_error']);
  expect(requests).toHaveLength(2);
  expect(catalog.servers.peek()).toHaveLength(1);
  expect(await catalog.servers.get()).toHaveLength(2);
});

test('what was asked before a change is not the answer after it', async () => {
  const answer = Promise.withResolvers<void>();
  const { catalog, requests } = await openCatalog((_request, response) => {
    void answer.promise.then(() => response.end(`[${scalet}]`));
  }, two);
  const before = catalog.servers.get();
  await expect.poll(() => requests.length).toBe(1);
  catalog.invalidate();
  expect(await catalog.servers.get()).toHaveLength(2);
  answer.resolve();
  expect(await before).toHaveLength(1);
  expect(catalog.servers.peek()).toHaveLength(2);
  expect(await catalog.servers.get()).toHaveLength(2);
});

test('a clock that is set back does not keep it for ever', async () => {
  const { catalog, clock, requests } = await openCatalog(one, two);
  await catalog.servers.get();
  await clock.advance(-3_600_000);
  expect(await catalog.servers.get()).toHaveLength(2);
  expect(requests).toHaveLength(2);
});

test('the rest of the catalogue', async () => {
  const { catalog, requests } = await openCatalog(
    { body: '[{"id":"debian"}]' },
    { body: '[{"id":"small"}]' },
    { body: '[{"id":"spb0"}]' },
    { body: '{"default":{"network":160}}' },
    { body: '[{"id":1,"name":"laptop"}]' },
  );
  expect(await catalog.images.get()).toMatchObject([{ id: 'debian' }]);
  expect(await catalog.plans.get()).toMatchObject([{ id: 'small' }]);
  expect(await catalog.locations.get()).toMatchObject([{ id: 'spb0' }]);
  expect(await catalog.prices.get()).toMatchObject({ networkKopecks: 160 });
  expect(await catalog.sshKeys.get()).toMatchObject([{ name: 'laptop' }]);
  expect(requests.map(({ url }) => url)).toEqual([
    '/v1/images',
    '/v1/rplans',
    '/v1/locations',
    '/v1/billing/prices',
    '/v1/sshkeys',
  ]);
});
