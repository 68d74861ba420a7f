import { describe, expect, it } from 'vitest';
import { remove } from '../../commands/backup/delete.ts';
import { list } from '../../commands/backup/list.ts';
import { relocate } from '../../commands/backup/relocate.ts';
import { restore } from '../../commands/backup/restore.ts';
import { show } from '../../commands/backup/show.ts';
import { backup as backUp } from '../../commands/server/backup.ts';
import { create } from '../../commands/server/create.ts';
import { createOptions } from '../../src/discord/options.ts';
import { encodeCustomId } from '../../src/views/custom-id.ts';
import { caller, openDesk } from './desk.ts';

const ru = { caller: { locale: 'ru' as const, guildLocale: 'ru' as const } };

/** A server with a backup of 20 GB, both in spb0. */
async function openDeskWithBackup() {
  const desk = await openDesk({ durationsMs: 40_000 });
  const server = desk.simulator.state.addServer({ name: 'web-1' });
  const backup = desk.simulator.state.addBackup(server.id, 'nightly');
  return { ...desk, server, backup, backups: desk.services.vscale.backups };
}

describe('/server backup', () => {
  it('is named after the server and the day in Moscow, unless told otherwise', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(backUp, { server: 'web-1' })).toBe(
      [
        '# Back up web-1 as web-1-2026-01-15',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'Asked by <@1001> <t:1768467600:R>',
        '-- Operation ********',
      ].join('\n'),
    );
    await desk.clock.advance(12 * 3_600_000);
    const other = desk.simulator.state.addServer({ name: 'ж'.repeat(255) });
    await desk.run(backUp, { server: other.id });
    expect((await desk.records()).map(({ operation }) => operation)).toEqual([
      { kind: 'server.backup', serverId: desk.server.id, name: 'web-1-2026-01-15' },
      { kind: 'server.backup', serverId: other.id, name: `${'ж'.repeat(244)}-2026-01-16` },
    ]);
  });

  it('takes a name and a reason', async () => {
    const desk = await openDeskWithBackup();
    const values = { server: 'web-1', name: ' before update ', reason: 'kernel' };
    expect(await desk.see(backUp, values, ru)).toBe(
      [
        '# Резервная копия web-1: before update',
        '⏳ **Ждёт очереди** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'Запрос: <@1001> <t:1768467600:R>',
        'Причина: kernel',
        '-- Операция ********',
      ].join('\n'),
    );
  });

  it.each([
    [{ name: '@here' }, '⛔ A name cannot have `@`.'],
    [{ name: 'x'.repeat(256) }, '⛔ The name has 256 characters, 255 are the limit.'],
    [{ server: 'web-2' }, '⛔ There is no server `web-2`.'],
  ])('refuses %j', async (over, words) => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(backUp, { server: 'web-1', ...over })).toContain(words);
    expect(await desk.records()).toEqual([]);
  });

  it('is refused while Vscale works on the server', async () => {
    const desk = await openDeskWithBackup();
    desk.simulator.outside.restart(desk.server.id);
    expect(await desk.see(backUp, { server: 'web-1' })).toContain('**web-1** is locked');
  });
});

