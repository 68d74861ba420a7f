import { html, nothing, type TemplateResult } from 'lit';
import { listSlashCommands } from '../commands.ts';
import { type Block, parseMarkup, parseSpans, plainText, type Span } from '../markup.ts';
import type { App } from './state.ts';
import { formatTime } from './time.ts';
import { readableColor, whoIs } from './who.ts';

interface Place {
  app: App;
  /** Code looks different in an embed. */
  inEmbed: boolean;
  /** Follows a link to a message of this sandbox. */
  jump(channelId: string, messageId: string): void;
  /** Begins a command. */
  begin(path: string): void;
}

export function showMarkup(text: string, place: Place): TemplateResult[] {
  return parseMarkup(text).map((block, index) => showBlock(block, index, place));
}

/** In one line: a title. */
export function showSpans(text: string, place: Place): (TemplateResult | string)[] {
  return spansOf(parseSpans(text), place);
}

/** Without any markup. */
export function toPlainText(text: string, { state: { world } }: App): string {
  return plainText(text, (of, id) => {
    if (!world) return '';
    if (of === 'user') return `@${whoIs(world, id).name}`;
    if (of === 'role') return `@${world.roles.find((role) => role.id === id)?.name ?? id}`;
    return `#${world.channels.find((channel) => channel.id === id)?.name ?? id}`;
  });
}

function showBlock(block: Block, index: number, place: Place): TemplateResult {
  const end = index === 0 ? nothing : html`<br />`;
  switch (block.kind) {
    case 'line':
      return html`${end}${spansOf(block.spans, place)}`;
    case 'subtext':
      return html`<small class="subtext">${spansOf(block.spans, place)}</small>`;
    case 'heading':
      return html`<strong class="heading" data-level=${block.level}>${spansOf(block.spans, place)}</strong>`;
    case 'item':
      return html`<span class="item">${spansOf(block.spans, place)}</span>`;
    case 'quote':
      return html`<blockquote>${block.lines.map((line, at) => html`${at ? html`<br />` : nothing}${spansOf(line, place)}`)}</blockquote>`;
    case 'pre':
      return html`<discord-code multiline ?embed=${place.inEmbed}>${block.text}</discord-code>`;
  }
}

function spansOf(spans: readonly Span[], place: Place): (TemplateResult | string)[] {
  return spans.map((span) => showSpan(span, place));
}

function showSpan(span: Span, place: Place): TemplateResult | string {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'bold':
      return html`<strong>${spansOf(span.spans, place)}</strong>`;
    case 'italic':
      return html`<em>${spansOf(span.spans, place)}</em>`;
    case 'underline':
      return html`<u>${spansOf(span.spans, place)}</u>`;
    case 'strike':
      return html`<s>${spansOf(span.spans, place)}</s>`;
    case 'spoiler':
      return html`<details class="spoiler"><summary>${place.app.words().spoiler}</summary>${spansOf(span.spans, place)}</details>`;
    case 'code':
      return html`<discord-code ?embed=${place.inEmbed}>${span.text}</discord-code>`;
    case 'link':
      return showLink(span.href, spansOf(span.spans, place), place);
    case 'mention':
      return showMention(span, place.app);
    case 'command':
      return showCommand(span, place);
    case 'time':
      return showTime(span.at, span.style, place.app);
  }
}

function showTime(at: number, style: Parameters<typeof formatTime>[1], app: App): TemplateResult {
  const text = formatTime(at, style, Date.now(), app.locale());
  const full = formatTime(at, 'F', Date.now(), app.locale());
  // A relative time is text of its own element, which the clock of the page moves on.
  return style === 'R'
    ? html`<discord-time title=${full}><span data-at=${at} .textContent=${text}></span></discord-time>`
    : html`<discord-time title=${full}>${text}</discord-time>`;
}

function showMention({ of, id }: Extract<Span, { kind: 'mention' }>, { state: { world } }: App): TemplateResult {
  if (!world) return html``;
  if (of === 'user') {
    return html`<discord-mention type="user" ?highlight=${id === world.you}>${whoIs(world, id).name}</discord-mention>`;
  }
  if (of === 'role') {
    const role = world.roles.find((candidate) => candidate.id === id);
    return html`<discord-mention type="role" style="color: ${readableColor(role?.color ?? 0)}">${role?.name ?? id}</discord-mention>`;
  }
  const channel = world.channels.find((candidate) => candidate.id === id);
  return html`<discord-mention type=${channel?.parentId ? 'thread' : 'channel'}>${channel?.name ?? id}</discord-mention>`;
}

/** By its default name in every language, as Discord shows it. One that is not registered is only shown. */
function showCommand({ path, id }: Extract<Span, { kind: 'command' }>, { app, begin }: Place): TemplateResult {
  const known = listSlashCommands(app.state.world?.commands ?? [], app.locale());
  if (!known.some((command) => command.id === id && command.path === path)) {
    return html`<span class="command-name">/${path}</span>`;
  }
  return html`<button type="button" class="command-name" @click=${() => begin(path)}>/${path}</button>`;
}

const messageAddress = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/;

function showLink(href: string, label: (TemplateResult | string)[], { jump }: Place): TemplateResult {
  const [, channelId, messageId] = messageAddress.exec(href) ?? [];
  if (channelId === undefined || messageId === undefined) {
    return html`<a href=${href} target="_blank" rel="noopener noreferrer">${label}</a>`;
  }
  return html`<button type="button" class="as-link" @click=${() => jump(channelId, messageId)}>${label}</button>`;
}
