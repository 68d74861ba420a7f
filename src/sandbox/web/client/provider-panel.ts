import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  mishaps,
  type ProviderView,
  type Question,
  type RequestView,
  type ServerView,
  type TaskView,
  type World,
} from '../wire.ts';
import type { App } from './state.ts';
import { formatTime } from './time.ts';
import type { Words } from './words.ts';

/** The simulated Vscale: what stands there, what the bot asks of it, and what may go wrong. */
export function showProvider(app: App, world: World, provider: ProviderView): TemplateResult {
  const words = app.words();
  const act = (question: Extract<Question, { do: 'provider' | 'arm' | 'disarm' | 'bot' }>) => {
    app.ask(question).catch((error: Error) => app.complain(error.message));
  };
  return html`
    <header>
      <h2>${words.providerTitle}</h2>
      <p>${words.providerNote}</p>
    </header>
    ${showBot(world, words, act)} ${showMishaps(provider, words, act)}
    <section>
      <h3>${words.tasks}</h3>
      ${provider.tasks.length === 0 ? html`<p class="none">${words.noTasks}</p>` : nothing}
      <ul class="tasks">
        ${repeat(
          provider.tasks,
          ({ id }) => id,
          (task) => html`<li>${showTask(task, words)}</li>`,
        )}
      </ul>
    </section>
    <section>
      <h3>${words.servers} <span class="balance">${words.balance} ${formatMoney(provider.balanceKopecks, app.locale())}</span></h3>
      ${provider.servers.length === 0 ? html`<p class="none">${words.noServers}</p>` : nothing}
      <ul class="servers">
        ${repeat(
          provider.servers,
          ({ id }) => id,
          (server) => html`<li>${showServer(server, words, act)}</li>`,
        )}
      </ul>
      <p class="hint">${words.outsideNote}</p>
    </section>
    <section>
      <h3>${words.requests}</h3>
      ${provider.requests.length === 0 ? html`<p class="none">${words.noRequests}</p>` : nothing}
      <ul class="requests" tabindex="0" aria-label=${words.requests}>
        ${repeat(
          joinRequests(provider.requests),
          ({ index }) => index,
          (request) => html`<li>${showRequest(request, app, words)}</li>`,
        )}
      </ul>
    </section>
  `;
}

type Act = (question: Extract<Question, { do: 'provider' | 'arm' | 'disarm' | 'bot' }>) => void;

function showBot({ bot }: World, words: Words, act: Act): TemplateResult {
  const isGone = bot.state === 'stopped' || bot.state === 'failed';
  return html`<section class="bot" data-state=${bot.state}>
    <h3>${words.bot} <span class="state"><i aria-hidden="true"></i>${words.botStates[bot.state]}</span></h3>
    ${bot.why ? html`<p class="why">${bot.why}</p>` : nothing}
    <div class="buttons">
      ${
        isGone
          ? html`<button type="button" class="primary" @click=${() => act({ do: 'bot', action: 'start' })}>${words.startBot}</button>`
          : html`<button type="button" class="danger" title=${words.killHint} @click=${() => act({ do: 'bot', action: 'kill' })}><code>${words.kill}</code></button>`
      }
      <button type="button" class="plain" title=${words.dropHint} ?disabled=${bot.state !== 'ready'} @click=${() => act({ do: 'bot', action: 'drop-gateway' })}>${words.dropGateway}</button>
    </div>
  </section>`;
}

function showMishaps({ armed }: ProviderView, words: Words, act: Act): TemplateResult {
  return html`<section>
    <h3>${words.mishaps}</h3>
    <ul class="mishaps">
      ${mishaps.map((mishap) => {
        const { name, hint } = words.mishap[mishap];
        const isArmed = armed.includes(mishap);
        return html`<li>
          <button type="button" aria-pressed=${isArmed} @click=${() => act(isArmed ? { do: 'disarm' } : { do: 'arm', mishap })}>
            <b>${name}</b><small>${hint}</small>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

function showTask({ method, serverName, startsAt, endsAt, result }: TaskView, words: Words): TemplateResult {
  const names: Partial<Record<string, string>> = words.methods;
  // The bar moves by itself: its animation begins as long ago as the task did.
  const passedMs = Date.now() - startsAt;
  return html`<div class="task" data-result=${result}>
    <span>${names[method] ?? method} <b>${serverName}</b></span>
    <span class="result">${words.results[result]}</span>
    <span class="bar" aria-hidden="true"><i style="animation-duration: ${endsAt - startsAt}ms; animation-delay: ${-passedMs}ms"></i></span>
  </div>`;
}

function showServer(server: ServerView, words: Words, act: Act): TemplateResult {
  const { id, name, status, plan, location, address, isLocked } = server;
  const states: Partial<Record<string, string>> = words.status;
  const actions = status === 'stopped' ? (['start'] as const) : (['restart', 'stop'] as const);
  return html`<div class="server" data-status=${status}>
    <span class="lamp" aria-hidden="true"></span>
    <b>${name}</b>
    <small>${states[status] ?? status}${isLocked ? ` · ${words.busy}` : ''} · ${plan} · ${location}<br />${address}</small>
    <span class="buttons">
      ${actions.map(
        (action) => html`<button
          type="button"
          class="plain small"
          ?disabled=${isLocked}
          aria-label="${words.actions[action]}: ${words.outside(name)}"
          @click=${() => act({ do: 'provider', action, serverId: id })}
        >
          ${words.actions[action]}
        </button>`,
      )}
    </span>
  </div>`;
}

interface JoinedRequest extends RequestView {
  count: number;
}

/** The same request again and again, as polling does, is one line. */
function joinRequests(requests: readonly RequestView[]): JoinedRequest[] {
  const joined: JoinedRequest[] = [];
  for (const request of requests) {
    const above = joined.at(-1);
    const isSame = above?.method === request.method && above.path === request.path && above.status === request.status;
    if (above && isSame) Object.assign(above, { count: above.count + 1, index: request.index });
    else joined.push({ ...request, count: 1 });
  }
  return joined;
}

function showRequest({ at, method, path, status, count }: JoinedRequest, app: App, words: Words): TemplateResult {
  const isError = status === null || status >= 400;
  return html`<div class="request" ?data-error=${isError} data-method=${method}>
    <time>${formatTime(at, 'T', at, app.locale())}</time>
    <code>${method} ${path}</code>
    ${count > 1 ? html`<span class="count" title=${words.times(count)}>×${count}</span>` : nothing}
    <span class="status">${status ?? words.waiting}</span>
  </div>`;
}

function formatMoney(kopecks: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'RUB', currencyDisplay: 'narrowSymbol' }).format(
    kopecks / 100,
  );
}
