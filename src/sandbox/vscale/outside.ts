import type { Clock } from '../../clock.ts';
import { beginBackupDeletion } from './backups.ts';
import type { LocationId } from './catalogue.ts';
import type { ServerChange } from './changes.ts';
import type { RecordContent } from './dns/record.ts';
import { addRecord, requireDomain } from './dns/zone.ts';
import { pay } from './money.ts';
import { blockForMoney, removeServer, requireServer, unblock } from './servers.ts';
import { settle } from './settle.ts';
import { beginServerTask, type Task } from './tasks.ts';
import type { World } from './world.ts';

export type Outside = ReturnType<typeof createOutside>;

/** What somebody else does meanwhile: a colleague in the provider's panel, or the provider. */
export function createOutside(world: World, clock: Clock) {
  function change(id: number, what: ServerChange): Task {
    settle(world, clock.now());
    return beginServerTask(world, requireServer(world, id), what, clock.now());
  }

  return {
    start: (id: number) => change(id, { method: 'scalet_start' }),
    stop: (id: number) => change(id, { method: 'scalet_stop' }),
    restart: (id: number) => change(id, { method: 'scalet_restart' }),
    /** A deletion like any other: it takes its time, and throws while the server is locked. */
    delete: (id: number) => change(id, { method: 'scalet_delete' }),

    deleteBackup(id: string): void {
      settle(world, clock.now());
      const backup = world.backups.get(id);
      if (!backup) throw new Error(`there is no backup ${id}`);
      beginBackupDeletion(world, backup, clock.now());
    },

    rename(id: number, name: string): void {
      requireServer(world, id).name = name;
    },

    /**
     * The server is gone at once, whatever was running on it, and what was running has failed.
     * @param isShown whether the API goes on showing it, as deleted
     */
    lose(id: number, { isShown = false } = {}): void {
      settle(world, clock.now());
      const server = requireServer(world, id);
      removeServer(world, server);
      if (isShown) world.ghosts.set(id, { server, deletedAt: clock.now() });
      for (const task of world.tasks.values()) {
        if (task.serverId === id && task.result === 'running') task.endsAt = clock.now();
      }
      settle(world, clock.now());
    },

    /** The provider stops offering a plan or an image in a location. */
    withdraw(location: LocationId, id: string): void {
      world.withdrawn.add(`${location} ${id}`);
    },

    /** A record of a domain, also of a type that the API makes none of. */
    addRecord: (domainId: number, record: RecordContent) =>
      addRecord(world, requireDomain(world, domainId), record, clock.now()),

    /** The money is used up: every server is blocked, and none can be made. */
    blockForMoney(): void {
      settle(world, clock.now());
      Object.assign(world.money, { own: 0, bonus: 0 });
      blockForMoney(world, clock.now());
    },

    /** Somebody pays, and the servers go on as they were. */
    topUp(kopecks: number): void {
      settle(world, clock.now());
      pay(world, kopecks, clock.now());
      unblock(world, clock.now());
    },
  };
}
