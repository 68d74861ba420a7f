import { styleText } from 'node:util';
import { type APIEmbed, type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { toPrintable } from '../../printable.ts';
import type { DiscordSandbox, Message } from '../discord/server.ts';

/** Names and colours as they are where the messages stand. */
export interface View {
  discord: Pick<DiscordSandbox, 'members' | 'channels' | 'roles' | 'botUserId'>;
  now(): number;
}

/** A message as lines of a terminal: who, what, its card and its buttons. */
export function renderMessage(message: Message, view: View): string[] {
  const author =
    message.author.id === view.discord.botUserId
      ? 'Vscale'
      : toPrintable(message.author.global_name ?? message.author.username);
  const head = [
    styleText('bold', author),
    ...(message.ephemeral ? [styleText('dim', '(only the reader sees this)')] : []),
    ...(message.referenced_message ? [styleText('dim', `↪ ${titleOf(message.referenced_message.embeds)}`)] : []),
    ...(message.edited_timestamp ? [styleText('dim', '(edited)')] : []),
  ];
  return [
    head.join(' '),
    ...toLines(message.content, view),
    ...message.embeds.flatMap((embed) => renderEmbed(embed, view)),
    ...(message.components ?? []).flatMap(renderRow),
    ...message.attachments.map(({ filename }) => styleText('dim', `📎 ${toPrintable(filename)}`)),
  ];
}

function renderEmbed(embed: APIEmbed, view: View): string[] {
  const lines = [
    ...(embed.title ? [styleText('bold', plain(embed.title, view))] : []),
    ...toLines(embed.description ?? '', view),
    ...(embed.fields ?? []).flatMap(({ name, value }) => [
      styleText('dim', plain(name, view)),
      ...toLines(value, view),
    ]),
    ...(embed.footer ? [styleText('dim', toPrintable(embed.footer.text))] : []),
  ];
  return lines.map((line) => `${styleText(colorOf(embed.color), '▌')} ${line}`);
}

function renderRow(row: APIMessageTopLevelComponent): string[] {
  if (row.type !== ComponentType.ActionRow) return [];
  const labels = row.components.map((component) => {
    if (component.type === ComponentType.Button && 'label' in component) return `[ ${component.label} ]`;
    return 'placeholder' in component ? `[ ${component.placeholder} ▾ ]` : '[ ▾ ]';
  });
  return [styleText('cyan', toPrintable(labels.join(' ')))];
}

function titleOf(embeds: readonly APIEmbed[]): string {
  return toPrintable(embeds[0]?.title?.replaceAll('\\', '') ?? 'a message');
}

function toLines(text: string, view: View): string[] {
  return text === '' ? [] : plain(text, view).split('\n');
}

/** Discord's markup as a reader sees it. */
function plain(text: string, { discord, now }: View): string {
  const nameOf = (list: object, id: string | undefined) =>
    (Object.values(list) as { id: string; name: string }[]).find((one) => one.id === id)?.name;
  return toPrintable(text)
    .replace(/<@&(\d+)>/g, (_, id) => styleText('magenta', `@${nameOf(discord.roles, id) ?? 'role'}`))
    .replace(/<@!?(\d+)>/g, (_, id) => styleText('magenta', `@${nameOf(discord.members, id) ?? 'somebody'}`))
    .replace(/<#(\d+)>/g, (_, id) => styleText('magenta', `#${nameOf(discord.channels, id) ?? 'channel'}`))
    .replace(/<t:(-?\d+):(\w)>/g, (_, seconds, style) => formatTime(Number(seconds) * 1000, style, now()))
    .replace(/\[([^\]]+)\]\([^)]+\)/g, (_, label) => styleText('underline', label))
    .replace(/\*\*(.+?)\*\*/g, (_, bold) => styleText('bold', bold))
    .replace(/<(\/[^<>:]+):\d+>/g, (_, command) => styleText('magenta', command))
    .replace(/(`+)([^`]+)\1/g, (_, _fence, code) => styleText('yellow', code))
    .replace(/\\([\\*_~`|<>#\-()[\]])/g, '$1');
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

function formatTime(at: number, style: string, now: number): string {
  if (style !== 'R') return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const [unit, ms] = units.find((candidate) => Math.abs(at - now) >= candidate[1]) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc((at - now) / ms), unit);
}

function colorOf(color = 0): 'green' | 'red' | 'yellow' | 'blue' | 'gray' {
  const [red, green, blue] = [(color >> 16) & 255, (color >> 8) & 255, color & 255];
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return 'gray';
  if (red > 150 && green > 150) return 'yellow';
  if (red > green && red > blue) return 'red';
  return green > blue ? 'green' : 'blue';
}
