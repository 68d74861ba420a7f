import { describe, expect, it } from 'vitest';
import { create } from '../../commands/server/create.ts';
import { createOptions } from '../../src/discord/options.ts';
import { encodeCustomId } from '../../src/views/custom-id.ts';
import { caller, openDesk } from './desk.ts';

const wanted = { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' };

it('asks for a server in the first place that has plan and image, started, without keys', async () => {
  const desk = await openDesk();
  await desk.run(create, wanted);
  expect((await desk.records()).map(({ operation }) => operation)).toEqual([
    {
      kind: 'server.create',
      name: 'web-1',
      image: 'ubuntu_20.04_64_001_master',
      plan: 'small',
      location: 'spb0',
      isFromBackup: false,
      keyIds: [],
      start: true,
      hasPassword: false,
    },
  ]);
});

it.each([
  ['en', 'exists already (id `'],
  ['ru', 'уже есть (id `'],
] as const)(
  'warns on the card of a server that has the name, as a failed creation leaves one (%s)',
  async (locale, says) => {
    const desk = await openDesk();
    const { id } = desk.simulator.state.addServer({ name: 'web-1', status: 'queued' });
    expect(await desk.see(create, wanted, { caller: { guildLocale: locale } })).toContain(`${says}${id}`);
    expect(await desk.see(create, { ...wanted, name: 'web-2' }, { caller: { guildLocale: locale } })).not.toContain(
      says,
    );
  },
);

it('takes everything that may be chosen', async () => {
  const desk = await openDesk();
  const [laptop, desktop] = [desk.simulator.state.addSshKey('laptop'), desk.simulator.state.addSshKey('Desk')];
  const chosen = { location: 'msk0', keys: ` desk,${laptop.id} , laptop,`, start: false };
  await desk.run(create, { ...wanted, image: 'UBUNTU_20.04_64_001_master', plan: 'Large', ...chosen });
  expect(await desk.records()).toMatchObject([
    {
      operation: {
        image: 'ubuntu_20.04_64_001_master',
        plan: 'large',
        location: 'msk0',
        keyIds: [desktop.id, laptop.id],
        start: false,
      },
    },
  ]);
});

it('goes where the image can be had on the plan', async () => {
  const desk = await openDesk();
  const image = 'debian_10_64_001_fastpanel';
  await desk.run(create, { ...wanted, image, plan: 'small' });
  expect(await desk.records()).toMatchObject([{ operation: { image, location: 'spb0' } }]);
});

describe('the form for a root password', () => {
  const ask = (values: Record<string, string>) =>
    openDesk().then(({ services }) => create.form?.(create.read(createOptions(values)), caller, services) ?? null);

  it('opens only where it was asked for', async () => {
    expect(await ask(wanted)).toBeNull();
    expect(await ask({ ...wanted, password: 'false' })).toBeNull();
    expect(await ask({ ...wanted, password: 'true' })).toMatchObject({ title: 'Create a server' });
  });

  it('carries what it does not ask, within the room of a custom id', async () => {
    const image = 'ubuntu_20.04_64_001_wordpress';
    const form = await ask({ ...wanted, image, plan: 'monster', location: 'msk0', start: 'false', password: 'true' });
    expect(form?.carry).toEqual({ image, plan: 'monster', location: 'msk0', start: false });
    expect(encodeCustomId('modal', 'server create', form?.carry ?? {})).not.toBeNull();
  });

  it('does not open for a name that cannot be', async () => {
    await expect(ask({ ...wanted, name: '@everyone', password: 'true' })).rejects.toMatchObject({
      code: 'name_characters',
    });
  });

  it('is read together with what was carried, and the password is kept aside', async () => {
    const desk = await openDesk();
    const key = desk.simulator.state.addSshKey('laptop');
    const fields = { password: 'correct-horse', name: 'web-2', keys: 'laptop' };
    const { image, plan } = wanted;
    const shown = await desk.see(create, { image, plan, start: false }, { fields });
    const [record] = await desk.records();
    expect(record?.operation).toMatchObject({ name: 'web-2', keyIds: [key.id], start: false, hasPassword: true });
    expect(desk.passwords.get(record?.id ?? '')).toBe('correct-horse');
    expect(shown + JSON.stringify(record)).not.toContain('correct-horse');
  });
});
