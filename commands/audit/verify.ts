import { defineSubcommand } from '../../src/discord/command.ts';
import { auditVerdict } from '../../src/views/audit.ts';
import { describeCommand } from '../shared/describe.ts';

export const verify = defineSubcommand({
  data: describeCommand('audit verify'),
  access: 'audit',
  reply: 'private',
  read: () => ({}),
  run: async (_args, { locale }, { audit }) => auditVerdict(await audit.verify(), locale),
});
