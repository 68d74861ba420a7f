import type { Clock } from '../../clock.ts';
import type { Change } from './changes.ts';
import { blockForMoney, removeServer, requireServer, unblock } from './servers.ts';
import { beginTask, settleTasks, type Task } from './tasks.ts';
import type { World } from './world.ts';

export type Outside = ReturnType<typeof createOutside>;

/** What somebody else does meanwhile: a colleague in the provider's panel, or the provider. */
export function createOutside(world: World, clock: Clock) {
  function change(id: number, what: Change): Task {
    settleTasks(world, clock.now());
    return beginTask(world, requireServer(world, id), what, clock.now());
  }

  return {
    start: (id: number) => change(id, { method: 'scalet_start' }),
    stop: (id: number) => change(id, { method: 'scalet_stop' }),
    restart: (id: number) => change(id, { method: 'scalet_restart' }),
    /** A deletion like any other: it takes its time, and throws while the server is locked. */
    delete: (id: number) => change(id, { method: 'scalet_delete' }),

    rename(id: number, name: string): void {
      requireServer(world, id).name = name;
    },

    /** The server is gone at once, whatever was running on it, and what was running has failed. */
    lose(id: number): void {
      settleTasks(world, clock.now());
      const server = requireServer(world, id);
      removeServer(world, server);
      for (const task of world.tasks.values()) {
        if (task.serverId === id && task.result === 'running') task.endsAt = clock.now();
      }
      settleTasks(world, clock.now());
    },

    /** The money is used up: every server is blocked, and none can be made. */
    blockForMoney(): void {
      world.money = { own: 0, bonus: 0 };
      blockForMoney(world, clock.now());
    },

    /** Somebody pays, and the servers go on as they were. */
    topUp(kopecks: number): void {
      world.money.own += kopecks;
      unblock(world, clock.now());
    },
  };
}
