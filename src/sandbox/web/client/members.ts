import { html, nothing, type TemplateResult } from 'lit';
import type { World } from '../wire.ts';
import type { App } from './state.ts';
import { avatarOf, type Who, whoIs } from './who.ts';

/** At the right: everybody in the guild by their highest role. */
export function showMembers(app: App, world: World): TemplateResult {
  const words = app.words();
  const everybody = [...world.people.map(({ id }) => id), world.bot.id].map((id) => whoIs(world, id));
  const groups = [
    ...world.roles.map(({ id, name }) => ({ name, members: everybody.filter(({ roles }) => roles[0]?.id === id) })),
    { name: words.noRole, members: everybody.filter(({ roles }) => roles.length === 0) },
  ].filter(({ members }) => members.length > 0);
  return html`<h2 class="sr-only">${words.members}</h2>
    ${groups.map(
      ({ name, members }) => html`<section>
        <h3>${name} — ${members.length}</h3>
        <ul>
          ${members.map((who) => html`<li>${showMember(who, app, world)}</li>`)}
        </ul>
      </section>`,
    )}`;
}

function showMember(who: Who, app: App, world: World): TemplateResult {
  const words = app.words();
  const isOnline = !who.isBot || world.bot.state === 'ready';
  return html`<div class="member" ?data-offline=${!isOnline}>
    <span class="avatar"><img src=${avatarOf(who)} alt="" width="32" height="32" /><i aria-hidden="true"></i></span>
    <span class="name" style="color: ${who.color}">${who.name}</span>
    ${who.isBot ? html`<span class="tag">${words.app}</span>` : nothing}
    ${who.id === world.you ? html`<small>${words.you}</small>` : nothing}
    ${isOnline ? nothing : html`<span class="sr-only">${words.offline}</span>`}
  </div>`;
}
