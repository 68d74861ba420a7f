import { defineSubcommand } from '../../src/discord/command.ts';
import { locationList } from '../../src/views/catalog.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const locations = defineSubcommand({
  data: { ...describeCommand('catalog locations'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  isLocal: (_args, { catalog }) => catalog.locations.isFresh(),
  async run({ page }, { locale }, { catalog }) {
    return locationList(await catalog.locations.get(), page, { path: 'catalog locations' }, locale);
  },
});
