import type { VscaleSandbox } from '../vscale/server.ts';
import type { Milestone, Mishap, ProviderView, RequestView, ServerAction, TaskView } from './wire.ts';

export interface Provider {
  view(): ProviderView;
  /** Somebody does this in the provider's panel. Throws what the panel would say against it. */
  act(action: ServerAction, serverId: number): void;
  arm(mishap: Mishap): void;
  disarm(): void;
  /** Calls back whenever the view has changed, until the returned function is called. */
  onChange(listener: (view: ProviderView) => void): () => void;
  close(): void;
}

const lookEveryMs = 250;
const shownRequests = 60;
const shownTasks = 5;
/** How long a task is shown after its end. */
const lingerMs = 60_000;
const changes = /^(POST|PUT|PATCH|DELETE)$/;

/** The simulated Vscale as the page shows it. It is looked at a few times a second, since its state changes with time alone. */
export function createProvider(vscale: VscaleSandbox): Provider {
  const listeners = new Set<(view: ProviderView) => void>();
  const armed = new Map<Mishap, { isPending: () => boolean }>();
  /** Of servers that are gone too, whose deletion is still shown. */
  const names = new Map<number, string>();
  let last = '';

  function view(): ProviderView {
    for (const [mishap, { isPending }] of armed) if (!isPending()) armed.delete(mishap);
    const { own, bonus } = vscale.state.balance();
    const servers = vscale.state.servers();
    for (const { id, name } of servers) names.set(id, name);
    const milestone = (method: string): Milestone => {
      const tasks = vscale.state.tasks().filter((task) => task.change.method === method && task.result !== 'failed');
      if (tasks.some(({ result }) => result === 'done')) return 'done';
      return tasks.length > 0 ? 'begun' : 'none';
    };
    return {
      milestones: { create: milestone('scalet_create'), restart: milestone('scalet_restart') },
      newestServer: vscale.state.tasks().some(({ change }) => change.method === 'scalet_create')
        ? (servers.at(-1)?.name ?? null)
        : null,
      balanceKopecks: own + bonus,
      servers: servers.map((server) => ({
        id: server.id,
        name: server.name,
        status: server.status,
        plan: server.plan,
        location: server.location,
        address: server.address,
        isLocked: server.lockedBy !== null,
      })),
      tasks: listTasks(vscale, names),
      requests: listRequests(vscale),
      armed: [...armed.keys()],
    };
  }

  function look(): void {
    if (listeners.size === 0) return;
    const now = view();
    const text = JSON.stringify(now);
    if (text === last) return;
    last = text;
    for (const listener of listeners) listener(now);
  }

  const timer = setInterval(look, lookEveryMs);
  timer.unref();

  return {
    view,
    act: (action, serverId) => void vscale.outside[action](serverId),
    arm(mishap) {
      if (armed.has(mishap)) return;
      armed.set(mishap, arrange(vscale, mishap));
      look();
    },
    disarm() {
      vscale.faults.clear();
      armed.clear();
      look();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}

function arrange(vscale: VscaleSandbox, mishap: Mishap): { isPending: () => boolean } {
  switch (mishap) {
    case 'change-fails':
    case 'change-unanswered': {
      const fault = mishap === 'change-fails' ? 'error-500' : 'hang-after';
      const handle = vscale.faults.queue({ when: { method: changes }, fault });
      return { isPending: () => handle.hits === 0 };
    }
    case 'task-fails': {
      const known = vscale.state.tasks().length;
      vscale.faults.failNextTask();
      return { isPending: () => vscale.state.tasks().length === known };
    }
  }
}

function listTasks(vscale: VscaleSandbox, names: ReadonlyMap<number, string>): TaskView[] {
  const now = vscale.clock.now();
  return vscale.state
    .tasks()
    .filter(({ result, endsAt }) => result === 'running' || now - endsAt < lingerMs)
    .slice(-shownTasks)
    .reverse()
    .map(({ id, change, serverId, startsAt, endsAt, result }) => ({
      id,
      method: change.method,
      serverName: names.get(serverId) ?? `#${serverId}`,
      startsAt,
      endsAt,
      result,
    }));
}

function listRequests({ requests }: VscaleSandbox): RequestView[] {
  const first = Math.max(0, requests.length - shownRequests);
  return requests
    .slice(first)
    .map(({ at, method, path, status }, index) => ({ index: first + index, at, method, path, status }))
    .reverse();
}
