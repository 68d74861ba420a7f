import { z } from 'zod';
import type { DomainRecord, NewRecord } from '../vscale/records.ts';
import { isSameName } from './domain-names.ts';

const base = { name: z.string(), ttl: z.number().int().optional() };

/** A record of a domain, as it is to be. TTLs are seconds. */
export const newRecordSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.enum(['A', 'AAAA', 'NS', 'CNAME', 'TXT', 'SPF']), content: z.string() }),
  z.object({ ...base, type: z.literal('MX'), content: z.string(), priority: z.number().int() }),
  z.object({
    ...base,
    type: z.literal('SRV'),
    priority: z.number().int(),
    weight: z.number().int(),
    port: z.number().int(),
    target: z.string(),
  }),
  z.object({ ...base, type: z.literal('SOA'), email: z.string() }),
]);

/** Whether a record of the domain says what was asked for. */
export function saysTheSame(record: DomainRecord, wanted: NewRecord): boolean {
  if (record.type !== wanted.type || !isSameName(record.name, wanted.name)) return false;
  if (wanted.ttl !== undefined && record.ttl !== wanted.ttl) return false;
  const { content, priority, weight, port, target } = record;
  switch (wanted.type) {
    case 'SOA':
      return record.soa?.email === wanted.email;
    case 'SRV':
      return (
        isSameName(target ?? '', wanted.target) &&
        priority === wanted.priority &&
        weight === wanted.weight &&
        port === wanted.port
      );
    case 'MX':
      return isSameName(content ?? '', wanted.content) && priority === wanted.priority;
    case 'TXT':
    case 'SPF':
      return content === wanted.content || content === `"${wanted.content}"`;
    default:
      return isSameName(content ?? '', wanted.content);
  }
}
