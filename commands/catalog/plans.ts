import { defineSubcommand } from '../../src/discord/command.ts';
import { planList } from '../../src/views/catalog.ts';
import { comparePlans } from '../../src/vscale/plan-order.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { readSoon } from '../shared/suggest.ts';

export const plans = defineSubcommand({
  data: { ...describeCommand('catalog plans'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  isLocal: (_args, { catalog }) => catalog.plans.isFresh() && catalog.prices.isFresh(),
  async run({ page }, { locale }, services) {
    const { catalog } = services;
    const [all, prices] = await Promise.all([catalog.plans.get(), readSoon(catalog.prices, services)]);
    const bySize = [...all].sort((a, b) => comparePlans(a.id, b.id, all));
    return planList(bySize, prices, page, { path: 'catalog plans' }, locale);
  },
});
