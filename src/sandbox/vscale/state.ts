import type { Clock } from '../../clock.ts';
import { type Backup, newBackup } from './backups.ts';
import type { LocationId } from './catalogue.ts';
import type { Generation } from './generation/generation.ts';
import { createServer, requireServer } from './servers.ts';
import { settle } from './settle.ts';
import type { Task } from './tasks.ts';
import { type Server, type ServerTag, type SshKey, takeId, type World } from './world.ts';

export interface SeededServer {
  name?: string;
  /** `started` by default. */
  status?: string;
  plan?: string;
  location?: LocationId;
  image?: string;
  keyIds?: number[];
}

export type State = ReturnType<typeof createState>;

/** Past the API: what a test or the demo puts into the account before it begins, and looks at afterwards. */
export function createState(world: World, generation: Generation, clock: Clock) {
  return {
    addServer(wanted: SeededServer = {}): Readonly<Server> {
      const keys = (wanted.keyIds ?? []).map((id) => ({ id, name: world.sshKeys.get(id)?.name ?? `key-${id}` }));
      const image = wanted.image ?? 'ubuntu_20.04_64_001_master';
      return createServer(
        world,
        {
          name: wanted.name,
          hostname: generation.hostname,
          status: wanted.status ?? 'started',
          active: true,
          installed: true,
          location: wanted.location ?? 'spb0',
          plan: wanted.plan ?? 'small',
          madeFrom: image,
          image,
          keys,
        },
        clock.now(),
      );
    },

    addSshKey(name: string, key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExample'): SshKey {
      const added = { id: takeId(world, 'sshKey'), name, key };
      world.sshKeys.set(added.id, added);
      return added;
    },

    addServerTag(name: string, serverIds: number[]): Readonly<ServerTag> {
      const tag = { id: takeId(world, 'serverTag'), name, serverIds };
      world.serverTags.set(tag.id, tag);
      return tag;
    },

    /** A finished backup of a server, made now. */
    addBackup(serverId: number, name: string): Readonly<Backup> {
      const backup = { ...newBackup(requireServer(world, serverId), name, clock.now()), finished: true };
      world.backups.set(backup.id, backup);
      return backup;
    },

    /** A copy of the servers that exist now, oldest first. */
    servers(): Server[] {
      settle(world, clock.now());
      return structuredClone([...world.servers.values()]);
    },

    /** A copy of every task that ever was, ended and vanished ones too, oldest first. */
    tasks(): Task[] {
      settle(world, clock.now());
      return structuredClone([...world.tasks.values()]);
    },

    /** Kopecks that may be spent. */
    balance(): { own: number; bonus: number } {
      settle(world, clock.now());
      return { own: world.money.own, bonus: world.money.bonus };
    },

    setBalance(ownKopecks: number, bonusKopecks = 0): void {
      settle(world, clock.now());
      Object.assign(world.money, { own: ownKopecks, bonus: bonusKopecks });
    },
  };
}
