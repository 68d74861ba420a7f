import type { Scene } from '../../tell.ts';

export const alertScenes: readonly Scene[] = [
  {
    of: 'billing alert',
    title: 'tells once when the balance has fallen below it, and once when it has recovered',
    async play({ discord, vscale, type, waitForNews }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('billing alert', { amount: 500, channel: discord.channels.deploys.id, reason: 'payday' });
      await waitForNews(60);
      vscale.state.setBalance(10_000);
      await waitForNews(60);
      await waitForNews(60);
      vscale.faults.queue({ when: { path: /balance/ }, fault: 'error-500' });
      await waitForNews(60);
      vscale.outside.topUp(100_000);
      await waitForNews(60);
      await waitForNews(60);
    },
  },
  {
    of: 'billing alert',
    title: 'asks why where the policy wants to know',
    on: { policy: 'rules: [{ actions: [billing.alert], approvals: 1, reason: required }]\n' },
    play: ({ type }) => type('billing alert', { amount: 500 }, { form: { reason: 'payday' } }),
  },
  {
    of: 'billing alert',
    title: 'is put off, and then tells no more',
    async play({ vscale, type, waitForNews }) {
      await type('billing alert', { amount: 500 });
      await type('billing alert', { off: true });
      vscale.state.setBalance(100);
      await waitForNews(60);
    },
  },
  {
    of: 'billing alert',
    title: 'tells nothing on an answer that is none, or that makes no sense',
    async play({ vscale, type, waitForNews }) {
      await type('billing alert', { amount: 500 });
      for (const fault of ['error-500', 'wrong-shape', 'malformed-json', 'drop-before', 'html'] as const) {
        vscale.faults.queue({ when: { path: /balance/ }, fault });
        await waitForNews(60);
      }
    },
  },
  {
    of: 'billing alert',
    title: 'is turned down by Vscale where the token may only read',
    on: { token: 'read-only' },
    play: ({ type }) => type('billing alert', { amount: 500 }),
  },
  {
    of: 'billing alert',
    title: 'goes to no channel that is hidden from who asks',
    refused: 'channel_not_found',
    async play({ type, discord }) {
      const { deploys } = discord.channels;
      discord.setChannelPermission(deploys, discord.members.anna, { deny: ['ViewChannel'] });
      await type('billing alert', { amount: 500, channel: deploys.id });
      discord.setChannelPermission(deploys, discord.members.anna, {});
    },
  },
  {
    of: 'billing alert',
    title: 'wants an amount, or to be put off',
    refused: ['alert_amount_or_off', 'alert_amount_or_off'],
    async play({ type }) {
      await type('billing alert');
      await type('billing alert', { amount: 500, off: true });
    },
  },
];
