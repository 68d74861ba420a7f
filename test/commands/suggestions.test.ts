import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { create } from '../../commands/server/create.ts';
import { restart } from '../../commands/server/restart.ts';
import { upgrade } from '../../commands/server/upgrade.ts';
import { findClosest } from '../../commands/shared/closest.ts';
import { openDesk } from './desk.ts';

describe('of servers', () => {
  it('show state, address and plan, and stand for the id', async () => {
    const desk = await openDesk();
    const web = desk.simulator.state.addServer({ name: 'web-1' });
    const db = desk.simulator.state.addServer({ name: 'db-1', status: 'stopped', plan: 'large' });
    expect(await desk.complete(restart, 'server', { server: '' })).toEqual([
      { name: 'db-1 · stopped · 31.184.254.11 · large', value: String(db.id) },
      { name: 'web-1 · started · 31.184.254.10 · small', value: String(web.id) },
    ]);
    expect(await desk.complete(restart, 'server', { server: '' }, { locale: 'ru' })).toMatchObject([
      { name: 'db-1 · остановлен · 31.184.254.11 · large' },
      {},
    ]);
  });

  it('are found by name, id and address; what begins so comes first', async () => {
    const desk = await openDesk();
    const names = ['old-web', 'web-2', 'web-1', 'db'];
    const [old, second, first, db] = names.map((name) => String(desk.simulator.state.addServer({ name }).id));
    const find = async (server: string) =>
      (await desk.complete(restart, 'server', { server })).map(({ value }) => value);
    expect(await find('WEB')).toEqual([first, second, old]);
    expect(await find(db ?? '')).toEqual([db]);
    expect(await find('254.13')).toEqual([db]);
    expect(await find('nothing')).toEqual([]);
  });

  it('are at most 25', async () => {
    const desk = await openDesk();
    for (let count = 0; count < 40; count += 1) desk.simulator.state.addServer({ name: `web-${count}` });
    expect(await desk.complete(restart, 'server', { server: 'web' })).toHaveLength(25);
  });

  it('are none where Vscale fails, and the last known where it was once read', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web-1' });
    desk.simulator.faults.queue({ fault: 'error-500', times: 1 });
    expect(await desk.complete(restart, 'server', { server: '' })).toEqual([]);
    expect(await desk.complete(restart, 'server', { server: '' })).toHaveLength(1);
    await desk.clock.advance(60_000);
    desk.simulator.faults.queue({ fault: 'error-500', times: 1 });
    expect(await desk.complete(restart, 'server', { server: '' })).toHaveLength(1);
  });

  it('do not wait for a Vscale that hangs', async () => {
    const desk = await openDesk();
    const hanging = desk.simulator.faults.queue({ fault: 'hang-before' });
    const suggested = desk.complete(restart, 'server', { server: '' });
    await desk.clock.advance(1_500);
    const tooLate = setTimeout(10_000, 'too late', { ref: false });
    expect(await Promise.race([suggested, tooLate])).toEqual([]);
    hanging.release();
  });

  it('ask Vscale once for whatever is typed within a few seconds', async () => {
    const desk = await openDesk();
    await Promise.all(['w', 'we', 'web'].map((server) => desk.complete(restart, 'server', { server })));
    expect(desk.simulator.requests).toHaveLength(1);
  });
});

describe('of plans', () => {
  const values = async (choices: Promise<{ value: string }[]>) => (await choices).map(({ value }) => value);

  it('show what they are and cost', async () => {
    const desk = await openDesk();
    const choices = await desk.complete(create, 'plan', { plan: '' });
    expect(choices.map(({ name }) => name.replaceAll('\u00a0', ' '))).toEqual([
      'small · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month',
      'medium · 1 CPU · 1 GB memory · 30 GB disk · 400 ₽ a month',
      'large · 2 CPUs · 2 GB memory · 40 GB disk · 800 ₽ a month',
      'huge · 2 CPUs · 4 GB memory · 60 GB disk · 1,600 ₽ a month',
      'monster · 4 CPUs · 8 GB memory · 80 GB disk · 3,200 ₽ a month',
    ]);
  });

  it('are those that can hold the chosen image in the chosen place', async () => {
    const desk = await openDesk();
    const offered = (chosen: Record<string, string>) => values(desk.complete(create, 'plan', { plan: '', ...chosen }));
    expect(await offered({ image: 'ubuntu_20.04_64_001_gitlab' })).toEqual(['huge', 'monster']);
    expect(await offered({ image: 'debian_10_64_001_fastpanel', location: 'spb0' })).toHaveLength(5);
    expect(await offered({ image: 'debian_10_64_001_fastpanel', location: 'msk0' })).toHaveLength(4);
    expect(await offered({ image: 'half of a na' })).toHaveLength(5);
  });

  it('are only the bigger ones for an upgrade', async () => {
    const desk = await openDesk();
    const server = desk.simulator.state.addServer({ name: 'web-1', plan: 'large' });
    const offered = (ref: string) => values(desk.complete(upgrade, 'plan', { server: ref, plan: '' }));
    expect(await offered(String(server.id))).toEqual(['huge', 'monster']);
    expect(await offered('web-1')).toEqual(['huge', 'monster']);
    expect(await offered('nobody')).toHaveLength(5);
  });
});

describe('of images and locations', () => {
  it('are what the chosen plan and place allow', async () => {
    const desk = await openDesk();
    const images = await desk.complete(create, 'image', { image: 'git', plan: 'small' });
    expect(images).toEqual([]);
    expect(await desk.complete(create, 'image', { image: 'git', plan: 'huge', location: 'msk0' })).toEqual([
      { name: 'ubuntu_20.04_64_001_gitlab · 4.8 GB', value: 'ubuntu_20.04_64_001_gitlab' },
    ]);
    const places = { location: '', image: 'debian_10_64_001_fastpanel', plan: 'small' };
    expect(await desk.complete(create, 'location', places)).toEqual([{ name: 'spb0', value: 'spb0' }]);
    expect(await desk.complete(create, 'location', { location: '' })).toHaveLength(2);
  });
});

describe('of keys', () => {
  it('complete the last of several, without those that are there', async () => {
    const desk = await openDesk();
    const [laptop, phone] = ['laptop', 'phone'].map((name) => desk.simulator.state.addSshKey(name).id);
    expect(await desk.complete(create, 'keys', { keys: 'lap' })).toEqual([
      { name: `laptop · ${laptop}`, value: String(laptop) },
    ]);
    expect(await desk.complete(create, 'keys', { keys: `${laptop}, ` })).toEqual([
      { name: `${laptop}, phone · ${phone}`, value: `${laptop}, ${phone}` },
    ]);
    expect(await desk.complete(create, 'keys', { keys: `${'1234567890,'.repeat(10)}` })).toEqual([]);
  });
});

it('guesses what was meant', () => {
  const names = ['web-1', 'web-2', 'database', 'gateway'];
  expect(findClosest('web1', names)).toEqual(['web-1', 'web-2']);
  expect(findClosest('WEB', names)).toEqual(['web-1', 'web-2']);
  expect(findClosest('databse', names)).toEqual(['database']);
  expect(findClosest('zzz', names)).toEqual([]);
  expect(findClosest('', names)).toEqual([]);
});

it('guesses by the beginning of what is very long', () => {
  const long = 'web-'.repeat(250_000);
  expect(findClosest(long, ['web-1', long.toUpperCase()])).toEqual([long.toUpperCase()]);
});
