import { Events, REST, Routes } from 'discord.js';
import { ApplicationCommandOptionType, ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Command, defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Modal } from '../../src/sandbox/discord/server.ts';
import type { Message } from '../../src/views/message.ts';
import { makeRecord } from '../support/operation.ts';
import { openStage, type Stage } from './support.ts';

const ran: string[] = [];

const note = defineSubcommand({
  data: {
    name: 'note',
    description: 'Says what was typed',
    options: [
      { type: ApplicationCommandOptionType.String, name: 'text', description: 'What', autocomplete: true },
      { type: ApplicationCommandOptionType.Integer, name: 'times', description: 'How often' },
      { type: ApplicationCommandOptionType.Boolean, name: 'loud', description: 'In capitals' },
    ],
  },
  access: 'read',
  reply: 'private',
  read: (options) => ({
    text: options.getString('text') ?? '-',
    times: options.getInteger('times') ?? 1,
    loud: options.getBoolean('loud') ?? false,
  }),
  async run({ text, times, loud }, { locale }) {
    ran.push('note');
    return { content: `${locale} ${(loud ? text.toUpperCase() : text).repeat(times)}` };
  },
  autocomplete: {
    async text(typed, options, { userId }) {
      if (typed === 'fail') throw new Error('suggestion on fire');
      if (typed === 'hang') return new Promise(() => {});
      const times = options.getInteger('times');
      return Array.from({ length: 30 }, (_, n) => ({ name: `${typed}${n} x${times} for ${userId}`, value: `${n}` }));
    },
  },
});

const list = defineSubcommand({
  data: {
    name: 'list',
    description: 'Pages',
    options: [{ type: ApplicationCommandOptionType.Integer, name: 'page', description: 'Which' }],
  },
  access: 'read',
  reply: 'public',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') ?? 1 }),
  async run({ page }, caller) {
    if (page > 3) throw new Refusal('operation_not_found', { ref: `page ${page}` });
    return { content: `page ${page} for ${caller.userId}`, components: buttons(`page:shelf list?page=${page + 1}`) };
  },
});

const handbook = defineSubcommand({
  data: {
    name: 'handbook',
    description: 'Needs nothing of Vscale',
    options: [{ type: ApplicationCommandOptionType.Integer, name: 'page', description: 'Which' }],
  },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ page: options.getInteger('page') ?? 1 }),
  isLocal: () => true,
  async run({ page }) {
    ran.push('handbook');
    if (page > 2) throw new Refusal('operation_not_found', { ref: `page ${page}` });
    return { content: `page ${page}`, files: [light], components: buttons(`page:shelf handbook?page=${page + 1}`) };
  },
});

const account = defineSubcommand({
  data: { name: 'account', description: 'Asks Vscale' },
  access: 'read',
  reply: 'public',
  read: () => null,
  async run(_args, _caller, { vscale }) {
    return { content: (await vscale.account.get()).email };
  },
});

const change = defineSubcommand({
  data: {
    name: 'change',
    description: 'Changes',
    options: [{ type: ApplicationCommandOptionType.String, name: 'operation', description: 'Id', required: true }],
  },
  access: 'change',
  reply: 'public',
  pages: true,
  read: (options) => ({ operation: options.getString('operation', true) }),
  async run({ operation }) {
    ran.push('change');
    return { content: `card of ${operation}`, cardOf: operation };
  },
});

