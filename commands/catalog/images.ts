import { defineSubcommand } from '../../src/discord/command.ts';
import { imageList } from '../../src/views/catalog.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const images = defineSubcommand({
  data: { ...describeCommand('catalog images'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  isLocal: (_args, { catalog }) => catalog.images.isFresh() && catalog.plans.isFresh(),
  async run({ page }, { locale }, { catalog }) {
    const [all, plans] = await Promise.all([catalog.images.get(), catalog.plans.get()]);
    const byId = [...all].sort((a, b) => a.id.localeCompare(b.id));
    return imageList(byId, plans, page, { path: 'catalog images' }, locale);
  },
});
