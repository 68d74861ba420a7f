import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { listSlashCommands } from '../commands.ts';
import type { MessageView, World } from '../wire.ts';
import { showMarkup, showSpans, toPlainText } from './markup-view.ts';
import { type Pressing, showComponents } from './message-components.ts';
import { showMessageMenu } from './message-menu.ts';
import type { App } from './state.ts';
import { formatDay, formatMoment, formatTime, isSameDay } from './time.ts';
import { avatarOf, hexColor, whoIs, whoWrote } from './who.ts';

/** A message in the list, and what goes on with it. */
export interface Shown extends Pressing {
  message: MessageView;
  /** The one above it. */
  before: MessageView | null;
}

export interface MessageActions {
  press(message: MessageView, customId: string): void;
  choose(message: MessageView, customId: string, values: string[]): void;
  runOn(message: MessageView, command: string): void;
  dismiss(message: MessageView): void;
  jump(channelId: string, messageId: string): void;
  /** Begins a command that the message names. */
  begin(path: string): void;
}

const loadingFlag = 128;
const groupedWithinMs = 7 * 60_000;

export function showMessage(shown: Shown, app: App, actions: MessageActions): TemplateResult {
  const { message, before } = shown;
  const { world } = app.state;
  if (!world) return html``;
  const words = app.words();
  const now = Date.now();
  const at = Date.parse(message.timestamp);
  const author = whoWrote(world, message);
  const isGrouped = before !== null && belongTogether(before, message);
  const isNewDay = before === null || !isSameDay(Date.parse(before.timestamp), at);
  return html`
    ${isNewDay ? html`<div class="day"><span>${formatDay(at, now, app.locale(), words)}</span></div>` : nothing}
    <discord-message
      .author=${author.name}
      .avatar=${avatarOf(author)}
      .bot=${author.isBot}
      .roleColor=${author.color}
      .timestamp=${isGrouped ? formatTime(at, 't', now, app.locale()) : formatMoment(at, now, app.locale(), words)}
      .messageBodyOnly=${isGrouped}
      ?message-body-only=${isGrouped}
      .highlight=${message.pings.includes(world.you)}
      .ephemeral=${message.ephemeral}
    >
      ${showOrigin(message, world, app, actions)}
      <div class="content">${showContent(message, app, actions)}</div>
      ${message.embeds.map((embed) => showEmbed(embed, app, actions))}
      ${message.attachments.map(showAttachment)}
      ${showComponents(shown, app, actions)}
      ${message.ephemeral ? showFooter(message, app, actions) : nothing}
    </discord-message>
    ${showMessageMenu(message, app, actions)}
  `;
}

/** Follows the one before without its author's name. */
function belongTogether(before: MessageView, message: MessageView): boolean {
  return (
    before.author.id === message.author.id &&
    !message.referenced_message &&
    message.command === null &&
    !message.interaction_metadata &&
    before.ephemeral === message.ephemeral &&
    isSameDay(Date.parse(before.timestamp), Date.parse(message.timestamp)) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupedWithinMs
  );
}

/** Above the message: what it replies to, or the command that it answers. */
function showOrigin(
  message: MessageView,
  world: World,
  app: App,
  actions: MessageActions,
): TemplateResult | typeof nothing {
  const words = app.words();
  const replied = message.referenced_message;
  if (replied) {
    const author = whoWrote(world, replied);
    const jump = () => actions.jump(replied.channel_id, replied.id);
    return html`<discord-reply
      slot="reply"
      .author=${author.name}
      .avatar=${avatarOf(author)}
      .roleColor=${author.color}
      ?mentions=${message.pings.includes(replied.author.id)}
      ><button type="button" class="preview" title=${words.jumpToMessage} @click=${jump}>${gistOf(replied, app)}</button></discord-reply
    >`;
  }
  if (message.message_reference) {
    return html`<div slot="reply" class="origin"><em>${words.deletedMessage}</em></div>`;
  }
  if (message.command === null || !message.interaction_metadata) return nothing;
  return showUse(message.interaction_metadata.user.id, message.command, app);
}

/** "Vera used /server create" */
export function showUse(userId: string, command: string, app: App): TemplateResult | typeof nothing {
  const { world } = app.state;
  if (!world) return nothing;
  const user = whoIs(world, userId);
  const known = listSlashCommands(world.commands, app.locale()).find(({ path }) => path === command);
  return html`<div slot="reply" class="origin">
    <img src=${avatarOf(user)} alt="" width="16" height="16" />
    <span><b style="color: ${user.color}">${app.words().used(user.name)}</b> <span class="command-name">${known ? `/${known.label}` : command}</span></span>
  </div>`;
}