describe('/backup list', () => {
  it('shows the newest first, of which server they are, and none that is deleted', async () => {
    const desk = await openDeskWithBackup();
    const db = desk.simulator.state.addServer({ name: 'db_1', plan: 'large', location: 'msk0' });
    await desk.clock.advance(60_000);
    const second = desk.simulator.state.addBackup(db.id, 'db *weekly*');
    const old = desk.simulator.state.addBackup(db.id, 'old');
    await desk.backups.remove(old.id);
    await desk.clock.advance(50_000);
    expect(await desk.see(list)).toBe(
      [
        '# 2 backups',
        '💾 **db \\*weekly\\*** · ready',
        `40 GB · msk0 · of db\\_1 · <t:1768467660:R> · id \`${second.id}\``,
        '💾 **nightly** · ready',
        `20 GB · spb0 · of web-1 · <t:1768467600:R> · id \`${desk.backup.id}\``,
      ].join('\n'),
    );
    expect(await desk.see(list, { server: 'db_1' }, ru)).toBe(
      [
        '# 1 резервная копия сервера db\\_1',
        '💾 **db \\*weekly\\*** · готова',
        `40 ГБ · msk0 · сервер db\\_1 · <t:1768467660:R> · id \`${second.id}\``,
      ].join('\n'),
    );
  });

  it('shows how far one has come that is being made', async () => {
    const desk = await openDeskWithBackup();
    await desk.clock.advance(1_000);
    await desk.backups.create(desk.server.id, { name: 'second' });
    const seen: string[] = [];
    for (const ms of [0, 10_000, 20_000, 20_000]) {
      await desk.clock.advance(ms);
      seen.push((await desk.see(list)).split('\n')[1] ?? '', (await desk.see(list, {}, ru)).split('\n')[1] ?? '');
    }
    expect(seen).toEqual([
      '🟡 **second** · being prepared',
      '🟡 **second** · готовится',
      '🟡 **second** · being made',
      '🟡 **second** · создаётся',
      '🟡 **second** · being stored',
      '🟡 **second** · сохраняется',
      '💾 **second** · ready',
      '💾 **second** · готова',
    ]);
  });

  it('shows one whose server is gone, and has none to show where there is none', async () => {
    const desk = await openDesk();
    const { id } = desk.simulator.state.addServer();
    desk.simulator.state.addBackup(id, 'orphan');
    desk.simulator.outside.lose(id);
    expect(await desk.see(list)).toContain(`20 GB · spb0 · of \`${id}\` · `);
    const empty = await openDesk();
    expect(await empty.see(list)).toBe('# 0 backups\nThere are no backups yet. `/server backup` makes one.');
    expect(await empty.see(list, {}, ru)).toBe(
      '# 0 резервных копий\nРезервных копий пока нет. Создать: `/server backup`.',
    );
  });

  it('pages, of one server too', async () => {
    const desk = await openDeskWithBackup();
    for (let turn = 0; turn < 11; turn += 1) desk.simulator.state.addBackup(desk.server.id, `b${turn}`);
    const buttons = await desk.see(list, { server: 'web-1', page: 2 });
    expect(buttons).toContain(
      `-- Page 2 of 2\n[◀ Previous → page:backup list?server=${desk.server.id}&page=1] [Next ▶]`,
    );
  });

  it('says what is wrong with Vscale', async () => {
    const desk = await openDesk({ token: 'wrong' });
    expect(await desk.see(list)).toContain("Vscale does not accept this bot's token.");
  });
});

describe('/backup show', () => {
  it('shows all that is known', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(show, { backup: 'NIGHTLY' })).toBe(
      [
        '# 💾 nightly',
        '**ready**',
        'Server: web-1',
        'Size: 20 GB',
        'Location: `spb0`',
        'Image: `ubuntu_20.04_64_001_master`',
        'Made: <t:1768467600:f>',
        `-- Backup ${desk.backup.id}`,
      ].join('\n'),
    );
    await desk.backups.relocate(desk.backup.id, { location: 'msk0' });
    expect(await desk.see(show, { backup: desk.backup.id }, ru)).toBe(
      [
        '# 💾 nightly',
        '**готова · 🔒 Vscale работает с ней**',
        'Сервер: web-1',
        'Размер: 20 ГБ',
        'Площадка: `spb0`',
        'Образ: `ubuntu_20.04_64_001_master`',
        'Создана: <t:1768467600:f>',
        `-- Копия ${desk.backup.id}`,
      ].join('\n'),
    );
    await desk.clock.advance(60_000);
    await desk.backups.create(desk.server.id, { name: 'second' });
    expect(await desk.see(show, { backup: 'second' })).toContain('Size: known when it is ready');
    expect(await desk.see(show, { backup: 'second' }, ru)).toContain(
      'Размер: будет известен, когда копия будет готова',
    );
  });

  it('is told by its id, its name, or its name in any case where that is one', async () => {
    const desk = await openDeskWithBackup();
    const shout = desk.simulator.state.addBackup(desk.server.id, 'NIGHTLY');
    expect(await desk.see(show, { backup: ` ${desk.backup.id} ` })).toContain('# 💾 nightly');
    expect(await desk.see(show, { backup: 'NIGHTLY' })).toContain(shout.id);
    expect(await desk.see(show, { backup: 'Nightly' })).toBe(
      `⛔ Several backups are called \`Nightly\`: \`${desk.backup.id}\`, \`${shout.id}\`. Give one of these ids.`,
    );
    expect(await desk.see(show, { backup: 'nigthly' })).toBe(
      '⛔ There is no backup `nigthly`. Did you mean `nightly`, `NIGHTLY`? `/backup list` shows all.',
    );
    expect(await desk.see(show, { backup: '00000000-0000-4000-8000-000000000000' })).toContain('There is no backup');
  });

  it('does not show one that is deleted', async () => {
    const desk = await openDeskWithBackup();
    await desk.backups.remove(desk.backup.id);
    await desk.clock.advance(41_000);
    expect(await desk.see(show, { backup: 'nightly' })).toBe(
      '⛔ The backup `nightly` has been deleted. `/backup list` shows what is there.',
    );
    expect(await desk.see(show, { backup: desk.backup.id }, ru)).toBe(
      '⛔ Копию `nightly` удалили. Что есть сейчас: `/backup list`.',
    );
    await desk.clock.advance(60_000);
    expect(await desk.see(show, { backup: desk.backup.id })).toContain('There is no backup');
  });
});

