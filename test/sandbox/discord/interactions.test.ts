import {
  InteractionResponseType as Answer,
  type APIMessage,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  Routes,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/sandbox/manual-clock.ts';
import { liftLimits } from '../../support/stand-ins.ts';
import { type Commands, createInbox, createRest, refusalOf, register, startBot, startSandbox } from './bot.ts';

const commands: Commands = [
  { name: 'ping', description: 'Answers' },
  { name: 'find', description: 'Finds', options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }] },
  { type: 3, name: 'Quote' },
];

async function startConversation() {
  const clock = createManualClock();
  const discord = await startSandbox({ clock });
  liftLimits(discord);
  await register(discord, commands);
  const inbox = createInbox();
  await startBot(discord, inbox.receive);
  const rest = createRest(discord);
  const { anna } = discord.members;

  const callback = ({ id, token }: Interaction, body: object) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  const webhook = ({ token }: Interaction) => ({
    edit: (body: object, messageId = '@original') =>
      rest.patch(Routes.webhookMessage(discord.applicationId, token, messageId), { body, auth: false }),
    read: () => rest.get(Routes.webhookMessage(discord.applicationId, token), { auth: false }),
    remove: () => rest.delete(Routes.webhookMessage(discord.applicationId, token), { auth: false }),
    followUp: (body: object) =>
      rest.post(Routes.webhook(discord.applicationId, token), { body, auth: false }) as Promise<APIMessage>,
  });
  const ping = async () => {
    const invocation = await anna.run('/ping');
    return { invocation, interaction: (await inbox.next()) as ChatInputCommandInteraction };
  };
  /** A message with one button, answered to /ping. */
  const postButton = async () => {
    const { invocation, interaction } = await ping();
    const button = { type: 2, style: 1, label: 'Press', custom_id: 'press' } as const;
    await interaction.reply({ content: 'here', components: [{ type: 1, components: [button] }] });
    return invocation.reply();
  };
  return { clock, discord, anna, inbox, rest, callback, webhook, ping, postButton };
}

const reply = { type: Answer.ChannelMessageWithSource, data: { content: 'pong' } };
const deferral = { type: Answer.DeferredChannelMessageWithSource };
const modal = {
  type: Answer.Modal,
  data: {
    custom_id: 'modal',
    title: 'Sure?',
    components: [{ type: 1, components: [{ type: 4, custom_id: 'name', label: 'Name', style: 1, min_length: 2 }] }],
  },
};

