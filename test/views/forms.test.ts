import { type APILabelComponent, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { modalErrors } from '../../src/sandbox/discord/validate/modal.ts';
import { createForm, deleteForm, type FormView, rebuildForm } from '../../src/views/forms.ts';

function renderForm({ title, components }: FormView): string[] {
  return [`# ${title}`, ...components.map(renderField)];
}

function renderField({ label, description, component }: APILabelComponent): string {
  if (component.type !== ComponentType.TextInput) throw new Error('not a text field');
  const { custom_id, required, value } = component;
  return `${label}${required ? '*' : ''} [${custom_id}] ${description ?? ''}${value === undefined ? '' : ` = ${value}`}`;
}

it('asks for the name before a deletion', () => {
  expect(renderForm(deleteForm('web-1', 'too old', 'en'))).toMatchInlineSnapshot(`
    [
      "# Delete a server",
      "Name of the server, to confirm* [name] The server and all its data will be gone. Type: web-1",
      "Reason [reason] Shown to everybody in the channel. = too old",
    ]
  `);
  expect(renderForm(deleteForm(null, null, 'en'))).toMatchInlineSnapshot(`
    [
      "# Delete a server",
      "Name of the server, to confirm* [name] All its data is lost. Type the name of the server exactly.",
      "Reason [reason] Shown to everybody in the channel.",
    ]
  `);
  expect(renderForm(deleteForm('web-1', null, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Удалить сервер",
      "Имя сервера, для подтверждения* [name] Сервер и все его данные пропадут. Введите: web-1",
      "Причина [reason] Её увидят все в канале.",
    ]
  `);
});

it('asks for a password too before a server is rebuilt', () => {
  expect(renderForm(rebuildForm('web-1', null, 'en'))).toMatchInlineSnapshot(`
    [
      "# Rebuild a server",
      "Name of the server, to confirm* [name] The system is installed anew, all data is lost. Type: web-1",
      "New root password [password] Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.",
      "Reason [reason] Shown to everybody in the channel.",
    ]
  `);
  expect(renderForm(rebuildForm('web-1', null, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Переустановить сервер",
      "Имя сервера, для подтверждения* [name] Система ставится заново, все данные пропадут. Введите: web-1",
      "Новый пароль root [password] Отправляется в Vscale и забывается. Если пусто, Vscale пришлёт новый владельцу на почту.",
      "Причина [reason] Её увидят все в канале.",
    ]
  `);
});

it('asks for the password of a new server, with name and keys filled in', () => {
  expect(renderForm(createForm('web-1', 'laptop, 93', 'en'))).toMatchInlineSnapshot(`
    [
      "# Create a server",
      "New root password* [password] Sent to Vscale and forgotten. No spaces.",
      "Name* [name]  = web-1",
      "SSH keys [keys] Ids or names, separated by commas. = laptop, 93",
    ]
  `);
  expect(renderForm(createForm('web-1', null, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Создать сервер",
      "Новый пароль root* [password] Отправляется в Vscale и забывается. Без пробелов.",
      "Имя* [name]  = web-1",
      "SSH-ключи [keys] Id или имена через запятую.",
    ]
  `);
});

describe('Discord takes the form', () => {
  const long = '*'.repeat(3_000);

  it.each(['en', 'ru'] as const)('whatever the name, in %s', (locale) => {
    for (const text of ['web-1', long, '\u202e', '']) {
      for (const form of [
        deleteForm(text, text, locale),
        rebuildForm(text, text, locale),
        createForm(text, text, locale),
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