describe('/backup restore', () => {
  const confirmed = { fields: { name: 'web-1' } };

  it('shows what takes the place of what', async () => {
    const desk = await openDeskWithBackup();
    const values = { server: 'web-1', backup: 'nightly' };
    const fields = { name: ' web-1', reason: 'broken update' };
    expect(await desk.see(restore, values, { fields })).toBe(
      [
        '# Restore web-1 from nightly',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        `\`31.184.254.10\` · id \`${desk.server.id}\``,
        'All data on the server is lost.',
        `💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${desk.backup.id}\``,
        'Asked by <@1001> <t:1768467600:R>',
        'Reason: broken update',
        '-- Operation ********',
      ].join('\n'),
    );
    expect(await desk.records()).toMatchObject([
      {
        operation: {
          kind: 'server.restore',
          serverId: desk.server.id,
          backupId: desk.backup.id,
          backupName: 'nightly',
          madeFrom: 'ubuntu_20.04_64_001_master',
        },
        backup: { id: desk.backup.id, sizeGb: 20, location: 'spb0' },
      },
    ]);
  });

  it('asks for the name of the server in a form, without asking Vscale', async () => {
    const desk = await openDeskWithBackup();
    const read = (values: Record<string, string>) => restore.read(createOptions(values));
    const cold = restore.form?.(read({ server: 'web-1', backup: 'nightly' }), caller, desk.services);
    expect(cold?.carry).toEqual({ server: 'web-1', backup: 'nightly' });
    expect(desk.simulator.requests).toEqual([]);
    await Promise.all([desk.services.catalog.servers.get(), desk.services.catalog.backups.get()]);
    desk.simulator.requests.length = 0;
    const form = restore.form?.(read({ server: 'web-1', backup: 'nightly', reason: 'x' }), caller, desk.services);
    expect(form).toMatchObject({
      title: 'Restore a server',
      carry: { server: desk.server.id, backup: desk.backup.id },
      components: [
        { description: 'The backup replaces all data on the server. Type: web-1' },
        { component: { value: 'x' } },
      ],
    });
    expect(encodeCustomId('modal', 'backup restore', form?.carry ?? {})).not.toBeNull();
    const russian = restore.form?.(
      read({ server: 'web-1', backup: 'nightly' }),
      { ...caller, ...ru.caller },
      desk.services,
    );
    expect(russian).toMatchObject({
      title: 'Восстановить сервер',
      components: [{ description: 'Копия заменит все данные на сервере. Введите: web-1' }, {}],
    });
    expect(desk.simulator.requests).toEqual([]);
  });

  it('is refused without the exact name', async () => {
    const desk = await openDeskWithBackup();
    const values = { server: 'web-1', backup: 'nightly' };
    expect(await desk.see(restore, values, { fields: { name: 'Web-1' } })).toContain('you typed `Web-1`');
    expect(await desk.see(restore, values)).toContain('Nothing was done');
    expect(await desk.records()).toEqual([]);
  });

  it('is refused where the backup cannot be used', async () => {
    const desk = await openDeskWithBackup();
    const { state } = desk.simulator;
    const big = state.addServer({ name: 'db', plan: 'large' });
    const far = state.addServer({ name: 'far', location: 'msk0' });
    state.addBackup(big.id, 'big');
    state.addBackup(far.id, 'distant');
    const values = { server: 'web-1', backup: 'distant' };
    expect(await desk.see(restore, values, confirmed)).toBe(
      '⛔ The backup **distant** is in `msk0`, so it cannot be used in `spb0`. `/backup relocate` moves it there.',
    );
    expect(await desk.see(restore, { ...values, backup: 'big' }, confirmed)).toBe(
      '⛔ The backup **big** takes 40 GB, the disk of `web-1` only 20 GB. Move the server to a bigger plan first: `/server upgrade`.',
    );
    expect(await desk.see(restore, { ...values, backup: 'big' }, { ...confirmed, ...ru })).toBe(
      '⛔ Размер копии **big** 40 ГБ, а диск `web-1` только 20 ГБ. Сначала переведите сервер на больший тариф: `/server upgrade`.',
    );
    await desk.backups.relocate(desk.backup.id, { location: 'msk0' });
    expect(await desk.see(restore, { ...values, backup: 'nightly' }, confirmed)).toBe(
      '⛔ The backup **nightly** is locked: Vscale is moving or deleting it. Ask again when `/backup show` no longer says so.',
    );
    await desk.backups.create(big.id, { name: 'fresh' });
    expect(await desk.see(restore, { ...values, backup: 'fresh' }, confirmed)).toBe(
      '⛔ The backup **fresh** is still being made. Ask again when `/backup show` calls it ready.',
    );
    expect(await desk.see(restore, { ...values, backup: 'none' }, confirmed)).toContain('There is no backup `none`');
    expect(await desk.records()).toEqual([]);
  });

  it('offers the backups that are where the server is, its own first, and none that is deleted or not ready', async () => {
    const desk = await openDeskWithBackup();
    const { state } = desk.simulator;
    const db = state.addServer({ name: 'db' });
    const far = state.addServer({ name: 'far', location: 'msk0' });
    await desk.clock.advance(1_000);
    const other = state.addBackup(db.id, 'other');
    const distant = state.addBackup(far.id, 'distant');
    const gone = state.addBackup(db.id, 'gone');
    await desk.backups.remove(gone.id);
    await desk.clock.advance(45_000);
    await desk.backups.create(db.id, { name: 'fresh' });
    const offered = (server: string) => desk.complete(restore, 'backup', { server, backup: '' });
    expect(await offered('web-1')).toEqual([
      { name: '💾 nightly · 20 GB · spb0 · web-1', value: desk.backup.id },
      { name: '💾 other · 20 GB · spb0 · db', value: other.id },
    ]);
    expect((await offered(String(far.id))).map(({ value }) => value)).toEqual([distant.id]);
    expect(await offered('')).toHaveLength(3);
    expect(await desk.complete(restore, 'backup', { server: 'web-1', backup: 'OTH' })).toHaveLength(1);
    expect((await desk.complete(show, 'backup', { backup: '' })).map(({ name }) => name)).toEqual([
      '💾 fresh · spb0 · db',
      '💾 distant · 20 GB · msk0 · far',
      '💾 other · 20 GB · spb0 · db',
      '💾 nightly · 20 GB · spb0 · web-1',
    ]);
  });
});

