import { describe, expect, it } from 'vitest';
import { recordAdd } from '../../commands/domain/record-add.ts';
import { attach } from '../../commands/key/attach.ts';
import { create } from '../../commands/server/create.ts';
import { completePolicy, defaultPolicy, policySchema } from '../../src/approvals/policy.ts';
import { openDesk } from './desk.ts';

const states = async (desk: Awaited<ReturnType<typeof openDesk>>) => (await desk.records()).map(({ state }) => state);

describe('without rules of its own a team', () => {
  it('makes a server from an image at once, and one from a backup after an approval', async () => {
    const desk = await openDesk({ policy: defaultPolicy });
    const { id } = desk.simulator.state.addServer({ name: 'db-1' });
    const backup = desk.simulator.state.addBackup(id, 'db-1 monday');
    await desk.run(create, { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' });
    await desk.run(create, { name: 'db-2', image: backup.id, plan: 'small' });
    expect(await states(desk)).toEqual(['approved', 'awaiting_approval']);
  });

  it('lets nobody put a key on a server, or change a domain, alone', async () => {
    const desk = await openDesk({ policy: defaultPolicy });
    desk.simulator.state.addServer({ name: 'db-1' });
    desk.simulator.state.addSshKey('laptop');
    await desk.services.vscale.domains.create({ name: 'example.com' });
    await desk.run(attach, { server: 'db-1', keys: 'laptop' });
    await desk.run(recordAdd, { domain: 'example.com', type: 'TXT', name: '_acme-challenge', content: 'token' });
    expect(await states(desk)).toEqual(['awaiting_approval', 'awaiting_approval']);
  });
});

it('lets TXT records through where a rule says so, and no other', async () => {
  const rules = [
    { actions: ['record.add.txt'], approvals: 0 },
    { actions: ['record.add'], approvals: 1 },
  ];
  const desk = await openDesk({ policy: completePolicy(policySchema.parse({ rules })) });
  await desk.services.vscale.domains.create({ name: 'example.com' });
  await desk.run(recordAdd, { domain: 'example.com', type: 'TXT', name: '_acme-challenge', content: 'token' });
  await desk.run(recordAdd, { domain: 'example.com', type: 'A', name: 'www', content: '203.0.113.7' });
  expect(await states(desk)).toEqual(['approved', 'awaiting_approval']);
});
