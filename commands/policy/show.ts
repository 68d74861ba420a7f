import { defineSubcommand } from '../../src/discord/command.ts';
import { policyMessage } from '../../src/views/policy.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';

export const show = defineSubcommand({
  data: { ...describeCommand('policy show'), options: [pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') }),
  isLocal: () => true,
  run: async ({ page }, { locale }, { policy, exposedFiles }) =>
    policyMessage(policy(), exposedFiles(), page, { path: 'policy show' }, locale),
});
