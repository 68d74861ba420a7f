import type { Generated } from 'kysely';

/** Times are milliseconds since the Unix epoch; JSON is kept as text, so that SQLite and PostgreSQL hold the same. */
export interface OperationsTable {
  id: string;
  kind: string;
  operation: string;
  state: string;
  guild_id: string;
  channel_id: string;
  user_id: string;
  locale: string;
  interaction_id: string;
  server_id: number | null;
  subject: string;
  before: string | null;
  fingerprint: string | null;
  found: string | null;
  after: string | null;
  backup: string | null;
  known: string | null;
  result_id: string | null;
  reason: string | null;
  card_channel_id: string | null;
  card_message_id: string | null;
  task_id: string | null;
  task_method: string | null;
  asked_at: number;
  approved_at: number | null;
  changed_at: number;
  not_before: number | null;
  submitted_at: number | null;
  ended_at: number | null;
  outcome: string | null;
}

export interface ApprovalsTable {
  operation_id: string;
  terms: string;
  is_channel_checked: number;
  expires_at: number;
  remind_at: number | null;
  settled_by: string | null;
  settled_reason: string | null;
  broken_glass: string | null;
}

export interface VotesTable {
  operation_id: string;
  user_id: string;
  choice: string;
  reason: string | null;
  at: number;
  /** Why it does not count any more; null while it does. */
  voided: string | null;
}

export interface AuditTable {
  seq: number;
  at: number;
  event: string;
  guild_id: string | null;
  user_id: string | null;
  operation_id: string | null;
  server_id: number | null;
  data: string;
  previous_hash: string;
  /** SHA-256 over all the others, as hexadecimal digits. */
  hash: string;
}

export interface OutboxTable {
  seq: Generated<number>;
  kind: string;
  /** What it is about: nothing is wished for twice. */
  topic: string;
  /** Null for a notice. */
  operation_id: string | null;
  /** Of a notice: the message itself, as JSON. */
  body: string | null;
  channel_id: string;
  /** Counts how often the wish was renewed; a delivery settles only the version that it read. */
  version: number;
  /** The nonce of the message in which this report is sent, stored before the first attempt. */
  nonce: string | null;
  /** When the message with this nonce was first sent to Discord; its answer may have been lost. */
  attempted_at: number | null;
  /** Where the report goes: first its own channel, then the next of them that takes it. */
  stage: string;
  failures: number;
  next_attempt_at: number;
  sent_at: number | null;
  message_id: string | null;
}

export interface BalanceAlertsTable {
  /** The operation that set it. */
  operation_id: string;
  is_low: number;
  turns: number;
  turned_at: number;
}

export interface TicketThreadsTable {
  ticket_id: string;
  header: string;
  operation_id: string | null;
  is_placed: number;
  channel_id: string | null;
  is_closed: number;
  /** A list of keys, as JSON. */
  told: string;
  looked_at: number;
}

export interface SeenAccountTable {
  id: number;
  seen_at: number;
}

export interface SeenServersTable {
  id: number;
  name: string;
  plan: string;
  status: string;
  is_blocked: number;
  seen_at: number;
}

export interface SeenTasksTable {
  id: string;
  server_id: number | null;
  is_outside: number;
  seen_at: number;
}

export interface InstanceTable {
  id: number;
  host: string;
  pid: number;
  since: number;
}

export interface Schema {
  operations: OperationsTable;
  approvals: ApprovalsTable;
  votes: VotesTable;
  audit: AuditTable;
  outbox: OutboxTable;
  balance_alerts: BalanceAlertsTable;
  ticket_threads: TicketThreadsTable;
  seen_account: SeenAccountTable;
  seen_servers: SeenServersTable;
  seen_tasks: SeenTasksTable;
  instance: InstanceTable;
}
