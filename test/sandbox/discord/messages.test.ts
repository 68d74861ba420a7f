import { type APIMessage, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/sandbox/manual-clock.ts';
import { liftLimits } from '../../support/stand-ins.ts';
import { createRest, refusalOf, startSandbox } from './bot.ts';

async function startChannel() {
  const clock = createManualClock();
  const discord = await startSandbox({ clock });
  liftLimits(discord);
  const rest = createRest(discord);
  const { ops } = discord.channels;
  const post = (body: object, channelId = ops.id) =>
    rest.post(Routes.channelMessages(channelId), { body }) as Promise<APIMessage>;
  const edit = (message: { id: string }, body: object, channelId = ops.id) =>
    rest.patch(Routes.channelMessage(channelId, message.id), { body }) as Promise<APIMessage>;
  return { clock, discord, rest, ops, post, edit };
}

const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 1, label: 'Press', custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: value, value });
const select = (options: object[], more: object = {}) => ({ type: 3, custom_id: 'select', options, ...more });

describe('what Discord refuses', () => {
  const malformed: [what: string, body: object, ...fields: string[]][] = [
    ['2001 characters', { content: 'x'.repeat(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
    ['content that is no text', { content: { a: 1 } }, 'content[STRING_TYPE_CONVERT]'],
    ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, 'embeds[BASE_TYPE_MAX_LENGTH]'],
    ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds[0].title[BASE_TYPE_MAX_LENGTH]'],
    [
      'a long description',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      'embeds[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      '6001 characters of embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds[1][MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] },
      'embeds[0].fields[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an empty field',
      { embeds: [{ fields: [{ name: '', value: ' ' }] }] },
      'embeds[0].fields[0].name[BASE_TYPE_REQUIRED]',
      'embeds[0].fields[0].value[BASE_TYPE_REQUIRED]',
    ],
    [
      'a script as address',
      { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'embeds[0].url[URL_TYPE_INVALID_SCHEME]',
    ],
    ['no address', { embeds: [{ title: 'x', url: 'here' }] }, 'embeds[0].url[URL_TYPE_INVALID_URL]'],
    [
      'six rows',
      { components: ['1', '2', '3', '4', '5', '6'].map((id) => row(button(id))) },
      'components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'six buttons in a row',
      { components: [row(...['1', '2', '3', '4', '5', '6'].map((id) => button(id)))] },
      'components[0].components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a custom id twice',
      { components: [row(button('a')), row(button('a'))] },
      'components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'a custom id of 101 characters',
      { components: [row(button('x'.repeat(101)))] },
      'components[0].components[0].custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a label of 81 characters',
      { components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a button without label',
      { components: [row(button('a', { label: undefined }))] },
      'components[0].components[0][BUTTON_COMPONENT_INVALID_LABEL]',
    ],
    [
      'a button without custom id',
      { components: [row({ type: 2, style: 1, label: 'x' })] },
      'components[0].components[0].custom_id[BASE_TYPE_REQUIRED]',
    ],
    [
      'a button with address and custom id',
      { components: [row(button('a', { url: 'https://example.com' }))] },
      'components[0].components[0].url[BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE]',
    ],
    [
      'a link with a custom id and without address',
      { components: [row(button('a', { style: 5 }))] },
      'components[0].components[0].url[BASE_TYPE_REQUIRED]',
      'components[0].components[0].custom_id[BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE]',
    ],
    ['a button outside of a row', { components: [button('a')] }, 'components[0][UNION_TYPE_CHOICES]'],
    [
      'a select beside a button',
      { components: [row(select([option('a')]), button('b'))] },
      'components[0][COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      '26 options',
      { components: [row(select(Array.from({ length: 26 }, (_, index) => option(String(index)))))] },
      'components[0].components[0].options[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an option twice',
      { components: [row(select([option('a'), option('a')]))] },
      'components[0].components[0].options[1][SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
    ],
    [
      'more choices than options',
      { components: [row(select([option('a')], { max_values: 2 }))] },
      'components[0].components[0].max_values[BASE_TYPE_BAD_LENGTH]',
    ],
    ['a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce[BASE_TYPE_MAX_LENGTH]'],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '123456789012345678' } },
      'message_reference[REPLIES_UNKNOWN_MESSAGE]',
    ],
    [
      'mentions allowed in two ways',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    [
      'a mention allowed twice',
      { content: 'x', allowed_mentions: { users: ['1', '1'] } },
      'allowed_mentions.users[SET_TYPE_ALREADY_CONTAINS_VALUE]',
    ],
    [
      'content beside new components',
      { content: 'x', flags: 32768, components: [{ type: 10, content: 'y' }] },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'a select with more defaults than it takes',
      { components: [row(select([option('a'), option('b')].map((each) => ({ ...each, default: true }))))] },
      'components[0].components[0].options[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      '41 new components',
      { flags: 32768, components: [{ type: 17, components: Array(40).fill({ type: 10, content: 'y' }) }] },
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      '4001 characters of new components',
      { flags: 32768, components: ['y'.repeat(4000), 'z'].map((content) => ({ type: 10, content })) },
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    [
      'new components without their flag',
      { components: [{ type: 10, content: 'y' }] },
      'components[0].type[BASE_TYPE_CHOICES]',
    ],
    [
      'an attachment without its file',
      { content: 'x', attachments: [{ id: '0' }] },
      'attachments[0].id[ATTACHMENT_NOT_FOUND]',
    ],
  ];

  test.for(malformed)('%s', async ([, body, ...fields]) => {
    const { discord, post } = await startChannel();
    expect(await refusalOf(post(body))).toEqual([400, 50035, ...fields]);
    expect(discord.messages(discord.channels.ops)).toEqual([]);
  });

  test('an empty message', async () => {
    const { post, edit } = await startChannel();
    for (const body of [{}, { content: ' \n' }, { embeds: [] }, { embeds: [{}] }]) {
      expect(await refusalOf(post(body))).toEqual([400, 50006]);
    }
    expect(await refusalOf(edit(await post({ content: 'x' }), { content: null }))).toEqual([400, 50006]);
  });

  test('an unknown channel, an unknown message', async () => {
    const { rest, ops, post, edit } = await startChannel();
    const unknown = '123456789012345678';
    expect(await refusalOf(post({ content: 'x' }, unknown))).toEqual([404, 10003]);
    expect(await refusalOf(edit({ id: unknown }, { content: 'x' }))).toEqual([404, 10008]);
    expect(await refusalOf(rest.get(Routes.channelMessage(ops.id, unknown)))).toEqual([404, 10008]);
    expect(await refusalOf(rest.delete(Routes.channelMessage(ops.id, unknown)))).toEqual([404, 10008]);
  });

  test("editing and deleting a person's message", async () => {
    const { discord, rest, ops, edit } = await startChannel();
    const said = discord.members.gleb.say('hello');
    expect(await refusalOf(edit(said, { content: 'x' }))).toEqual([403, 50005]);
    expect(await refusalOf(rest.delete(Routes.channelMessage(ops.id, said.id)))).toEqual([403, 50013]);
  });

  test('malformed JSON, an unknown path, a wrong method, a wrong token', async () => {
    const { discord, ops } = await startChannel();
    const call = async (path: string, init: RequestInit) => {
      const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
      const response = await fetch(`${discord.apiUrl}/v10${path}`, { headers, ...init });
      const { code } = (await response.json()) as { code: number };
      return [response.status, code];
    };
    const messages = Routes.channelMessages(ops.id);
    expect(await call(messages, { method: 'POST', body: '{' })).toEqual([400, 50109]);
    expect(await call('/nowhere', { method: 'GET' })).toEqual([404, 0]);
    expect(await call(messages, { method: 'PUT', body: '{}' })).toEqual([405, 0]);
    expect(await call(messages, { method: 'GET', headers: { authorization: 'Bot other' } })).toEqual([401, 0]);
  });
});

describe('a message', () => {
  test('keeps what it says, with an id for each component', async () => {
    const { post, discord, ops } = await startChannel();
    const sent = await post({
      content: ' hello ',
      embeds: [{ title: 'Card', color: 5 }],
      components: [row(button('a'), button('b'))],
    });
    expect(sent).toMatchObject({
      content: 'hello',
      embeds: [{ title: 'Card', color: 5, type: 'rich' }],
      components: [
        {
          id: 1,
          components: [
            { id: 2, custom_id: 'a' },
            { id: 3, custom_id: 'b' },
          ],
        },
      ],
      author: { id: discord.botUserId },
    });
    expect(discord.messages(ops)).toMatchObject([{ id: sent.id, content: 'hello', ephemeral: false }]);
  });

  test('keeps the ids of components that have one, and the flags of an edit', async () => {
    const { post, edit } = await startChannel();
    const sent = await post({ components: [{ ...row(button('a', { id: 1 })), id: 7 }, row(button('b'))] });
    expect(sent.components).toMatchObject([
      { id: 7, components: [{ id: 1 }] },
      { id: 2, components: [{ id: 3 }] },
    ]);
    expect((await edit(sent, { flags: 4 })).flags).toBe(4);
  });

  test('can be replied to, and edited in part', async () => {
    const { post, edit } = await startChannel();
    const card = await post({ content: 'card', embeds: [{ title: 'queued' }] });
    const reply = await post({ content: 'done', message_reference: { message_id: card.id } });
    expect(reply).toMatchObject({ type: 19, message_reference: { message_id: card.id } });
    const edited = await edit(card, { embeds: [{ title: 'done' }] });
    expect(edited).toMatchObject({ content: 'card', embeds: [{ title: 'done' }] });
    expect(edited.edited_timestamp).not.toBeNull();
  });

  test('may reply to nothing, when it says so', async () => {
    const { post } = await startChannel();
    const message_reference = { message_id: '123456789012345678', fail_if_not_exists: false };
    const sent = await post({ content: 'x', message_reference });
    expect(sent.message_reference).toBeUndefined();
  });

  test('comes once however often it is sent with one enforced nonce, for some minutes', async () => {
    const { clock, post, discord, ops } = await startChannel();
    const first = await post({ content: 'once', nonce: 'n-1', enforce_nonce: true });
    const again = await post({ content: 'once', nonce: 'n-1', enforce_nonce: true });
    const unforced = await post({ content: 'twice', nonce: 'n-1' });
    expect(again.id).toBe(first.id);
    expect(unforced.id).not.toBe(first.id);
    await clock.advance(discord.limits.nonceMs);
    const later = await post({ content: 'later', nonce: 'n-1', enforce_nonce: true });
    expect(later.id).not.toBe(first.id);
    expect(discord.messages(ops).map((message) => message.content)).toEqual(['once', 'twice', 'later']);
  });

  test('carries files, which an edit keeps or drops', async () => {
    const { rest, ops, edit } = await startChannel();
    const sent = (await rest.post(Routes.channelMessages(ops.id), {
      body: { content: 'two files', attachments: [{ id: '0', description: 'The first' }] },
      files: [
        { name: 'log.txt', data: Buffer.from('line 1\n'), contentType: 'text/plain' },
        { name: 'data.bin', data: Buffer.from([0, 255]) },
      ],
    })) as APIMessage;
    expect(sent.attachments).toMatchObject([
      { filename: 'log.txt', size: 7, description: 'The first', content_type: 'text/plain' },
      { filename: 'data.bin', size: 2 },
    ]);
    const [log, data] = sent.attachments;
    expect(await (await fetch(log?.url ?? '')).text()).toBe('line 1\n');
    const edited = await edit(sent, { attachments: [{ id: data?.id }] });
    expect(edited.attachments.map(({ filename }) => filename)).toEqual(['data.bin']);
    expect((await fetch(log?.url ?? '')).status).toBe(404);
  });

  test('has ten files of ten megabytes at most', async () => {
    const { discord, rest, ops } = await startChannel();
    discord.limits.attachmentBytes = 10;
    const files = [{ name: 'a.txt', data: Buffer.from('eleven char') }];
    expect(await refusalOf(rest.post(Routes.channelMessages(ops.id), { body: {}, files }))).toEqual([413, 40005]);
    const many = Array(11).fill({ name: 'a.txt', data: Buffer.from('a') });
    const tooMany = rest.post(Routes.channelMessages(ops.id), { body: {}, files: many });
    expect(await refusalOf(tooMany)).toEqual([400, 50035, 'attachments[BASE_TYPE_MAX_LENGTH]']);
  });

  test('is listed newest first, by pages', async () => {
    const { rest, ops, post } = await startChannel();
    for (const content of ['1', '2', '3', '4']) await post({ content });
    const list = async (query: Record<string, string>) => {
      const options = { query: new URLSearchParams(query) };
      const messages = (await rest.get(Routes.channelMessages(ops.id), options)) as APIMessage[];
      return messages.map(({ content }) => content).join('');
    };
    const all = (await rest.get(Routes.channelMessages(ops.id))) as APIMessage[];
    const second = all[2]?.id ?? '';
    expect(await list({ limit: '3' })).toBe('432');
    expect(await list({ before: second })).toBe('1');
    expect(await list({ after: second, limit: '1' })).toBe('3');
    const tooMany = rest.get(Routes.channelMessages(ops.id), { query: new URLSearchParams({ limit: '101' }) });
    expect(await refusalOf(tooMany)).toEqual([400, 50035, 'limit[NUMBER_TYPE_RANGE]']);
  });

  test('can be deleted', async () => {
    const { rest, ops, post, discord } = await startChannel();
    const sent = await post({ content: 'gone' });
    await rest.delete(Routes.channelMessage(ops.id, sent.id));
    expect(discord.messages(ops)).toEqual([]);
  });

  test('of a person shows a bot without the intent only its frame, unless it mentions the bot', async () => {
    const { discord, rest, ops } = await startChannel();
    discord.members.kim.say('secret');
    discord.members.kim.say(`<@${discord.botUserId}> help`);
    const seen = (await rest.get(Routes.channelMessages(ops.id))) as APIMessage[];
    expect(seen.map(({ content }) => content)).toEqual([`<@${discord.botUserId}> help`, '']);
  });
});

describe('who is notified', () => {
  test('everybody mentioned, but not in code, escaped, or by the author', async () => {
    const { discord, post, ops } = await startChannel();
    const { anna, boris, vera, kim } = discord.members;
    await post({ content: `<@${anna.id}> <@!${boris.id}> \`<@${vera.id}>\` \\<@${kim.id}> <@${discord.botUserId}>` });
    expect(discord.messages(ops)[0]?.pings).toEqual([anna.id, boris.id]);
  });

  test('only who is allowed', async () => {
    const { discord, post, ops } = await startChannel();
    const { anna, boris } = discord.members;
    const content = `<@${anna.id}> <@${boris.id}> @everyone`;
    await post({ content, allowed_mentions: { users: [boris.id] } });
    await post({ content, allowed_mentions: { parse: [] } });
    const [first, second] = discord.messages(ops);
    expect(first?.pings).toEqual([boris.id]);
    expect(first?.mentions.map((user) => user.id)).toEqual([boris.id]);
    expect(first?.mention_everyone).toBe(false);
    expect(second?.pings).toEqual([]);
  });

  test('roles and everyone only where the bot may mention them', async () => {
    const { discord, post, ops } = await startChannel();
    const content = `<@&${discord.roles.approver.id}> @everyone`;
    await post({ content });
    discord.setChannelPermission(ops, { id: discord.botUserId }, { allow: ['MentionEveryone'] });
    await post({ content: `<@&${discord.roles.approver.id}>` });
    await post({ content: '@everyone', allowed_mentions: { parse: ['everyone'] } });
    const { ivan, olga } = discord.members;
    const [before, role, everyone] = discord.messages(ops);
    expect(before?.pings).toEqual([]);
    expect(role?.pings).toEqual([ivan.id, olga.id]);
    expect(everyone?.pings).toHaveLength(Object.keys(discord.members).length);
  });

  test('the author of the message that is replied to, if the reply says so', async () => {
    const { discord, post, ops } = await startChannel();
    const said = discord.members.gleb.say('help');
    const message_reference = { message_id: said.id };
    await post({ content: 'yes', message_reference });
    await post({ content: 'quiet', message_reference, allowed_mentions: { parse: [] } });
    expect(discord.messages(ops).map(({ pings }) => pings)).toEqual([[], [discord.members.gleb.id], []]);
  });

  test('nobody who cannot see the channel, and nobody by an edit', async () => {
    const { discord, post, edit, ops } = await startChannel();
    const { gleb, anna } = discord.members;
    discord.setChannelPermission(ops, gleb, { deny: ['ViewChannel'] });
    const sent = await post({ content: `<@${gleb.id}>` });
    await edit(sent, { content: `<@${anna.id}>` });
    const [message] = discord.messages(ops);
    expect(message?.pings).toEqual([]);
    expect(message?.mentions.map((user) => user.id)).toEqual([anna.id]);
  });
});

describe('direct messages', () => {
  test('reach a person who takes them', async () => {
    const { discord, rest, post } = await startChannel();
    const open = (recipient_id: string) =>
      rest.post(Routes.userChannels(), { body: { recipient_id } }) as Promise<{ id: string }>;
    const { anna, gleb } = discord.members;
    const channel = await open(anna.id);
    await post({ content: 'report' }, channel.id);
    expect((await open(anna.id)).id).toBe(channel.id);
    expect(discord.directMessages(anna)).toMatchObject([{ content: 'report' }]);
    expect(discord.directMessages(gleb)).toEqual([]);

    discord.setDirectMessages(gleb, false);
    const closed = await open(gleb.id);
    expect(await refusalOf(post({ content: 'report' }, closed.id))).toEqual([403, 50007]);
    expect(await refusalOf(open('123456789012345678'))).toEqual([400, 50033]);
  });
});
