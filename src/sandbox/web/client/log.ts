import { html, render } from 'lit';
import type { MessageView, News, Outcome, Place, Question } from '../wire.ts';
import { isLoadingMessage, type MessageActions, newsOf, type Shown, showMessage, showUse } from './message.ts';
import type { App } from './state.ts';
import { whoWrote } from './who.ts';

interface Row extends Shown {
  element: HTMLLIElement;
}

/** The messages of the open channel. Only a stretch of them stands in the page, however many there are. */
export interface Log {
  /** Shows the newest messages of the state's channel. */
  open(): Promise<void>;
  receive(news: Extract<News, { news: 'message' }>): void;
  /** Shows everything again: the language or the reader is another. */
  refresh(): void;
  /** Shows that a command is on its way, and what became of it where nothing else does. */
  follow(command: string, outcome: Promise<Outcome>): void;
  jump(channelId: string, messageId: string): Promise<void>;
}

interface LogParts {
  app: App;
  scroller: HTMLElement;
  /** Told of every message that is shown, and of every change of one. */
  onSeen(message: MessageView): void;
  /** Told what an interaction on a message led to. */
  onOutcome(outcome: Outcome): void;
  /** Told when somebody presses a command that a message names. */
  onCommand(path: string): void;
}

/** So many rows stand in the page at most; as many as fit on several screens. */
const maxRows = 150;
/** So near to an end the next messages are fetched, and counted as being at the end. */
const nearPx = 600;
const pinnedPx = 60;
/** An answer that comes sooner needs no word that it is awaited. */
const patienceMs = 400;
/** How many pages back a jump looks for its message. */
const maxPagesBack = 60;