const rename = defineSubcommand({
  data: {
    name: 'rename',
    description: 'Asks first',
    options: [{ type: ApplicationCommandOptionType.String, name: 'item', description: 'What', required: true }],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({ item: options.getString('item', true), name: options.getField('name') }),
  form: ({ item }) => ({
    title: `Rename ${item}`.slice(0, 45),
    components: [
      {
        type: ComponentType.Label,
        label: 'New name',
        component: { type: ComponentType.TextInput, custom_id: 'name', style: TextInputStyle.Short },
      },
    ],
    carry: { item },
  }),
  async run({ item, name }) {
    ran.push('rename');
    return { content: `${item} is now ${name}` };
  },
});

const letter = defineSubcommand({
  data: { name: 'letter', description: 'Writes' },
  access: 'change',
  reply: 'public',
  read: (options) => ({ text: options.getField('text') }),
  form: () => ({
    title: 'Write',
    components: ['text', 'password'].map((field) => ({
      type: ComponentType.Label,
      label: field,
      component: { type: ComponentType.TextInput, custom_id: field, style: TextInputStyle.Paragraph },
    })),
    carry: {},
  }),
  async run({ text }) {
    if (text !== 'fine') throw new Refusal('operation_not_found', { ref: 'x' });
    return { content: 'sent' };
  },
});

const heavy = { name: 'heavy.png', data: Buffer.alloc(1_200_000) };
const light = { name: 'light.txt', data: Buffer.from('light') };
const chart = { url: 'attachment://heavy.png' };

const fail = defineSubcommand({
  data: {
    name: 'fail',
    description: 'Fails',
    options: [{ type: ApplicationCommandOptionType.String, name: 'how', description: 'How', required: true }],
  },
  access: 'read',
  reply: 'public',
  read: (options) => ({ how: options.getString('how', true) }),
  async run({ how }, _caller, { vscale }): Promise<Message> {
    if (how === 'vscale') await vscale.scalets.get(404);
    if (how === 'refusal') throw new Refusal('operation_not_found', { ref: 'x' });
    if (how.startsWith('<@')) return { content: `@everyone ${how}`, mentions: { users: how.match(/\d+/) ?? [] } };
    if (how === 'long') return { content: '🙂'.repeat(3000) };
    if (how === 'heavy') return { content: 'whole', files: [heavy, light], embeds: [{ title: 'x', image: chart }] };
    if (how === 'malformed') return { content: 'x', embeds: [{ title: 'y'.repeat(300) }] };
    throw new Error('the reactor is on fire');
  },
});

const press = defineSubcommand({
  data: {
    name: 'press',
    description: 'A button',
    options: [{ type: ApplicationCommandOptionType.String, name: 'id', description: 'Its id', required: true }],
  },
  access: 'read',
  reply: 'public',
  read: (options) => ({ id: options.getString('id', true) }),
  run: async ({ id }) => ({ content: 'press it', components: buttons(id) }),
});

const commands: readonly Command[] = [
  note,
  {
    data: { name: 'shelf', description: 'Shelves' },
    subcommands: [list, handbook, account, change, rename, letter, fail, press],
  },
];

function buttons(customId: string): NonNullable<Message['components']> {
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: customId, label: 'Next' }],
    },
  ];
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(commands);
});
afterAll(() => stage.close());
beforeEach(() => {
  ran.length = 0;
});

const outdated = expect.stringContaining('from an older version');
const wrongPlace = expect.stringContaining('works for another Discord server');

test('options arrive as they were typed, a private reply is in the language of the reader and seen by them alone', async () => {
  const { members, channels, messages } = stage.discord;
  const invocation = await members.boris.run('note', { text: 'ab', times: 2, loud: true });
  const reply = await invocation.reply();
  expect(reply.content).toBe('ru ABAB');
  expect(messages(channels.ops, { as: members.anna }).map(({ id }) => id)).not.toContain(reply.id);
});

test('is acknowledged before Vscale hears of it', async () => {
  const { discord, simulator } = stage;
  simulator.requests.length = 0;
  const held = discord.faults.queue({ when: { path: '/callback' }, fault: 'hang-before' });
  const invocation = await discord.members.anna.run('shelf account');
  await expect.poll(() => held.hits).toBe(1);
  expect(simulator.requests).toEqual([]);
  held.release();
  expect((await invocation.reply()).content).toContain('@');
  expect(simulator.requests).toHaveLength(1);
});

test('what needs nothing of Vscale is run first and answered in one response, its pages and refusals too', async () => {
  const { discord } = stage;
  const { anna } = discord.members;
  const first = await (await anna.run('shelf handbook')).response();
  expect(first).toMatchObject({ kind: 'reply', message: { content: 'page 1', ephemeral: true } });
  const message = (page: typeof first) => ('message' in page ? page.message : expect.fail('no message'));
  expect(message(first).attachments.map(({ filename }) => filename)).toEqual(['light.txt']);
  const second = await (await anna.press(message(first), 'Next')).response();
  expect(second).toMatchObject({ kind: 'update', message: { id: message(first).id, content: 'page 2' } });
  expect(message(second).attachments).toHaveLength(1);
  const third = await (await anna.press(message(second), 'Next')).response();
  expect(third).toMatchObject({ kind: 'reply', message: { content: expect.stringContaining('page 3') } });
});

