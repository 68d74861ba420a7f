import type { Caller } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { Refusal } from '../../src/refusal.ts';

/** @throws Refusal `operation_not_found`, also for one of another Discord server */
export async function findOperation(
  typed: string,
  { guildId }: Caller,
  { operations }: Services,
): Promise<OperationRecord> {
  const id = typed.trim();
  const record = await operations.find(id);
  if (record === null || record.origin.guildId !== guildId) throw new Refusal('operation_not_found', { ref: id });
  return record;
}
