import { html, nothing, type TemplateResult } from 'lit';
import { listMessageCommands, nameOf } from '../commands.ts';
import type { MessageView } from '../wire.ts';
import { moveFocus } from './keys.ts';
import type { App } from './state.ts';

interface Actions {
  runOn(message: MessageView, command: string): void;
}

/** The bot's commands for a message, in a menu that shows when the message is pointed at or focused. */
export function showMessageMenu(message: MessageView, app: App, { runOn }: Actions): TemplateResult | typeof nothing {
  const commands = listMessageCommands(app.state.world?.commands ?? []);
  if (commands.length === 0) return nothing;
  const words = app.words();
  const id = `menu-${message.id}`;
  return html`<div class="message-menu">
    <button type="button" class="icon" popovertarget=${id} aria-haspopup="menu" aria-label=${words.moreActions}>⋯</button>
    <div id=${id} popover role="menu" aria-label=${words.apps} @keydown=${moveFocus}>
      ${commands.map((command) => {
        const run = ({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLElement) currentTarget.parentElement?.hidePopover();
          runOn(message, command.name);
        };
        return html`<button type="button" role="menuitem" @click=${run}>${nameOf(command, app.locale())}</button>`;
      })}
    </div>
  </div>`;
}