test('without roles in the policy, whoever may not manage the server is privately refused reading and changing', async () => {
  const { vera } = stage.discord.members;
  for (const [command, options, why] of [
    ['note', { text: 'x' }, 'may look'],
    ['shelf change', { operation: 'op000001' }, 'may ask for changes'],
  ] as const) {
    const response = await (await vera.run(command, options)).response();
    expect(response).toMatchObject({ kind: 'reply', message: { ephemeral: true } });
    expect(response).toMatchObject({ message: { content: expect.stringMatching(`Manage Server.*${why}`) } });
  }
  expect(ran).toEqual([]);
});

test('a page button shows nothing to whoever may not read, and leaves the message as it is', async () => {
  const { discord } = stage;
  const { anna, kim } = discord.members;
  const message = await (await anna.run('shelf list')).reply();
  const response = await (await kim.press(message, 'Next')).response();
  expect(response).toMatchObject({ kind: 'reply', message: { ephemeral: true } });
  const shown = discord.message(message);
  expect(shown?.content).toBe(message.content);
});

test('a page button shows another page in the same message to whoever presses it', async () => {
  const { anna, boris } = stage.discord.members;
  const first = await (await anna.run('shelf list')).reply();
  const second = await (await boris.press(first, 'Next')).reply();
  expect([second.id, second.content]).toEqual([first.id, `page 2 for ${boris.id}`]);
});

test('an error of a page is told beside the message, privately', async () => {
  const { discord } = stage;
  const { boris, anna } = discord.members;
  const message = await (await anna.run('shelf list', { page: 3 })).reply();
  const press = await boris.press(message, 'Next');
  await expect.poll(() => press.followups).toHaveLength(1);
  expect(press.followups[0]?.content).toContain('page 4');
  const shown = discord.messages(discord.channels.ops, { as: anna });
  expect(shown.map(({ id }) => id)).not.toContain(press.followups[0]?.id);
  expect(shown.find(({ id }) => id === message.id)?.content).toContain('page 3');
});

test.each([
  'page:shelf change?operation=op000001',
  'page:shelf account?',
  'page:shelf nothing?page=2',
  'page:shelf list?page=two',
  'page:shelf list?page=9007199254740993',
  'page:note?',
  'modal:shelf rename?item=x',
  'modal:shelf list?page=2',
  'page:__proto__?page=2',
  'page:shelf list',
  'approve:op000001',
])('the button %s, old or forged, does nothing and says so privately', async (customId) => {
  const { anna } = stage.discord.members;
  const message = await (await anna.run('shelf press', { id: customId })).reply();
  const response = await (await anna.press(message, 'Next')).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: outdated } });
  expect(ran).toEqual([]);
});

test('a form carries the options to the command that it finishes', async () => {
  const { anna } = stage.discord.members;
  const modal = await (await anna.run('shelf rename', { item: 'a&b=c?' })).modal();
  expect(modal.title).toBe('Rename a&b=c?');
  const reply = await (await anna.submit(modal, { name: 'new' })).reply();
  expect(reply.content).toBe('a&b=c? is now new');
});

test('options that do not fit a form are refused with the remedy', async () => {
  const { anna } = stage.discord.members;
  const response = await (await anna.run('shelf rename', { item: 'x'.repeat(100) })).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: expect.stringContaining('list') } });
});

test.each(['modal:shelf change?operation=op000001', 'modal:shelf rename?', 'page:shelf list?page=1', 'modal:x?'])(
  'the form %s, old or forged, does nothing and says so privately',
  async (customId) => {
    const { anna } = stage.discord.members;
    const modal: Modal = await (await anna.run('shelf rename', { item: 'x' })).modal();
    const response = await (await anna.submit({ ...modal, customId }, { name: 'new' })).response();
    expect(response).toMatchObject({ kind: 'reply', message: { content: outdated } });
    expect(ran).toEqual([]);
  },
);

test('a form counts only with the rights of the moment in which it is sent', async () => {
  const { members, roles } = stage.discord;
  const modal = await (await members.anna.run('shelf rename', { item: 'x' })).modal();
  members.anna.setRoles([roles.viewer]);
  const response = await (await members.anna.submit(modal, { name: 'new' })).response();
  members.anna.setRoles([roles.admin]);
  expect(response).toMatchObject({ kind: 'reply', message: { content: expect.stringContaining('Manage Server') } });
  expect(ran).toEqual([]);
});

