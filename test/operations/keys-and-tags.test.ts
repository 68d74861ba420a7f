import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import { countChanges, openWorkshop, reportOf } from './workshop.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK vera@laptop';
const described = '`ssh-ed25519` `SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng`';

/** Ways in which the answer to a change is lost, and whether the change was made all the same. */
const losses = [
  ['drop-before', false],
  ['error-500', false],
  ['drop-after', true],
  ['drop-midway', true],
  ['malformed-json', true],
] as const;

async function openShop() {
  const shop = await openWorkshop();
  const { state } = shop.simulator;
  const desk = state.addSshKey('desk');
  const { id } = state.addServer({ name: 'web-1' });
  const other = state.addServer({ name: 'db' });
  state.addServerTag('staging', [id, other.id]);
  state.addServerTag('lonely', [id]);
  const server = await shop.vscale.scalets.get(id);
  const tagsOf = async (serverId = id) => (await shop.vscale.scalets.get(serverId)).tags.map(({ name }) => name);
  const keyNames = async () => (await shop.vscale.sshKeys.list()).map(({ name }) => name);
  return { ...shop, server, other, desk, tagsOf, keyNames };
}

type Shop = Awaited<ReturnType<typeof openShop>>;

const tag =
  (name: string, on: boolean) =>
  (shop: Shop): Operation => ({
    kind: 'server.tag',
    serverId: shop.server.id,
    tag: name,
    on,
  });

const kinds: { name: string; operation: (shop: Shop) => Operation; isDone: (shop: Shop) => Promise<boolean> }[] = [
  {
    name: 'adding a key',
    operation: () => ({ kind: 'key.add', name: 'laptop', key: publicKey }),
    isDone: async (shop) => (await shop.keyNames()).includes('laptop'),
  },
  {
    name: 'removing a key',
    operation: (shop) => ({ kind: 'key.remove', keyId: shop.desk.id }),
    isDone: async (shop) => !(await shop.keyNames()).includes('desk'),
  },
  {
    name: 'putting a key on a server',
    operation: ({ server, desk }) => ({
      kind: 'key.attach',
      serverId: server.id,
      keys: [{ id: desk.id, name: 'desk' }],
    }),
    isDone: async (shop) => (await shop.vscale.scalets.get(shop.server.id)).keys.some(({ id }) => id === shop.desk.id),
  },
  { name: 'a new tag', operation: tag('new', true), isDone: async (shop) => (await shop.tagsOf()).includes('new') },
  {
    name: 'taking a tag off',
    operation: tag('staging', false),
    isDone: async (shop) => !(await shop.tagsOf()).includes('staging'),
  },
  {
    name: 'taking a tag off the last server',
    operation: tag('lonely', false),
    isDone: async (shop) => !(await shop.tagsOf()).includes('lonely'),
  },
];

describe.each(kinds)('$name', ({ operation, isDone }) => {
  it('is done when the answer comes', async () => {
    const shop = await openShop();
    expect(await isDone(shop)).toBe(false);
    const asked = await shop.ask(operation(shop), { server: shop.server });
    await shop.submit(asked);
    expect(await shop.find(asked.id)).toMatchObject({ state: 'succeeded', outcome: { code: 'done' } });
    expect(await isDone(shop)).toBe(true);
    expect(countChanges(shop.simulator)).toBe(1);
  });

  it.each(losses)('is sent once and told apart after %s', async (fault, isMade) => {
    const shop = await openShop();
    shop.simulator.faults.queue({ fault, when: { method: /POST|PUT|PATCH|DELETE/ } });
    const record = await shop.carryThrough(operation(shop), { server: shop.server });
    expect(record.state).toBe(isMade ? 'succeeded' : 'not_applied');
    expect(await isDone(shop)).toBe(isMade);
    expect(countChanges(shop.simulator)).toBe(1);
  });
});

