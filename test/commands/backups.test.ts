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
  it('is named after the server and the day in Moscow, cut where that is too long', async () => {
    const desk = await openDeskWithBackup();
    await desk.clock.advance(12 * 3_600_000);
    const other = desk.simulator.state.addServer({ name: 'ж'.repeat(255) });
    await desk.run(backUp, { server: other.id });
    expect((await desk.records()).map(({ operation }) => operation)).toEqual([
      { kind: 'server.backup', serverId: other.id, name: `${'ж'.repeat(244)}-2026-01-16` },
    ]);
  });
});

it('a second and a third backup of a day get names of their own', async () => {
  const desk = await openDeskWithBackup();
  const names: string[] = [];
  for (const name of ['web-1-2026-01-15', 'web-1-2026-01-15-2']) {
    desk.simulator.state.addBackup(desk.server.id, name);
    const other = desk.simulator.state.addServer({ name: 'web-1' });
    await desk.run(backUp, { server: String(other.id) });
    names.push(...(await desk.records()).flatMap(({ operation }) => ('name' in operation ? operation.name : [])));
  }
  expect(names).toContain('web-1-2026-01-15-2');
  expect(names).toContain('web-1-2026-01-15-3');
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

  it('shows one whose server is gone', async () => {
    const desk = await openDesk();
    const { id } = desk.simulator.state.addServer();
    desk.simulator.state.addBackup(id, 'orphan');
    desk.simulator.outside.lose(id);
    expect(await desk.see(list)).toContain(`20 GB · spb0 · of \`${id}\` · `);
  });

  it('pages, of one server too', async () => {
    const desk = await openDeskWithBackup();
    for (let turn = 0; turn < 11; turn += 1) desk.simulator.state.addBackup(desk.server.id, `b${turn}`);
    const buttons = await desk.see(list, { server: 'web-1', page: 2 });
    expect(buttons).toContain(
      `-- Page 2 of 2\n[◀ Previous → page:backup list?server=${desk.server.id}&page=1] [Next ▶]`,
    );
  });
});

describe('/backup show', () => {
  it('says while Vscale works on it', async () => {
    const desk = await openDeskWithBackup();
    await desk.backups.relocate(desk.backup.id, { location: 'msk0' });
    expect(await desk.see(show, { backup: 'nightly' })).toContain('\n**ready · 🔒 Vscale is working on it**\n');
    expect(await desk.see(show, { backup: 'nightly' }, ru)).toContain('\n**готова · 🔒 Vscale работает с ней**\n');
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
    expect(await desk.see(show, { backup: desk.backup.id })).toContain('The backup `nightly` has been deleted.');
    await desk.clock.advance(60_000);
    expect(await desk.see(show, { backup: desk.backup.id })).toContain('There is no backup');
  });
});

describe('/backup restore', () => {
  it('keeps what takes the place of what', async () => {
    const desk = await openDeskWithBackup();
    await desk.run(restore, { server: 'web-1', backup: 'nightly' }, { fields: { name: ' web-1' } });
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
    expect(desk.simulator.requests).toEqual([]);
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
  it('keeps from where to where', async () => {
    const desk = await openDeskWithBackup();
    await desk.run(relocate, { backup: 'nightly', location: 'MSK0' });
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'backup.relocate', backupId: desk.backup.id, from: 'spb0', location: 'msk0' },
        subject: 'nightly',
        serverId: null,
      },
    ]);
  });

  it('offers every other place', async () => {
    const desk = await openDeskWithBackup();
    const offered = (backup: string) => desk.complete(relocate, 'location', { backup, location: '' });
    expect((await offered(desk.backup.id)).map(({ value }) => value)).toEqual(['msk0']);
    expect(await offered('')).toHaveLength(2);
  });
});

describe('/backup delete', () => {
  it('knows its name for the form where it is cached', async () => {
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
    await desk.run(remove, { backup: desk.backup.id }, { fields: { name: 'nightly' } });
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'backup.delete', backupId: desk.backup.id }, subject: 'nightly' },
    ]);
  });
});

describe('/server create from a backup', () => {
  const wanted = { name: 'web-2', image: 'nightly', plan: 'medium' };

  it('goes where the backup is', async () => {
    const desk = await openDeskWithBackup();
    await desk.run(create, wanted);
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'server.create', image: desk.backup.id, plan: 'medium', location: 'spb0' },
        subject: 'web-2',
      },
    ]);
    await desk.run(create, { ...wanted, name: 'web-3', image: desk.backup.id, location: 'spb0' });
    expect(await desk.records()).toHaveLength(2);
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
