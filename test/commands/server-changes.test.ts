import { describe, expect, it } from 'vitest';
import { remove } from '../../commands/server/delete.ts';
import { rebuild } from '../../commands/server/rebuild.ts';
import { rename } from '../../commands/server/rename.ts';
import { restart } from '../../commands/server/restart.ts';
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

  it('is asked again where several have the name in some case, and none in that one', async () => {
    const desk = await openDeskWithServer();
    const shout = desk.simulator.state.addServer({ name: 'WEB-1' });
    await expect(desk.run(restart, { server: 'Web-1' })).rejects.toMatchObject({
      code: 'server_ambiguous',
      facts: { ids: [desk.server.id, shout.id] },
    });
  });

  it('is guessed where no server has the name', async () => {
    const desk = await openDeskWithServer();
    desk.simulator.state.addServer({ name: 'database' });
    expect(await desk.see(restart, { server: 'data' })).toContain('`database`');
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
});

describe('a change that cannot be made now', () => {
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

describe('/server rename', () => {
  it('takes a name of 255 characters', async () => {
    const desk = await openDeskWithServer();
    await desk.run(rename, { server: 'web-1', name: 'ж'.repeat(255) });
    expect(await desk.records()).toMatchObject([{ operation: { name: 'ж'.repeat(255) } }]);
  });
});

describe('/server delete and /server rebuild', () => {
  it('refuse an empty name', async () => {
    const desk = await openDeskWithServer();
    for (const subcommand of [remove, rebuild]) {
      const asking = desk.run(subcommand, { server: desk.server.id }, { fields: { name: '' } });
      await expect(asking).rejects.toMatchObject({ code: 'confirm_mismatch' });
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
    ['x'.repeat(65), 'password_length'],
    ['with space', 'password_characters'],
    ['пароль-корень', 'password_characters'],
  ])('refuse the password %j without keeping it', async (password, code) => {
    const desk = await openDeskWithServer();
    const asking = desk.run(rebuild, { server: 'web-1' }, { fields: { name: 'web-1', password } });
    const refusal = await asking.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).not.toContain(password);
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
