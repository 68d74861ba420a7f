import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** The server is no longer what the approvers saw. */
export const staleScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is asked again where the server has changed meanwhile',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type, look } = talk;
      const press = pressesIn(talk);
      const server = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      vscale.outside.rename(server.id, 'web-old');
      await press('ivan', 'approve', card);
      look(card);
      await clock.advance(60_000);
      const again = await press('vera', 'askAgain', card);
      await press('olga', 'approve', again);
      look(again);
    },
  },
  {
    of: 'server restart',
    title: 'is not asked again by whoever may not ask, nor twice, nor while Vscale works on the server',
    refused: ['needs_role', 'server_locked', 'server_busy'],
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type, wait } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.restart(id);
      await press('ivan', 'approve', card);
      await press('ivan', 'askAgain', card);
      await press('vera', 'askAgain', card);
      await wait(60);
      await press('vera', 'askAgain', card);
      await clock.advance(1000);
      await press('vera', 'askAgain', card);
    },
  },
  {
    of: 'server restart',
    title: 'is not asked again of a server that has been deleted since',
    refused: 'server_gone',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.rename(id, 'web-old');
      await press('ivan', 'approve', card);
      vscale.outside.lose(id);
      await press('vera', 'askAgain', card);
    },
  },
  {
    of: 'server restart',
    title: 'comes to nothing where the server is gone',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.lose(id);
      await press('ivan', 'approve', card);
      look(card);
    },
  },
];
