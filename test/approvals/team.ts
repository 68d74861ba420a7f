import type { Scheduler } from 'fast-check';
import { restart } from '../../commands/server/restart.ts';
import { completePolicy } from '../../src/approvals/policy.ts';
import type { Voter } from '../../src/approvals/votes.ts';
import type { Caller } from '../../src/discord/command.ts';
import { typeAgain } from '../../src/discord/type-again.ts';
import { Refusal } from '../../src/refusal.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createVscale } from '../../src/vscale/client.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import { type Action, type Person, type Press, people, servers } from './actions.ts';
import { createIncarnation, type Incarnation } from './incarnation.ts';
import { createLedger } from './ledger.ts';

const common = { actions: ['restart'], approvers: ['approver'], reason: 'optional' as const };
const policy = completePolicy({
  rules: [
    { ...common, servers: ['prod-*'], approvals: 2, denials: 2, expires: '1h' },
    { ...common, approvals: 1, denials: 1, expires: '30m' },
  ],
  roles: { operator: ['operator', 'approver', 'admin'] },
  breakGlass: { roles: ['admin'] },
});

const rolesAtFirst: Record<Person, string[]> = {
  vera: ['operator'],
  ivan: ['approver'],
  olga: ['approver'],
  anna: ['approver', 'admin'],
  robot: ['approver', 'admin'],
};

const guildId = 'guild';

/** A team with its servers at the simulator, its database, and the bot between them, which may crash. */
export async function openTeam(scheduler: Scheduler) {
  const clock = createManualClock();
  const simulator = await startVscale({ clock, durationsMs: 4_000 });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, clock, retries: 0 });
  const storage = await openStorage('sqlite::memory:', clock.now());
  const serverIds = servers.map((name) => simulator.state.addServer({ name }).id);
  const roles = new Map<Person, string[]>(people.map((person) => [person, rolesAtFirst[person]]));
  const ledger = createLedger();
  for (const [person, ofPerson] of roles) ledger.noteRoles(person, ofPerson);
  let count = 0;
  let bot = start();

  function start(): Incarnation {
    const readPeople = async (_guildId: string, ids: readonly string[]) =>
      new Map(ids.map((id) => [id, voterOf(id as Person)]));
    return createIncarnation({ storage, vscale, clock, policy, readPeople, scheduler });
  }

  function voterOf(who: Person): Voter {
    return { userId: who, roleIds: roles.get(who) ?? [], canManageServer: false, isBot: who === 'robot' };
  }

  function callerOf(person: Person): Caller {
    count += 1;
    return {
      userId: person,
      guildId,
      channelId: 'ops',
      interactionId: `i${count}`,
      roleIds: roles.get(person) ?? [],
      canManageServer: false,
      locale: 'en',
      guildLocale: 'en',
    };
  }

  async function ask(who: Person, run: (caller: Caller) => Promise<string | undefined>): Promise<void> {
    const caller = callerOf(who);
    ledger.noteAsking(caller.interactionId, who);
    const { submit } = bot;
    const id = await run(caller);
    if (id !== undefined) await submit(id);
  }

  async function press({ does, who, request }: Press): Promise<void> {
    const id = ledger.ids()[request];
    if (id === undefined) return;
    const { requests } = bot.services;
    if (does === 'again') return ask(who, (caller) => pressAgain(id, caller));
    const voter = voterOf(who);
    const attempt = { does, id, who, roles: voter.roleIds, now: clock.now() };
    ledger.notePress(attempt);
    const press = {
      approve: () => requests.vote(id, voter, 'approve'),
      deny: () => requests.vote(id, voter, 'deny', 'not today'),
      withdraw: () => requests.withdraw(id, voter),
      cancel: () => requests.cancel(id, voter),
      breakGlass: () => requests.breakGlass(id, voter, 'it burns'),
    }[does];
    ledger.noteAnswer(attempt, await press());
  }

  async function pressAgain(id: string, caller: Caller): Promise<string | undefined> {
    const stale = await storage.operations.find(id);
    if (stale?.state !== 'stale') return undefined;
    return (await restart.run(restart.read(typeAgain(stale).options), caller, bot.services)).cardOf;
  }

  async function act(action: Action): Promise<void> {
    switch (action.does) {
      case 'ask': {
        const { services } = bot;
        const args = { server: String(serverIds[action.server]), reason: null };
        return ask(action.who, async (caller) => (await restart.run(args, caller, services)).cardOf);
      }
      case 'tick':
        return bot.tick();
      case 'wait':
        return clock.advance(action.ms);
      case 'rename':
      case 'restartOutside':
        return touch(action.does, serverIds[action.server] ?? 0);
      case 'silence':
        return silence(action);
      case 'speak':
        return simulator.faults.clear();
      case 'giveRoles':
        roles.set(action.who, action.roles);
        ledger.noteRoles(action.who, action.roles);
        return;
      case 'crash':
        return crash(bot, action.after);
      default:
        return press(action);
    }
  }

  function touch(how: 'rename' | 'restartOutside', serverId: number): void {
    const isLocked = simulator.state.servers().find(({ id }) => id === serverId)?.lockedBy !== null;
    if (how === 'restartOutside' && isLocked) return;
    ledger.noteTouch(serverId, { renamed: how === 'rename' });
    count += 1;
    if (how === 'rename') simulator.outside.rename(serverId, `renamed-${count}`);
    else simulator.outside.restart(serverId);
  }

  function silence({ what, times }: Extract<Action, { does: 'silence' }>): void {
    const fault = { reads: 'error-503', writes: 'drop-before', answersToWrites: 'drop-after' } as const;
    simulator.faults.queue({ when: { method: what === 'reads' ? 'GET' : 'PATCH' }, fault: fault[what], times });
  }

  async function crash(doomed: Incarnation, after: number): Promise<void> {
    for (let turns = 0; turns < after; turns += 1) await scheduler.schedule(Promise.resolve(), 'crash');
    await doomed.crash();
  }

  /** When Vscale was told to restart which server. */
  function listRestarts(): { at: number; serverId: number }[] {
    return simulator.requests.flatMap(({ method, path, at }) => {
      const [, id] = /^\/scalets\/(\d+)\/restart$/.exec(path) ?? [];
      return method === 'PATCH' && id !== undefined ? [{ at, serverId: Number(id) }] : [];
    });
  }

  return {
    clock,
    storage,

    /** Lets things happen at the same time, starts a bot that has crashed anew, and looks at what has come of it. */
    async take(actions: readonly Action[]): Promise<void> {
      await clock.advance(1);
      const done = Promise.all(actions.map((action) => act(action).catch(ignoreExpected))).then(() => bot.settle());
      await scheduler.waitFor(Promise.race([done, bot.crashed]));
      if (bot.hasCrashed()) bot = start();
      const { records } = await storage.operations.list({ guildId, limit: 1_000, offset: 0 });
      ledger.close(records, listRestarts(), clock.now());
    },

    /** Every request as it is stored. */
    requests: ledger.records,

    async close(): Promise<void> {
      vscale.close();
      await Promise.all([simulator.close(), storage.close()]);
    },
  };
}

/** A no, and a Vscale that does not answer, are told to whoever asked; anything else is a bug. */
function ignoreExpected(error: unknown): void {
  if (!(error instanceof Refusal || error instanceof VscaleError)) throw error;
}
