import { vi } from 'vitest';
import { waitMs } from '../../../support/until.ts';
import type { Talk } from '../../talk.ts';
import type { Scene } from '../../tell.ts';

const small = { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' };

/** Lets something happen between the bot's last look at the server and its request. */
async function meanwhile({ vscale }: Talk, asking: () => Promise<unknown>, happen: () => void): Promise<void> {
  const look = vscale.faults.queue({ when: { method: 'GET', path: '/scalets' }, fault: 'hang-after' });
  const asked = asking();
  await vi.waitUntil(() => look.hits > 0, { timeout: waitMs, interval: 2 });
  happen();
  look.release();
  await asked;
}

export const troubleScenes: readonly Scene[] = [
  {
    of: ['server list', 'server show', 'server create', 'server delete'],
    title: 'say what to do about a token that Vscale does not accept',
    on: { token: 'wrong' },
    async play({ type }) {
      await type('server list');
      await type('server show', { server: 'web-1' });
      await type('server create', small);
      await type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } });
    },
  },
  {
    of: ['server restart', 'server tag'],
    title: 'say what to do about a token that may only read',
    refused: 'token_read_only',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('server tag', { server: 'web-1', tag: 'production' });
    },
  },
  {
    of: 'server stop',
    title: 'comes too late where somebody was faster in the panel',
    async play(talk) {
      const { vscale, type } = talk;
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server stop', { server: 'web-1' }),
        () => vscale.outside.restart(id),
      );
    },
  },
  {
    of: 'server restart',
    title: 'comes too late where the money has run out',
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server restart', { server: 'web-1' }),
        () => vscale.outside.blockForMoney(),
      );
    },
  },
  {
    of: 'server delete',
    title: 'finds that the server has been deleted meanwhile',
    async play(talk) {
      const { vscale, type, wait } = talk;
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } }),
        () => vscale.outside.lose(id),
      );
      await wait(5);
    },
  },
  {
    of: 'server restart',
    title: 'fails where the server is deleted in the panel while it runs',
    async play({ vscale, type, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      vscale.outside.lose(id);
      await wait(60);
    },
  },
];
