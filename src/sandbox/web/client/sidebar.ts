import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelView, PersonView, World } from '../wire.ts';
import { moveFocus } from './keys.ts';
import type { App } from './state.ts';
import { avatarOf, whoIs, you } from './who.ts';

interface Actions {
  openChannel(channelId: string): void;
  become(personId: string): void;
  speak(locale: string): void;
}

/** At the left: the guild, its channels, and below them who you are. */
export function showSidebar(app: App, world: World, { openChannel }: Actions): TemplateResult {
  const words = app.words();
  return html`
    <header class="guild"><h1>${world.guildName}</h1></header>
    <ul class="channels">
      ${world.channels.map((channel) => html`<li>${showChannel(channel, app, openChannel)}</li>`)}
    </ul>
    <p class="sandbox-note">${words.sandbox}</p>
    ${showYou(app, world)}
  `;
}

function showChannel({ id, name, parentId }: ChannelView, app: App, open: Actions['openChannel']): TemplateResult {
  const words = app.words();
  const isOpen = id === app.state.channelId;
  const unread = app.state.unread.get(id);
  return html`<button
    type="button"
    class="channel"
    ?data-thread=${parentId !== null}
    ?data-unread=${unread !== undefined}
    aria-current=${isOpen ? 'page' : nothing}
    @click=${() => open(id)}
  >
    <span class="sign" aria-hidden="true">${parentId === null ? '#' : '↳'}</span>
    <span class="name">${name}${parentId === null ? nothing : html`<span class="sr-only"> (${words.thread})</span>`}</span>
    ${unread ? html`<span class="sr-only">${words.unread(unread.count)}</span>` : nothing}
    ${unread && unread.mentions > 0 ? html`<span class="badge" aria-hidden="true">${unread.mentions}</span>` : nothing}
  </button>`;
}

function showYou(app: App, world: World): TemplateResult {
  const who = you(world);
  const words = app.words();
  return html`<div class="you">
    <button type="button" class="you-button" popovertarget="people" aria-haspopup="dialog">
      <img src=${avatarOf(who)} alt="" width="32" height="32" />
      <span><b>${who.name}</b><small>${who.roles[0]?.name ?? words.noRole}</small></span>
      <span class="sr-only">. ${words.whoYouAre}</span>
      <span class="swap" aria-hidden="true">⇄</span>
    </button>
  </div>`;
}

/** The switch: who sits in front of the window, and in which language. */
export function showPeople(app: App, world: World, { become, speak }: Actions): TemplateResult {
  const words = app.words();
  const language = app.locale() === 'ru' ? 'ru' : 'en-US';
  return html`
    <h2>${words.whoYouAre}</h2>
    <p>${words.switchHint}</p>
    <ul @keydown=${moveFocus}>
      ${world.people.map((person) => html`<li>${showPerson(person, app, world, become)}</li>`)}
    </ul>
    <fieldset>
      <legend>${words.language}</legend>
      ${[
        ['en-US', 'English'],
        ['ru', 'Русский'],
      ].map(
        ([locale = '', name]) => html`<label
          ><input type="radio" name="language" value=${locale} .checked=${language === locale} @change=${() => speak(locale)} /><span lang=${locale}>${name}</span></label
        >`,
      )}
    </fieldset>
  `;
}

function showPerson({ id, key, name }: PersonView, app: App, world: World, become: Actions['become']): TemplateResult {
  const words = app.words();
  const who = whoIs(world, id);
  const isYou = id === world.you;
  return html`<button type="button" class="person" aria-current=${isYou ? 'true' : nothing} @click=${() => become(id)}>
      <img src=${avatarOf(who)} alt="" width="28" height="28" />
      <span><b>${name}</b><small>${who.roles[0]?.name ?? words.noRole}</small></span>
      ${isYou ? html`<i>${words.you}</i>` : nothing}</button
    ><a class="icon" href="/?as=${key}" target="_blank" rel="opener" aria-label=${words.newWindow(name)} title=${words.newWindow(name)}
      ><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path fill="currentColor" d="M14 3v2h3.600l-9.100 9.100 1.400 1.400L19 6.400V10h2V3zM5 5v14h14v-6h-2v4H7V7h4V5z" /></svg></a>`;
}
