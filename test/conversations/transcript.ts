import { type APIEmbed, type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { DiscordSandbox, Message, Modal, OptionValues } from '../../src/sandbox/discord/server.ts';

/** As it was typed: `> /server restart server:web-1`. */
export function showCommand(command: string, options: OptionValues): string {
  return ['> /', command, ...Object.entries(options).map(([name, value]) => ` ${name}:${value}`)].join('');
}

/** A form: its title, and a line for each field with what stands in it before anybody types. */
export function showForm({ title, fields }: Modal): string {
  const lines = fields.map(({ label, description, required, value, options, placeholder }) =>
    [
      `${label}${required ? '*' : ''}:`,
      ...(value === '' ? [] : [value]),
      ...(options ? [options.map((option) => option.label).join(' | ')] : []),
      ...(placeholder === null ? [] : [`(${placeholder})`]),
      ...(description === null ? [] : [`– ${description}`]),
    ].join(' '),
  );
  return [`[form] ${title}`, ...lines].join('\n');
}

/**
 * A message as lines: where it is, unless it is where everything is; whether it is private, what it answers, whom it
 * notifies; content, embeds, buttons, files.
 */
export function showMessage(message: Message, homeId: string): string {
  const { content, embeds, components = [], attachments, ephemeral, pings, referenced_message: answered } = message;
  const where = message.channel_id === homeId ? [] : [`<#${message.channel_id}>`];
  const place = [...where, ...(ephemeral ? ['private'] : [])];
  return [
    ...(place.length > 0 ? [`(${place.join(', ')})`] : []),
    ...(answered ? [`↪ ${answered.embeds[0]?.title ?? answered.content}`] : []),
    ...(pings.length > 0 ? [`🔔 ${pings.map((id) => `<@${id}>`).join(' ')}`] : []),
    ...(content === '' ? [] : [content]),
    ...embeds.flatMap(showEmbed),
    ...components.map(showRow),
    ...attachments.map(({ filename, description }) => `📎 ${filename}${description ? `: ${description}` : ''}`),
  ].join('\n');
}

function showEmbed({ title, description, fields = [], footer }: APIEmbed): string[] {
  return [
    ...(title === undefined ? [] : [`# ${title}`]),
    ...(description === undefined ? [] : [description]),
    ...fields.map(({ name, value }) => `## ${name}\n${value}`),
    ...(footer === undefined ? [] : [`-- ${footer.text}`]),
  ];
}

function showRow(row: APIMessageTopLevelComponent): string {
  if (row.type !== ComponentType.ActionRow) return '';
  return row.components
    .map((component) => {
      const label = 'label' in component ? component.label : undefined;
      const placeholder = 'placeholder' in component ? component.placeholder : undefined;
      const name = label ?? placeholder ?? '';
      return 'disabled' in component && component.disabled ? `[${name}, disabled]` : `[${name}]`;
    })
    .join(' ');
}

/**
 * Names in the place of Discord's ids, and the same words for what is made up anew in each conversation. A link to a
 * command is written as its code, and the code of a command that is no link stands out.
 */
export function withNames(text: string, discord: DiscordSandbox, operationIds: readonly string[]): string {
  const { members, roles, guild, botUserId } = discord;
  const elsewhere = { id: discord.channels.elsewhere.id, name: 'elsewhere' };
  const channels = [...discord.directory().channels, elsewhere];
  const links = new Map(discord.directory().commands.map(({ name, id }) => [name, id]));
  const nameOf = (list: object, id: string, otherwise = 'unknown') =>
    (Object.values(list) as { id: string; name: string }[]).find((one) => one.id === id)?.name ?? otherwise;
  return operationIds
    .reduce((named, id, at) => named.replaceAll(id, `OPERATION${at + 1}`), text)
    .replaceAll(/(?<!`)(`\/[a-z][^`]*`)(?!`)/g, 'NO LINK $1')
    .replaceAll(/<(\/([a-z]+)[^:>]*):(\d+)>/g, (link, path, name, id) =>
      links.get(name) === id ? `\`${path}\`` : link,
    )
    .replaceAll(`<@${botUserId}>`, '@Vscale')
    .replaceAll(/<@&(\d+)>/g, (_, id) => `@${nameOf(roles, id)}`)
    .replaceAll(/<@(\d+)>/g, (_, id) => `@${nameOf(members, id)}`)
    .replaceAll(/<#(\d+)>/g, (_, id) => `#${nameOf(channels, id)}`)
    .replaceAll(/https:\/\/discord\.com\/channels\/[\d/]+/g, 'LINK')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'UUID')
    .replaceAll(/[\da-f]{64}/g, 'HASH')
    .replaceAll(/\b\d{17,20}\b/g, (id) => nameOf([...Object.values(members), ...channels, guild], id, id))
    .replaceAll('\u00a0', ' ');
}
