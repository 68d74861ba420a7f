import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './state.ts';
import { type Step, steps } from './story.ts';

export interface CoachActions {
  /** Does what the step's button says. */
  help(step: Step): void;
  dismiss(): void;
}

/** The hint above the composer: what to do next, and a button that begins it. */
export function showCoach(app: App, step: Step, { help, dismiss }: CoachActions): TemplateResult {
  const words = app.words().story;
  const told = words[step];
  const place = steps.indexOf(step) + 1;
  return html`<section class="coach" aria-label=${words.title}>
    <ol aria-hidden="true">
      ${steps.map((_, index) => html`<li ?data-done=${index < place - 1} ?data-now=${index === place - 1}></li>`)}
    </ol>
    <div>
      <h2><span class="sr-only">${words.step(place, steps.length)}: </span>${told.title}</h2>
      <p>${told.text}</p>
    </div>
    ${'action' in told ? html`<button type="button" class="primary" @click=${() => help(step)}>${told.action}</button>` : nothing}
    <button type="button" class="icon" aria-label=${words.dismiss} title=${words.dismiss} @click=${dismiss}>✕</button>
  </section>`;
}
