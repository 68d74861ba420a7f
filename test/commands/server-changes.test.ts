import { describe, expect, it } from 'vitest';
import { remove } from '../../commands/server/delete.ts';
import { rebuild } from '../../commands/server/rebuild.ts';
import { rename } from '../../commands/server/rename.ts';
import { restart } from '../../commands/server/restart.ts';
import { start } from '../../commands/server/start.ts';
import { stop } from '../../commands/server/stop.ts';
import { upgrade } from '../../commands/server/upgrade.ts';
import { createOptions } from '../../src/discord/options.ts';
import { caller, openDesk } from './desk.ts';

async function openDeskWithServer(
  over: Parameters<Awaited<ReturnType<typeof openDesk>>['simulator']['state']['addServer']>[0] = {},
) {
  const desk = await openDesk();
  const server = desk.simulator.state.addServer({ name: 'web-1', ...over });
  return { ...desk, server };
}

describe('asking for a change', () => {
  it('stores the operation and answers with its card, before anything happens', async () => {
    const desk = await openDeskWithServer();
    const message = await desk.run(restart, { server: 'web-1', reason: '  kernel update ' });
    const [record] = await desk.records();
    expect(message.cardOf).toBe(record?.id);
    expect(record).toMatchObject({
      operation: { kind: 'server.restart', serverId: desk.server.id },
      subject: 'web-1',
      reason: 'kernel update',
      origin: { userId: '1001', guildId: '2001', channelId: '3001' },
      before: { name: 'web-1', status: 'started', plan: 'small' },
    });
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('shows the card in the language of the guild', async () => {
    const desk = await openDeskWithServer();
    const card = await desk.see(restart, { server: 'web-1' }, { caller: { guildLocale: 'ru' } });
    expect(card).toBe(
      [
        '# Перезапуск web-1',
        '⏳ **Ждёт очереди** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'Запрос: <@1001> <t:1768467600:R>',
        '-- Операция ********',
      ].join('\n'),
    );
  });

  it.each([
    [start, 'stopped', 'server.start'],
    [stop, 'started', 'server.stop'],
    [restart, 'started', 'server.restart'],
  ] as const)('asks for what it is called', async (subcommand, status, kind) => {
    const desk = await openDeskWithServer({ status });
    await desk.run(subcommand, { server: 'web-1' });
    expect(await desk.records()).toMatchObject([{ operation: { kind, serverId: desk.server.id } }]);
  });

  it('sends the second to the card of the first', async () => {
    const desk = await openDeskWithServer();
    await desk.run(restart, { server: 'web-1' });
    const [record] = await desk.records();
    await desk.storage.operations.setCard(record?.id ?? '', { channelId: '3001', messageId: '5001' });
    expect(await desk.see(stop, { server: 'web-1' })).toBe(
      `⛔ **web-1** is busy with operation \`${record?.id}\` ([card](https://discord.com/channels/2001/3001/5001)). One change at a time: wait for its end, then ask again.`,
    );
  });
});

describe('which server is meant', () => {
  it('is told by id, exact name, or name in any case', async () => {
    const desk = await openDeskWithServer();
    const shout = desk.simulator.state.addServer({ name: 'WEB-1' });
    const numeric = desk.simulator.state.addServer({ name: '777' });
    await desk.run(restart, { server: ` ${desk.server.id} ` });
    await desk.run(restart, { server: 'WEB-1' });
    await desk.run(restart, { server: '777' });
    expect((await desk.records()).map(({ serverId }) => serverId)).toEqual([desk.server.id, shout.id, numeric.id]);
    const db = desk.simulator.state.addServer({ name: 'Db' });
    await desk.run(restart, { server: 'dB' });
    expect((await desk.records()).at(-1)?.serverId).toBe(db.id);
  });

  it('is asked again where several have the name', async () => {
    const desk = await openDeskWithServer();
    const other = desk.simulator.state.addServer({ name: 'web-1' });
    expect(await desk.see(restart, { server: 'web-1' })).toBe(
      `⛔ Several servers are called \`web-1\`: \`${desk.server.id}\`, \`${other.id}\`. Give one of these ids.`,
    );
    expect(await desk.see(restart, { server: 'WEB-1' }, { caller: { locale: 'ru' } })).toBe(
      `⛔ Имя \`WEB-1\` носят несколько серверов: \`${desk.server.id}\`, \`${other.id}\`. Укажите один из этих id.`,
    );
  });

  it('is guessed where no server has the name', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.state.addServer({ name: 'database' });
    expect(await desk.see(restart, { server: 'wep-1' })).toBe(
      '⛔ There is no server `wep-1`. Did you mean `web-1`? `/server list` shows all.',
    );
    expect(await desk.see(restart, { server: 'data' })).toContain('Did you mean `database`?');
    expect(await desk.see(restart, { server: '@everyone `x`' })).toBe(
      '⛔ There is no server `@everyone ˋxˋ`. `/server list` shows all.',
    );
    expect(await desk.see(restart, { server: '999999999' })).toContain('There is no server `999999999`');
    expect(await desk.see(restart, { server: '9'.repeat(400) })).toContain('There is no server');
  });

  it('is looked for in the list where Vscale stumbles over an id that it does not know', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.faults.queue({ when: { path: '/scalets/999' }, fault: 'error-500' });
    expect(await desk.see(restart, { server: '999' })).toBe('⛔ There is no server `999`. `/server list` shows all.');
  });

  it('is said to be gone where it was there a moment ago', async () => {
    const desk = await openDeskWithServer();
    await desk.services.catalog.servers.get();
    desk.simulator.outside.lose(desk.server.id);
    expect(await desk.see(restart, { server: String(desk.server.id) })).toBe(
      `⛔ Server \`web-1\` has been deleted meanwhile. \`/server list\` shows what is there.`,
    );
    expect(await desk.see(restart, { server: 'web-1' })).toContain('has been deleted meanwhile');
  });
});

