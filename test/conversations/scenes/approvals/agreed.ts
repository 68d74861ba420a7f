import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** What the team lets run. */
export const agreedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'runs when one approver has agreed',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, wait, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      await press('ivan', 'approve', card);
      look(card);
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server stop',
    title: 'runs when two have agreed, and a vote can be taken back meanwhile',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server stop', { server: 'prod-1', reason: 'new disk' }, { as: 'vera' });
      const counted = await press('ivan', 'approve', card);
      look(card);
      await press('ivan', 'withdraw', counted);
      await press('olga', 'approve', card);
      await press('ivan', 'approve', card);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'waits for members who may Manage Server where there are no roles',
    on: { policy: 'rules: default\n' },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await press('boris', 'approve', card);
    },
  },
  {
    of: 'server restart',
    title: 'asks for the reason in a form where the rule wants one',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await type('server restart', { server: 'prod-1' }, { as: 'vera', form: { reason: 'new kernel' } });
    },
  },
  {
    of: 'server upgrade',
    title: 'shows the approvers what it costs',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, wait } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1', plan: 'small' });
      const card = await type('server upgrade', { server: 'web-1', plan: 'large' }, { as: 'vera' });
      await press('ivan', 'approve', card);
      await wait(60);
    },
  },
  {
    of: 'server restart',
    title: 'waits while Vscale does not answer, and goes on by itself',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, wait, look } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.faults.queue({ when: { method: 'GET', path: `/scalets/${id}` }, fault: 'error-503' });
      await press('ivan', 'approve', card);
      look(card);
      await wait(5);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'is approved, and refused by Vscale',
    on: { policy: oneApprover, token: 'read-only' },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('ivan', 'approve', card);
      look(card);
    },
  },
];
