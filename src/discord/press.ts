import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { decideVote, type PressRefusal } from '../approvals/decide.ts';
import type { GlassAnswer, Requests, VoteAnswer } from '../approvals/requests.ts';
import type { Voter } from '../approvals/votes.ts';
import type { Clock } from '../clock.ts';
import type { Choice } from '../operations/approval.ts';
import type { OperationRecord } from '../operations/record.ts';
import { hasEnded } from '../operations/state.ts';
import { Refusal } from '../refusal.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import { denyForm, pressAnswer, runNowForm } from '../views/approval-messages.ts';
import { messageLink } from '../views/format.ts';
import type { Message } from '../views/message.ts';
import { encodePress, type PressKind } from '../views/press-id.ts';
import { isBlank } from '../visible.ts';
import type { Caller } from './command.ts';
import type { Executor } from './execute.ts';
import { readFields } from './typed.ts';

export interface PressOptions {
  requests: Requests;
  operations: Pick<OperationStore, 'find'>;
  outbox: Pick<OutboxStore, 'wishForEdit'>;
  executor: Executor;
  clock: Clock;
  /** Called when a card is to be edited, so that the edit is sent. */
  onEdit(): void;
}

export type Presses = ReturnType<typeof createPresses>;

/** The buttons of requests and the forms that they open. What is pressed is judged anew each time, from what is stored. */
export function createPresses({ requests, operations, outbox, executor, clock, onEdit }: PressOptions) {
  async function findRecord(operationId: string, caller: Caller): Promise<OperationRecord> {
    const record = await operations.find(operationId);
    if (record === null || record.origin.guildId !== caller.guildId) throw new Refusal('outdated');
    return record;
  }

  /** A settled card that still has buttons missed its last edit: it is made now, whoever pressed. */
  async function editIfSettled({ message }: ButtonInteraction, { id, state }: OperationRecord): Promise<void> {
    if (!hasEnded(state)) return;
    await outbox.wishForEdit(id, { channelId: message.channelId, messageId: message.id }, clock.now());
    onEdit();
  }

  function showAnswer(record: OperationRecord, answer: VoteAnswer | GlassAnswer, caller: Caller): Message {
    if (answer.code === 'refused') throw toRefusal(answer.why, record);
    const more = 'more' in answer ? answer.more : 0;
    return pressAnswer(answer.code, more, record.id, caller.locale);
  }

  function vote(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    record: OperationRecord,
    caller: Caller,
    choice: Choice,
    reason: string | null,
  ): Promise<void> {
    return executor.answerStored(interaction, caller, async (tell) => {
      let told = null as VoteAnswer | null;
      const answer = await requests.vote(record.id, readVoter(interaction, caller), choice, reason, (stored) => {
        told = stored;
        return tell(showAnswer(record, stored, caller));
      });
      return answer === told ? null : showAnswer(record, answer, caller);
    });
  }

  return {
    async press(interaction: ButtonInteraction, kind: PressKind, operationId: string, caller: Caller): Promise<void> {
      const record = await findRecord(operationId, caller);
      const voter = readVoter(interaction, caller);
      if (kind !== 'withdraw') {
        requireCard(interaction, record);
        await editIfSettled(interaction, record);
      }
      const tell = async (answer: VoteAnswer) => {
        await executor.tell(interaction, showAnswer(record, answer, caller), caller.locale);
      };

      switch (kind) {
        case 'approve':
          return vote(interaction, record, caller, 'approve', null);
        case 'withdraw':
          return tell(await requests.withdraw(operationId, voter));
        case 'cancel':
          return tell(await requests.cancel(operationId, voter));
        case 'deny': {
          const { answer } = decideVote(record, voter, { choice: 'deny', reason: null }, clock.now());
          if (answer.code === 'refused') throw toRefusal(answer.why, record);
          return executor.open(interaction, {
            custom_id: encodePress('deny-form', operationId),
            ...denyForm(caller.locale),
          });
        }
        case 'run': {
          const roleIds = record.approval?.terms.breakGlass ?? [];
          if (!roleIds.some((id) => caller.roleIds.includes(id))) throw new Refusal('may_not_break_glass', { roleIds });
          return executor.open(interaction, {
            custom_id: encodePress('run-form', operationId),
            ...runNowForm(caller.locale),
          });
        }
        default:
          throw new Refusal('outdated');
      }
    },

    /** What was asked and has become stale. @throws Refusal */
    async findStale(interaction: ButtonInteraction, operationId: string, caller: Caller): Promise<OperationRecord> {
      const record = await findRecord(operationId, caller);
      requireCard(interaction, record);
      await editIfSettled(interaction, record);
      if (record.state !== 'stale') throw new Refusal('request_settled');
      return record;
    },

    async submit(
      interaction: ModalSubmitInteraction,
      kind: PressKind,
      operationId: string,
      caller: Caller,
    ): Promise<void> {
      const record = await findRecord(operationId, caller);
      requireCard(interaction, record);
      const voter = readVoter(interaction, caller);
      const reason = readFields(interaction).reason?.trim() ?? '';
      if (kind !== 'deny-form' && kind !== 'run-form') throw new Refusal('outdated');
      if (isBlank(reason)) throw new Refusal('reason_required');
      if (kind === 'deny-form') return vote(interaction, record, caller, 'deny', reason);
      return executor.answer(interaction, caller, 'private', async () =>
        showAnswer(record, await requests.breakGlass(operationId, voter, reason), caller),
      );
    },
  };
}

function readVoter(interaction: ButtonInteraction | ModalSubmitInteraction, caller: Caller): Voter {
  const { userId, roleIds, canManageServer } = caller;
  return { userId, roleIds, canManageServer, isBot: interaction.user.bot };
}

/** A second card that a crash left in the same channel will do; one that was carried elsewhere will not. */
function requireCard(interaction: ButtonInteraction | ModalSubmitInteraction, { card, origin }: OperationRecord): void {
  if (interaction.channelId === (card?.channelId ?? origin.channelId)) return;
  throw new Refusal('not_the_card', { link: card && messageLink(origin.guildId, card) });
}

function toRefusal(why: PressRefusal, { approval, origin }: OperationRecord): Refusal {
  switch (why) {
    case 'settled':
      return new Refusal('request_settled');
    case 'expired':
      return new Refusal('request_expired');
    case 'not_an_approver':
      return new Refusal('not_an_approver', { roleIds: approval?.terms.approvers ?? [] });
    case 'may_not_cancel':
      return new Refusal('may_not_cancel', { user: origin.userId, roleIds: approval?.terms.approvers ?? [] });
    case 'may_not_break_glass':
      return new Refusal('may_not_break_glass', { roleIds: approval?.terms.breakGlass ?? [] });
    case 'own_request':
    case 'bots_cannot_vote':
    case 'already_voted':
    case 'no_vote':
      return new Refusal(why);
  }
}