describe('/backup relocate', () => {
  it('asks for the move', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(relocate, { backup: 'nightly', location: 'MSK0', reason: 'safer' }, ru)).toBe(
      [
        '# Перенос копии nightly в msk0',
        '⏳ **Ждёт очереди** · <t:1768467600:R>',
        `💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`${desk.backup.id}\``,
        'Запрос: <@1001> <t:1768467600:R>',
        'Причина: safer',
        '-- Операция ********',
      ].join('\n'),
    );
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'backup.relocate', backupId: desk.backup.id, from: 'spb0', location: 'msk0' },
        subject: 'nightly',
        serverId: null,
      },
    ]);
  });

  it('is refused where it makes no sense', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(relocate, { backup: 'nightly', location: 'spb0' })).toBe(
      '⛔ The backup **nightly** is in `spb0` already.',
    );
    expect(await desk.see(relocate, { backup: 'nightly', location: 'ams0' })).toBe(
      '⛔ There is no location `ams0`. Choose `spb0`, `msk0`.',
    );
    await desk.backups.relocate(desk.backup.id, { location: 'msk0' });
    expect(await desk.see(relocate, { backup: 'nightly', location: 'msk0' })).toContain('is locked');
    expect(await desk.records()).toEqual([]);
  });

  it('offers every other place', async () => {
    const desk = await openDeskWithBackup();
    const offered = (backup: string) => desk.complete(relocate, 'location', { backup, location: '' });
    expect((await offered(desk.backup.id)).map(({ value }) => value)).toEqual(['msk0']);
    expect(await offered('')).toHaveLength(2);
  });
});

