import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Approval } from '../operations/approval.ts';
import { operationSchema } from '../operations/operation.ts';
import type { OperationRecord, UnreadableOperation } from '../operations/record.ts';
import { type OperationState, operationStates } from '../operations/state.ts';
import type { ApprovalsTable, OperationsTable, VotesTable } from './schema.ts';

/** What a step may change besides the state. */
export type OperationPatch = Partial<
  Pick<
    OperationRecord,
    | 'found'
    | 'after'
    | 'backup'
    | 'known'
    | 'resultId'
    | 'serverId'
    | 'taskId'
    | 'taskMethod'
    | 'notBefore'
    | 'submittedAt'
    | 'outcome'
    | 'subject'
  >
>;

/** What happens to the team's part. */
export type ApprovalPatch = Partial<Pick<Approval, 'remindAt' | 'settledBy' | 'settledReason' | 'brokenGlass'>>;

const serverFactsSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  plan: z.string(),
  location: z.string(),
  image: z.string(),
  address: z.string().nullable(),
  privateAddress: z.string().nullable(),
  locked: z.boolean(),
});

const backupFactsSchema = z.object({
  id: z.string(),
  name: z.string(),
  sizeGb: z.number().nullable(),
  location: z.string(),
  createdAt: z.number().nullable(),
  serverId: z.number().nullable(),
});

const outcomeSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('done') }),
  z.object({ code: z.literal('task_failed'), message: z.string().nullable() }),
  z.object({ code: z.literal('unexpected_state'), status: z.string().nullable(), plan: z.string().nullable() }),
  z.object({ code: z.literal('server_gone') }),
  z.object({ code: z.literal('refused'), kind: z.string(), message: z.string().nullable() }),
  z.object({ code: z.literal('not_applied') }),
  z.object({ code: z.literal('unknown') }),
  z.object({ code: z.literal('overdue'), afterMs: z.number() }),
  z.object({ code: z.literal('not_sent'), afterMs: z.number() }),
  z.object({ code: z.literal('password_lost') }),
  z.object({ code: z.literal('asker_left') }),
  z.object({ code: z.literal('asker_not_allowed') }),
  z.object({ code: z.literal('approvals_void') }),
  z.object({ code: z.literal('rule_needs_approvals') }),
  z.object({ code: z.literal('rule_needs_reason') }),
  z.object({ code: z.literal('cancelled_by'), userId: z.string() }),
]);

const termsSchema = z.object({
  rule: z.number().nullable(),
  approvals: z.number(),
  denials: z.number(),
  approvers: z.array(z.string()).nullable(),
  expiresMs: z.number(),
  reason: z.enum(['required', 'optional']),
  breakGlass: z.array(z.string()),
});

const fingerprintSchema = serverFactsSchema
  .pick({ name: true, status: true, plan: true, address: true, privateAddress: true, locked: true })
  .extend({ tags: z.array(z.string()).nullable().default(null), tasks: z.array(z.string()) });

const brokenGlassSchema = z.object({ userId: z.string(), reason: z.string() });

const stateSchema = z.enum(operationStates as [OperationState, ...OperationState[]]);

function parseJson<T>(schema: z.ZodType<T>, text: string | null): T | null {
  return text === null ? null : schema.parse(JSON.parse(text));
}

/** An operation as its tables hold it. */
export interface OperationRows {
  operation: Selectable<OperationsTable>;
  approval: Selectable<ApprovalsTable> | undefined;
  votes: Selectable<VotesTable>[];
}

/** A row of another version may hold what this one does not know: it alone is unreadable. */
export function readRow(rows: OperationRows): OperationRecord | UnreadableOperation {
  try {
    return toRecord(rows);
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    const { kind, state } = rows.operation;
    return { ...toCommon(rows.operation), kind, state };
  }
}

export function isReadable(record: OperationRecord | UnreadableOperation): record is OperationRecord {
  return 'operation' in record;
}

export function isUnreadable(record: OperationRecord | UnreadableOperation): record is UnreadableOperation {
  return !isReadable(record);
}

/** What needs no reading. */
function toCommon(row: Selectable<OperationsTable>) {
  return {
    id: row.id,
    origin: {
      guildId: row.guild_id,
      channelId: row.channel_id,
      userId: row.user_id,
      locale: row.locale === 'ru' ? ('ru' as const) : ('en' as const),
      interactionId: row.interaction_id,
    },
    serverId: row.server_id,
    subject: row.subject,
    card:
      row.card_channel_id && row.card_message_id
        ? { channelId: row.card_channel_id, messageId: row.card_message_id }
        : null,
    askedAt: row.asked_at,
  };
}

