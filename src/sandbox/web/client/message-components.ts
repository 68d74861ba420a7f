import type { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
// Of this part alone, since the whole would bring every address of Discord's API into the page.
import { ButtonStyle, ComponentType } from 'discord-api-types/payloads/v10';
import type {
  APIButtonComponent,
  APIMessageTopLevelComponent,
  APISelectMenuComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { MessageView, World } from '../wire.ts';
import type { App } from './state.ts';

/** What became of the components of a message. */
export interface Pressing {
  /** The one that waits for the bot. */
  busy: string | null;
  /** The bot did not answer the last one. */
  hasFailed: boolean;
}

interface Actions {
  press(message: MessageView, customId: string): void;
  choose(message: MessageView, customId: string, values: string[]): void;
}

type Shown = Pressing & { message: MessageView };

export function showComponents(shown: Shown, app: App, actions: Actions): TemplateResult | typeof nothing {
  const rows = shown.message.components ?? [];
  if (rows.length === 0 && !shown.hasFailed) return nothing;
  return html`<div slot="components" class="components">
    ${rows.map((row) => showRow(row, shown, app, actions))}
    ${shown.hasFailed ? html`<p class="failed" role="alert">${app.words().interactionFailed}</p>` : nothing}
  </div>`;
}

function showRow(row: APIMessageTopLevelComponent, shown: Shown, app: App, actions: Actions): TemplateResult {
  if (row.type !== ComponentType.ActionRow) return html``;
  return html`<discord-action-row>${row.components.map((part) =>
    part.type === ComponentType.Button
      ? showButton(part, shown, (customId) => actions.press(shown.message, customId))
      : showSelect(part, shown, app, (values) => actions.choose(shown.message, part.custom_id, values)),
  )}</discord-action-row>`;
}

const looks: Partial<Record<ButtonStyle, DiscordButton['type']>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

function showButton(button: APIButtonComponent, { busy }: Shown, press: (customId: string) => void): TemplateResult {
  const customId = 'custom_id' in button ? button.custom_id : null;
  const label = 'label' in button ? (button.label ?? '') : '';
  const emoji = 'emoji' in button ? (button.emoji?.name ?? '') : '';
  const isDisabled = button.disabled ?? false;
  const pressIt = () => {
    if (customId !== null && !isDisabled && busy === null) press(customId);
  };
  return html`<discord-button
    .type=${looks[button.style] ?? 'secondary'}
    .url=${'url' in button ? button.url : undefined}
    .disabled=${isDisabled}
    class=${busy === customId && customId !== null ? 'busy' : ''}
    @click=${pressIt}
    ${ref((element) => void tellState(element, isDisabled, busy === customId))}
    >${emoji} ${label}</discord-button
  >`;
}

/** The component draws a disabled button but does not tell anybody who cannot see it. */
async function tellState(element: Element | undefined, isDisabled: boolean, isBusy: boolean): Promise<void> {
  if (!element) return;
  await (element as DiscordButton).updateComplete;
  const button = element.shadowRoot?.querySelector('button');
  button?.toggleAttribute('disabled', isDisabled);
  button?.setAttribute('aria-busy', String(isBusy));
}

function showSelect(
  select: APISelectMenuComponent,
  { busy }: Shown,
  app: App,
  choose: (values: string[]) => void,
): TemplateResult {
  const words = app.words();
  const label = select.placeholder ?? words.choose;
  const isDisabled = (select.disabled ?? false) || busy !== null;
  const { min_values: min = 1, max_values: max = 1 } = select;
  if (select.type === ComponentType.StringSelect && max === 1) return showMenu(select, label, isDisabled, choose);

  const options = optionsOf(select, app.state.world);
  const collect = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const values = new FormData(form).getAll('value').map(String);
    if (values.length < min || values.length > max) return;
    form.closest('details')?.removeAttribute('open');
    choose(values);
  };
  return html`<details class="picker">
    <summary aria-disabled=${isDisabled}>${label}</summary>
    <form @submit=${collect}>
      ${options.map(
        ({ label: name, value, chosen }) =>
          html`<label><input type=${max === 1 ? 'radio' : 'checkbox'} name="value" value=${value} ?checked=${chosen} />${name}</label>`,
      )}
      <button class="plain" ?disabled=${isDisabled}>${words.done}</button>
    </form>
  </details>`;
}

function showMenu(
  { options }: APIStringSelectComponent,
  label: string,
  isDisabled: boolean,
  choose: (values: string[]) => void,
): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '') choose([currentTarget.value]);
  };
  const hasDefault = options.some((option) => option.default);
  return html`<select class="menu" aria-label=${label} ?disabled=${isDisabled} @change=${change}>
    <option value="" ?selected=${!hasDefault} hidden>${label}</option>
    ${options.map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.default ?? false} title=${option.description ?? nothing}>
          ${option.emoji?.name ?? ''} ${option.label}${option.description ? ` – ${option.description}` : ''}
        </option>`,
    )}
  </select>`;
}

interface Option {
  label: string;
  value: string;
  chosen: boolean;
}

function optionsOf(select: APISelectMenuComponent, world: World | null): Option[] {
  if (select.type === ComponentType.StringSelect) {
    return select.options.map(({ label, value, default: chosen = false }) => ({ label, value, chosen }));
  }
  if (!world) return [];
  const people = world.people.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  const roles = world.roles.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  const channels = world.channels.map(({ id, name }) => ({ label: `#${name}`, value: id }));
  const defaults = (select.default_values ?? []).map(({ id }) => id);
  const offered = {
    [ComponentType.UserSelect]: people,
    [ComponentType.RoleSelect]: roles,
    [ComponentType.MentionableSelect]: [...people, ...roles],
    [ComponentType.ChannelSelect]: channels,
  }[select.type];
  return offered.map((option) => ({ ...option, chosen: defaults.includes(option.value) }));
}
