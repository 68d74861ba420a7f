import { html, nothing, type TemplateResult } from 'lit';
import type { World } from '../wire.ts';
import type { App, Panel } from './state.ts';
import { avatarOf, you } from './who.ts';

interface Actions {
  toggle(panel: Panel): void;
  toggleTheme(): void;
  showHints(): void;
}

/** Above the messages: the channel, and what opens the rest. */
export function showTop(app: App, world: World, actions: Actions): TemplateResult {
  const words = app.words();
  const { open, channelId } = app.state;
  const channel = world.channels.find(({ id }) => id === channelId);
  const who = you(world);
  const parent = world.channels.find(({ id }) => id === channel?.parentId);
  const toggle = (panel: Panel, label: string, sign: TemplateResult | string) => html`<button
    type="button"
    class="toggle ${panel}-toggle"
    aria-expanded=${open[panel]}
    aria-controls=${panel}
    @click=${() => actions.toggle(panel)}
  >
    ${sign}<span class="label">${label}</span>
  </button>`;
  return html`
    ${toggle('channels', words.openChannels, icon('M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z'))}
    <h2><span aria-hidden="true">${channel?.parentId ? '↳' : '#'}</span> ${channel?.name ?? ''}</h2>
    <p>${channel?.topic ?? (parent ? `#${parent.name}` : nothing)}</p>
    <button type="button" class="icon" aria-label=${words.hints} title=${words.hints} @click=${actions.showHints}>?</button>
    <button type="button" class="icon" aria-label=${words.theme} title=${words.theme} @click=${actions.toggleTheme}>◐</button>
    ${toggle('members', words.members, icon('M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0 2c-4 0-8 2-8 5v2h16v-2c0-3-4-5-8-5Zm8-2a3.5 3.5 0 1 0-1-6.8 6 6 0 0 1 0 6.6l1 .2Zm1.600 2.200c1.400 1.100 2.400 2.700 2.400 4.800v2h2v-2c0-2.400-1.900-4.100-4.400-4.800Z'))}
    ${toggle('provider', words.provider, icon('M3 4h18v5H3zm0 6.500h18v5H3zM3 17h18v4H3zM6 6v1h2V6zm0 6.500v1h2v-1zM6 18.500v1h2v-1z'))}
    <button type="button" class="icon you-here" popovertarget="people" aria-haspopup="dialog" aria-label="${words.youAre(who.name)}. ${words.whoYouAre}">
      <img src=${avatarOf(who)} alt="" width="28" height="28" />
    </button>
  `;
}

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d=${path} /></svg>`;
}
