import type { Invocation, Member, Message } from '../../src/sandbox/discord/server.ts';
import type { Fault } from '../../src/sandbox/vscale/faults.ts';
import { buttonsOf } from '../journeys/approval-team.ts';
import { readLedger } from '../support/ledger.ts';
import { smallServer } from '../support/stand-ins.ts';
import { openTeam, type Team } from '../support/team.ts';
import { type Findings, judge } from './judge.ts';
import { createRandom, type Random } from './random.ts';
import { createRights } from './rights.ts';

/** A vote that was told to be counted. */
export interface ToldVote {
  operationId: string;
  userId: string;
}

const ahead = new URL('../support/ahead.ts', import.meta.url).href;
const minuteMs = 60_000;
/** A role that is taken stays taken for so long, so that no look can have crossed with it. */
const heldMs = 9_000;

const vscaleFaults: readonly Fault[] = [
  'error-500',
  'error-502',
  'rate-limit',
  'html',
  'malformed-json',
  'drop-before',
  'drop-midway',
  'drop-after',
  'hang-before',
  'hang-after',
];
const discordFaults = [
  'error-500',
  'error-502',
  'error-500-after',
  'rate-limit',
  'drop-before',
  'drop-after',
  'hang-before',
  'hang-after',
] as const;

function writePolicy({ discord: { roles } }: Team): string {
  const list = (...named: { id: string }[]) => JSON.stringify(named.map(({ id }) => id));
  return `roles:
  viewer: ${list(roles.viewer)}
  operator: ${list(roles.operator, roles.admin)}
  approver: ${list(roles.approver, roles.admin)}
rules:
  - { actions: [restart, stop, start], servers: ["duo-*"], approvals: 2, expires: 30m }
  - { actions: [restart, stop, start], servers: ["solo-*"], approvals: 1, expires: 30m }
breakGlass:
  roles: ${list(roles.admin)}
`;
}

/**
 * A team works with the real bot, which is killed again and again while both of its neighbours fail; then everything is
 * well, days pass, and what is stored is held against what Vscale and Discord saw.
 */
