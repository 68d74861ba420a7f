import { defineSubcommand } from '../../src/discord/command.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { domainList } from '../../src/views/domains.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const list = defineSubcommand({
  data: { ...describeCommand('domain list'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  async run({ page }, { locale }, { vscale }) {
    const domains = await vscale.domains.list();
    const byName = domains.sort((a, b) => toReadableName(a.name).localeCompare(toReadableName(b.name)));
    return domainList(byName, page, { path: 'domain list' }, locale);
  },
});
