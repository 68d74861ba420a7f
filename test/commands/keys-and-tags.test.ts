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

const ru = { caller: { locale: 'ru' as const, guildLocale: 'ru' as const } };
const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK';
const described = '`ssh-ed25519` `SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng`';
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
  it('shows each key, what tells it apart, and where it is', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(list)).toBe(
      [
        '# 2 SSH keys',
        `🔑 **laptop** · id \`${desk.laptop.id}\``,
        `${described} · on web-1`,
        `🔑 **phone** · id \`${desk.phone.id}\``,
        'on no server',
      ].join('\n'),
    );
    expect(await desk.see(list, {}, ru)).toBe(
      [
        '# 2 SSH-ключа',
        `🔑 **laptop** · id \`${desk.laptop.id}\``,
        `${described} · есть на web-1`,
        `🔑 **phone** · id \`${desk.phone.id}\``,
        'нет ни на одном сервере',
      ].join('\n'),
    );
  });

  it('pages, and has none to show where there is none', async () => {
    const desk = await openDesk();
    expect(await desk.see(list)).toBe('# 0 SSH keys\nThere are no SSH keys yet. `/key add` adds one.');
    expect(await desk.see(list, {}, ru)).toBe('# 0 SSH-ключей\nSSH-ключей пока нет. Добавить: `/key add`.');
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
    const russian = add.form?.(add.read(createOptions({})), { ...caller, ...ru.caller }, services);
    expect(russian).toMatchObject({
      title: 'Добавить SSH-ключ',
      components: [{ label: 'Имя' }, { label: 'Открытый ключ' }],
    });
    expect(() => add.form?.(add.read(createOptions({ name: '@here' })), caller, services)).toThrow(
      expect.objectContaining({ code: 'name_characters' }),
    );
  });

  it('asks for the key to be added, without the spaces around it', async () => {
    const desk = await openDesk();
    expect(await desk.see(add, {}, added(`  ${publicKey}   me@desk \n`))).toBe(
      [
        '# Add SSH key desk',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        described,
        'Asked by <@1001> <t:1768467600:R>',
        '-- Operation ********',
      ].join('\n'),
    );
    expect(await desk.see(add, {}, { ...added(publicKey), ...ru })).toContain('# Новый SSH-ключ desk');
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
    expect(await desk.see(add, {}, added(key))).toBe(
      '⛔ Nothing was added: that is no public key. Paste the one line of the `.pub` file; it begins with `ssh-ed25519`, `ecdsa-sha2-…` or `ssh-rsa` (2048 bits at least).',
    );
    expect(await desk.see(add, {}, { ...added(key), ...ru })).toContain('Ничего не добавлено: это не открытый ключ.');
    expect(await desk.records()).toEqual([]);
  });

  it('refuses a key that the account has already', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(add, {}, added(publicKey))).toBe(
      `⛔ The account has this key already: **laptop**, id ${desk.laptop.id}.`,
    );
  });

  it('refuses a name that cannot be', async () => {
    const desk = await openDesk();
    expect(await desk.see(add, {}, added(publicKey, '<@1>'))).toContain('⛔ A name cannot have `<`, `@`, `>`.');
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
    expect(new Set(seen)).toEqual(
      new Set([
        '⛔ **That was a private key.** The bot has thrown it away: it is stored nowhere and was not sent to Vscale. But it has left your computer, so do not trust it any more: make a new pair (`ssh-keygen -t ed25519`), replace the old key on every server that has it, and add the line of the new `.pub` file here.',
      ]),
    );
    expect(await desk.see(add, {}, { ...added(privateKey), ...ru })).toContain('**Это был закрытый ключ.**');
    expect(() => add.form?.(add.read(createOptions({ name: privateKey })), caller, desk.services)).toThrow(
      expect.objectContaining({ code: 'key_private', facts: {} }),
    );
    expect(await desk.records()).toEqual([]);
    expect(desk.simulator.requests).toEqual([]);
  });
});

describe('/key remove', () => {
  it('asks for the removal', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(remove, { key: 'Laptop' })).toContain('# Remove SSH key laptop');
    expect(await desk.see(remove, { key: desk.phone.id, reason: 'lost' }, ru)).toContain('# Удаление SSH-ключа phone');
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'key.remove', keyId: desk.laptop.id }, subject: 'laptop', reason: null },
      { operation: { kind: 'key.remove', keyId: desk.phone.id }, subject: 'phone', reason: 'lost' },
    ]);
  });

  it('is refused where it is not clear which key is meant', async () => {
    const desk = await openDeskWithServer();
    const other = desk.state.addSshKey('phone');
    expect(await desk.see(remove, { key: 'tablet' })).toBe(
      '⛔ There is no SSH key `tablet`. Choose `laptop`, `phone`.',
    );
    expect(await desk.see(remove, { key: 'phone' }, ru)).toBe(
      `⛔ Имя \`phone\` носят несколько SSH-ключей: \`${desk.phone.id}\`, \`${other.id}\`. Укажите один из этих id.`,
    );
  });

  it('offers the keys', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.complete(remove, 'key', { key: 'pho' })).toEqual([
      { name: `phone · ${desk.phone.id}`, value: String(desk.phone.id) },
    ]);
  });
});

