import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

const on = { policy: writeSandboxPolicy };

export const helpScenes: readonly Scene[] = [
  {
    of: 'help',
    title: 'shows everything to whoever may do everything',
    on,
    play: ({ type }) => type('help'),
  },
  {
    of: 'help',
    title: 'shows an approver what else they may do',
    on,
    play: ({ type }) => type('help', {}, { as: 'ivan' }),
  },
  {
    of: 'help',
    title: 'shows whoever may only look what there is to see',
    on,
    play: ({ type }) => type('help', {}, { as: 'kim' }),
  },
];
