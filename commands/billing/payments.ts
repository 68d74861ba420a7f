import { defineSubcommand } from '../../src/discord/command.ts';
import { paymentList } from '../../src/views/billing.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const payments = defineSubcommand({
  data: { ...describeCommand('billing payments'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, { vscale }) {
    return paymentList(await vscale.billing.listPayments(), page, { path: 'billing payments' }, locale);
  },
});
