import { type APIMessage, Routes } from 'discord.js';
import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import { createRest } from '../../../sandbox/discord/bot.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** Presses that decide nothing. */
export const refusedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is not decided by whoever has no say in it',
    refused: [
      'own_request',
      'own_request',
      'not_an_approver',
      'not_an_approver',
      'may_not_cancel',
      'may_not_break_glass',
    ],
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'approve', card);
      await press('vera', 'deny', card);
      await press('kim', 'approve', card);
      await press('kim', 'deny', card);
      await press('kim', 'cancel', card);
      await press('ivan', 'runNow', card);
    },
  },
  {
    of: 'server restart',
    title: 'is not decided by whoever may not Manage Server, where there are no roles',
    refused: 'not_an_approver',
    on: { policy: 'rules: default\n' },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await pressesIn(talk)('kim', 'approve', card);
    },
  },
  {
    of: 'server restart',
    title: 'counts each vote once, and none when it is over',
    refused: ['already_voted', 'no_vote', 'request_settled'],
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server restart', { server: 'prod-1', reason: 'it hangs' }, { as: 'vera' });
      const counted = await press('ivan', 'approve', card);
      await press('ivan', 'approve', card);
      await press('ivan', 'withdraw', counted);
      await press('ivan', 'withdraw', counted);
      await press('vera', 'cancel', card);
      await press('ivan', 'withdraw', counted);
    },
  },
  {
    of: 'server restart',
    title: 'is not decided when its time is over',
    refused: 'request_expired',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await clock.advance(30 * 60_000);
      await pressesIn(talk)('ivan', 'approve', card);
    },
  },
  {
    of: 'server restart',
    title: 'is not denied without a reason',
    refused: 'reason_required',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'deny', card, '   ');
    },
  },
  {
    of: 'server restart',
    title: 'is not decided on a copy of its card',
    refused: 'not_the_card',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, type } = talk;
      const { deploys } = discord.channels;
      vscale.state.addServer({ name: 'web-1' });
      const { components } = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      const body = { content: 'A copy', components };
      const copy = (await createRest(discord).post(Routes.channelMessages(deploys.id), { body })) as APIMessage;
      await pressesIn(talk)('ivan', 'approve', await discord.waitForMessage(deploys, ({ id }) => id === copy.id));
    },
  },
  {
    of: 'server restart',
    title: 'is not asked where nobody could approve it',
    refused: ['nobody_can_approve', 'nobody_can_approve', 'nobody_can_approve'],
    on: {
      policy: ({ roles }) => `rules:
  - { actions: [restart], approvals: 2, approvers: ["${roles.viewer.id}"] }
  - { actions: [stop], approvals: 1, approvers: ["${roles.bot.id}"] }
  - { actions: [upgrade], approvals: 3 }
`,
    },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('server stop', { server: 'web-1' });
      await type('server upgrade', { server: 'web-1', plan: 'large' });
    },
  },
  {
    of: 'server restart',
    title: 'is not asked without the reason that the rule wants',
    refused: ['reason_required', 'use_the_list'],
    on: { policy: writeSandboxPolicy },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await type('server restart', { server: 'prod-1' }, { as: 'vera', form: { reason: '  ' } });
      await type('server restart', { server: `prod-${'сервер'.repeat(3)}` }, { as: 'vera' });
    },
  },
  {
    of: 'server rebuild',
    title: 'takes no password where it has to be approved',
    refused: 'password_needs_no_approval',
    on: { policy: 'rules: [{ actions: [rebuild], servers: ["prod-*"], approvals: 1 }]\n' },
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'prod-1' });
      await type('server rebuild', { server: String(id) }, { form: { name: 'prod-1', password: 'correct-horse' } });
    },
  },
];
