import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { add } from '../../commands/key/add.ts';
import { attach } from '../../commands/key/attach.ts';
import { list } from '../../commands/key/list.ts';
import { remove } from '../../commands/key/remove.ts';
import { tag } from '../../commands/server/tag.ts';
import { createOptions } from '../../src/discord/options.ts';
import { indexCommands } from '../../src/discord/routes.ts';
import { encodeCustomId } from '../../src/views/custom-id.ts';
import { caller, openDesk } from './desk.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK';
const privateKey = [
  '-----BEGIN OPENSSH PRIVATE KEY-----',
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
  '-----END OPENSSH PRIVATE KEY-----',
].join('\n');

async function openDeskWithServer() {
  const desk = await openDesk();
  const { state } = desk.simulator;
  const [laptop, phone] = [state.addSshKey('laptop', `${publicKey} vera@laptop`), state.addSshKey('phone', 'odd')];
  const server = state.addServer({ name: 'web-1', keyIds: [laptop.id] });
  return { ...desk, state, server, laptop, phone };
}

describe('/key list', () => {
  it('pages', async () => {
    const desk = await openDesk();
    for (let turn = 0; turn < 11; turn += 1) desk.simulator.state.addSshKey(`key-${turn}`);
    expect(await desk.see(list)).toContain('[◀ Previous] [Next ▶ → page:key list?page=2]');
  });
});

describe('/key add', () => {
  const added = (key: string, name = 'desk') => ({ fields: { name, key } });

  it('asks for the key in a form only, the name being filled in', async () => {
    const { services } = await openDesk();
    const form = add.form?.(add.read(createOptions({ name: 'desk' })), caller, services);
    expect(form).toMatchObject({
      title: 'Add an SSH key',
      carry: {},
      components: [
        { label: 'Name', component: { custom_id: 'name', value: 'desk' } },
        {
          label: 'Public key',
          description: 'The one line of the .pub file. Never the private key.',
          component: { custom_id: 'key', max_length: 4000, required: true },
        },
      ],
    });
    expect(add.data.options?.map(({ name }) => name)).toEqual(['name', 'reason']);
  });

  it('keeps the key without the spaces around it', async () => {
    const desk = await openDesk();
    await desk.run(add, {}, added(`  ${publicKey}   me@desk \n`));
    await desk.run(add, {}, added(publicKey));
    expect((await desk.records()).map(({ operation }) => operation)).toEqual([
      { kind: 'key.add', name: 'desk', key: `${publicKey} me@desk` },
      { kind: 'key.add', name: 'desk', key: publicKey },
    ]);
  });

  it.each([
    ['words', 'my key'],
    ['an address', 'https://example.org/key.pub'],
    ['a key that was cut off', publicKey.slice(0, -8)],
    ['nothing', ''],
  ])('refuses %s', async (_name, key) => {
    const desk = await openDesk();
    expect(await desk.see(add, {}, added(key))).toContain('Nothing was added: that is no public key.');
    expect(await desk.records()).toEqual([]);
  });

  it('throws a private key away, loudly, and without a trace', async () => {
    const desk = await openDesk();
    const body = privateKey.split('\n')[1] ?? '';
    const seen = [
      await desk.see(add, {}, added(privateKey)),
      await desk.see(add, {}, added(body)),
      await desk.see(add, {}, added(`${publicKey}\n${privateKey}`)),
      await desk.see(add, {}, added(publicKey, privateKey)),
    ];
    for (const words of seen) expect(words).toContain('**That was a private key.**');
    expect(() => add.form?.(add.read(createOptions({ name: privateKey })), caller, desk.services)).toThrow(
      expect.objectContaining({ code: 'key_private', facts: {} }),
    );
    expect(await desk.records()).toEqual([]);
    expect(desk.simulator.requests).toEqual([]);
  });
});

describe('/key remove', () => {
  it('takes a name in any case, or an id', async () => {
    const desk = await openDeskWithServer();
    await desk.run(remove, { key: 'Laptop' });
    await desk.run(remove, { key: desk.phone.id, reason: 'lost' });
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'key.remove', keyId: desk.laptop.id }, subject: 'laptop', reason: null },
      { operation: { kind: 'key.remove', keyId: desk.phone.id }, subject: 'phone', reason: 'lost' },
    ]);
  });
});

describe('/key attach', () => {
  it('asks for those that the server has not', async () => {
    const desk = await openDeskWithServer();
    await desk.run(attach, { server: 'web-1', keys: 'laptop, phone' });
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'key.attach', serverId: desk.server.id, keys: [{ id: desk.phone.id, name: 'phone' }] } },
    ]);
  });
});

describe('/server tag', () => {
  it('takes a tag that is there as it is written, whatever is in it', async () => {
    const desk = await openDeskWithServer();
    desk.state.addServerTag('Env: prod/eu', []);
    await desk.run(tag, { server: 'web-1', tag: 'env: PROD/eu' });
    expect(await desk.records()).toMatchObject([{ operation: { tag: 'Env: prod/eu', on: true } }]);
  });

  it('offers the tags that there are: those that can be put on, or taken off', async () => {
    const desk = await openDeskWithServer();
    const { id } = desk.state.addServer({ name: 'db' });
    desk.state.addServerTag('production', [id, desk.server.id]);
    desk.state.addServerTag('database', [id]);
    const offered = (values: Record<string, string | boolean>, who = {}) =>
      desk.complete(tag, 'tag', { tag: '', ...values }, who);
    expect(await offered({ server: 'web-1' })).toEqual([{ name: 'database · 1 server', value: 'database' }]);
    expect(await offered({ server: 'web-1', remove: true }, { locale: 'ru' })).toEqual([
      { name: 'production · 2 сервера', value: 'production' },
    ]);
    expect((await offered({})).map(({ value }) => value)).toEqual(['database', 'production']);
  });
});

describe('where the policy wants a reason', () => {
  it.each([
    ['server tag', 'tag', { server: 'web-1', tag: 'production', remove: true }],
    ['server backup', 'backup', { server: 'web-1', name: 'nightly' }],
    ['backup relocate', 'backup.relocate', { backup: 'nightly', location: 'msk0' }],
    ['key attach', 'key.attach', { server: 'web-1', keys: 'phone' }],
    ['key remove', 'key.remove', { key: 'phone' }],
    ['billing alert', 'billing.alert', { amount: 500, channel: '3009' }],
    ['billing alert', 'billing.alert', { off: true }],
  ])('/%s asks for it in a form that carries the rest', async (path, action, values) => {
    const rule = { actions: [action], approvals: 1, expires: '30m', reason: 'required' as const, denials: 1 };
    const { services } = await openDesk({ policy: { rules: [rule] } });
    const subcommand = indexCommands(commands).get(path);
    const typed = Object.entries(values).map(([name, value]) => [name, String(value)]);
    const ask = (...more: string[][]) =>
      subcommand?.form?.(subcommand.read(createOptions(Object.fromEntries([...typed, ...more]))), caller, services);
    expect(ask(['reason', 'because'])).toBeNull();
    const form = ask();
    expect(form?.carry).toEqual(values);
    expect(encodeCustomId('modal', path, form?.carry ?? {})).not.toBeNull();
  });

  it('the form for a key asks for it too', async () => {
    const rule = { actions: ['key.add'], approvals: 1, expires: '30m', reason: 'required' as const, denials: 1 };
    const { services } = await openDesk({ policy: { rules: [rule] } });
    expect(add.form?.(add.read(createOptions({})), caller, services)?.components).toHaveLength(3);
  });
});
