import type { Caller } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { Message } from '../../src/views/message.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { isBlank } from '../../src/visible.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';

export interface Request {
  operation: Operation;
  /** As it was just read; null where it is about no server, or about one that is to be made. */
  server: Scalet | null;
  /** The backup that it is about, as it was just read. */
  backup?: Backup | null;
  /** The name to show, where it is not that of the server. */
  subject?: string;
  reason?: string | null;
  password?: string | null;
}

/**
 * Asks for an operation and answers with its card.
 *
 * @throws Refusal `server_busy`
 */
export async function askFor(request: Request, caller: Caller, { operations, clock }: Services): Promise<Message> {
  const { operation, server, password } = request;
  const subject = request.subject ?? server?.name ?? '';
  const reason = isBlank(request.reason) ? null : (request.reason?.trim() ?? null);
  const record = await operations.ask({
    operation,
    server,
    subject,
    backup: request.backup ?? null,
    caller,
    reason,
    ...(password != null && { password }),
  });
  const expectedMs = await operations.expectedMs(operation.kind);
  return { ...operationCard(record, { now: clock.now(), expectedMs }), cardOf: record.id };
}
