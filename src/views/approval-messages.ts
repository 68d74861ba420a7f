import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { OperationRecord } from '../operations/record.ts';
import { escapeName, timestamp } from './format.ts';
import { type FormView, reasonForm } from './forms.ts';
import type { Locale, Message } from './message.ts';
import { cardLink, operationTitle } from './operation-lines.ts';
import { encodePress } from './press-id.ts';
import { words } from './words/index.ts';

/** Calls the approvers: Discord notifies nobody of the edit that turns an acknowledgement into a card. Null where nobody can be called. */
export function summonsMessage(record: OperationRecord): Message | null {
  if (!record.approval?.terms.approvers) return null;
  const { locale, userId } = record.origin;
  const title = operationTitle(record, locale);
  return call(record, words[locale].approvals.summons({ user: `<@${userId}>`, title }));
}

/** Calls them again half-way. */
export function reminderMessage(record: OperationRecord): Message | null {
  if (!record.approval?.terms.approvers) return null;
  const { locale } = record.origin;
  const at = timestamp(record.approval.expiresAt, 'R');
  return call(record, words[locale].approvals.reminder({ title: operationTitle(record, locale), at }));
}

/** Tells them, or where nobody can be called everybody, that it runs without them. */
export function alarmMessage(record: OperationRecord): Message | null {
  const glass = record.approval?.brokenGlass;
  if (!glass) return null;
  const { locale } = record.origin;
  const facts = { user: `<@${glass.userId}>`, reason: escapeName(glass.reason, 300) };
  return call(record, words[locale].approvals.alarm({ title: operationTitle(record, locale), ...facts }));
}

/** The codes of answers that need no facts beside the number of people still needed. */
type AnswerCode = keyof typeof words.en.approvals.answer;

/** After these the request is open, with a vote of the presser's. */
const withdrawable: ReadonlySet<AnswerCode> = new Set([
  'counted',
  'denial_counted',
  'undecided',
  'vscale_silent',
  'discord_silent',
]);

/** What the presser reads. A vote that is only counted can be taken back. */
export function pressAnswer(answer: AnswerCode, more: number, operationId: string, locale: Locale): Message {
  const say = words[locale].approvals;
  const text = say.answer[answer];
  const isOpen = withdrawable.has(answer);
  return {
    content: typeof text === 'string' ? text : text({ more }),
    components: isOpen ? [withdrawRow(operationId, say.withdraw)] : [],
    mentions: {},
  };
}

export function denyForm(locale: Locale): FormView {
  const say = words[locale].approvals.denyForm;
  return reasonForm(say.title, say.reason, null, true);
}

export function runNowForm(locale: Locale): FormView {
  const say = words[locale].approvals.runNowForm;
  return reasonForm(say.title, say.reason, null, true);
}

/** Asks for the reason without which nothing may be asked here. */
export function reasonNeededForm(locale: Locale): FormView {
  const say = words[locale].approvals.reasonForm;
  return reasonForm(say.title, say.reason, null, true);
}

function withdrawRow(operationId: string, label: string): APIActionRowComponent<APIComponentInMessageActionRow> {
  const custom_id = encodePress('withdraw', operationId);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label }],
  };
}

/** With the approvers' roles before the text, and the way to the card after it. */
function call(record: OperationRecord, text: string): Message {
  const roles = record.approval?.terms.approvers ?? [];
  const called = [...roles.map((role) => `<@&${role}>`), text].join(' ');
  const link = cardLink(record, record.origin.locale);
  return { content: link === null ? called : `${called}\n${link}`, mentions: { roles } };
}
