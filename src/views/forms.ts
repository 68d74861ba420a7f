import {
  type APILabelComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { cutText, plainText } from './format.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

/** Discord's limit of what a field's label says below it. */
const maxHint = 100;
const maxReason = 200;

/** A form as Discord shows it; what it carries is the command's business. */
export interface FormView {
  title: string;
  components: APILabelComponent[];
}

type Field = Omit<APITextInputComponent, 'type' | 'style' | 'label'>;

export function textField(label: string, hint: string | null, field: Field): APILabelComponent {
  return inputField(label, hint, { style: TextInputStyle.Short, ...field });
}

/** The fields of several lines, by their ids. `given-back.ts` says of each what becomes of it in a form that is refused. */
export type LongField = 'reason' | 'key' | 'text' | 'zone';

export function longField(label: string, hint: string | null, field: Field & { custom_id: LongField }) {
  return inputField(label, hint, { style: TextInputStyle.Paragraph, ...field });
}

function inputField(label: string, hint: string | null, field: Omit<APITextInputComponent, 'type'>): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(hint !== null && { description: hint }),
    component: { type: ComponentType.TextInput, ...field },
  };
}

/** Asks for a server's exact name, before its data is lost. `name` is null while nobody knows it. */
export function deleteForm(name: string | null, reason: Reason, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.deleteTitle,
    components: [confirmField(name, say.confirmDelete, locale), reasonField(reason, locale)],
  };
}

/** As before a deletion; with it a new root password may be given, unless it would have to wait for approval. */
export function rebuildForm(name: string | null, reason: Reason, takesPassword: boolean, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.rebuildTitle,
    components: [
      confirmField(name, say.confirmRebuild, locale),
      ...(takesPassword ? [passwordField(say.passwordOptionalHint, false, locale)] : []),
      reasonField(reason, locale),
    ],
  };
}

/** What a command was given besides: filled in already, and may still be changed. */
export interface CreateFields {
  name: string;
  keys: string | null;
  /** Null: it is not asked for. */
  reason: Reason | null;
  asksPassword: boolean;
}

/** Asks for what a new server still needs. */
export function createForm({ name, keys, reason, asksPassword }: CreateFields, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.createTitle,
    components: [
      ...(asksPassword ? [passwordField(say.passwordHint, true, locale)] : []),
      nameField(name, locale),
      textField(say.keysLabel, say.keysHint, {
        custom_id: 'keys',
        required: false,
        max_length: 1000,
        ...prefilled(keys, 1000),
      }),
      ...(reason ? [reasonField(reason, locale)] : []),
    ],
  };
}

/** Asks why a server is to be renamed; the name may still be changed. */
export function renameForm(name: string, reason: Reason, locale: Locale): FormView {
  const { title } = words[locale].approvals.reasonForm;
  return { title, components: [nameField(name, locale), reasonField(reason, locale)] };
}

/** Asks why, and nothing else. */
export function reasonForm(title: string, label: string, reason: string | null, required: boolean): FormView {
  const field = { required, max_length: maxReason, ...prefilled(reason, maxReason) };
  return { title, components: [longField(label, null, { custom_id: 'reason', ...field })] };
}

/** Asks for a server's exact name. `name` is null while nobody knows it. */
export function confirmField(
  name: string | null,
  hint: (facts: { name: string }) => string,
  locale: Locale,
): APILabelComponent {
  const say = words[locale].forms;
  const shown = hintFor(name, hint, say.confirmUnknown);
  return textField(say.confirmLabel, shown, { custom_id: 'name', required: true, max_length: 300 });
}

/** With as much of the name as there is room for. */
export function hintFor(name: string | null, hint: (facts: { name: string }) => string, unknown: string): string {
  return name === null ? unknown : hint({ name: plainText(name, maxHint - hint({ name: '' }).length) });
}

function passwordField(hint: string, required: boolean, locale: Locale): APILabelComponent {
  return textField(words[locale].forms.passwordLabel, hint, { custom_id: 'password', required, max_length: 100 });
}

function nameField(name: string, locale: Locale): APILabelComponent {
  const field = { custom_id: 'name', required: true, max_length: 300, ...prefilled(name, 300) };
  return textField(words[locale].forms.nameLabel, null, field);
}

/** What is known of why. */
export interface Reason {
  typed: string | null;
  isRequired: boolean;
}

export function reasonField({ typed, isRequired }: Reason, locale: Locale): APILabelComponent {
  const say = words[locale].forms;
  const field = { required: isRequired, max_length: maxReason, ...prefilled(typed, maxReason) };
  return longField(say.reasonLabel, say.reasonHint, { custom_id: 'reason', ...field });
}

export function prefilled(text: string | null, max: number): { value?: string } {
  return text === null || text === '' ? {} : { value: cutText(text, max) };
}
