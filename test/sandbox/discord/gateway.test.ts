import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordSandbox } from '../../../src/sandbox/discord/server.ts';
import { createInbox, createRest, register, startBot, startSandbox } from './bot.ts';

interface Payload {
  op: number;
  t: string | null;
  s: number | null;
  d: unknown;
}

/** A bare client: what it receives, and the code with which it was closed. */
function connect(discord: DiscordSandbox, version = 10) {
  const origin = discord.apiUrl.replace('http', 'ws').replace('/api', '');
  const socket = new WebSocket(`${origin}?v=${version}&encoding=json`);
  const received: Payload[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const opened = new Promise((resolve) => socket.once('open', resolve));
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  const send = async (payload: unknown) => {
    await opened;
    socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  };
  const waitFor = async (fits: (payload: Payload) => boolean) => {
    for (;;) {
      const found = received.find(fits);
      if (found) return found;
      await new Promise((resolve) => socket.once('message', resolve));
    }
  };
  return { send, closed, received, waitFor, close: (code?: number) => socket.close(code) };
}

const identify = (discord: DiscordSandbox, more: object = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 1, properties: {}, ...more },
});

describe('the gateway closes', () => {
  const mistakes: [what: string, code: number, say: (discord: DiscordSandbox) => unknown[]][] = [
    ['for a wrong token', 4004, (discord) => [identify(discord, { token: 'other' })]],
    [
      'for intents that were not granted',
      4014,
      (discord) => [identify(discord, { intents: GatewayIntentBits.MessageContent })],
    ],
    ['for an identify without intents', 4002, (discord) => [identify(discord, { intents: undefined })]],
    ['for a resume without session', 4002, (discord) => [{ op: 6, d: { token: discord.token } }]],
    ['when a client identifies twice', 4005, (discord) => [identify(discord), identify(discord)]],
    ['when somebody unknown asks for something', 4003, () => [{ op: 3, d: {} }]],
    ['for an unknown operation', 4001, () => [{ op: 99, d: null }]],
    ['for what is no JSON', 4002, () => ['{']],
    ['for a resume with a wrong token', 4004, () => [{ op: 6, d: { token: 'other', session_id: 'x', seq: 1 } }]],
  ];

  test.for(mistakes)('%s', async ([, code, say]) => {
    const discord = await startSandbox();
    const client = connect(discord);
    for (const payload of say(discord)) await client.send(payload);
    expect(await client.closed).toBe(code);
  });

  test('for another version', async () => {
    const discord = await startSandbox();
    expect(await connect(discord, 9).closed).toBe(4012);
  });
});

