import type { Message } from '../../src/sandbox/discord/server.ts';
import type { VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import type { Journey } from './journey.ts';

/** One of the changes that Vscale can be asked for, of the server `web-1`. */
export interface Change {
  title: string;
  /** The status that `web-1` has before; null where there is no server yet. */
  before: 'started' | 'stopped' | null;
  ask(journey: Journey): Promise<Message>;
  /** The request that makes it. */
  request: { method: string; path: RegExp };
  isMade(vscale: VscaleSandbox): boolean;
}

const findServer = ({ state }: VscaleSandbox) => state.servers()[0];
/** A restart and a rebuild leave a server as it was. */
const wasTask = ({ state }: VscaleSandbox, method: string) =>
  state.tasks().some(({ change, result }) => change.method === method && result === 'done');

export const changes: readonly Change[] = [
  {
    title: 'create',
    before: null,
    ask: (journey) => journey.create('web-1'),
    request: { method: 'POST', path: /^\/scalets$/ },
    isMade: (vscale) => vscale.state.servers().length === 1 && findServer(vscale)?.status === 'started',
  },
  {
    title: 'start',
    before: 'stopped',
    ask: (journey) => journey.ask('server start', { server: 'web-1' }),
    request: { method: 'PATCH', path: /\/start$/ },
    isMade: (vscale) => findServer(vscale)?.status === 'started',
  },
  {
    title: 'stop',
    before: 'started',
    ask: (journey) => journey.ask('server stop', { server: 'web-1' }),
    request: { method: 'PATCH', path: /\/stop$/ },
    isMade: (vscale) => findServer(vscale)?.status === 'stopped',
  },
  {
    title: 'restart',
    before: 'started',
    ask: (journey) => journey.ask('server restart', { server: 'web-1' }),
    request: { method: 'PATCH', path: /\/restart$/ },
    isMade: (vscale) => wasTask(vscale, 'scalet_restart'),
  },
  {
    title: 'upgrade',
    before: 'started',
    ask: (journey) => journey.ask('server upgrade', { server: 'web-1', plan: 'large' }),
    request: { method: 'POST', path: /\/upgrade$/ },
    isMade: (vscale) => findServer(vscale)?.plan === 'large',
  },
  {
    title: 'rebuild',
    before: 'started',
    ask: (journey) => journey.confirm('server rebuild', 'web-1', { password: 'Correct-Horse-7' }),
    request: { method: 'PATCH', path: /\/rebuild$/ },
    isMade: (vscale) => wasTask(vscale, 'scalet_rebuild'),
  },
  {
    title: 'rename',
    before: 'started',
    ask: (journey) => journey.ask('server rename', { server: 'web-1', name: 'web-2' }),
    request: { method: 'PATCH', path: /^\/scalets\/\d+$/ },
    isMade: (vscale) => findServer(vscale)?.name === 'web-2',
  },
  {
    title: 'delete',
    before: 'started',
    ask: (journey) => journey.confirm('server delete', 'web-1'),
    request: { method: 'DELETE', path: /^\/scalets\/\d+$/ },
    isMade: (vscale) => vscale.state.servers().length === 0,
  },
];

/** Puts `web-1` there, as it is before the change. */
export function prepare({ before }: Change, { state }: VscaleSandbox): void {
  if (before !== null) state.addServer({ name: 'web-1', status: before });
}
