import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { booleanOption, channelOption, describeCommand, integerOption, reasonOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';

const mostRoubles = 10_000_000;

const amountOption = integerOption('amount', { min_value: 1, max_value: mostRoubles });

export const alert = defineSubcommand({
  data: {
    ...describeCommand('billing alert'),
    options: [amountOption, channelOption('alertChannel'), booleanOption('off'), reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    roubles: options.getInteger('amount'),
    channelId: options.getChannelId('channel'),
    off: options.getBoolean('off') ?? false,
    reason: readReason(options),
  }),
  form({ roubles, channelId, off, reason }, caller, services) {
    const typed = { amount: roubles, channel: channelId, off: off || null };
    return askReasonFor('billing.alert', 'billing alert', typed, reason, caller, services);
  },
  async run({ roubles, channelId, off, reason }, caller, services) {
    if (off === (roubles !== null)) throw new Refusal('alert_amount_or_off');
    if (channelId !== null) await services.requireChannel(channelId, caller);
    const operation = {
      kind: 'billing.alert' as const,
      thresholdKopecks: (roubles ?? 0) * 100,
      channelId: off ? null : (channelId ?? caller.channelId),
    };
    return askFor({ operation, server: null, reason }, caller, services);
  },
});