function toRecord({ operation: row, approval, votes }: OperationRows): OperationRecord {
  return {
    ...toCommon(row),
    operation: operationSchema.parse(JSON.parse(row.operation)),
    state: stateSchema.parse(row.state),
    before: parseJson(serverFactsSchema, row.before),
    fingerprint: parseJson(fingerprintSchema, row.fingerprint),
    found: parseJson(fingerprintSchema, row.found),
    after: parseJson(serverFactsSchema, row.after),
    backup: parseJson(backupFactsSchema, row.backup),
    resultId: row.result_id,
    known: parseJson(z.array(z.string()), row.known),
    reason: row.reason,
    approval: approval ? toApproval(approval, votes) : null,
    taskId: row.task_id,
    taskMethod: row.task_method,
    approvedAt: row.approved_at,
    changedAt: row.changed_at,
    notBefore: row.not_before,
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    outcome: parseJson(outcomeSchema, row.outcome),
  };
}

function toApproval(row: Selectable<ApprovalsTable>, votes: readonly Selectable<VotesTable>[]): Approval {
  return {
    terms: termsSchema.parse(JSON.parse(row.terms)),
    isChannelChecked: row.is_channel_checked === 1,
    expiresAt: row.expires_at,
    remindAt: row.remind_at,
    votes: votes.map(({ user_id, choice, reason, at, voided }) => ({
      userId: user_id,
      choice: choice === 'approve' ? 'approve' : 'deny',
      reason,
      at,
      voided: voided === null || voided === 'left' ? voided : 'not_allowed',
    })),
    settledBy: row.settled_by,
    settledReason: row.settled_reason,
    brokenGlass: parseJson(brokenGlassSchema, row.broken_glass),
  };
}

export function toApprovalRow(operationId: string, approval: Approval): Insertable<ApprovalsTable> {
  return {
    operation_id: operationId,
    terms: JSON.stringify(approval.terms),
    is_channel_checked: Number(approval.isChannelChecked),
    expires_at: approval.expiresAt,
    remind_at: approval.remindAt,
  };
}

export function toRow(record: OperationRecord): Insertable<OperationsTable> {
  return {
    id: record.id,
    kind: record.operation.kind,
    operation: JSON.stringify(record.operation),
    state: record.state,
    guild_id: record.origin.guildId,
    channel_id: record.origin.channelId,
    user_id: record.origin.userId,
    locale: record.origin.locale,
    interaction_id: record.origin.interactionId,
    server_id: record.serverId,
    subject: record.subject,
    before: toJson(record.before),
    fingerprint: toJson(record.fingerprint),
    found: toJson(record.found),
    after: toJson(record.after),
    backup: toJson(record.backup),
    known: toJson(record.known),
    result_id: record.resultId,
    reason: record.reason,
    card_channel_id: record.card?.channelId ?? null,
    card_message_id: record.card?.messageId ?? null,
    task_id: record.taskId,
    task_method: record.taskMethod,
    asked_at: record.askedAt,
    approved_at: record.approvedAt,
    changed_at: record.changedAt,
    not_before: record.notBefore,
    submitted_at: record.submittedAt,
    ended_at: record.endedAt,
    outcome: toJson(record.outcome),
  };
}

export function toPatchRow(patch: OperationPatch): Updateable<OperationsTable> {
  return {
    ...(patch.found !== undefined && { found: toJson(patch.found) }),
    ...(patch.after !== undefined && { after: toJson(patch.after) }),
    ...(patch.backup !== undefined && { backup: toJson(patch.backup) }),
    ...(patch.resultId !== undefined && { result_id: patch.resultId }),
    ...(patch.known !== undefined && { known: toJson(patch.known) }),
    ...(patch.serverId !== undefined && { server_id: patch.serverId }),
    ...(patch.subject !== undefined && { subject: patch.subject }),
    ...(patch.taskId !== undefined && { task_id: patch.taskId }),
    ...(patch.taskMethod !== undefined && { task_method: patch.taskMethod }),
    ...(patch.notBefore !== undefined && { not_before: patch.notBefore }),
    ...(patch.submittedAt !== undefined && { submitted_at: patch.submittedAt }),
    ...(patch.outcome !== undefined && { outcome: toJson(patch.outcome) }),
  };
}

export function toApprovalPatchRow(patch: ApprovalPatch): Updateable<ApprovalsTable> {
  return {
    ...(patch.remindAt !== undefined && { remind_at: patch.remindAt }),
    ...(patch.settledBy !== undefined && { settled_by: patch.settledBy }),
    ...(patch.settledReason !== undefined && { settled_reason: patch.settledReason }),
    ...(patch.brokenGlass !== undefined && { broken_glass: toJson(patch.brokenGlass) }),
  };
}

function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
