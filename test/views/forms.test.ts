import { describe, expect, it } from 'vitest';
import { modalErrors } from '../../src/sandbox/discord/validate/modal.ts';
import { denyForm, reasonNeededForm, runNowForm } from '../../src/views/approval-messages.ts';
import { createForm, deleteForm, rebuildForm, renameForm } from '../../src/views/forms.ts';

describe('Discord takes the form', () => {
  const long = '*'.repeat(3_000);

  it.each(['en', 'ru'] as const)('whatever the name, in %s', (locale) => {
    for (const text of ['web-1', long, '\u202e', '']) {
      for (const form of [
        deleteForm(text, { typed: text, isRequired: true }, locale),
        rebuildForm(text, { typed: text, isRequired: true }, true, locale),
        createForm({ name: text, keys: text, reason: { typed: text, isRequired: true }, asksPassword: true }, locale),
        renameForm(text, { typed: text, isRequired: true }, locale),
        denyForm(locale),
        runNowForm(locale),
        reasonNeededForm(locale),
      ]) {
        expect(modalErrors({ custom_id: 'modal:x?', ...form })).toEqual([]);
        expect(form.title.length).toBeLessThanOrEqual(45);
        for (const { label, description } of form.components) {
          expect(label.length).toBeLessThanOrEqual(45);
          expect(description?.length ?? 0).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});
