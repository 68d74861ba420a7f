import { type Interaction, InteractionResponseType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { createRespond, type Respond } from '../../src/discord/respond.ts';
import { createLogger } from '../../src/log.ts';
import { createShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { createInbox, register, startBot, startSandbox } from '../sandbox/discord/bot.ts';
import { allowSlowAnswers } from '../support/stand-ins.ts';

const deferral = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
} as const;
const minuteMs = 60_000;

/** A process of the bot, and another one that may answer in its place. */
async function openProcess() {
  const clock = createShiftedClock();
  const discord = await startSandbox({ clock });
  allowSlowAnswers(discord);
  await register(discord, [{ name: 'ping', description: 'Answers' }]);
  const inbox = createInbox();
  const { rest } = await startBot(discord, inbox.receive);
  const lines: string[] = [];
  const log = createLogger({ level: 'info', redact: (text) => text, write: (line) => lines.push(line) });
  const silent = createLogger({ level: 'silent', redact: (text) => text });
  const respond = createRespond({ rest, clock, log });
  const other = createRespond({ rest, clock, log: silent });

  async function interact(): Promise<Interaction> {
    await discord.members.anna.run('/ping');
    return inbox.next();
  }

  return {
    clock,
    discord,
    interact,
    async respond(as: Respond = respond): Promise<unknown> {
      return as(await interact(), deferral);
    },
    async loseRace(): Promise<unknown> {
      const interaction = await interact();
      await other(interaction, deferral);
      return respond(interaction, deferral);
    },
    countNotices: () => lines.filter((line) => line.includes('another process')).length,
    send: (interaction: Interaction) => respond(interaction, deferral),
  };
}

test.each(['drop-before', 'drop-after', 'close-before', 'close-after', 'error-500', 'error-500-after'] as const)(
  'a response that meets %s is repeated, and is its own',
  async (fault) => {
    const { discord, respond, countNotices } = await openProcess();
    discord.faults.queue({ when: { path: '/callback' }, fault, times: 2 });
    expect(await respond()).toBe('taken');
    expect(countNotices()).toBe(0);
  },
);

test('an interaction that another process answered is left to it, which is said once a minute', async () => {
  const { clock, loseRace, countNotices } = await openProcess();
  for (let n = 0; n < 5; n += 1) expect(await loseRace()).toBe('not_ours');
  expect(countNotices()).toBe(1);
  clock.skip(minuteMs);
  expect(await loseRace()).toBe('not_ours');
  expect(countNotices()).toBe(2);
});

test('for an hour after another process was noticed a repetition is not taken for its own', async () => {
  const { clock, discord, respond, loseRace } = await openProcess();
  await loseRace();
  const loseAnswer = () => discord.faults.queue({ when: { path: '/callback' }, fault: 'drop-after' });
  loseAnswer();
  expect(await respond()).toBe('not_ours');
  clock.skip(60 * minuteMs);
  loseAnswer();
  expect(await respond()).toBe('taken');
});

test('a response that comes too late has failed', async () => {
  const { clock, discord, interact, send } = await openProcess();
  const interaction = await interact();
  clock.skip(discord.limits.acknowledgeMs);
  expect(await send(interaction)).toBe('failed');
});

test('where Discord never answers nobody knows', async () => {
  const { discord, respond } = await openProcess();
  discord.faults.queue({ when: { path: '/callback' }, fault: 'drop-before', times: 4 });
  expect(await respond()).toBe('unknown');
});
