import { DatabaseSync } from 'node:sqlite';
import { sqlitePath } from '../../src/storage/database.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { buttonsOf } from '../journeys/approval-team.ts';
import type { Team } from '../support/team.ts';
import type { ToldVote } from './killing.ts';
import type { Rights } from './rights.ts';

export interface Findings {
  figures: Record<string, number>;
  /** What must never be; empty where all is well. */
  violations: string[];
}

interface Evidence {
  rights: Rights;
  told: readonly ToldVote[];
  figures: Record<string, number>;
}

interface OperationRow {
  id: string;
  kind: string;
  state: string;
  user_id: string;
  server_id: number | null;
  subject: string;
  submitted_at: number | null;
  ended_at: number | null;
  /** JSON; null where no rule asked for approval. */
  terms: string | null;
}

interface AuditRow {
  at: number;
  event: string;
  user_id: string | null;
  operation_id: string | null;
}

interface OutboxRow {
  kind: string;
  operation_id: string | null;
  sent_at: number | null;
  message_id: string | null;
}

/** How long before an approval is stored its people may have been looked at. */
const lookMs = 8_000;
const decisive = ['Approve', 'Deny', 'Cancel', 'Run now', 'Одобрить', 'Отклонить', 'Отменить', 'Выполнить сейчас'];

/** Holds what is stored against what Vscale and Discord saw. */
export async function judge(team: Team, { rights, told, figures }: Evidence): Promise<Findings> {
  const { discord, vscale, databaseUrl } = team;
  const { operations, audit, outbox } = read(databaseUrl);
  const violations: string[] = [];
  const approvers = [discord.roles.approver.id, discord.roles.admin.id];
  const askers = [discord.roles.operator.id, discord.roles.admin.id];

  for (const operation of operations) {
    if (operation.ended_at === null) violations.push(`${operation.id} is open for ever: ${operation.state}`);
    if (operation.submitted_at !== null && operation.terms !== null) judgeQuorum(operation);
  }
  judgeWrites();
  for (const { operationId, userId } of told) {
    const isStored = audit.some(
      ({ event, operation_id, user_id }) =>
        event === 'vote.approve' && operation_id === operationId && user_id === userId,
    );
    if (!isStored) violations.push(`${userId} was told of a vote on ${operationId} that is not stored`);
  }
  judgeMessages();
  const storage = await openStorage(databaseUrl, team.clock.now());
  const { brokenSeq } = await storage.audit.verify();
  await storage.close();
  if (brokenSeq !== null) violations.push(`the audit is broken at ${brokenSeq}`);
  return { figures: { ...figures, ...count(operations), toldVotes: told.length }, violations };

  /** Everybody whose vote counted was somebody else than the asker and might approve when it was decided. */
  function judgeQuorum({ id, user_id: asker, terms }: OperationRow): void {
    const rows = audit.filter(({ operation_id }) => operation_id === id);
    const approved = rows.find(({ event }) => event === 'operation.approved');
    if (approved === undefined) return void violations.push(`${id} was sent and never approved`);
    const from = approved.at - lookMs;
    if (!rights.had(asker, askers, from, approved.at)) violations.push(`${id} ran for an asker who may not ask`);
    const breaker = rows.find(({ event }) => event === 'break_glass');
    if (breaker) {
      const { admin } = discord.roles;
      if (rights.had(breaker.user_id ?? '', [admin.id], breaker.at - lookMs, breaker.at)) return;
      return void violations.push(`${id} was run by somebody who may not`);
    }
    const voters = new Set<string>();
    for (const { event, user_id } of rows.slice(0, rows.indexOf(approved))) {
      if (!event.startsWith('vote.') || user_id === null) continue;
      if (event === 'vote.approve') voters.add(user_id);
      else voters.delete(user_id);
    }
    voters.delete(asker);
    const entitled = [...voters].filter((userId) => rights.had(userId, approvers, from, approved.at));
    const { approvals } = JSON.parse(terms ?? '{}') as { approvals: number };
    if (entitled.length < approvals) violations.push(`${id} ran with ${entitled.length} of ${approvals} approvals`);
  }

  /** Vscale was told to change something at most once for each operation that was sent. */
  function judgeWrites(): void {
    const sent = operations.filter(({ submitted_at }) => submitted_at !== null);
    const writes = vscale.requests.filter(({ method, status }) => method !== 'GET' && status !== 429);
    const told = Map.groupBy(writes, ({ method, path, body }) =>
      path === '/scalets' ? `POST ${(body as { name: string }).name}` : `${method} ${path}`,
    );
    for (const [what, requests] of told) {
      const asked = sent.filter((operation) => what === writeOf(operation)).length;
      if (requests.length > asked) violations.push(`${what} was sent ${requests.length} times for ${asked} operations`);
    }
    const names = Map.groupBy(vscale.state.servers(), ({ name }) => name);
    for (const [name, same] of names) if (same.length > 1) violations.push(`there are ${same.length} servers ${name}`);
  }

  function judgeMessages(): void {
    const sentIds = new Set(outbox.map(({ message_id }) => message_id));
    for (const { kind, operation_id, sent_at } of outbox) {
      if (sent_at === null) violations.push(`the ${kind} of ${operation_id} was never sent`);
    }
    for (const { id, kind, state } of operations) {
      const reported = outbox.some((row) => row.kind === 'report' && row.operation_id === id);
      if (!reported) violations.push(`${kind} ${id} ended as ${state} and was never told`);
    }
    for (const channel of [discord.channels.ops, discord.channels.general]) {
      for (const message of discord.messages(channel)) {
        if (message.author.id !== discord.botUserId) continue;
        const isCard = message.embeds[0]?.footer !== undefined;
        const buttons = buttonsOf(message).filter((label) => decisive.includes(label));
        if (isCard && buttons.length > 0)
          violations.push(`a card still has ${buttons}: ${message.embeds[0]?.footer?.text}`);
        if (!isCard && message.interaction_metadata === undefined && !sentIds.has(message.id)) {
          violations.push(`told twice: ${message.content}`);
        }
      }
    }
  }
}

function writeOf({ kind, server_id, subject }: OperationRow): string {
  return kind === 'server.create' ? `POST ${subject}` : `PATCH /scalets/${server_id}/${kind.slice('server.'.length)}`;
}

function count(operations: readonly OperationRow[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(operations, ({ state }) => state)].map(([state, of]) => [state, of.length]),
  );
}

function read(databaseUrl: string) {
  const database = new DatabaseSync(sqlitePath(databaseUrl) ?? '', { readOnly: true, timeout: 5_000 });
  const all = <Row>(sql: string) => database.prepare(sql).all() as Row[];
  try {
    return {
      operations: all<OperationRow>(
        'select operations.*, approvals.terms from operations left join approvals on operation_id = id',
      ),
      audit: all<AuditRow>('select * from audit order by seq'),
      outbox: all<OutboxRow>('select * from outbox'),
    };
  } finally {
    database.close();
  }
}
