import { domainLabel } from './domain-names.ts';
import { plainText } from './format.ts';
import { type FormView, longField, prefilled, type Reason, reasonField, textField } from './forms.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

/** Discord's limits of what a field's label says below it, and of what is typed into one. */
const maxHint = 100;
const maxText = 4_000;
/** In letters of other alphabets a name has fewer characters than in ASCII. */
const maxName = 253;

/** Asks for the records of a new domain; its name is filled in already and may still be changed. */
export function addDomainForm(name: string, reason: Reason, locale: Locale): FormView {
  const say = words[locale].domains;
  const nameField = { custom_id: 'name', required: true, max_length: maxName, ...prefilled(name, maxName) };
  return {
    title: say.addTitle,
    components: [
      textField(say.nameLabel, null, nameField),
      longField(say.zoneLabel, say.zoneHint, { custom_id: 'zone', required: true, max_length: maxText }),
      reasonField(reason, locale),
    ],
  };
}

/** Asks for a domain's exact name, before its records are lost. `name` is null while nobody knows it. */
export function removeDomainForm(name: string | null, reason: Reason, locale: Locale): FormView {
  const say = words[locale].domains;
  const room = maxHint - say.confirmHint({ name: '' }).length;
  const hint = name === null ? say.confirmUnknown : say.confirmHint({ name: plainText(domainLabel(name), room) });
  return {
    title: say.removeTitle,
    components: [
      textField(say.confirmLabel, hint, { custom_id: 'name', required: true, max_length: maxName }),
      reasonField(reason, locale),
    ],
  };
}