const written = { text: 'Dear support', password: 'Pw-of-web-1' };
const givenBack = [{ content: expect.stringContaining('```\nDear support\n```'), ephemeral: true }];

async function write(fields: Record<string, string>, change?: (modal: Modal) => Modal) {
  const { discord, settle } = stage;
  const modal = await (await discord.members.anna.run('shelf letter')).modal();
  const invocation = await discord.members.anna.submit(change?.(modal) ?? modal, fields);
  await invocation.response();
  await settle();
  return { invocation, refusal: await invocation.reply() };
}

test('what was written in a form that is refused is given back, to whoever wrote it, without secrets', async () => {
  const { invocation, refusal } = await write(written);
  expect(refusal).toMatchObject({ content: expect.stringContaining('no operation'), ephemeral: false });
  expect(invocation.followups).toMatchObject(givenBack);
  expect(JSON.stringify(invocation.followups)).not.toContain(written.password);
});

test('nothing is given back of a form that is taken', async () => {
  const { invocation, refusal } = await write({ ...written, text: 'fine' });
  expect(refusal.content).toBe('sent');
  expect(invocation.followups).toEqual([]);
});

test('what was written in a form that is from an older version, or for which the rights are gone, is given back', async () => {
  const { members, roles } = stage.discord;
  const old = await write(written, (modal) => ({ ...modal, customId: 'modal:shelf scroll?' }));
  expect(old.refusal).toMatchObject({ content: outdated, ephemeral: true });
  expect(old.invocation.followups).toMatchObject(givenBack);
  const demoted = await write(written, (modal) => {
    members.anna.setRoles([roles.viewer]);
    return modal;
  });
  members.anna.setRoles([roles.admin]);
  expect(demoted.refusal).toMatchObject({ content: expect.stringContaining('Manage Server'), ephemeral: true });
  expect(demoted.invocation.followups).toMatchObject(givenBack);
});

test('a refusal stands where Discord does not take what was written, which is nowhere in the log or the audit', async () => {
  const { discord, storage, log } = stage;
  discord.limits.attachmentBytes = 10;
  const tooBig = await write({ ...written, text: '``` Dear support' });
  discord.limits.attachmentBytes = 10 * 1024 * 1024;
  discord.faults.queue({ when: { method: 'POST', path: '/webhooks/' }, fault: 'error-500', times: 4 });
  for (const { invocation, refusal } of [tooBig, await write(written)]) {
    expect(refusal.content).toContain('no operation');
    expect(invocation.followups).toEqual([]);
  }
  const { rows } = await storage.audit.list({ guildId: discord.guild.id, limit: 100, offset: 0 });
  expect(log()).toContain('reply not taken');
  expect(JSON.stringify([log(), rows])).not.toContain('Dear');
});

test('what was written is not shown to everybody where Discord does not take the refusal', async () => {
  const { discord, settle } = stage;
  const { anna } = discord.members;
  const modal = await (await anna.run('shelf letter')).modal();
  const lost = discord.faults.queue({ when: { method: 'PATCH', path: '/webhooks/' }, fault: 'error-500', times: 4 });
  const invocation = await anna.submit(modal, written);
  await expect.poll(() => lost.hits).toBe(4);
  await settle();
  expect(JSON.stringify(discord.messages(discord.channels.ops, { as: anna }).slice(-1))).not.toContain('Dear');
  expect(invocation.followups).toEqual([]);
});

test('a guild that is not configured is refused, whoever asks', async () => {
  const { discord } = stage;
  discord.copyCommandsToOtherGuild();
  const { anna } = discord.members;
  const { elsewhere } = discord.channels;
  const response = await (await anna.run('note', { text: 'x' }, elsewhere)).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: wrongPlace } });
  expect(await anna.autocomplete('note', { text: 'x' }, 'text', elsewhere)).toEqual([]);
  expect(ran).toEqual([]);
});

test('a direct message is refused, in the language of the reader', async () => {
  const { apiUrl, token, applicationId, members } = stage.discord;
  const rest = new REST({ api: apiUrl }).setToken(token);
  const body = [{ name: 'note', description: 'Left over from another bot' }];
  await rest.put(Routes.applicationCommands(applicationId), { body });
  const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: members.boris.id } })) as {
    id: string;
  };
  const response = await (await members.boris.run('note', {}, { id })).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: expect.stringMatching(/[а-я]/) } });
  expect(ran).toEqual([]);
});