describe('a tag', () => {
  it('that others have too stays on them, put on or taken off', async () => {
    const shop = await openShop();
    await shop.carryThrough(tag('staging', false)(shop));
    expect(await shop.tagsOf(shop.other.id)).toEqual(['staging']);
    await shop.carryThrough(tag('staging', true)(shop));
    expect(await shop.tagsOf(shop.other.id)).toEqual(['staging']);
    expect((await shop.vscale.serverTags.list()).filter(({ name }) => name === 'staging')).toHaveLength(1);
  });

  it('put on many servers at once is on all of them, and is one', async () => {
    const shop = await openShop();
    const servers = Array.from({ length: 6 }, () => shop.simulator.state.addServer());
    const asked = await Promise.all(
      servers.map(({ id }) => shop.ask({ kind: 'server.tag', serverId: id, tag: 'fleet', on: true })),
    );
    await shop.submit(...asked);
    const tags = (await shop.vscale.serverTags.list()).filter(({ name }) => name === 'fleet');
    expect(tags.map(({ serverIds }) => serverIds.toSorted())).toEqual([servers.map(({ id }) => id).toSorted()]);
  });

  it('is not put on where the tags cannot be read', async () => {
    const shop = await openShop();
    shop.simulator.faults.queue({ fault: 'error-500', when: { path: '/scalets/tags' } });
    const record = await shop.carryThrough(tag('new', true)(shop));
    expect(record).toMatchObject({ state: 'rejected', outcome: { kind: 'server_error' } });
    expect(countChanges(shop.simulator)).toBe(0);
  });

  it('of which there are two with the same name is taken off both', async () => {
    const shop = await openShop();
    shop.simulator.state.addServerTag('staging', [shop.server.id]);
    await shop.carryThrough(tag('staging', false)(shop));
    expect(await shop.tagsOf()).toEqual(['lonely']);
  });
});

describe('a key', () => {
  it('that was there before is not taken for the one that was added', async () => {
    const shop = await openShop();
    shop.simulator.state.addSshKey('old', publicKey);
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const record = await shop.carryThrough({ kind: 'key.add', name: 'laptop', key: publicKey });
    expect(record).toMatchObject({ state: 'not_applied', resultId: null });
  });

  it('is found again by itself, whatever the provider makes of its comment', async () => {
    const shop = await openShop();
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const asked = await shop.ask({ kind: 'key.add', name: 'laptop', key: publicKey });
    await shop.submit(asked);
    const added = shop.simulator.state.addSshKey('laptop', publicKey.replace(' vera@laptop', ''));
    expect(await shop.follow(asked)).toMatchObject({ state: 'succeeded', resultId: String(added.id) });
  });

  it('that is gone already is refused', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough({ kind: 'key.remove', keyId: 1 });
    expect(record).toMatchObject({ state: 'rejected', outcome: { kind: 'not_found' } });
  });
});

describe('what is told at the end', () => {
  it('of a key that was added', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough({ kind: 'key.add', name: 'laptop', key: publicKey }, { subject: 'laptop' });
    const added = `${described} · id \`${record.resultId}\``;
    expect(reportOf(record)).toBe(`<@u1> ✅ **Add SSH key laptop** · Done · 1s\n${added}`);
    expect(reportOf(record, 'ru')).toBe(`<@u1> ✅ **Новый SSH-ключ laptop** · Готово · 1 с\n${added}`);
  });

  it('of a key that was removed', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough({ kind: 'key.remove', keyId: shop.desk.id }, { subject: 'desk' });
    expect(reportOf(record)).toBe(
      '<@u1> ✅ **Remove SSH key desk** · Done · 1s\nServers that have it keep it: take it out of `authorized_keys` there.',
    );
    expect(reportOf(record, 'ru')).toBe(
      '<@u1> ✅ **Удаление SSH-ключа desk** · Готово · 1 с\nНа серверах, где он есть, он остаётся: уберите его там из `authorized_keys`.',
    );
  });

  it('of keys and tags on a server', async () => {
    const shop = await openShop();
    const keys = [{ id: shop.desk.id, name: 'desk' }];
    const attached = await shop.carryThrough(
      { kind: 'key.attach', serverId: shop.server.id, keys },
      { server: shop.server },
    );
    expect([reportOf(attached), reportOf(attached, 'ru')]).toEqual([
      '<@u1> ✅ **Put SSH keys on web-1: desk** · Done · 1s',
      '<@u1> ✅ **SSH-ключи на web-1: desk** · Готово · 1 с',
    ]);
    const tagged = await shop.carryThrough(tag('production', true)(shop), { server: shop.server });
    expect([reportOf(tagged), reportOf(tagged, 'ru')]).toEqual([
      '<@u1> ✅ **Tag web-1: \\+production** · Done · 1s',
      '<@u1> ✅ **Тег web-1: \\+production** · Готово · 1 с',
    ]);
  });
});
