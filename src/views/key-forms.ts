import { type FormView, longField, prefilled, type Reason, reasonField, textField } from './forms.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

/**
 * Asks for a public key. A private one fits in too, so that the bot can say what is wrong with it.
 * @param reason null: it is not asked for
 */
export function keyForm(name: string | null, reason: Reason | null, locale: Locale): FormView {
  const say = words[locale].keys.form;
  const named = { custom_id: 'name', required: true, max_length: 300, ...prefilled(name, 300) };
  const key = { required: true, max_length: 4000, placeholder: say.placeholder };
  return {
    title: say.title,
    components: [
      textField(say.name, null, named),
      longField(say.key, say.hint, { custom_id: 'key', ...key }),
      ...(reason ? [reasonField(reason, locale)] : []),
    ],
  };
}
