import { defineSubcommand } from '../../src/discord/command.ts';
import { ptrList as showPtrList } from '../../src/views/domains.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { readSoon } from '../shared/suggest.ts';

export const ptrList = defineSubcommand({
  data: { ...describeCommand('domain ptr-list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, services) {
    const [records, servers] = await Promise.all([
      services.vscale.ptr.list(),
      readSoon(services.catalog.servers, services),
    ]);
    const names = new Map((servers ?? []).map(({ publicAddress, name }) => [publicAddress?.address ?? '', name]));
    return showPtrList(records, names, page, { path: 'domain ptr-list' }, locale);
  },
});
