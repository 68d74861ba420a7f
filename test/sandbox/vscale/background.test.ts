import { describe, expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

// biome-ignore lint/suspicious/noExplicitAny: the wire's shapes
type Wire = any;

test('the account says who it is, as strings', async () => {
  const { send } = await openSandbox();
  const { status, json } = await send('GET /account');
  expect(status).toBe(200);
  expect(json).toMatchObject({ info: { id: '20417', face_id: '1', state: '1', is_blocked: false }, status: 'ok' });
  const first = await (await openSandbox({ generation: 'first' })).send('GET /account');
  expect(first.json.status).toBeUndefined();
  expect(first.json.info.is_blocked).toBeUndefined();
});

test('a trailing slash makes no difference', async () => {
  const { sandbox, send } = await openSandbox();
  const { id } = sandbox.state.addServer();
  expect((await send('GET /scalets/')).json).toHaveLength(1);
  expect((await send(`PATCH /scalets/${id}/stop/`)).status).toBe(200);
});

test('images: an entry for each location today, one with both in 2015', async () => {
  const { send } = await openSandbox();
  const images: Wire[] = (await send('GET /images')).json;
  expect(images).toHaveLength(48);
  expect(images[0]).toEqual({
    id: 'ubuntu_14.04_64_001_preseed',
    description: 'Ubuntu_14.04_64_001_preseed',
    size: 1372,
    locations: ['spb0'],
    rplans: ['small', 'medium', 'large', 'huge', 'monster'],
    active: true,
  });
  const plansOf = (id: string) => images.filter((image) => image.id === id).map((image) => image.rplans[0]);
  expect(plansOf('debian_10_64_001_fastpanel')).toEqual(['small', 'medium']);
  expect(plansOf('ubuntu_20.04_64_001_gitlab')).toEqual(['huge', 'huge']);

  const first: Wire[] = (await (await openSandbox({ generation: 'first' })).send('GET /images')).json;
  expect(first).toHaveLength(24);
  expect(first[0].locations).toEqual(['spb0', 'msk0']);
});

test('plans in order, with the images that fit and six that are gone', async () => {
  const { send } = await openSandbox();
  const plans: Wire[] = (await send('GET /rplans')).json;
  expect(
    plans.map(({ id, cpus, memory, disk, network, addresses }) => [id, cpus, memory, disk, network, addresses]),
  ).toEqual([
    ['small', 1, 512, 20480, 1024, 1],
    ['medium', 1, 1024, 30720, 2048, 1],
    ['large', 2, 2048, 40960, 3072, 1],
    ['huge', 2, 4096, 61440, 4096, 1],
    ['monster', 4, 8192, 81920, 5120, 1],
  ]);
  expect(plans[0].templates).not.toContain('ubuntu_20.04_64_001_gitlab');
  expect(plans[0].templates).toContain('Fedora_27_64_001_master');
  expect(plans[4].templates).toHaveLength(30);
});

test('locations, described only in 2015', async () => {
  const { send } = await openSandbox();
  const [spb, msk]: Wire[] = (await send('GET /locations')).json;
  expect([spb.id, msk.id, spb.description]).toEqual(['spb0', 'msk0', '']);
  expect(spb.templates).toHaveLength(24);
  const [first] = (await (await openSandbox({ generation: 'first' })).send('GET /locations')).json;
  expect(first.description).toContain('Санкт-Петербург');
});

test('prices in kopecks; those of backups by the gigabyte today, by the disk in 2015', async () => {
  const { json } = await (await openSandbox()).send('GET /billing/prices');
  expect(json).toMatchObject({ default: { small: { hour: 28, month: 20000 }, network: 160, backup: 500 } });
  expect(json.period).toMatch(/^\d{4}-\d\d-\d\d$/);
  const first = (await (await openSandbox({ generation: 'first' })).send('GET /billing/prices')).json;
  expect(first.default.backup).toBeUndefined();
  expect(Object.keys(first.default)).toEqual(expect.arrayContaining(['backup_20', 'backup_80', 'monster']));
});

test('the balance in kopecks', async () => {
  const { sandbox, send } = await openSandbox();
  sandbox.state.setBalance(-300, 100);
  expect((await send('GET /billing/balance')).json).toEqual({
    balance: -300,
    bonus: 100,
    summ: -200,
    unpaid: 300,
    user_id: 20417,
    status: 'ok',
  });
});

describe('SSH keys', () => {
  const wanted = { name: 'laptop', key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample user@host' };

  test.each([
    ['current' as const, 201, 204, ''],
    ['first' as const, 200, 200, '{}'],
  ])('%s: made (%i), shown, removed (%i)', async (generation, madeStatus, removedStatus, removedText) => {
    const { send } = await openSandbox({ generation });
    const made = await send('POST /sshkeys', wanted);
    expect(made.status).toBe(madeStatus);
    expect(made.json).toEqual({ id: 100315, ...wanted });
    expect((await send('GET /sshkeys')).json).toEqual([made.json]);
    expect((await send('GET /sshkeys/100315')).json).toEqual(made.json);
    const removed = await send('DELETE /sshkeys/100315');
    expect([removed.status, removed.text]).toEqual([removedStatus, removedText]);
    expect((await send('GET /sshkeys')).json).toEqual([]);
  });

  test('one that is no key is refused', async () => {
    const { send } = await openSandbox();
    const answer = await send('POST /sshkeys', { name: 'laptop', key: 'not a key' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('vscale-error-message')).toBe('bad_ssh_key');
  });
});
