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

function textField(label: string, hint: string | null, field: Field, style = TextInputStyle.Short): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(hint !== null && { description: hint }),
    component: { type: ComponentType.TextInput, style, ...field },
  };
}

/** Asks for a server's exact name, before its data is lost. `name` is null while nobody knows it. */
export function deleteForm(name: string | null, reason: string | null, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.deleteTitle,
    components: [confirmField(name, say.confirmDelete, locale), reasonField(reason, locale)],
  };
}

/** As before a deletion; with it a new root password may be given. */
export function rebuildForm(name: string | null, reason: string | null, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.rebuildTitle,
    components: [
      confirmField(name, say.confirmRebuild, locale),
      passwordField(say.passwordOptionalHint, false, locale),
      reasonField(reason, locale),
    ],
  };
}

/** Asks for the root password of a new server; name and keys are filled in already and may still be changed. */
export function createForm(name: string, keys: string | null, locale: Locale): FormView {
  const say = words[locale].forms;
  return {
    title: say.passwordTitle,
    components: [
      passwordField(say.passwordHint, true, locale),
      textField(say.nameLabel, null, { custom_id: 'name', required: true, max_length: 300, ...prefilled(name, 300) }),
      textField(say.keysLabel, say.keysHint, {
        custom_id: 'keys',
        required: false,
        max_length: 1000,
        ...prefilled(keys, 1000),
      }),
    ],
  };
}

/** Asks why, and nothing else. */
export function reasonForm(title: string, label: string, reason: string | null, required: boolean): FormView {
  const field = { custom_id: 'reason', required, max_length: maxReason, ...prefilled(reason, maxReason) };
  return { title, components: [textField(label, null, field, TextInputStyle.Paragraph)] };
}

function confirmField(
  name: string | null,
  hint: (facts: { name: string }) => string,
  locale: Locale,
): APILabelComponent {
  const say = words[locale].forms;
  const shown =
    name === null ? say.confirmUnknown : hint({ name: plainText(name, maxHint - hint({ name: '' }).length) });
  return textField(say.confirmLabel, shown, { custom_id: 'name', required: true, max_length: 300 });
}

function passwordField(hint: string, required: boolean, locale: Locale): APILabelComponent {
  return textField(words[locale].forms.passwordLabel, hint, { custom_id: 'password', required, max_length: 100 });
}

function reasonField(reason: string | null, locale: Locale): APILabelComponent {
  const say = words[locale].forms;
  const field = { custom_id: 'reason', required: false, max_length: maxReason, ...prefilled(reason, maxReason) };
  return textField(say.reasonLabel, say.reasonHint, field, TextInputStyle.Paragraph);
}

function prefilled(text: string | null, max: number): { value?: string } {
  return text === null || text === '' ? {} : { value: cutText(text, max) };
}
