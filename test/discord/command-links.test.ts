import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { linkCommands, readCommandLinks, unlinkCommands } from '../../src/discord/command-links.ts';
import { code, escapeName } from '../../src/views/format.ts';

const [chatInput, inMessages] = [ApplicationCommandType.ChatInput, ApplicationCommandType.Message];
const subcommand = (name: string) => ({ type: ApplicationCommandOptionType.Subcommand, name, description: name });
const reason = { type: ApplicationCommandOptionType.String, name: 'reason', description: 'Why' };
const registered = [
  { id: '1', type: chatInput, name: 'server', options: [subcommand('list'), subcommand('record-add')] },
  { id: '2', type: chatInput, name: 'help', options: [reason] },
  { id: '3', type: inMessages, name: 'find' },
] as unknown as APIApplicationCommand[];
const links = readCommandLinks(registered);

const link = (content: string) => linkCommands({ content, embeds: [] }, links).content;

test.each([
  ['See `/server list`.', 'See </server list:1>.'],
  ['`/help`, `/server record-add`', '</help:2>, </server record-add:1>'],
  ['> **`/help`**\n- `/help`', '> **</help:2>**\n- </help:2>'],
])('%s', (text, linked) => {
  expect(link(text)).toBe(linked);
  expect(unlinkCommands(linked)).toBe(text);
});

test.each([
  ['a command with subcommands', '`/server`'],
  ['a command of the menu of messages', '`/find`'],
  ['what is no command', '`/server fly` `/etc` `list` `server list` `reason`'],
  ['a command with more', '`/server list page:2` `/server list ` ` /server list`'],
  ['plain text', '/server list'],
  ['double backticks', '``/server list``'],
  ['a block', '```\n/help\n```\n```\n`/help`\n```'],
  ['what stands between two codes', '`a`/help`b`'],
  ['escaped backticks', '\\`/server list\\`'],
])('%s stays as it is', (_what, text) => {
  expect(link(text)).toBe(text);
});

test('in an embed: the description and fields, and nowhere else', () => {
  const text = 'See `/help`';
  const embed = { title: text, footer: { text }, author: { name: text }, fields: [{ name: text, value: text }] };
  const linked = 'See </help:2>';
  expect(linkCommands({ content: '', embeds: [{ ...embed, description: text }, { title: text }] }, links)).toEqual({
    content: '',
    embeds: [{ ...embed, description: linked, fields: [{ name: text, value: linked }] }, { title: text }],
  });
});

/** With a link it would be longer by two characters. */
const ofLength = (length: number) => `\`/help\`${'x'.repeat(length - 7)}`;

test('a text that would become too long stays as it is', () => {
  const look = (length: number) => link(ofLength(length)).startsWith('<');
  expect([look(1998), look(1999)]).toEqual([true, false]);
  const embed = (description: number, field: number) => {
    const embeds = [{ description: ofLength(description), fields: [{ name: 'x', value: ofLength(field) }] }];
    const [linked] = linkCommands({ content: '', embeds }, links).embeds;
    return [linked?.description?.startsWith('<'), linked?.fields?.[0]?.value.startsWith('<')];
  };
  expect(embed(4094, 1022)).toEqual([true, true]);
  expect(embed(4095, 1022)).toEqual([false, true]);
  expect(embed(4094, 1023)).toEqual([true, false]);
});

test('embeds that together would become too long stay as they are', () => {
  const look = (title: number) => {
    const embeds = [{ title: 'x'.repeat(title) }, { description: ofLength(2999) }, { description: ofLength(2800) }];
    return linkCommands({ content: '`/help`', embeds }, links);
  };
  const [, first, second] = look(197).embeds;
  expect([first, second]).toEqual([
    { description: expect.stringMatching(/^</) },
    { description: expect.stringMatching(/^</) },
  ]);
  const { content, embeds } = look(198);
  expect(content).toBe('</help:2>');
  expect(embeds.slice(1)).toEqual([{ description: ofLength(2999) }, { description: ofLength(2800) }]);
});

test('without the ids of commands nothing is linked', () => {
  expect(linkCommands({ content: '`/help`', embeds: [] }, undefined).content).toBe('`/help`');
  for (const told of [[], {}, registered.map(({ id: _, ...command }) => command)]) {
    expect(readCommandLinks(told as APIApplicationCommand[]).size).toBe(0);
  }
});

test('no text from outside becomes a link', () => {
  const outside = '`/server list`';
  for (const text of [code(outside), code('/server list'), escapeName(outside), `> ${escapeName('/server list')}`]) {
    expect(link(text)).toBe(text);
  }
});

test('many backticks take no time', () => {
  for (const text of ['`'.repeat(4096), '` '.repeat(2048), '`a``b'.repeat(800), '\\`'.repeat(2048)]) link(text);
});