describe('/key attach', () => {
  it('asks for those that the server has not', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(attach, { server: 'web-1', keys: 'laptop, phone' })).toBe(
      [
        '# Put SSH keys on web-1: phone',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'Asked by <@1001> <t:1768467600:R>',
        '-- Operation ********',
      ].join('\n'),
    );
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'key.attach', serverId: desk.server.id, keys: [{ id: desk.phone.id, name: 'phone' }] } },
    ]);
  });

  it.each([
    ['laptop', '⛔ **web-1** has `laptop` already.', '⛔ У **web-1** уже есть `laptop`.'],
    [
      ' , ',
      '⛔ No SSH key is named. Choose from the list that opens as you type; `/key list` shows all.',
      '⛔ Не указан ни один SSH-ключ. Выберите из списка, который открывается при вводе; все ключи: `/key list`.',
    ],
    ['tablet', '⛔ There is no SSH key `tablet`.', '⛔ SSH-ключа `tablet` нет.'],
  ])('refuses %j', async (keys, english, russian) => {
    const desk = await openDeskWithServer();
    expect(await desk.see(attach, { server: 'web-1', keys })).toContain(english);
    expect(await desk.see(attach, { server: 'web-1', keys }, ru)).toContain(russian);
    expect(await desk.records()).toEqual([]);
  });

  it('is refused while Vscale works on the server', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.outside.restart(desk.server.id);
    expect(await desk.see(attach, { server: 'web-1', keys: 'phone' })).toContain('**web-1** is locked');
  });
});

describe('/server tag', () => {
  it('puts a tag on, or takes it off', async () => {
    const desk = await openDeskWithServer();
    desk.state.addServerTag('staging', [desk.server.id]);
    expect(await desk.see(tag, { server: 'web-1', tag: ' production ' })).toContain('# Tag web-1: \\+production');
    const [record] = await desk.records();
    await desk.services.requests.cancel(record?.id ?? '', caller.userId);
    expect(await desk.see(tag, { server: 'web-1', tag: 'Staging', remove: true, reason: 'live now' }, ru)).toBe(
      [
        '# Тег web-1: −staging',
        '⏳ **Ждёт очереди** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'Запрос: <@1001> <t:1768467600:R>',
        'Причина: live now',
        '-- Операция ********',
      ].join('\n'),
    );
    expect((await desk.records()).map(({ operation }) => operation)).toEqual([
      { kind: 'server.tag', serverId: desk.server.id, tag: 'production', on: true },
      { kind: 'server.tag', serverId: desk.server.id, tag: 'staging', on: false },
    ]);
  });

  it('takes a tag that is there as it is written, whatever is in it', async () => {
    const desk = await openDeskWithServer();
    desk.state.addServerTag('Env: prod/eu', []);
    await desk.run(tag, { server: 'web-1', tag: 'env: PROD/eu' });
    expect(await desk.records()).toMatchObject([{ operation: { tag: 'Env: prod/eu', on: true } }]);
  });

  it.each([
    [{ tag: 'staging' }, '⛔ **web-1** has the tag `staging` already.', '⛔ У **web-1** уже есть тег `staging`.'],
    [
      { tag: 'other', remove: true },
      '⛔ **web-1** has no tag `other`. It has `staging`.',
      '⛔ У **web-1** нет тега `other`. Есть `staging`.',
    ],
    [{ tag: '@everyone' }, '⛔ A name cannot have `@`.', '⛔ В имени не может быть `@`.'],
    [{ tag: '  ' }, '⛔ The name is empty.', '⛔ Имя пустое.'],
  ])('refuses %j', async (values, english, russian) => {
    const desk = await openDeskWithServer();
    desk.state.addServerTag('staging', [desk.server.id]);
    expect(await desk.see(tag, { server: 'web-1', ...values })).toContain(english);
    expect(await desk.see(tag, { server: 'web-1', ...values }, ru)).toContain(russian);
    expect(await desk.records()).toEqual([]);
  });

  it('says that there is none to take off', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(tag, { server: 'web-1', tag: 'x', remove: true })).toBe(
      '⛔ **web-1** has no tag `x`. It has none.',
    );
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
