import { html, nothing, render, type TemplateResult } from 'lit';
import type { FieldView, ModalView, Outcome } from '../wire.ts';
import type { App } from './state.ts';
import { avatarOf, whoIs } from './who.ts';

export interface ModalWindow {
  show(modal: ModalView): void;
}

/** The bot's forms, in a dialog: it keeps the focus, and Escape closes it. */
export function createModal(app: App, dialog: HTMLDialogElement, onOutcome: (outcome: Outcome) => void): ModalWindow {
  async function submit(event: Event, { interactionId, fields }: ModalView): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const texts = Object.fromEntries(fields.map(({ customId }) => [customId, String(data.get(customId) ?? '')]));
    const words = app.words();
    const faulty = fields.findIndex((field) => explainFault(field, texts[field.customId] ?? '', app) !== null);
    const field = fields[faulty];
    if (field) {
      form.querySelector<HTMLElement>(`#field-${faulty}`)?.focus();
      return complain(`${field.label}: ${explainFault(field, texts[field.customId] ?? '', app)}`);
    }
    setBusy(form, true);
    const outcome = await app
      .ask({ do: 'submit', interactionId, texts })
      .catch((error: Error) => ({ kind: 'refused' as const, why: error.message }));
    setBusy(form, false);
    if (outcome.kind === 'silence') return complain(words.formFailed);
    if (outcome.kind === 'refused') return complain(outcome.why);
    dialog.close();
    onOutcome(outcome);
  }

  function complain(why: string): void {
    const place = dialog.querySelector('.form-error');
    if (place) place.textContent = why;
  }

  return {
    show(modal) {
      const { world } = app.state;
      if (!world) return;
      const words = app.words();
      render(nothing, dialog);
      render(
        html`<form method="dialog" @submit=${(event: Event) => void submit(event, modal)} novalidate>
          <header>
            <img src=${avatarOf(whoIs(world, world.bot.id))} alt="" width="32" height="32" />
            <h2 id="modal-title">${modal.title}</h2>
            <button type="button" class="icon" aria-label=${words.close} @click=${() => dialog.close()}>✕</button>
          </header>
          <div class="fields">${modal.fields.map((field, index) => showField(field, index, app))}</div>
          <p class="form-error" role="alert"></p>
          <footer>
            <button type="button" class="plain" @click=${() => dialog.close()}>${words.cancel}</button>
            <button type="submit" class="primary">${words.submit}</button>
          </footer>
        </form>`,
        dialog,
      );
      dialog.showModal();
      dialog.querySelector<HTMLElement>('input, textarea, select')?.focus();
    },
  };

  function setBusy(form: HTMLFormElement, isBusy: boolean): void {
    const button = form.querySelector<HTMLButtonElement>('button.primary');
    if (!button) return;
    button.disabled = isBusy;
    button.textContent = isBusy ? app.words().submitting : app.words().submit;
  }
}

/** What Discord's own form would not let through. */
function explainFault({ required, minLength }: FieldView, text: string, app: App): string | null {
  if (text === '') return required ? app.words().formRequired : null;
  return text.length < minLength ? app.words().tooShort(minLength) : null;
}

function showField(field: FieldView, index: number, app: App): TemplateResult {
  const id = `field-${index}`;
  const words = app.words();
  const hint = field.description ? html`<span class="hint" id="${id}-hint">${field.description}</span>` : nothing;
  return html`<div class="field">
    <label for=${id}>
      ${field.label}${field.required ? html`<span class="star" aria-hidden="true"> *</span>` : html` <span class="hint">(${words.optional})</span>`}
    </label>
    ${hint} ${showControl(field, id, field.description ? `${id}-hint` : null)}
  </div>`;
}

function showControl(field: FieldView, id: string, describedBy: string | null): TemplateResult {
  const { customId, placeholder, required, value, maxLength, options, isLong } = field;
  if (options) {
    return html`<select id=${id} name=${customId} ?required=${required} aria-describedby=${describedBy ?? nothing}>
      ${required ? nothing : html`<option value=""></option>`}
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}</option>`)}
    </select>`;
  }
  if (isLong) {
    return html`<textarea
      id=${id}
      name=${customId}
      rows="4"
      maxlength=${maxLength}
      ?required=${required}
      placeholder=${placeholder ?? ''}
      aria-describedby=${describedBy ?? nothing}
      .value=${value}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${customId}
    autocomplete="off"
    maxlength=${maxLength}
    ?required=${required}
    placeholder=${placeholder ?? ''}
    aria-describedby=${describedBy ?? nothing}
    .value=${value}
  />`;
}