test('greets, acknowledges heartbeats and introduces both guilds', async () => {
  const discord = await startSandbox();
  const client = connect(discord);
  await client.send({ op: 1, d: null });
  await client.waitFor(({ op }) => op === 11);
  await client.send(identify(discord));
  const ready = await client.waitFor(({ t }) => t === 'READY');
  await client.waitFor(({ s }) => s === 3);
  expect(client.received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  expect(ready).toMatchObject({ s: 1, d: { user: { id: discord.botUserId } } });
  const guilds = client.received.filter(({ t }) => t === 'GUILD_CREATE');
  expect(guilds.map(({ d }) => (d as { id: string }).id)).toEqual([discord.guild.id, discord.otherGuild.id]);
});

test('a session that said goodbye, or never was, cannot be resumed', async () => {
  const discord = await startSandbox();
  const first = connect(discord);
  await first.send(identify(discord));
  const ready = await first.waitFor(({ t }) => t === 'READY');
  const { session_id } = ready.d as { session_id: string };
  const tooFar = connect(discord);
  await tooFar.send({ op: 6, d: { token: discord.token, session_id, seq: 99 } });
  expect(await tooFar.waitFor(({ op }) => op === 9)).toMatchObject({ d: false });
  first.close(1000);
  await first.closed;
  const again = connect(discord);
  await again.send({ op: 6, d: { token: discord.token, session_id, seq: 1 } });
  expect(await again.waitFor(({ op }) => op === 9)).toMatchObject({ d: false });
});

test('a session that missed more than is kept cannot be resumed', async () => {
  const discord = await startSandbox();
  discord.limits.replayedEvents = 2;
  const first = connect(discord);
  await first.send(identify(discord));
  const ready = await first.waitFor(({ t }) => t === 'READY');
  await first.waitFor(({ s }) => s === 3);
  const { session_id } = ready.d as { session_id: string };
  const resume = async (seq: number) => {
    const client = connect(discord);
    await client.send({ op: 6, d: { token: discord.token, session_id, seq } });
    return client;
  };
  const late = await resume(0);
  expect(await late.waitFor(({ op }) => op === 9)).toMatchObject({ d: false });
  const inTime = await resume(1);
  await inTime.waitFor(({ t }) => t === 'RESUMED');
  expect(inTime.received.map(({ s }) => s)).toEqual([null, 2, 3, 4]);
});

test('messages are sent only to who asked for them', async () => {
  const discord = await startSandbox();
  const deaf = connect(discord);
  const listening = connect(discord);
  await deaf.send(identify(discord));
  await listening.send(identify(discord, { intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages }));
  await deaf.waitFor(({ s }) => s === 3);
  await listening.waitFor(({ s }) => s === 3);
  discord.members.kim.say('hello');
  discord.members.kim.say('hello', discord.channels.thread);
  const heard = await listening.waitFor(({ t }) => t === 'MESSAGE_CREATE');
  expect(heard.d).toMatchObject({
    author: { username: 'kim' },
    content: '',
    member: { roles: [discord.roles.viewer.id] },
  });
  discord.deleteChannel(discord.channels.deploys);
  await deaf.waitFor(({ t }) => t === 'CHANNEL_DELETE');
  expect(deaf.received.map(({ t }) => t)).toEqual([null, 'READY', 'GUILD_CREATE', 'GUILD_CREATE', 'CHANNEL_DELETE']);
});

describe('the client of discord.js', () => {
  test('logs in and knows channels, thread, roles and its own permissions', async () => {
    const discord = await startSandbox();
    const client = await startBot(discord);
    expect(client.user.id).toBe(discord.botUserId);
    expect(client.application.id).toBe(discord.applicationId);
    const guild = client.guilds.cache.get(discord.guild.id);
    expect(guild?.channels.cache.get(discord.channels.ops.id)?.name).toBe('ops');
    expect(guild?.channels.cache.get(discord.channels.thread.id)?.isThread()).toBe(true);
    expect(guild?.roles.cache.get(discord.roles.admin.id)?.permissions.has('ManageGuild')).toBe(true);
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
  });

  test('is refused with a wrong token', async () => {
    const discord = await startSandbox();
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
    await expect(client.login('other')).rejects.toThrow('invalid token');
    await client.destroy();
  });

  test('sends and hears messages, and fetches them', async () => {
    const discord = await startSandbox();
    const client = await startBot(discord, undefined, {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    });
    const heard = new Promise((resolve) => client.once(Events.MessageCreate, (message) => resolve(message.content)));
    const channel = await client.channels.fetch(discord.channels.ops.id);
    if (!channel?.isSendable()) throw new Error('the channel cannot be written to');
    const sent = await channel.send({ content: 'hello', files: [{ name: 'a.txt', attachment: Buffer.from('a') }] });
    expect(await heard).toBe('hello');
    await sent.edit('hello again');
    await sent.reply({ content: 'reply', allowedMentions: { repliedUser: false } });
    expect(discord.messages(discord.channels.ops)).toMatchObject([
      { content: 'hello again', attachments: [{ filename: 'a.txt' }] },
      { content: 'reply', message_reference: { message_id: sent.id } },
    ]);
    expect((await channel.messages.fetch({ limit: 5 })).size).toBe(2);
  });

  test('resumes after a drop and is told what it missed', async () => {
    const discord = await startSandbox();
    await register(discord, [{ name: 'ping', description: 'Answers' }]);
    const inbox = createInbox();
    const client = await startBot(discord, inbox.receive);
    let resumed = 0;
    let identified = 0;
    client.on(Events.ShardResume, () => resumed++);
    client.on(Events.ShardReady, () => identified++);
    discord.faults.dropGateway({ resumable: true });
    const invocation = await discord.members.anna.run('/ping');
    const interaction = await inbox.next();
    if (interaction.isRepliable()) await interaction.reply('pong');
    expect(await invocation.reply()).toMatchObject({ content: 'pong' });
    expect([resumed, identified]).toEqual([1, 0]);
  });

  test('identifies anew when its session is gone', async () => {
    const discord = await startSandbox();
    await register(discord, [{ name: 'ping', description: 'Answers' }]);
    const inbox = createInbox();
    // discord.js waits five seconds between two identifies, unless told that they do not count.
    const client = await startBot(discord, inbox.receive, {
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    });
    const back = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    discord.faults.dropGateway({ resumable: false });
    const missed = await discord.members.anna.run('/ping');
    await back;
    const seen = await discord.members.anna.run('/ping');
    expect((await inbox.next()).id).toBe(seen.id);
    expect(missed.acknowledged).toBe(false);
  });

  test('notices a gateway that went silent, and resumes', async () => {
    const discord = await startSandbox();
    discord.limits.heartbeatIntervalMs = 50;
    await register(discord, [{ name: 'ping', description: 'Answers' }]);
    const inbox = createInbox();
    await startBot(discord, inbox.receive);
    discord.faults.silenceGateway();
    const invocation = await discord.members.anna.run('/ping');
    expect((await inbox.next()).id).toBe(invocation.id);
  });

  test('hears of an interaction in a guild that is not its own', async () => {
    const discord = await startSandbox();
    const inbox = createInbox();
    await startBot(discord, inbox.receive);
    await register(discord, [{ name: 'ping', description: 'Answers' }]);
    discord.copyCommandsToOtherGuild();
    await discord.members.anna.run('/ping', {}, discord.channels.elsewhere);
    expect((await inbox.next()).guildId).toBe(discord.otherGuild.id);
  });
});

test('the address of the gateway is told only to who has the token', async () => {
  const discord = await startSandbox();
  expect(await createRest(discord).get('/gateway/bot')).toMatchObject({ url: expect.stringMatching(/^ws:\/\/127/) });
  expect((await fetch(`${discord.apiUrl}/v10/gateway/bot`)).status).toBe(401);
});