describe('/backup delete', () => {
  it('asks for its name in a form, then for the deletion', async () => {
    const desk = await openDeskWithBackup();
    await desk.services.catalog.backups.get();
    const form = remove.form?.(remove.read(createOptions({ backup: 'nightly' })), caller, desk.services);
    expect(form).toMatchObject({
      title: 'Delete a backup',
      carry: { backup: desk.backup.id },
      components: [
        { label: 'Name of the backup, to confirm', description: 'The backup will be gone for good. Type: nightly' },
        {},
      ],
    });
    expect(await desk.see(remove, { backup: desk.backup.id }, { fields: { name: 'nightly' } })).toBe(
      [
        '# Delete backup nightly',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        `💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${desk.backup.id}\``,
        'The backup will be gone for good.',
        'Asked by <@1001> <t:1768467600:R>',
        '-- Operation ********',
      ].join('\n'),
    );
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'backup.delete', backupId: desk.backup.id }, subject: 'nightly' },
    ]);
  });

  it('knows no name for the form while nothing is known', async () => {
    const desk = await openDeskWithBackup();
    const read = remove.read(createOptions({ backup: 'nightly' }));
    expect(remove.form?.(read, { ...caller, ...ru.caller }, desk.services)).toMatchObject({
      title: 'Удалить резервную копию',
      carry: { backup: 'nightly' },
      components: [{ description: 'Она пропадёт навсегда. Введите имя копии точно.' }, {}],
    });
  });

  it('is refused without the exact name, and while Vscale works on it', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(remove, { backup: 'nightly' }, { fields: { name: 'nightly2' } })).toBe(
      '⛔ Nothing was done: you typed `nightly2`, the backup is called **nightly**. Run the command again and type the name exactly.',
    );
    expect(await desk.see(remove, { backup: 'nightly' }, { fields: { name: 'Nightly' }, ...ru })).toBe(
      '⛔ Ничего не сделано: введено `Nightly`, а копия называется **nightly**. Повторите команду и введите имя точно.',
    );
    await desk.backups.create(desk.server.id, { name: 'fresh' });
    expect(await desk.see(remove, { backup: 'fresh' }, { fields: { name: 'fresh' } })).toContain('is still being made');
    await desk.backups.relocate(desk.backup.id, { location: 'msk0' });
    expect(await desk.see(remove, { backup: 'nightly' }, { fields: { name: 'nightly' } })).toContain('is locked');
    expect(await desk.records()).toEqual([]);
  });
});

