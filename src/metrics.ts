import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import { hasEnded, operationStates } from './operations/state.ts';
import type { Storage } from './storage/storage.ts';
import type { VscaleOptions } from './vscale/client.ts';

type RequestSeen = Parameters<NonNullable<VscaleOptions['onRequest']>>[0];

export interface Metrics {
  contentType: string;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
  observeRequest(request: RequestSeen): void;
  /** Times one tick of the watcher; a tick that throws counts as failed, and throws on. */
  observeTick(tick: () => Promise<void>): Promise<void>;
}

export interface MetricsSources {
  clock: Clock;
  isGatewayUp(): boolean;
}

const endedStates = new Set<string>(operationStates.filter(hasEnded));

/** What is stored is counted when it is asked for, so that the numbers outlive the process. */
export function createMetrics(
  storage: Pick<Storage, 'operations' | 'outbox'>,
  { clock, isGatewayUp }: MetricsSources,
): Metrics {
  const registry = new Registry();
  const registers = [registry];

  new Gauge({
    name: 'chatops_operations_ended',
    help: 'Operations that have ended, by kind and final state.',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, state, count } of await storage.operations.countByKindAndState()) {
        if (endedStates.has(state)) this.set({ kind, state }, count);
      }
    },
  });
  new Gauge({
    name: 'chatops_operations_open',
    help: 'Operations that have not ended.',
    registers,
    async collect() {
      const counts = await storage.operations.countByKindAndState();
      this.set(counts.filter(({ state }) => !endedStates.has(state)).reduce((sum, { count }) => sum + count, 0));
    },
  });
  new Gauge({
    name: 'chatops_outbox_pending',
    help: 'Messages that are still to be sent.',
    registers,
    async collect() {
      this.set((await storage.outbox.measureBacklog()).pending);
    },
  });
  new Gauge({
    name: 'chatops_outbox_oldest_seconds',
    help: 'How long the oldest message that is still to be sent has been due; 0 when none is.',
    registers,
    async collect() {
      const { oldestAt } = await storage.outbox.measureBacklog();
      this.set(oldestAt === null ? 0 : Math.max(0, clock.now() - oldestAt) / 1000);
    },
  });
  new Gauge({
    name: 'chatops_gateway_up',
    help: '1 while the bot is connected to the Discord gateway.',
    registers,
    collect() {
      this.set(isGatewayUp() ? 1 : 0);
    },
  });

  const ticks = new Counter({
    name: 'chatops_watcher_ticks_total',
    help: "The watcher's ticks, by result.",
    labelNames: ['result'],
    registers,
  });
  const tickSeconds = new Histogram({
    name: 'chatops_watcher_tick_seconds',
    help: 'How long a tick of the watcher takes.',
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 30],
    registers,
  });
  const requests = new Counter({
    name: 'chatops_vscale_requests_total',
    help: 'Requests to the Vscale API, by method, route and HTTP status ("none" when no answer came).',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'chatops_vscale_request_seconds',
    help: 'How long requests to the Vscale API take.',
    labelNames: ['method', 'route'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });

  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    observeRequest({ method, path, status, ms }) {
      const route = routeOf(path);
      requests.inc({ method, route, status: status ?? 'none' });
      requestSeconds.observe({ method, route }, ms / 1000);
    },
    async observeTick(tick) {
      const startedAt = clock.now();
      let result = 'failed';
      try {
        await tick();
        result = 'done';
      } finally {
        ticks.inc({ result });
        tickSeconds.observe(Math.max(0, clock.now() - startedAt) / 1000);
      }
    },
  };
}

/** `/scalets/11/tags/x` is one of too many paths; `/scalets/:id/tags/x` is a route. */
function routeOf(path: string): string {
  return path.replace(/\/(\d+|[0-9a-f]{8}-[0-9a-f-]{27,})(?=\/|$)/gi, '/:id');
}