test('a command that is registered but not known is outdated', async () => {
  const { apiUrl, token, applicationId, members } = stage.discord;
  const rest = new REST({ api: apiUrl }).setToken(token);
  await rest.put(Routes.applicationCommands(applicationId), {
    body: [{ name: 'gone', description: 'Of an old version' }],
  });
  const response = await (await members.anna.run('gone')).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: outdated } });
});

test('suggestions are at most 25, and know the other options and the reader', async () => {
  const { boris } = stage.discord.members;
  const choices = await boris.autocomplete('note', { text: 'we', times: 3 }, 'text');
  expect(choices).toHaveLength(25);
  expect(choices[0]).toEqual({ name: `we0 x3 for ${boris.id}`, value: '0' });
});

test('whoever may not read gets no suggestions', async () => {
  expect(await stage.discord.members.kim.autocomplete('note', { text: 'we' }, 'text')).toEqual([]);
});

test.each(['fail', 'hang'])('suggestions that %s are none', async (text) => {
  expect(await stage.discord.members.anna.autocomplete('note', { text }, 'text')).toEqual([]);
});

test('an expected no and an error of Vscale are said in words', async () => {
  const { anna } = stage.discord.members;
  expect((await (await anna.run('shelf fail', { how: 'refusal' })).reply()).content).toContain('/operation list');
  expect((await (await anna.run('shelf fail', { how: 'vscale' })).reply()).content).toContain(
    'Vscale does not know it',
  );
});

test('an unforeseen error shows a reference that the log has too, never its text', async () => {
  const reply = await (await stage.discord.members.anna.run('shelf fail', { how: 'crash' })).reply();
  const reference = /`([0-9a-f]{8})`/.exec(reply.content)?.[1] ?? 'none';
  expect(reply.content).not.toContain('reactor');
  const line = stage
    .log()
    .split('\n')
    .find((candidate) => candidate.includes(reference));
  expect(line).toContain('the reactor is on fire');
});

test('only those whom the message means are mentioned, whatever it says', async () => {
  const { anna, kim, boris } = stage.discord.members;
  const how = `<@${kim.id}> <@${boris.id}>`;
  const { mentions, mention_everyone } = await (await anna.run('shelf fail', { how })).reply();
  expect([mentions.map(({ id }) => id), mention_everyone]).toEqual([[kim.id], false]);
});

test('content that is too long is cut between characters', async () => {
  const { content } = await (await stage.discord.members.anna.run('shelf fail', { how: 'long' })).reply();
  expect(content).toBe(`${'🙂'.repeat(999)}…`);
});

test('a file that is bigger than Discord takes is left out, and the rest is shown', async () => {
  const { limits, members } = stage.discord;
  limits.attachmentBytes = 1024 * 1024;
  const reply = await (await members.anna.run('shelf fail', { how: 'heavy' })).reply();
  expect(reply.content).toBe(
    "whole\n⚠️ The file `heavy.png` is left out: it has 1.2 MB, and Discord takes at most 1 MB here. Ask for less, or look in Vscale's panel.",
  );
  expect(reply.attachments.map(({ filename }) => filename)).toEqual(['light.txt']);
  expect(reply.embeds).toMatchObject([{ title: 'x' }]);
  expect(reply.embeds[0]).not.toHaveProperty('image');
  limits.attachmentBytes *= 10;
  const whole = await (await members.anna.run('shelf fail', { how: 'heavy' })).reply();
  expect(whole.attachments.map(({ filename }) => filename)).toEqual(['heavy.png', 'light.txt']);
});

test('a message that Discord finds too big all the same becomes a reference', async () => {
  const { limits, members } = stage.discord;
  const run = members.anna.run('shelf fail', { how: 'heavy' });
  limits.attachmentBytes = 1024;
  const { content } = await (await run).reply();
  limits.attachmentBytes = 10 * 1024 * 1024;
  expect(content).toMatch(/`[0-9a-f]{8}`/);
});

test('a reply that Discord refuses says what it said without what was refused', async () => {
  const { content } = await (await stage.discord.members.anna.run('shelf fail', { how: 'malformed' })).reply();
  expect(content).toMatch(/^x\ny{300}$/);
});

let asked = 0;
async function ask(): Promise<string> {
  const { discord, storage } = stage;
  asked += 1;
  const record = makeRecord({
    id: `ask0000${asked}`,
    operation: { kind: 'server.restart', serverId: asked },
    origin: { guildId: discord.guild.id, channelId: discord.channels.ops.id },
  });
  await storage.operations.insert(record);
  return record.id;
}

