import { nothing, render } from 'lit';
import type { MessageView, News, Outcome, World } from '../wire.ts';
import { showCoach } from './coach.ts';
import { registerComponents } from './components.ts';
import { createComposer } from './composer.ts';
import { connect } from './connection.ts';
import { createLog } from './log.ts';
import { showMembers } from './members.ts';
import { createModal } from './modal.ts';
import { closeOver, openByWidth, togglePanel, watchPanels } from './panels.ts';
import { showProvider } from './provider-panel.ts';
import { showPeople, showSidebar } from './sidebar.ts';
import { createApp, type State } from './state.ts';
import { followCard, nextStep, type Step, type WaitingCard } from './story.ts';
import { moveTimes } from './time.ts';
import { showTop } from './top.ts';
import { you } from './who.ts';

registerComponents();

const parts = {
  skip: part('skip'),
  channels: part('channels'),
  top: part('top'),
  log: part('log'),
  coach: part('coach'),
  composer: part('composer'),
  members: part('members'),
  provider: part('provider'),
  people: part('people'),
  complaint: part('complaint'),
  announcer: part('announcer'),
};
const firstChannel = 'ops';
const complaintMs = 6000;

let person = new URLSearchParams(location.search).get('as');
let waitingCard: WaitingCard | null = null;
let complaintTimer: ReturnType<typeof setTimeout> | undefined;

const initial: State = {
  world: null,
  provider: null,
  channelId: null,
  unread: new Map(),
  open: openByWidth(),
  theme: readTheme(),
  isOnline: true,
};
const connection = connect({ onNews, onOnline: (isOnline) => app.set({ isOnline }), person: () => person });
const app = createApp({ initial, ask: connection.ask, announce, complain, show });
const modal = createModal(app, dialogPart('modal'), onOutcome);
const onCommand = (path: string) => composer.fill(path, {});
const log = createLog({ app, scroller: parts.log, onSeen, onOutcome, onCommand });
const composer = createComposer(app, parts.composer, log);
moveTimes(parts.log, app.locale);
watchPanels(app);
parts.people.addEventListener('toggle', () => {
  if (parts.people.matches(':popover-open')) parts.people.querySelector<HTMLElement>('[aria-current]')?.focus();
});
parts.skip.addEventListener('click', (event) => {
  // The address keeps naming the channel.
  event.preventDefault();
  composer.focus();
});
matchMedia('(prefers-color-scheme: light)').addEventListener('change', () => app.set({ theme: readTheme() }));
show();

function onNews(news: News): void {
  switch (news.news) {
    case 'provider':
      app.set({ provider: news.provider });
      break;
    case 'message':
      onMessage(news);
      break;
    case 'world':
      onWorld(news.world);
  }
}

function onWorld(world: World): void {
  const before = app.state.world;
  if (JSON.stringify(before) === JSON.stringify(world)) return;
  app.set({ world });
  if (before) log.refresh();
  else {
    openChannel(channelInAddress(world.channels) ?? '');
    // The composer is there once the change has been shown.
    queueMicrotask(() => composer.focus());
  }
}

function channelInAddress(channels: readonly { id: string; name: string }[]): string | undefined {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const named = channels.find(({ name }) => name === wanted) ?? channels.find(({ name }) => name === firstChannel);
  return named?.id;
}

function onMessage(news: Extract<News, { news: 'message' }>): void {
  const { message, kind } = news;
  log.receive(news);
  const { channelId, unread, world } = app.state;
  if (kind !== 'create' || message.channel_id === channelId || !world) return;
  const { count, mentions } = unread.get(message.channel_id) ?? { count: 0, mentions: 0 };
  const more = { count: count + 1, mentions: mentions + (message.pings.includes(world.you) ? 1 : 0) };
  app.set({ unread: new Map(unread).set(message.channel_id, more) });
}

function onSeen(message: MessageView): void {
  const before = waitingCard;
  waitingCard = followCard(waitingCard, message);
  if (waitingCard !== before) app.set({});
}