/** What a reply's preview tells of the message. */
function gistOf(message: APIMessage, app: App): string {
  const text = message.content || (message.embeds[0]?.title ?? message.embeds[0]?.description?.split('\n')[0] ?? '');
  return toPlainText(text, app).slice(0, 200);
}

/** What a screen reader is told of a new message. */
export function newsOf({ content, embeds }: APIMessage, app: App): string {
  const parts = [content, ...embeds.flatMap(({ title, description }) => [title, description])];
  return toPlainText(parts.filter(Boolean).join('\n'), app).slice(0, 400);
}

/** "Vscale is thinking…" */
export function isLoadingMessage({ flags }: Pick<MessageView, 'flags'>): boolean {
  return ((flags ?? 0) & loadingFlag) !== 0;
}

function showContent(message: MessageView, app: App, { jump, begin }: MessageActions): TemplateResult | typeof nothing {
  const { content, author, edited_timestamp } = message;
  const words = app.words();
  if (isLoadingMessage(message)) {
    const name = author.global_name ?? author.username;
    return html`<span class="thinking"><i></i><i></i><i></i>${words.thinking(name)}</span>`;
  }
  if (content === '') return nothing;
  const edited = edited_timestamp ? html` <span class="edited">${words.edited}</span>` : nothing;
  return html`${showMarkup(content, { app, inEmbed: false, jump, begin })}${edited}`;
}

function showEmbed(embed: APIEmbed, app: App, { jump, begin }: MessageActions): TemplateResult {
  const place = { app, inEmbed: true, jump, begin };
  const { title, description, fields = [], footer, color, author, url, image, thumbnail } = embed;
  return html`<discord-embed
    slot="embeds"
    .color=${color === undefined ? undefined : hexColor(color)}
    .authorName=${author?.name}
    .image=${localOnly(image?.url)}
    .thumbnail=${localOnly(thumbnail?.url)}
  >
    ${title ? html`<div slot="description" class="embed-title">${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${showSpans(title, place)}</a>` : showSpans(title, place)}</div>` : nothing}
    ${description ? html`<discord-embed-description slot="description">${showMarkup(description, place)}</discord-embed-description>` : nothing}
    ${fields.length === 0 ? nothing : html`<discord-embed-fields slot="fields">${placeFields(fields).map(({ name, value, inline, column }) => html`<discord-embed-field ?inline=${inline} inline-index=${column ?? nothing}><div class="field-name">${showSpans(name, place)}</div>${showMarkup(value, place)}</discord-embed-field>`)}</discord-embed-fields>`}
    ${footer ? html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>` : nothing}
  </discord-embed>`;
}

type Field = NonNullable<APIEmbed['fields']>[number];

/** Inline fields stand three in a row. */
function placeFields(fields: readonly Field[]): (Field & { column: number | null })[] {
  let column = 0;
  return fields.map((field) => {
    column = field.inline ? (column % 3) + 1 : 0;
    return { ...field, column: field.inline ? column : null };
  });
}

/** A picture from elsewhere is left out: nothing is fetched from outside. */
function localOnly(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  return address.startsWith('http://127.0.0.1:') ? new URL(address).pathname : undefined;
}

function showAttachment({ filename, url, size }: MessageView['attachments'][number]): TemplateResult {
  const unit = size < 1024 ? 'B' : 'KB';
  const bytes = size < 1024 ? size : Math.round(size / 102.4) / 10;
  return html`<discord-file-attachment
    slot="attachments"
    .name=${filename}
    .bytes=${bytes}
    .bytesUnit=${unit}
    .href=${new URL(url).pathname}
    target="_blank"
  ></discord-file-attachment>`;
}

function showFooter(message: MessageView, app: App, { dismiss }: MessageActions): TemplateResult {
  const words = app.words();
  return html`<div slot="reactions" class="only-you">
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path fill="currentColor" d="M12 5C5.6 5 2 12 2 12s3.6 7 10 7 10-7 10-7-3.6-7-10-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" /></svg>
    ${words.onlyYou} • <button type="button" class="as-link" @click=${() => dismiss(message)}>${words.dismiss}</button>
  </div>`;
}
