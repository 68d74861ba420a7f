import { expect } from 'vitest';
import { lasting } from './lasting.ts';
import { readLedger } from './ledger.ts';
import { listWrites } from './stand-ins.ts';
import { openTeam, type Team } from './team.ts';
import { until } from './until.ts';

/** Something that is asked of the bot, which is killed meanwhile. */
export interface Story {
  /** What its card and its report are headed. */
  heading: string;
  prepare?(team: Team): void;
  ask(team: Team): Promise<unknown>;
}

/** Around which of the bot's writes to the database it is killed, counted from the one that stores the operation. */
export interface Moment {
  side: 'before' | 'after';
  nth: number;
}

const preload = new URL('./crash.ts', import.meta.url).href;

/** Tells the story without a crash; how many writes to the database it took. */
export async function countWrites(story: Story): Promise<number> {
  await using team = await openTeam(lasting);
  story.prepare?.(team);
  const bot = await team.spawnBot({ NODE_OPTIONS: `--import ${preload}` });
  await story.ask(team);
  await passTime(team, { until: () => isFinished(team), fastWhile: () => isRunning(team) });
  bot.child.kill('SIGTERM');
  await bot.ended;
  return Number(/writes: (\d+)/.exec(bot.stderr())?.[1]);
}

/**
 * Kills the bot at that moment of the story, starts it again, and expects everything to end as if nothing had been.
 * Whether the moment came: the last ones of a story depend on how messages happen to be put together.
 */
export async function surviveCrash(story: Story, moment: Moment): Promise<boolean> {
  await using team = await openTeam(lasting);
  story.prepare?.(team);
  const bot = await team.spawnBot({
    NODE_OPTIONS: `--import ${preload}`,
    CRASH_AT: `${moment.side} ${moment.nth}`,
  });
  await story.ask(team);
  const isOver = () => bot.child.signalCode !== null || isFinished(team);
  await passTime(team, { until: isOver, fastWhile: () => isRunning(team) });
  const hasCrashed = bot.child.signalCode === 'SIGKILL';
  bot.child.kill('SIGKILL');
  await bot.ended;
  await finish(team);
  expectOneEnding(team, story);
  return hasCrashed;
}

/** Starts the bot again and waits until nothing is left to do, with the clock running fast once the bot has looked around. */
export async function finish(team: Team): Promise<void> {
  const { requests } = team.vscale;
  const asked = requests.length;
  await team.startBot();
  const hasLooked = () => requests.slice(asked).some(({ path }) => path === '/tasks');
  await passTime(team, {
    until: () => readLedger(team.databaseUrl).unfinished === 0,
    fastWhile: () => hasLooked() || isAnswered(team),
  });
}

interface Passing {
  until: () => boolean;
  fastWhile: () => boolean;
}

/** Waits, and lets a minute pass in every second while that does no harm. */
async function passTime(team: Team, { until: isOver, fastWhile }: Passing): Promise<void> {
  const hurry = setInterval(() => {
    if (fastWhile()) team.clock.skip(12_000);
  }, 200);
  await until(isOver).finally(() => clearInterval(hurry));
}

function isRunning({ databaseUrl }: Team): boolean {
  return readLedger(databaseUrl).states.includes('running');
}

/** No request is on its way, or was when the bot was killed: a task that it made could end before it is looked for. */
function isAnswered({ databaseUrl }: Team): boolean {
  return !readLedger(databaseUrl).states.some((state) => state === 'submitting' || state === 'uncertain');
}

/** What was stored has ended and is told once, and what is told is what Vscale got. */
export function expectOneEnding(team: Team, { heading }: Story): void {
  const { discord, vscale } = team;
  const messages = discord.messages(discord.channels.ops);
  const reports = messages.filter(({ content }) => content.includes(`**${heading}**`));
  const cards = messages.filter(({ embeds }) => embeds[0]?.footer?.text.startsWith('Operation '));
  const [state = 'none', ...others] = readLedger(team.databaseUrl).states;
  expect(others).toEqual([]);
  // A bot that died before it stored anything leaves nothing: whoever asked is told by Discord that nobody answered.
  const words = { succeeded: 'Done', not_applied: 'No change found', unknown: 'Unknown', none: '' }[state];
  expect(words, state).toBeDefined();
  expect(listWrites(vscale)).toHaveLength(state === 'succeeded' ? 1 : 0);
  expect(reports.map(({ content }) => content)).toEqual(words ? [expect.stringContaining(words)] : []);
  expect(reports.flatMap(({ pings }) => pings)).toEqual(words ? [discord.members.anna.id] : []);
  expect(cards.length).toBeLessThanOrEqual(words ? 1 : 0);
  for (const { embeds } of cards) expect(embeds[0]?.description).toContain(words);
}

function isFinished({ databaseUrl }: Team): boolean {
  const { states, unfinished } = readLedger(databaseUrl);
  return states.length > 0 && unfinished === 0;
}
