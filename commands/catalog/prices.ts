import { defineSubcommand } from '../../src/discord/command.ts';
import { priceList } from '../../src/views/catalog.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const prices = defineSubcommand({
  data: { ...describeCommand('catalog prices'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  isLocal: (_args, { catalog }) => catalog.prices.isFresh(),
  async run({ page }, { locale }, { catalog }) {
    return priceList(await catalog.prices.get(), page, { path: 'catalog prices' }, locale);
  },
});
