import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { factsOf } from '../operations/facts.ts';
import type { AskRequest, Operations } from '../operations/operations.ts';
import type { OperationRecord } from '../operations/record.ts';
import { Refusal } from '../refusal.ts';
import type { OperationStore } from '../storage/operations.ts';

export interface AskOptions {
  operations: OperationStore;
  /** Where a typed root password waits for the request that carries it; see the runner. */
  passwords: Map<string, string>;
  clock: Clock;
}

/** What commands may do with operations, over the store. */
export function createOperations({ operations, passwords, clock }: AskOptions): Operations {
  return {
    async ask(request) {
      const record = newRecord(request, clock.now());
      const answer = await operations.insert(record);
      if ('duplicate' in answer) return answer.duplicate;
      if ('busy' in answer) {
        const { id, serverName, card, origin } = answer.busy;
        const link = card && `https://discord.com/channels/${origin.guildId}/${card.channelId}/${card.messageId}`;
        throw new Refusal('server_busy', { name: serverName, operationId: id, link });
      }
      if (request.password !== undefined) passwords.set(record.id, request.password);
      return answer.stored;
    },
    find: (id) => operations.find(id),
    list: (filter) => operations.list(filter),
    expectedMs: (kind) => operations.expectedMs(kind),
  };
}

function newRecord({ operation, server, serverName, caller, reason }: AskRequest, now: number): OperationRecord {
  return {
    id: newOperationId(),
    operation,
    state: 'approved',
    origin: {
      guildId: caller.guildId,
      channelId: caller.channelId,
      userId: caller.userId,
      locale: caller.guildLocale,
      interactionId: caller.interactionId,
    },
    before: server && factsOf(server),
    after: null,
    knownServerIds: null,
    serverId: server?.id ?? null,
    serverName,
    reason,
    approval: null,
    card: null,
    taskId: null,
    taskMethod: null,
    askedAt: now,
    changedAt: now,
    notBefore: null,
    submittedAt: null,
    endedAt: null,
    outcome: null,
  };
}

/** Letters and digits that are not mistaken for each other when read aloud. */
const idAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function newOperationId(): string {
  return Array.from({ length: 8 }, () => idAlphabet[randomInt(idAlphabet.length)]).join('');
}
