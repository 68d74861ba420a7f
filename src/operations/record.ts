import type { Approval } from './approval.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Operation } from './operation.ts';
import type { OperationState } from './state.ts';

/** What the bot knew of a server at one moment; shown on cards, compared before and after. */
export interface ServerFacts {
  id: number;
  name: string;
  status: string;
  plan: string;
  location: string;
  image: string;
  /** Public IPv4 address, null while none is assigned. */
  address: string | null;
  privateAddress: string | null;
  locked: boolean;
}

/** What the bot knew of a backup at one moment. */
export interface BackupFacts {
  id: string;
  name: string;
  /** Null until it is finished. */
  sizeGb: number | null;
  location: string;
  /** Milliseconds since the Unix epoch. */
  createdAt: number | null;
  /** The server that it was taken from. */
  serverId: number | null;
}

/** Where an operation was asked, and by whom: its card and its report go there. */
export interface Origin {
  guildId: string;
  /** The channel or the thread. */
  channelId: string;
  userId: string;
  /** The guild's locale, in which public messages are written. */
  locale: 'en' | 'ru';
  /** The interaction that asked; the same interaction delivered twice asks once. */
  interactionId: string;
}

/** Why an operation ended as it did. The code decides the words; the rest are facts for them. */
export type Outcome =
  | { code: 'done' }
  /** The task itself said that it failed. */
  | { code: 'task_failed'; message: string | null }
  /** The task is gone and the server is not in the state that the operation should have left. */
  | { code: 'unexpected_state'; status: string | null; plan: string | null }
  /** The server is gone, or never appeared. */
  | { code: 'server_gone' }
  /** Vscale said no. `kind` is that of the VscaleError. */
  | { code: 'refused'; kind: string; message: string | null }
  /** No answer, and reading showed that nothing was changed. */
  | { code: 'not_applied' }
  /** No answer, and what reading shows would be the same either way. */
  | { code: 'unknown' }
  /** It did not end within the time that its state allows. */
  | { code: 'overdue'; afterMs: number }
  /** It waited too long for its turn, and was not sent. */
  | { code: 'not_sent'; afterMs: number }
  /** The bot was restarted while it held a typed root password, which is never stored. */
  | { code: 'password_lost' }
  /** The asker has left the Discord server. */
  | { code: 'asker_left' }
  /** The asker may not ask for changes any more. */
  | { code: 'asker_not_allowed' }
  /** It had to wait, and too few of its approvals held when it could be sent. */
  | { code: 'approvals_void' }
  /** It had to wait, and the rule that was in force when it could be sent asked for more approvals, or for a reason. */
  | { code: 'rule_needs_approvals' }
  | { code: 'rule_needs_reason' }
  /** Who cancelled what nobody had to approve. */
  | { code: 'cancelled_by'; userId: string };

/** One operation's whole life, as it is stored. Times are milliseconds since the Unix epoch. */
export interface OperationRecord {
  /** Short, unguessable enough to show: eight characters. */
  id: string;
  operation: Operation;
  state: OperationState;
  origin: Origin;
  /** The server as it was when it was asked; for a creation null until it exists. */
  before: ServerFacts | null;
  /** What was shown of the server when it was asked; null for an operation on no server, and in rows from before it was kept. */
  fingerprint: Fingerprint | null;
  /** Where the server has changed before it was sent: as it had become; null when it was gone. */
  found: Fingerprint | null;
  /** The server as it was at the end; null when it is gone or was never read. */
  after: ServerFacts | null;
  /** The backup that it is about, or that it makes, as it was last read: when it was asked, then at the end. */
  backup: BackupFacts | null;
  /** Ids of what was there before something was made, by which the new one is told if the answer is lost. */
  known: string[] | null;
  /** The id of what was made, where that is no server. */
  resultId: string | null;
  serverId: number | null;
  /** The name to show: that of the server, the backup, the domain… or the one that a creation asked for. */
  subject: string;
  reason: string | null;
  /** Null for an operation that nobody needs to approve. */
  approval: Approval | null;
  card: { channelId: string; messageId: string } | null;
  taskId: string | null;
  /** The method that the provider gives the task, e.g. `scalet_create`; null until seen. */
  taskMethod: string | null;
  askedAt: number;
  /** When it was approved, or asked where nobody needs to approve it; null before that, and in rows from before it was kept. */
  approvedAt: number | null;
  /** When it came into its present state. */
  changedAt: number;
  /** Not before this moment may it be submitted: the provider's limit of creations a minute. */
  notBefore: number | null;
  submittedAt: number | null;
  endedAt: number | null;
  outcome: Outcome | null;
}

/** A stored operation that this version of the bot cannot read: of a kind, or with a fact, that it does not know. */
export interface UnreadableOperation
  extends Pick<OperationRecord, 'id' | 'origin' | 'subject' | 'serverId' | 'card' | 'askedAt'> {
  /** As they are stored. */
  kind: string;
  state: string;
}