describe('the three seconds', () => {
  test('an answer in time is taken', async () => {
    const { clock, ping, callback, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    await clock.advance(discord.limits.acknowledgeMs - 1);
    await callback(interaction, reply);
    expect(invocation.acknowledged).toBe(true);
    await clock.advance(discord.limits.acknowledgeMs);
    expect(await invocation.reply()).toMatchObject({ content: 'pong' });
  });

  test('a late answer is not, and the person sees that nobody responded', async () => {
    const { clock, ping, callback, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    await expect(invocation.response({ timeoutMs: 1 })).rejects.toThrow('/ping was not answered');
    const response = invocation.response();
    await clock.advance(discord.limits.acknowledgeMs);
    expect(await response).toEqual({ kind: 'none' });
    await expect(invocation.reply()).rejects.toThrow('did not respond');
    expect(await refusalOf(callback(interaction, reply))).toEqual([404, 10062]);
    expect(invocation.acknowledged).toBe(false);
  });
});

describe('Discord refuses', () => {
  test('an empty follow-up', async () => {
    const { ping, webhook } = await startConversation();
    const { interaction } = await ping();
    await interaction.reply('first');
    expect(await refusalOf(webhook(interaction).followUp({ embeds: [] }))).toEqual([400, 50006]);
  });

  test('a second answer', async () => {
    const { ping, callback } = await startConversation();
    const { interaction } = await ping();
    await callback(interaction, deferral);
    expect(await refusalOf(callback(interaction, reply))).toEqual([400, 40060]);
  });

  test('an answer to an unknown interaction', async () => {
    const { ping, rest } = await startConversation();
    const { interaction } = await ping();
    const elsewhere = rest.post(Routes.interactionCallback(interaction.id, 'token'), { body: reply, auth: false });
    expect(await refusalOf(elsewhere)).toEqual([404, 10062]);
  });

  test('everything under a token before the answer, and fifteen minutes after the interaction', async () => {
    const { clock, ping, callback, webhook, discord, rest } = await startConversation();
    const { interaction } = await ping();
    const { edit, read, followUp } = webhook(interaction);
    expect(await refusalOf(edit({ content: 'x' }))).toEqual([404, 10015]);
    const unknown = rest.get(Routes.webhookMessage(discord.applicationId, 'token'), { auth: false });
    expect(await refusalOf(unknown)).toEqual([404, 10015]);
    await callback(interaction, deferral);
    await clock.advance(discord.limits.tokenLifeMs - 1);
    await edit({ content: 'still' });
    await clock.advance(1);
    expect(await refusalOf(edit({ content: 'x' }))).toEqual([401, 50027]);
    expect(await refusalOf(read())).toEqual([401, 50027]);
    expect(await refusalOf(followUp({ content: 'x' }))).toEqual([401, 50027]);
  });

  test('malformed answers', async () => {
    const { ping, callback } = await startConversation();
    const { interaction } = await ping();
    const parts = modal.data.components;
    const withInput = (more: object) => [{ type: 1, components: [{ ...parts[0]?.components[0], ...more }] }];
    const labelled = { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } };
    const tooShort = { ...labelled.component, value: 'no', min_length: 3 };
    const cases: [body: object, field: string][] = [
      [{ ...reply, data: { content: 'x'.repeat(2001) } }, 'data.content[BASE_TYPE_MAX_LENGTH]'],
      [
        { ...reply, data: { embeds: [{ title: 'x', footer: { text: '' } }] } },
        'data.embeds[0].footer.text[BASE_TYPE_REQUIRED]',
      ],
      [{ type: Answer.UpdateMessage, data: { content: 'x' } }, 'type[BASE_TYPE_CHOICES]'],
      [{ type: Answer.ApplicationCommandAutocompleteResult, data: { choices: [] } }, 'type[BASE_TYPE_CHOICES]'],
      [{ ...modal, data: { ...modal.data, title: 'x'.repeat(46) } }, 'data.title[BASE_TYPE_MAX_LENGTH]'],
      [
        { ...modal, data: { ...modal.data, components: Array(6).fill(parts[0]) } },
        'data.components[BASE_TYPE_BAD_LENGTH]',
      ],
      [
        { ...modal, data: { ...modal.data, components: withInput({ label: 'x'.repeat(46) }) } },
        'data.components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
      ],
      [
        { ...modal, data: { ...modal.data, components: withInput({ label: undefined }) } },
        'data.components[0].components[0].label[BASE_TYPE_REQUIRED]',
      ],
      [
        { ...modal, data: { ...modal.data, components: withInput({ value: 'long', max_length: 3 }) } },
        'data.components[0].components[0].value[BASE_TYPE_BAD_LENGTH]',
      ],
      [
        { ...modal, data: { ...modal.data, components: withInput({ min_length: 5, max_length: 3 }) } },
        'data.components[0].components[0].min_length[BASE_TYPE_BAD_LENGTH]',
      ],
      [
        { ...modal, data: { ...modal.data, components: [{ ...labelled, component: tooShort }] } },
        'data.components[0].component.value[BASE_TYPE_BAD_LENGTH]',
      ],
      [
        { ...modal, data: { ...modal.data, components: [labelled, labelled] } },
        'data.components[1].component.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
      ],
      [
        { ...modal, data: { ...modal.data, components: parts[0]?.components } },
        'data.components[0][UNION_TYPE_CHOICES]',
      ],
    ];
    for (const [body, field] of cases) {
      expect((await refusalOf(callback(interaction, body))).slice(0, 3)).toContain(field);
    }
    expect(await refusalOf(callback(interaction, { ...reply, data: {} }))).toEqual([400, 50006]);
    expect(interaction.replied).toBe(false);
    await callback(interaction, modal);
  });

  test('a modal in answer to a modal', async () => {
    const { ping, callback, anna, inbox } = await startConversation();
    const { invocation, interaction } = await ping();
    await callback(interaction, modal);
    await anna.submit(await invocation.modal(), { Name: 'web-1' });
    const submitted = await inbox.next();
    expect(await refusalOf(callback(submitted, modal))).toEqual([400, 50035, 'type[BASE_TYPE_CHOICES]']);
    await callback(submitted, reply);
  });

  test('a reply to typing, and more than 25 offers', async () => {
    const { callback, anna, inbox } = await startConversation();
    const offered = anna.autocomplete('/find', { what: 'w' }, 'what');
    const typing = await inbox.next();
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    const type = Answer.ApplicationCommandAutocompleteResult;
    expect(await refusalOf(callback(typing, reply))).toEqual([400, 50035, 'type[BASE_TYPE_CHOICES]']);
    expect(await refusalOf(callback(typing, { type, data: { choices } }))).toEqual([
      400,
      50035,
      'data.choices[BASE_TYPE_MAX_LENGTH]',
    ]);
    const localised = { name: 'web', name_localizations: { 'en-US': 'Web' }, value: 'web' };
    await callback(typing, { type, data: { choices: [localised] } });
    expect(await offered).toEqual([{ name: 'Web', value: 'web' }]);
  });
});

test('who types is not kept waiting for ever', async () => {
  const { clock, discord, anna } = await startConversation();
  const offered = anna.autocomplete('/find', { what: 'w' }, 'what');
  const outcome = expect(offered).rejects.toThrow('did not respond to the typing in /find');
  await clock.advance(discord.limits.acknowledgeMs);
  await outcome;
});

describe('a reply', () => {
  test('whose channel is deleted never comes', async () => {
    const { discord, ping } = await startConversation();
    const { invocation, interaction } = await ping();
    await interaction.deferReply();
    const reply = invocation.reply();
    discord.deleteChannel(discord.channels.ops);
    await expect(reply).rejects.toThrow('was deleted');
  });

  test('is deferred, filled, read and deleted', async () => {
    const { ping, callback, webhook, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    await callback(interaction, deferral);
    expect(await invocation.response()).toEqual({ kind: 'deferred', ephemeral: false });
    const loading = discord.messages(discord.channels.ops)[0];
    expect((loading?.flags ?? 0) & MessageFlags.Loading).toBe(MessageFlags.Loading);
    const { edit, read, remove } = webhook(interaction);
    await edit({ content: 'done' });
    expect(await invocation.reply()).toMatchObject({
      id: loading?.id,
      content: 'done',
      flags: 0,
      edited_timestamp: null,
      interaction_metadata: { id: interaction.id, user: { id: interaction.user.id } },
    });
    expect(await read()).toMatchObject({ content: 'done' });
    await remove();
    expect(discord.messages(discord.channels.ops)).toEqual([]);
    expect(await refusalOf(edit({ content: 'x' }))).toEqual([404, 10008]);
  });

  test('is filled by the first follow-up, as private as it was deferred', async () => {
    const { ping, webhook, anna, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { followUp } = webhook(interaction);
    const first = await followUp({ content: 'first' });
    const second = await followUp({ content: 'second' });
    expect(await invocation.reply()).toMatchObject({ id: first.id, content: 'first', ephemeral: true });
    expect(invocation.followups).toMatchObject([{ id: second.id, content: 'second', ephemeral: false }]);
    expect(discord.messages(discord.channels.ops).map(({ content }) => content)).toEqual(['second']);
    expect(discord.messages(discord.channels.ops, { as: anna }).map(({ content }) => content)).toEqual([
      'first',
      'second',
    ]);
  });

  test('tells of its message when asked to', async () => {
    const { ping } = await startConversation();
    const { invocation, interaction } = await ping();
    const response = await interaction.deferReply({ withResponse: true });
    expect(response.interaction.responseMessageLoading).toBe(true);
    await interaction.editReply('done');
    expect(response.resource?.message?.id).toBe((await invocation.reply()).id);
  });

  test('that is private is reached by nobody else and by no channel id', async () => {
    const { ping, rest, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    const button = { type: 2, style: 1, label: 'Press', custom_id: 'press' } as const;
    await interaction.reply({
      content: `secret <@${discord.members.boris.id}>`,
      components: [{ type: 1, components: [button] }],
      flags: MessageFlags.Ephemeral,
    });
    const message = await invocation.reply();
    expect(message.pings).toEqual([]);
    const { ops } = discord.channels;
    expect(discord.messages(ops)).toEqual([]);
    expect(discord.messages(ops, { as: discord.members.boris })).toEqual([]);
    expect(await rest.get(Routes.channelMessages(ops.id))).toEqual([]);
    const route = Routes.channelMessage(ops.id, message.id);
    expect(await refusalOf(rest.get(route))).toEqual([404, 10008]);
    expect(await refusalOf(rest.patch(route, { body: { content: 'x' } }))).toEqual([404, 10008]);
    await expect(discord.members.boris.press(message, 'Press')).rejects.toThrow('sees no message');
    await discord.members.anna.press(message, 'Press');
  });

  test('cannot be edited under the token of another', async () => {
    const { ping, webhook } = await startConversation();
    const first = await ping();
    await first.interaction.reply('first');
    const second = await ping();
    await second.interaction.reply('second');
    const { id } = await first.invocation.reply();
    expect(await refusalOf(webhook(second.interaction).edit({ content: 'x' }, id))).toEqual([404, 10008]);
  });
});

describe('a pressed button', () => {
  test('updates its message', async () => {
    const { postButton, anna, inbox, callback } = await startConversation();
    const message = await postButton();
    const press = await anna.press(message, 'Press');
    const interaction = await inbox.next();
    expect(interaction.isButton() && interaction.customId).toBe('press');
    expect(interaction.isButton() && interaction.message.id).toBe(message.id);
    const emptied = callback(interaction, { type: Answer.UpdateMessage, data: { content: '', components: [] } });
    expect(await refusalOf(emptied)).toEqual([400, 50006]);
    await callback(interaction, { type: Answer.UpdateMessage, data: { content: 'pressed', components: [] } });
    expect(await press.response()).toMatchObject({ kind: 'update', message: { content: 'pressed' } });
    await expect(anna.press(message, 'Press')).rejects.toThrow('no button "Press"');
  });

  test('updates it later, or is answered with a message of its own', async () => {
    const { postButton, anna, inbox, callback, webhook, discord } = await startConversation();
    const message = await postButton();
    const later = await anna.press(message, 'press');
    const deferred = await inbox.next();
    await callback(deferred, { type: Answer.DeferredMessageUpdate });
    expect(await later.response()).toEqual({ kind: 'deferred-update' });
    await expect(later.reply({ timeoutMs: 1 })).rejects.toThrow('got no reply');
    await webhook(deferred).edit({ content: 'later' });
    expect(await later.reply()).toMatchObject({ id: message.id, content: 'later' });

    const answered = await discord.members.boris.press(message, 'Press');
    await callback(await inbox.next(), reply);
    expect(await answered.reply()).toMatchObject({ content: 'pong', message_reference: { message_id: message.id } });
  });

  test('opens a modal whose submission may update the message', async () => {
    const { postButton, anna, inbox, callback, webhook } = await startConversation();
    const message = await postButton();
    const press = await anna.press(message, 'Press');
    await callback(await inbox.next(), modal);
    const window = await press.modal();
    await expect(press.reply()).rejects.toThrow('was answered with a modal');
    expect(window).toMatchObject({ title: 'Sure?', fields: [{ label: 'Name', required: true, minLength: 2 }] });
    await expect(anna.submit(window, {})).rejects.toThrow('required');
    await expect(anna.submit(window, { Name: 'x' })).rejects.toThrow('2 to 4000');
    await expect(anna.submit(window, { Nom: 'xx' })).rejects.toThrow('no field "Nom"');
    const submitted = await anna.submit(window, { Name: 'web-1' });
    const interaction = await inbox.next();
    expect(interaction.isModalSubmit() && interaction.fields.getTextInputValue('name')).toBe('web-1');
    await callback(interaction, { type: Answer.UpdateMessage, data: { content: 'renamed', components: [] } });
    expect(await submitted.reply()).toMatchObject({ id: message.id, content: 'renamed' });
    const followUp = await webhook(interaction).followUp({ content: 'by the way' });
    expect(followUp.interaction_metadata).toMatchObject({
      id: interaction.id,
      triggering_interaction_metadata: { id: press.id, interacted_message_id: message.id },
    });
  });

  test('is not there for a stranger’s modal', async () => {
    const { ping, callback, discord } = await startConversation();
    const { invocation, interaction } = await ping();
    await callback(interaction, modal);
    const window = await invocation.modal();
    await expect(discord.members.boris.submit(window, { Name: 'web-1' })).rejects.toThrow('sees no such modal');
  });
});

test('a modal may hold labelled fields and selects', async () => {
  const { ping, callback, anna, inbox } = await startConversation();
  const { invocation, interaction } = await ping();
  const options = [
    { label: 'Small', value: 's' },
    { label: 'Large', value: 'l' },
  ];
  const components = [
    { type: 10, content: 'Read this first' },
    { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 2, required: false } },
    { type: 18, label: 'Plan', component: { type: 3, custom_id: 'plan', options } },
  ];
  await callback(interaction, { type: Answer.Modal, data: { custom_id: 'm', title: 'New', components } });
  const window = await invocation.modal();
  await expect(anna.submit(window, { Plan: 'Huge' })).rejects.toThrow('no option "Huge"');
  await anna.submit(window, { Plan: 'Large' });
  const submitted = await inbox.next();
  if (!submitted.isModalSubmit()) throw new Error('no modal was submitted');
  expect(submitted.fields.getTextInputValue('why')).toBe('');
  expect(submitted.fields.getStringSelectValues('plan')).toEqual(['l']);
});

test('options of a select are chosen', async () => {
  const { ping, anna, inbox, discord } = await startConversation();
  const { invocation, interaction } = await ping();
  const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
  await interaction.reply({
    content: 'choose',
    components: [
      { type: 1, components: [{ type: 3, custom_id: 'text', options, max_values: 2 }] },
      { type: 1, components: [{ type: 5, custom_id: 'person' }] },
      { type: 1, components: [{ type: 5, custom_id: 'off', disabled: true }] },
    ],
  });
  const message = await invocation.reply();
  await anna.choose(message, 'text', ['A', 'c']);
  const text = await inbox.next();
  expect(text.isStringSelectMenu() && text.values).toEqual(['a', 'c']);
  await anna.choose(message, 'person', [discord.members.boris.id]);
  const person = await inbox.next();
  expect(person.isUserSelectMenu() && person.users.first()?.username).toBe('boris');
  await expect(anna.choose(message, 'text', ['D'])).rejects.toThrow('no option "D"');
  await expect(anna.choose(message, 'text', ['A', 'B', 'C'])).rejects.toThrow('takes 1 to 2');
  await expect(anna.choose(message, 'off', [anna.id])).rejects.toThrow('disabled');
  await expect(anna.choose(message, 'none', [])).rejects.toThrow('no select "none"');
  await expect(anna.choose(message, 'person', ['1'])).rejects.toThrow('does not offer');
});

test('a message’s menu runs a command on it', async () => {
  const { anna, inbox, discord } = await startConversation();
  const said = discord.members.gleb.say('quote me');
  const invocation = await anna.messageCommand('Quote', said);
  const interaction = await inbox.next();
  if (!interaction.isMessageContextMenuCommand()) throw new Error('not a message command');
  await interaction.reply(`> ${interaction.targetMessage.content}`);
  expect(await invocation.reply()).toMatchObject({ content: '> quote me' });
});