export async function kill({
  seed,
  kills,
  log,
}: {
  seed: number;
  kills: number;
  log(line: string): void;
}): Promise<Findings> {
  const random = createRandom(seed);
  await using team = await openTeam({ durationsMs: 1_500 });
  const { discord, vscale, clock, databaseUrl } = team;
  const { members, roles } = discord;
  team.writePolicy(writePolicy(team));
  for (const prefix of ['solo', 'duo', 'free']) {
    for (let nth = 1; nth <= 12; nth += 1) vscale.state.addServer({ name: `${prefix}-${nth}` });
  }
  const servers = vscale.state.servers().map(({ name }) => name);
  const givenRoles = new Map<Member, { id: string }[]>([
    [members.vera, [roles.operator]],
    [members.anna, [roles.admin]],
    [members.boris, [roles.admin]],
    [members.ivan, [roles.approver]],
    [members.olga, [roles.approver]],
    [members.kim, [roles.viewer]],
  ]);
  const people = [...givenRoles.keys()];
  const rights = createRights(
    new Map([...givenRoles].map(([{ id }, given]) => [id, given.map((role) => role.id)])),
    clock.now() - minuteMs,
  );
  const changedAt = new Map<Member, number>();
  const told: ToldVote[] = [];
  const figures = { kills: 0, asked: 0, presses: 0, faults: 0, roleChanges: 0 };
  let aheadMs = 0;

  const startBot = () => team.spawnBot({ NODE_OPTIONS: `--import ${ahead}`, CLOCK_AHEAD_MS: String(aheadMs) });

  function skip(ms: number): void {
    aheadMs += ms;
    clock.skip(ms);
  }

  async function ask(): Promise<void> {
    figures.asked += 1;
    const who = random.pick([members.vera, members.vera, members.anna, members.boris]);
    if (random.chance(0.2)) {
      await who.run('server create', { ...smallServer, name: `made-${figures.asked}` });
    } else {
      await who.run(`server ${random.pick(['restart', 'restart', 'stop', 'start'])}`, { server: random.pick(servers) });
    }
  }

  async function press(): Promise<void> {
    const cards = discord
      .messages(discord.channels.ops)
      .filter((message) => buttonsOf(message).length > 0)
      .slice(-8);
    if (cards.length === 0) return;
    const card = random.pick(cards);
    const who = random.pick(random.chance(0.7) ? [members.ivan, members.olga, members.anna, members.boris] : people);
    const button = random.chance(0.8) ? 'Approve' : random.pick(buttonsOf(card));
    figures.presses += 1;
    const invocation = await who.press(card, button);
    if (button === 'Approve') await noteVote(invocation, card, who);
    if (button === 'Deny' || button === 'Run now') {
      const modal = await invocation.modal({ timeoutMs: 5_000 });
      await who.submit(modal, { [modal.fields[0]?.customId ?? '']: 'because' });
    }
  }

  async function noteVote(invocation: Invocation, card: Message, who: Member): Promise<void> {
    const response = await invocation.response({ timeoutMs: 5_000 });
    if (response.kind !== 'reply' || response.message.content.startsWith('⛔')) return;
    const operationId = /(?:Operation|Операция) (\w{8})/.exec(card.embeds[0]?.footer?.text ?? '')?.[1];
    if (operationId) told.push({ operationId, userId: who.id });
  }

  function changeRoles(): void {
    const who = random.pick(people);
    const now = clock.now();
    if (now - (changedAt.get(who) ?? 0) < heldMs) return;
    const given = givenRoles.get(who) ?? [];
    const next = random.chance(0.35) ? [] : given;
    changedAt.set(who, now);
    who.setRoles(next);
    rights.note(
      who.id,
      next.map(({ id }) => id),
      now,
    );
    figures.roleChanges += 1;
  }

  /** What hits one of the neighbours' next requests; released when the bot is dead. */
  function fail(): { release(): void } {
    figures.faults += 1;
    const times = random.between(1, 3);
    return random.chance(0.5)
      ? vscale.faults.queue({ fault: random.pick(vscaleFaults), times })
      : discord.faults.queue({
          when: { path: /messages|webhooks|interactions|members/ },
          fault: random.pick(discordFaults),
          times,
        });
  }

  async function live(lifeMs: number): Promise<void> {
    const bot = await startBot();
    const faults: { release(): void }[] = [];
    const end = Date.now() + lifeMs;
    while (Date.now() < end && bot.child.exitCode === null) {
      const does = random.between(1, 100);
      if (does <= 22) void ask().catch(ignoreTrouble);
      else if (does <= 70) void press().catch(ignoreTrouble);
      else if (does <= 80) changeRoles();
      else if (does <= 90) faults.push(fail());
      else if (does <= 92) discord.faults.dropGateway({ resumable: random.chance(0.5) });
      await pause(random);
    }
    bot.child.kill('SIGKILL');
    const ended = await bot.ended;
    if (ended !== 'SIGKILL') throw new Error(`the bot ended by itself: ${bot.stderr()}`);
    figures.kills += 1;
    for (const fault of faults) fault.release();
    vscale.faults.clear();
    if (random.chance(0.3)) skip(random.pick([minuteMs, 5 * minuteMs, 12 * minuteMs, 35 * minuteMs]));
  }

  for (let life = 1; life <= kills; life += 1) {
    await live(random.between(200, 4_000));
    if (life % 10 === 0) log(`${life} kills: ${JSON.stringify(figures)}`);
  }

  // Everything is well again, and days pass.
  for (const [who, given] of givenRoles) who.setRoles(given);
  for (let day = 0; day < 4; day += 1) {
    const bot = await startBot();
    const end = Date.now() + 20_000;
    while (Date.now() < end && readLedger(databaseUrl).unfinished > 0) await pause(random);
    bot.child.kill('SIGTERM');
    await bot.ended;
    skip(25 * 60 * minuteMs);
  }
  return judge(team, { rights, told, figures });
}

async function pause(random: Random): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, random.between(10, 160));
  await promise;
}

/** Nobody answers a press while the bot is dead, and a card may be gone by the time that somebody presses it. */
function ignoreTrouble(): void {}
