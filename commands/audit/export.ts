import { defineSubcommand } from '../../src/discord/command.ts';
import { auditExport } from '../../src/views/audit.ts';
import { describeCommand } from '../shared/describe.ts';

/** What Discord takes of everybody, in bytes; servers that are paid for may send more. */
const mostBytes = 10 * 1024 * 1024;

export const exportAudit = defineSubcommand({
  data: describeCommand('audit export'),
  access: 'audit',
  reply: 'private',
  read: () => ({}),
  async run(_args, { guildId, locale }, { audit, clock }) {
    const kept = new Set<Buffer>();
    let [bytes, total] = [0, 0];
    let head: string | null = null;
    for await (const row of audit.export(guildId)) {
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      kept.add(line);
      bytes += line.length;
      total += 1;
      head = row.hash;
      for (const oldest of kept) {
        if (bytes <= mostBytes) break;
        kept.delete(oldest);
        bytes -= oldest.length;
      }
    }
    const name = `audit-${new Date(clock.now()).toISOString().slice(0, 10)}.jsonl`;
    return auditExport({ name, data: Buffer.concat([...kept]), rows: kept.size, total, head }, locale);
  },
});
