import { type APILabelComponent, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { modalErrors } from '../../src/sandbox/discord/validate/modal.ts';
import { denyForm, reasonNeededForm, runNowForm } from '../../src/views/approval-messages.ts';
import { createForm, deleteForm, type FormView, rebuildForm, renameForm } from '../../src/views/forms.ts';

function renderForm({ title, components }: FormView): string[] {
  return [`# ${title}`, ...components.map(renderField)];
}

function renderField({ label, description, component }: APILabelComponent): string {
  if (component.type !== ComponentType.TextInput) throw new Error('not a text field');
  const { custom_id, required, value } = component;
  return `${label}${required ? '*' : ''} [${custom_id}] ${description ?? ''}${value === undefined ? '' : ` = ${value}`}`;
}

const noReason = { typed: null, isRequired: false };

it('asks for the name before a deletion', () => {
  expect(renderForm(deleteForm('web-1', { typed: 'too old', isRequired: true }, 'en'))).toMatchInlineSnapshot(`
    [
      "# Delete a server",
      "Name of the server, to confirm* [name] The server and all its data will be gone. Type: web-1",
      "Reason* [reason] Shown to everybody in the channel. = too old",
    ]
  `);
  expect(renderForm(deleteForm(null, noReason, 'en'))).toMatchInlineSnapshot(`
    [
      "# Delete a server",
      "Name of the server, to confirm* [name] All its data is lost. Type the name of the server exactly.",
      "Reason [reason] Shown to everybody in the channel.",
    ]
  `);
  expect(renderForm(deleteForm('web-1', noReason, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Удалить сервер",
      "Имя сервера для подтверждения* [name] Сервер и все его данные пропадут. Введите: web-1",
      "Причина [reason] Её увидят все в канале.",
    ]
  `);
});

it('asks for a password too before a server is rebuilt', () => {
  expect(renderForm(rebuildForm('web-1', noReason, true, 'en'))).toMatchInlineSnapshot(`
    [
      "# Rebuild a server",
      "Name of the server, to confirm* [name] The system is installed anew, all data is lost. Type: web-1",
      "New root password [password] Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.",
      "Reason [reason] Shown to everybody in the channel.",
    ]
  `);
  expect(renderForm(rebuildForm('web-1', noReason, true, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Переустановить сервер",
      "Имя сервера для подтверждения* [name] Система ставится заново, все данные пропадут. Введите: web-1",
      "Новый пароль root [password] Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.",
      "Причина [reason] Её увидят все в канале.",
    ]
  `);
});

it('asks for no password where it would have to wait for approval', () => {
  expect(renderForm(rebuildForm('web-1', { typed: null, isRequired: true }, false, 'en'))).toMatchInlineSnapshot(`
    [
      "# Rebuild a server",
      "Name of the server, to confirm* [name] The system is installed anew, all data is lost. Type: web-1",
      "Reason* [reason] Shown to everybody in the channel.",
    ]
  `);
});

it('asks for the password of a new server, with name and keys filled in', () => {
  expect(
    renderForm(createForm({ name: 'web-1', keys: 'laptop, 93', reason: null, asksPassword: true }, 'en')),
  ).toMatchInlineSnapshot(`
    [
      "# Create a server",
      "New root password* [password] Sent to Vscale and forgotten. No spaces.",
      "Name* [name]  = web-1",
      "SSH keys [keys] Ids or names, separated by commas. = laptop, 93",
    ]
  `);
  expect(
    renderForm(createForm({ name: 'web-1', keys: null, reason: null, asksPassword: true }, 'ru')),
  ).toMatchInlineSnapshot(`
    [
      "# Создать сервер",
      "Новый пароль root* [password] Бот отправит его в Vscale и забудет. Без пробелов.",
      "Имя* [name]  = web-1",
      "SSH-ключи [keys] Id или имена через запятую.",
    ]
  `);
});

it('asks why, where a rule wants to know', () => {
  const reason = { typed: null, isRequired: true };
  expect(
    renderForm(createForm({ name: 'web-1', keys: null, reason, asksPassword: false }, 'en')),
  ).toMatchInlineSnapshot(`
    [
      "# Create a server",
      "Name* [name]  = web-1",
      "SSH keys [keys] Ids or names, separated by commas.",
      "Reason* [reason] Shown to everybody in the channel.",
    ]
  `);
  expect(renderForm(renameForm('web-2', reason, 'ru'))).toMatchInlineSnapshot(`
    [
      "# Нужна причина",
      "Имя* [name]  = web-2",
      "Причина* [reason] Её увидят все в канале.",
    ]
  `);
  expect(renderForm(reasonNeededForm('en'))).toMatchInlineSnapshot(`
    [
      "# A reason is required",
      "Why? Everybody in the channel will read it* [reason] ",
    ]
  `);
  expect(renderForm(reasonNeededForm('ru'))).toMatchInlineSnapshot(`
    [
      "# Нужна причина",
      "Почему? Это увидят все в канале* [reason] ",
    ]
  `);
});

it('asks why somebody denies, or cannot wait', () => {
  expect([denyForm('en'), runNowForm('en'), denyForm('ru'), runNowForm('ru')].map(renderForm)).toMatchInlineSnapshot(`
    [
      [
        "# Deny the request",
        "Why? Everybody in the channel will read it* [reason] ",
      ],
      [
        "# Run without approval",
        "Why can it not wait? Everybody will read it* [reason] ",
      ],
      [
        "# Отклонить запрос",
        "Почему? Это увидят все в канале* [reason] ",
      ],
      [
        "# Выполнить без согласия",
        "Почему нельзя подождать? Прочтут все* [reason] ",
      ],
    ]
  `);
});

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
