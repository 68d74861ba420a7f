import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

export const policyScenes: readonly Scene[] = [
  {
    of: 'policy show',
    title: 'shows the rules and the roles',
    on: { policy: writeSandboxPolicy },
    play: ({ type }) => type('policy show', {}, { as: 'kim' }),
  },
  {
    of: 'policy show',
    title: 'shows what holds without rules, and that nothing needs approval',
    on: { policy: 'rules: default\n' },
    async play({ type, editPolicy, wait }) {
      await type('policy show');
      editPolicy('rules: []\n');
      await wait(5);
      await wait(5);
      await type('policy show');
    },
  },
  {
    of: 'policy test',
    title: 'tells which rule would decide, and who',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, complete, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await complete('policy test', { action: 'rest' }, 'action', { as: 'vera' });
      await complete('policy test', { action: 'restart', server: 'prod' }, 'server', { as: 'vera' });
      await type('policy test', { action: 'restart', server: '15461102' }, { as: 'vera' });
      await type('policy test', { action: 'restart' }, { as: 'vera' });
      await type('policy test', { action: 'delete', server: 'prod-99' }, { as: 'vera' });
      await type('policy test', { action: 'key.add' }, { as: 'vera' });
    },
  },
  {
    of: 'policy test',
    title: 'tells where there are too few who could approve',
    on: { policy: ({ roles }) => `rules: [{ actions: [stop], approvals: 2, approvers: ["${roles.viewer.id}"] }]\n` },
    play: ({ type }) => type('policy test', { action: 'stop' }),
  },
  {
    of: 'policy test',
    title: 'asks again where it knows no such action, or several such servers',
    refused: ['action_not_found', 'action_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('policy test', { action: 'restrat' });
      await type('policy test', { action: 'dance' });
      await type('policy test', { action: 'restart', server: 'web-1' });
    },
  },
  {
    of: 'policy show',
    title: 'is of the policy before the edit, as long as the file is broken',
    on: { policy: 'rules: [{ actions: [stop], approvals: 1 }]\n' },
    async play({ type, editPolicy, wait }) {
      editPolicy('rules:\n  - actions: [stop]\n    expires: soon\n    approvals: none\n');
      await wait(5);
      await wait(5);
      await type('policy show');
      editPolicy('rules:\n  - { actions: [stop], approvals: 1 }\n  - { actions: [stop], approvals: 2 }\n');
      await wait(5);
      await wait(5);
    },
  },
];
