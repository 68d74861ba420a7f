import { confirmField, type FormView, hintFor, type Reason, reasonField, textField } from './forms.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

/** Asks for the server's exact name: the backup takes the place of all its data. `name` is null while nobody knows it. */
export function restoreForm(name: string | null, reason: Reason, locale: Locale): FormView {
  const { title, hint } = words[locale].backups.restoreForm;
  return { title, components: [confirmField(name, hint, locale), reasonField(reason, locale)] };
}

/** Asks for the backup's exact name. */
export function deleteBackupForm(name: string | null, reason: Reason, locale: Locale): FormView {
  const { title, label, hint, unknown } = words[locale].backups.deleteForm;
  const field = { custom_id: 'name', required: true, max_length: 300 };
  return { title, components: [textField(label, hintFor(name, hint, unknown), field), reasonField(reason, locale)] };
}