function onOutcome(outcome: Outcome): void {
  if (outcome.kind === 'modal') modal.show(outcome.modal);
}

function openChannel(channelId: string): void {
  const unread = new Map(app.state.unread);
  unread.delete(channelId);
  app.set({ channelId, unread });
  closeOver(app);
  const name = app.state.world?.channels.find(({ id }) => id === channelId)?.name ?? '';
  history.replaceState(null, '', `${location.search}#${encodeURIComponent(name)}`);
  void log.open();
}

async function become(personId: string): Promise<void> {
  parts.people.hidePopover();
  const world = await connection.ask({ do: 'become', personId });
  person = you({ ...world, you: personId }).key;
  history.replaceState(null, '', `?as=${person}${location.hash}`);
  app.set({ world });
  announce(app.words().youAre(you(world).name));
  await log.open();
  composer.focus();
}

async function speak(locale: string): Promise<void> {
  app.set({ world: await connection.ask({ do: 'speak', locale }) });
  log.refresh();
}

function help(step: Step): void {
  const { world, provider } = app.state;
  if (step === 'create') {
    const options = { name: 'web-1', image: 'ubuntu_20.04_64_001_docker', plan: 'small', location: 'spb0' };
    composer.fill('server create', options);
  } else if (step === 'restart') {
    composer.fill('server restart', { server: provider?.newestServer ?? 'web-1', reason: 'New kernel' });
  } else if (step === 'become') {
    const ivan = world?.people.find(({ key }) => key === 'ivan');
    if (ivan) void become(ivan.id);
  } else if (step === 'approve' && waitingCard) void log.jump(waitingCard.channelId, waitingCard.messageId);
}

function show(): void {
  const { world, provider, open, theme, isOnline } = app.state;
  const words = app.words();
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = app.locale();
  parts.skip.textContent = words.skip;
  for (const panel of ['channels', 'members', 'provider'] as const) {
    parts[panel].hidden = !open[panel];
    parts[panel].ariaLabel = words[panel];
  }
  parts.people.ariaLabel = words.whoYouAre;
  if (!isOnline) complain(words.disconnected);
  else if (parts.complaint.textContent === words.disconnected) complain('');
  if (!world) return;

  const channel = world.channels.find(({ id }) => id === app.state.channelId)?.name ?? '';
  document.title = `#${channel} · ${words.title}`;
  parts.log.ariaLabel = words.messagesIn(channel);
  render(showSidebar(app, world, { openChannel, become, speak }), parts.channels);
  render(showPeople(app, world, { openChannel, become, speak }), parts.people);
  render(
    showTop(app, world, {
      toggle: (panel) => togglePanel(app, panel),
      toggleTheme: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
      showHints: () => setHints(true),
    }),
    parts.top,
  );
  render(open.members ? showMembers(app, world) : nothing, parts.members);
  if (provider) render(open.provider ? showProvider(app, world, provider) : nothing, parts.provider);
  const step = provider && wantsHints() ? nextStep(provider, world, waitingCard) : null;
  render(step ? showCoach(app, step, { help, dismiss: () => setHints(false) }) : nothing, parts.coach);
  composer.show();
}

function announce(text: string): void {
  parts.announcer.textContent = text;
}

function complain(text: string): void {
  parts.complaint.textContent = text;
  clearTimeout(complaintTimer);
  complaintTimer = setTimeout(() => {
    if (app.state.isOnline) parts.complaint.textContent = '';
  }, complaintMs);
}

function wantsHints(): boolean {
  return localStorage.getItem('hints') !== 'hidden';
}

function setHints(areWanted: boolean): void {
  localStorage.setItem('hints', areWanted ? 'shown' : 'hidden');
  app.set({});
  if (!areWanted) composer.focus();
}

function readTheme(): State['theme'] {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

function setTheme(theme: State['theme']): void {
  localStorage.setItem('theme', theme);
  app.set({ theme });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

function dialogPart(id: string): HTMLDialogElement {
  const element = part(id);
  if (!(element instanceof HTMLDialogElement)) throw new Error(`#${id} is no dialog`);
  return element;
}