describe('a change that cannot be made now', () => {
  it.each([start, stop, restart])('is refused while Vscale works on the server', async (subcommand) => {
    const desk = await openDeskWithServer();
    desk.simulator.outside.restart(desk.server.id);
    expect(await desk.see(subcommand, { server: 'web-1' })).toBe(
      '⛔ **web-1** is locked: Vscale is working on it. Ask again when `/task list` no longer names it.',
    );
    expect(await desk.records()).toEqual([]);
  });

  it('is refused to a server that is blocked for money, but it can be deleted', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.outside.blockForMoney();
    expect(await desk.see(restart, { server: 'web-1' })).toMatch(
      /^⛔ \*\*web-1\*\* is blocked: the account has run out of money/,
    );
    await desk.run(remove, { server: 'web-1' }, { fields: { name: 'web-1' } });
    expect(await desk.records()).toMatchObject([{ operation: { kind: 'server.delete' } }]);
  });

  it.each([
    [start, 'started', '⛔ **web-1** is running already. `/server restart` restarts it.'],
    [stop, 'stopped', '⛔ **web-1** is stopped already. `/server start` starts it.'],
    [
      restart,
      'defined',
      '⛔ **web-1** is still being created. Ask again when `/server show` calls it started or stopped.',
    ],
  ] as const)('is refused where it makes no sense', async (subcommand, status, words) => {
    const desk = await openDeskWithServer({ status });
    expect(await desk.see(subcommand, { server: 'web-1' })).toBe(words);
  });

  it('is refused with Vscale’s own words where Vscale fails', async () => {
    const desk = await openDesk({ token: 'wrong' });
    expect(await desk.see(restart, { server: 'web-1' })).toContain("Vscale does not accept this bot's token.");
  });

  it.each([
    ['error-500', 'Vscale has an internal error.'],
    ['error-504', 'Vscale cannot be reached now.'],
    ['html', 'Vscale gave an answer that this bot cannot read.'],
    ['malformed-json', 'Vscale gave an answer that this bot cannot read.'],
    ['wrong-shape', 'Vscale gave an answer that this bot cannot read.'],
    ['drop-before', 'The connection to Vscale failed.'],
    ['rate-limit', 'Vscale got too many requests.'],
  ] as const)('is explained after %s', async (fault, words) => {
    const desk = await openDeskWithServer();
    desk.simulator.faults.queue({ fault, times: 10 });
    expect(await desk.see(restart, { server: 'web-1' })).toContain(words);
    expect(await desk.records()).toEqual([]);
  });
});

describe('/server upgrade', () => {
  it('asks for a bigger plan', async () => {
    const desk = await openDeskWithServer({ plan: 'medium' });
    expect(await desk.see(upgrade, { server: 'web-1', plan: 'Large' })).toContain('Plan: `medium` → `large`');
    expect(await desk.records()).toMatchObject([{ operation: { kind: 'server.upgrade', plan: 'large' } }]);
  });

  it.each([
    ['medium', '⛔ **web-1** has the plan `medium` already. Choose a bigger one from the list.'],
    [
      'small',
      '⛔ **web-1** cannot go from `medium` down to `small`: Vscale only moves servers to bigger plans. Choose `large`, `huge`, `monster`.',
    ],
    ['tiny', '⛔ There is no plan `tiny`. Choose `small`, `medium`, `large`, `huge`, `monster`.'],
  ])('refuses the plan %s', async (plan, words) => {
    const desk = await openDeskWithServer({ plan: 'medium' });
    expect(await desk.see(upgrade, { server: 'web-1', plan })).toBe(words);
    expect(await desk.records()).toEqual([]);
  });
});

