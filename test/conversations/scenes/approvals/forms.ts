import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

/** Reasons that a rule wants, asked for where a form is shown anyway, and where none is. */
export const formScenes: readonly Scene[] = [
  {
    of: 'server rebuild',
    title: 'asks for the reason in the form that it shows anyway, and for no password',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, complete, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await complete('server rebuild', { server: 'prod' }, 'server', { as: 'vera' });
      const form = { name: 'prod-1', reason: 'new kernel' };
      await type('server rebuild', { server: '15461102' }, { as: 'vera', form });
    },
  },
  {
    of: 'key remove',
    title: 'asks for the reason that the rule wants',
    on: { policy: 'rules: [{ actions: [key.remove], approvals: 1, reason: required }]\n' },
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop');
      await type('key remove', { key: 'laptop' }, { form: { reason: 'it was stolen' } });
    },
  },
];
