import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('billing.alert'),
  /** The balance below which Vscale warns; 0 for never. */
  thresholdKopecks: z.number().int().min(0),
  /** Where the bot warns too; null for nowhere. */
  channelId: z.string().nullable(),
});

export const billingAlert = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  async perform({ thresholdKopecks }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.billing.setThreshold(thresholdKopecks, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await vscale.billing.getThreshold()) === data.thresholdKopecks ? 'done' : 'undone',
  }),
});