describe('/server rename', () => {
  it('asks for the new name, without what a keyboard adds', async () => {
    const desk = await openDeskWithServer();
    expect(await desk.see(rename, { server: 'web-1', name: ' Сервер_2 ' })).toContain('# Rename web-1 to Сервер\\_2');
    expect(await desk.records()).toMatchObject([{ operation: { kind: 'server.rename', name: 'Сервер_2' } }]);
  });

  it.each([
    ['   ', '⛔ The name is empty. Give one with letters or digits.'],
    ['-', '⛔ The name is empty. Give one with letters or digits.'],
    ['x'.repeat(300), '⛔ The name has 300 characters, 255 are the limit. Give a shorter one.'],
    ['a @everyone', '⛔ A name cannot have `@`. Use letters, digits, spaces, dots, hyphens and underscores.'],
    [
      '`rm`/\u202eb\u200b',
      '⛔ A name cannot have `ˋ`, `/`, `U+202E`, `U+200B`. Use letters, digits, spaces, dots, hyphens and underscores.',
    ],
    ['web-1', '⛔ **web-1** is its name already. Give another one.'],
  ])('refuses %j', async (name, words) => {
    const desk = await openDeskWithServer();
    expect(await desk.see(rename, { server: 'web-1', name })).toBe(words);
    expect(await desk.records()).toEqual([]);
  });

  it('takes a name of 255 characters', async () => {
    const desk = await openDeskWithServer();
    await desk.run(rename, { server: 'web-1', name: 'ж'.repeat(255) });
    expect(await desk.records()).toMatchObject([{ operation: { name: 'ж'.repeat(255) } }]);
  });
});

describe('/server delete and /server rebuild', () => {
  it.each([
    [
      'web-2',
      '⛔ Nothing was done: you typed `web-2`, the server is called **web-1**. Run the command again and type the name exactly.',
    ],
    [
      'Web-1',
      '⛔ Nothing was done: you typed `Web-1`, the server is called **web-1**. Run the command again and type the name exactly.',
    ],
    [
      '',
      '⛔ Nothing was done: you typed `—`, the server is called **web-1**. Run the command again and type the name exactly.',
    ],
  ])('refuse %j for the name', async (name, words) => {
    const desk = await openDeskWithServer();
    for (const subcommand of [remove, rebuild]) {
      expect(await desk.see(subcommand, { server: desk.server.id }, { fields: { name } })).toBe(words);
    }
    expect(await desk.records()).toEqual([]);
  });

  it('take the name, and the reason of the form', async () => {
    const desk = await openDeskWithServer();
    const other = desk.simulator.state.addServer({ name: 'db_1' });
    await desk.run(remove, { server: desk.server.id }, { fields: { name: 'web-1 ', reason: 'too old' } });
    await desk.run(rebuild, { server: other.id }, { fields: { name: 'db_1', password: 'correct-horse' } });
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'server.delete', serverId: desk.server.id }, reason: 'too old' },
      { operation: { kind: 'server.rebuild', serverId: other.id, hasPassword: true }, reason: null },
    ]);
  });

  it('keep the password out of everything that is stored or shown', async () => {
    const desk = await openDeskWithServer();
    const shown = await desk.see(
      rebuild,
      { server: 'web-1' },
      { fields: { name: 'web-1', password: 'correct-horse' } },
    );
    const stored = JSON.stringify(await desk.records());
    expect(shown + stored).not.toContain('correct-horse');
    expect([...desk.passwords.values()]).toEqual(['correct-horse']);
  });

  it.each([
    ['short', '⛔ Nothing was done: a root password has 8 to 64 characters. Run the command again.'],
    ['x'.repeat(65), '⛔ Nothing was done: a root password has 8 to 64 characters. Run the command again.'],
    [
      'with space',
      '⛔ Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.',
    ],
    [
      'пароль-корень',
      '⛔ Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.',
    ],
  ])('refuse the password %j without repeating it', async (password, words) => {
    const desk = await openDeskWithServer();
    expect(await desk.see(rebuild, { server: 'web-1' }, { fields: { name: 'web-1', password } })).toBe(words);
    expect(await desk.records()).toEqual([]);
  });
});

describe('the form before data is lost', () => {
  const read = (values: Record<string, string>) => remove.read(createOptions(values));

  it('names the server and carries its id, without asking Vscale', async () => {
    const desk = await openDeskWithServer();
    await desk.services.catalog.servers.get();
    desk.simulator.requests.length = 0;
    const form = remove.form?.(read({ server: 'web-1', reason: 'too old' }), caller, desk.services);
    expect(form?.carry).toEqual({ server: desk.server.id });
    expect(JSON.stringify(form)).toContain('Type: web-1');
    expect(JSON.stringify(form)).toContain('too old');
    expect(rebuild.form?.(rebuild.read(createOptions({ server: 'web-1' })), caller, desk.services)?.carry).toEqual({
      server: desk.server.id,
    });
    expect(desk.simulator.requests).toEqual([]);
  });

  it('carries what was typed where nothing is known yet', async () => {
    const desk = await openDeskWithServer();
    const form = remove.form?.(read({ server: 'web-1' }), { ...caller, locale: 'ru' }, desk.services);
    expect(form).toMatchObject({ title: 'Удалить сервер', carry: { server: 'web-1' } });
    expect(desk.simulator.requests).toEqual([]);
  });

  it('does not open while it is not clear which server is meant', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.state.addServer({ name: 'web-1' });
    await desk.services.catalog.servers.get();
    expect(() => remove.form?.(read({ server: 'web-1' }), caller, desk.services)).toThrow(
      expect.objectContaining({ code: 'server_ambiguous' }),
    );
  });
});