test('a card is stored where it stands, and then its operation is submitted', async () => {
  const { discord, storage, submitted, settle } = stage;
  const operation = await ask();
  const reply = await (await discord.members.anna.run('shelf change', { operation }, discord.channels.thread)).reply();
  await settle();
  expect(submitted).toContain(operation);
  expect((await storage.operations.find(operation))?.card).toEqual({
    channelId: discord.channels.thread.id,
    messageId: reply.id,
  });
});

test('an operation goes on when its card could not be shown', async () => {
  const { discord, storage, submitted, settle } = stage;
  const operation = await ask();
  const broken = discord.faults.queue({
    when: { method: 'PATCH', path: '/webhooks/' },
    fault: 'error-500',
    times: 100,
  });
  await (await discord.members.anna.run('shelf change', { operation })).response();
  await settle();
  broken.release();
  expect(submitted).toContain(operation);
  expect((await storage.operations.find(operation))?.card).toBeNull();
});

test('a reply waits for a rate limit', async () => {
  const { discord } = stage;
  discord.faults.queue({ when: { method: 'PATCH', path: '/webhooks/' }, fault: 'rate-limit', retryAfterSeconds: 0.2 });
  expect((await (await discord.members.anna.run('note', { text: 'late' })).reply()).content).toBe('en late');
});

test.each(['drop-before', 'drop-after', 'close-before', 'close-after', 'error-502'] as const)(
  'a reply that meets %s is sent again',
  async (fault) => {
    const { discord } = stage;
    discord.faults.queue({ when: { method: 'PATCH', path: '@original' }, fault, times: 2 });
    expect((await (await discord.members.anna.run('note', { text: fault })).reply()).content).toBe(`en ${fault}`);
    expect(ran).toEqual(['note']);
  },
);

test('of a burst of replies that all meet a closed connection none is left thinking', async () => {
  const { discord } = stage;
  const when = { method: 'PATCH', path: '@original' };
  const closed = discord.faults.queue({ when, fault: 'close-before', times: 20 });
  const asked = await Promise.all(Array.from({ length: 20 }, () => discord.members.anna.run('note', { text: 'x' })));
  const replies = await Promise.all(asked.map((invocation) => invocation.reply()));
  expect(replies.map(({ content }) => content)).toEqual(Array(20).fill('en x'));
  expect(closed.hits).toBe(20);
});

test('an acknowledgement whose answer was lost counts', async () => {
  const { discord } = stage;
  discord.faults.queue({ when: { path: '/callback' }, fault: 'error-500-after' });
  expect((await (await discord.members.anna.run('note', { text: 'lost' })).reply()).content).toBe('en lost');
  expect(ran).toEqual(['note']);
});

test('what could not be acknowledged is not run, as whoever asked sees that it failed', async () => {
  const { discord, settle } = stage;
  const broken = discord.faults.queue({ when: { path: '/callback' }, fault: 'error-500', times: 100 });
  await discord.members.anna.run('shelf change', { operation: 'op000001' });
  await expect.poll(() => broken.hits).toBeGreaterThan(0);
  await settle();
  broken.release();
  expect(ran).toEqual([]);
});

test('what was asked while the gateway was down is run once when it resumes', async () => {
  const { discord } = stage;
  discord.faults.dropGateway({ resumable: true });
  const reply = await (await discord.members.anna.run('note', { text: 'missed' })).reply();
  expect(reply.content).toBe('en missed');
  expect(ran).toEqual(['note']);
});

test('an interaction that the gateway delivers twice is run once', async () => {
  const { discord, client, settle } = stage;
  client.once(Events.InteractionCreate, (interaction) => {
    const again = Object.create(interaction, { deferred: { value: false, writable: true } });
    client.emit(Events.InteractionCreate, again);
  });
  await (await discord.members.anna.run('note', { text: 'twice' })).reply();
  await settle();
  expect(ran).toEqual(['note']);
});

test('a gateway that does not resume is joined anew', async () => {
  const { discord, isGatewayUp } = stage;
  discord.faults.dropGateway({ resumable: false });
  await expect.poll(isGatewayUp).toBe(false);
  await expect.poll(isGatewayUp).toBe(true);
  expect((await (await discord.members.anna.run('note', { text: 'back' })).reply()).content).toBe('en back');
});
