import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** What ends otherwise than by everybody's approval. */
export const endedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is denied, with a reason',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('ivan', 'deny', card, 'a deploy is running');
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'is denied by two, where the rule wants two',
    on: {
      policy: ({ roles }) => `roles: { approver: ["${roles.approver.id}"] }
rules: [{ actions: [restart], approvals: 2, denials: 2 }]
`,
    },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await press('ivan', 'deny', card, 'not today');
      look(card);
      await press('olga', 'approve', card);
      await press('olga', 'deny', card, 'on second thoughts');
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'is cancelled by whoever asked',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'cancel', card);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'is brought to mind half-way, and expires',
    on: { policy: oneApprover },
    async play({ vscale, type, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await wait(15 * 60);
      await wait(15 * 60);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'runs at once in an emergency, in the sight of everybody',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server restart', { server: 'prod-1', reason: 'it hangs' }, { as: 'vera' });
      await press('anna', 'runNow', card, 'the shop is down');
      look(card);
    },
  },
];