export function createLog({ app, scroller, onSeen, onOutcome, onCommand }: LogParts): Log {
  render(
    html`<div class="welcome"></div>
      <discord-messages no-background><ol class="rows"></ol></discord-messages>
      <ol class="pending"></ol>`,
    scroller,
  );
  const welcome = find(scroller, '.welcome');
  const list = find(scroller, '.rows');
  const pending = find(scroller, '.pending');
  const present = find(document, '#present');
  let rows: Row[] = [];
  let hasOlder = false;
  let hasNewer = false;
  let isLoading = false;
  let isPinned = true;
  let lastTop = 0;
  let missed = 0;
  /** Ephemeral messages that their reader has put away. */
  const dismissed = new Set<string>();

  const actions: MessageActions = {
    press: (message, customId) => interact(message, customId, { do: 'press', messageId: message.id, customId }),
    choose: (message, customId, values) =>
      interact(message, customId, { do: 'choose', messageId: message.id, customId, values }),
    runOn(message, name) {
      const outcome = app.ask({ do: 'message-command', name, messageId: message.id });
      follow(name, outcome);
    },
    dismiss(message) {
      dismissed.add(message.id);
      remove(message.id);
    },
    jump: (channelId, messageId) => void jump(channelId, messageId),
    begin: onCommand,
  };

  async function interact(
    message: MessageView,
    customId: string,
    question: Extract<Question, { do: 'press' | 'choose' }>,
  ): Promise<void> {
    change(message.id, { busy: customId, hasFailed: false });
    try {
      const outcome = await app.ask(question);
      change(message.id, { busy: null, hasFailed: outcome.kind === 'silence' });
      if (outcome.kind === 'silence') app.announce(app.words().interactionFailed);
      onOutcome(outcome);
    } catch (error) {
      change(message.id, { busy: null });
      app.complain(error instanceof Error ? error.message : String(error));
    }
  }

  function show(row: Row): void {
    const hadFocus = row.element.contains(document.activeElement);
    render(showMessage(row, app, actions), row.element);
    // What was focused may be gone, a pressed button above all: the reader stays with the message.
    if (hadFocus && !row.element.contains(document.activeElement)) row.element.focus();
  }

  function change(id: string, changes: Partial<Shown>): void {
    const row = rows.find(({ message }) => message.id === id);
    if (row) show(Object.assign(row, changes));
  }

  function createRow(message: MessageView, before: MessageView | null): Row {
    const element = document.createElement('li');
    element.className = 'row';
    element.id = `message-${message.id}`;
    element.tabIndex = -1;
    return { element, message, before, busy: null, hasFailed: false };
  }

  function append(messages: readonly MessageView[]): void {
    const fresh = messages.filter(({ id }) => !dismissed.has(id));
    for (const message of fresh) {
      const row = createRow(message, rows.at(-1)?.message ?? null);
      rows.push(row);
      show(row);
      list.append(row.element);
    }
    const surplus = rows.length - maxRows;
    if (surplus > 0) {
      for (const { element } of rows.splice(0, surplus)) element.remove();
      hasOlder = true;
    }
  }

  function prepend(messages: readonly MessageView[]): void {
    const fresh = messages.filter(({ id }) => !dismissed.has(id));
    const added: Row[] = [];
    for (const message of fresh) {
      const row = createRow(message, added.at(-1)?.message ?? null);
      added.push(row);
      show(row);
    }
    list.prepend(...added.map(({ element }) => element));
    const first = rows[0];
    rows = [...added, ...rows];
    if (first) show(Object.assign(first, { before: added.at(-1)?.message ?? null }));
    if (rows.length > maxRows) {
      for (const { element } of rows.splice(maxRows)) element.remove();
      hasNewer = true;
    }
  }

  function remove(id: string): void {
    const index = rows.findIndex(({ message }) => message.id === id);
    const [row] = index < 0 ? [] : rows.splice(index, 1);
    if (!row) return;
    if (row.element.contains(document.activeElement)) scroller.focus();
    row.element.remove();
    const next = rows[index];
    if (next) show(Object.assign(next, { before: rows[index - 1]?.message ?? null }));
  }

  async function load(from: Place): Promise<void> {
    const { channelId } = app.state;
    if (channelId === null) return;
    isLoading = true;
    try {
      const { messages, more } = await app.ask({ do: 'history', channelId, from });
      if (app.state.channelId !== channelId) return;
      for (const message of messages) onSeen(message);
      if (from === 'newest') {
        clear();
        hasOlder = more;
        append(messages);
      } else if ('before' in from) {
        hasOlder = more;
        keepInPlace(() => prepend(messages));
      } else {
        hasNewer = more;
        keepInPlace(() => append(messages));
      }
      showWelcome();
    } finally {
      isLoading = false;
    }
  }

  function clear(): void {
    rows = [];
    list.replaceChildren();
    pending.replaceChildren();
    hasNewer = false;
    isPinned = true;
    lastTop = 0;
    countMissed(0);
  }

  /** The row in sight stays where it is while rows come and go around it. */
  function keepInPlace(act: () => void): void {
    const top = scroller.scrollTop;
    const anchor = rows.find(({ element }) => element.offsetTop + element.offsetHeight > top);
    const offset = anchor ? anchor.element.offsetTop - top : 0;
    act();
    // The components of the new rows have drawn themselves by then, and nothing was painted yet.
    requestAnimationFrame(() => {
      if (anchor) scroller.scrollTop = anchor.element.offsetTop - offset;
    });
  }

  function showWelcome(): void {
    const words = app.words();
    const channel = app.state.world?.channels.find(({ id }) => id === app.state.channelId)?.name ?? '';
    const text = hasOlder
      ? html`<p>${words.loadingOlder}</p>`
      : html`<h2>${words.welcome(channel)}</h2><p>${words.welcomeText}</p>`;
    render(text, welcome);
  }

  function countMissed(count: number): void {
    missed = count;
    const words = app.words();
    present.hidden = missed === 0 && !hasNewer;
    present.textContent = missed > 0 ? `${words.newMessages(missed)} · ${words.jumpToPresent}` : words.jumpToPresent;
  }

  function scrollToEnd(): void {
    scroller.scrollTop = scroller.scrollHeight;
  }

  scroller.addEventListener('scroll', () => {
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    // Only somebody who scrolls up leaves the end: it also moves away when messages come or grow.
    if (below < pinnedPx) isPinned = !hasNewer;
    else if (scroller.scrollTop < lastTop) isPinned = false;
    lastTop = scroller.scrollTop;
    if (isPinned && missed > 0) countMissed(0);
    if (present.hidden === hasNewer) countMissed(missed);
    const [first, last] = [rows[0], rows.at(-1)];
    if (isLoading) return;
    if (first && hasOlder && scroller.scrollTop < nearPx) void load({ before: first.message.id });
    else if (last && hasNewer && below < nearPx) void load({ after: last.message.id });
  });
  new ResizeObserver(() => {
    if (isPinned) scrollToEnd();
  }).observe(list);
  new ResizeObserver(() => {
    if (isPinned) scrollToEnd();
  }).observe(scroller);
  present.addEventListener('click', () => {
    if (hasNewer) void load('newest');
    else scrollToEnd();
    scroller.focus();
  });

  function follow(command: string, outcome: Promise<Outcome>): void {
    const { world } = app.state;
    if (!world) return;
    const element = document.createElement('li');
    element.className = 'row sending';
    const draw = (state: 'sending' | 'silence') => {
      const words = app.words();
      const dismiss = () => element.remove();
      render(
        html`<div class="sending-message" ?data-failed=${state === 'silence'}>
          ${showUse(world.you, command, app)}
          <p>${state === 'sending' ? words.sending : words.silence}</p>
          ${state === 'silence' ? html`<p class="only-you">${words.onlyYou} • <button type="button" class="as-link" @click=${dismiss}>${words.dismiss}</button></p>` : ''}
        </div>`,
        element,
      );
      pending.append(element);
      if (isPinned) scrollToEnd();
    };
    const timer = setTimeout(() => draw('sending'), patienceMs);
    outcome.then(
      (ended) => {
        clearTimeout(timer);
        element.remove();
        if (ended.kind === 'silence') {
          draw('silence');
          app.announce(app.words().silence);
        }
        onOutcome(ended);
      },
      (error: Error) => {
        clearTimeout(timer);
        element.remove();
        app.complain(error.message);
      },
    );
  }

  async function jump(channelId: string, messageId: string): Promise<void> {
    if (!app.state.world?.channels.some(({ id }) => id === channelId)) return app.complain(app.words().notHere);
    if (app.state.channelId !== channelId) {
      app.set({ channelId });
      await load('newest');
    }
    for (let page = 0; page < maxPagesBack; page += 1) {
      const row = rows.find(({ message }) => message.id === messageId);
      if (row) {
        row.element.scrollIntoView({ block: 'center' });
        row.element.focus({ preventScroll: true });
        row.element.classList.add('found');
        row.element.addEventListener('animationend', () => row.element.classList.remove('found'), { once: true });
        return;
      }
      const [first] = rows;
      if (!first || !hasOlder) break;
      await load({ before: first.message.id });
    }
    app.complain(app.words().notHere);
  }

  function tellNews(message: MessageView): void {
    const { world } = app.state;
    if (!world || message.author.id === world.you || isLoadingMessage(message)) return;
    app.announce(`${whoWrote(world, message).name}: ${newsOf(message, app)}`);
  }

  return {
    open: () => load('newest'),
    refresh() {
      showWelcome();
      for (const row of rows) show(row);
      countMissed(missed);
    },
    receive({ kind, message }) {
      if (message.channel_id !== app.state.channelId) return;
      onSeen(message);
      if (kind === 'delete') return remove(message.id);
      if (kind === 'update') {
        const row = rows.find((candidate) => candidate.message.id === message.id);
        if (row && isLoadingMessage(row.message)) tellNews(message);
        return change(message.id, { message });
      }
      tellNews(message);
      const you = app.state.world?.you;
      const isMine = message.author.id === you || message.interaction_metadata?.user.id === you;
      // The end is not in the page, or is too far from what is being read; whoever has said something is taken there.
      if (hasNewer || (!isPinned && rows.length >= maxRows)) {
        hasNewer = true;
        if (isMine) void load('newest');
        else countMissed(missed + 1);
        return;
      }
      if (isMine) isPinned = true;
      append([message]);
      if (isPinned) scrollToEnd();
      else countMissed(missed + 1);
    },
    follow,
    jump,
  };
}

function find(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}