describe('/server create from a backup', () => {
  const wanted = { name: 'web-2', image: 'nightly', plan: 'medium' };

  it('goes where the backup is', async () => {
    const desk = await openDeskWithBackup();
    expect(await desk.see(create, wanted)).toBe(
      [
        '# Create web-2',
        '⏳ **Waiting its turn** · <t:1768467600:R>',
        '`medium` · `spb0`',
        `💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${desk.backup.id}\``,
        'Asked by <@1001> <t:1768467600:R>',
        '-- Operation ********',
      ].join('\n'),
    );
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'server.create', image: desk.backup.id, plan: 'medium', location: 'spb0' },
        subject: 'web-2',
      },
    ]);
    await desk.run(create, { ...wanted, name: 'web-3', image: desk.backup.id, location: 'spb0' });
    expect(await desk.records()).toHaveLength(2);
  });

  it('is refused where the backup cannot be used', async () => {
    const desk = await openDeskWithBackup();
    const { state } = desk.simulator;
    const big = state.addServer({ name: 'db', plan: 'huge' });
    const big60 = state.addBackup(big.id, 'big');
    const see = (over: Record<string, string>) => desk.see(create, { ...wanted, ...over });
    expect(await see({ location: 'msk0' })).toBe(
      '⛔ The backup **nightly** is in `spb0`, so it cannot be used in `msk0`. `/backup relocate` moves it there.',
    );
    expect(await see({ image: big60.id })).toBe(
      '⛔ The backup **big** takes 60 GB, the plan `medium` has room for 30 GB. Choose `huge`, `monster`.',
    );
    expect(await see({ plan: 'tiny' })).toContain('There is no plan `tiny`.');
    expect(await see({ image: 'nothing' })).toContain('There is no image `nothing`.');
    await desk.backups.create(big.id, { name: 'fresh' });
    expect(await see({ image: 'fresh' })).toContain('is still being made');
    await desk.backups.remove(desk.backup.id);
    expect(await see({})).toContain('is locked');
    await desk.clock.advance(45_000);
    expect(await see({})).toBe('⛔ The backup `nightly` has been deleted. `/backup list` shows what is there.');
    expect(await desk.records()).toEqual([]);
  });

  it('offers backups beside the images, as far as plan and place allow', async () => {
    const desk = await openDeskWithBackup();
    const big = desk.simulator.state.addServer({ name: 'db', plan: 'huge', location: 'msk0' });
    const other = desk.simulator.state.addBackup(big.id, 'big');
    const offered = async (chosen: Record<string, string>) =>
      (await desk.complete(create, 'image', { image: '', ...chosen })).filter(({ name }) => name.startsWith('💾'));
    expect((await offered({})).map(({ value }) => value)).toEqual([other.id, desk.backup.id]);
    expect((await offered({ plan: 'small' })).map(({ value }) => value)).toEqual([desk.backup.id]);
    expect((await offered({ location: 'msk0' })).map(({ value }) => value)).toEqual([other.id]);
    expect((await desk.complete(create, 'image', { image: 'nig' })).map(({ value }) => value)).toEqual([
      desk.backup.id,
    ]);
    for (let turn = 0; turn < 30; turn += 1) desk.simulator.state.addBackup(big.id, `ubuntu-${turn}`);
    await desk.clock.advance(5_000);
    const mixed = await desk.complete(create, 'image', { image: 'ubuntu' });
    const backups = mixed.filter(({ name }) => name.startsWith('💾'));
    expect(mixed).toHaveLength(25);
    expect(backups.length).toBeGreaterThanOrEqual(5);
    expect(mixed.length).toBeGreaterThan(backups.length);
  });

  it('offers the plans and the place that can hold it', async () => {
    const desk = await openDeskWithBackup();
    const big = desk.simulator.state.addServer({ name: 'db', plan: 'huge' });
    const { id: image } = desk.simulator.state.addBackup(big.id, 'big');
    const values = async (option: string) =>
      (await desk.complete(create, option, { image, [option]: '' })).map(({ value }) => value);
    expect(await values('plan')).toEqual(['huge', 'monster']);
    expect(await values('location')).toEqual(['spb0']);
  });

  it('has room for the id of a backup in the form for a password', async () => {
    const desk = await openDeskWithBackup();
    await desk.services.catalog.backups.get();
    const values = { name: 'web-2', image: desk.backup.id, plan: 'monster', location: 'spb0', start: 'false' };
    const form = create.form?.(create.read(createOptions({ ...values, password: 'true' })), caller, desk.services);
    expect(form?.carry).toEqual({ image: desk.backup.id, plan: 'monster', start: false });
    expect(encodeCustomId('modal', 'server create', form?.carry ?? {})).not.toBeNull();
  });
});
