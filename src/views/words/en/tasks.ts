import { pluralEn } from '../plural.ts';

export const tasks = {
  listTitle: ({ count }: { count: number }) => `${pluralEn(count, 'task runs', 'tasks run')} at Vscale`,
  listEmpty: 'Vscale is not working on anything now.',
  running: 'running',
  queued: 'waiting',
  done: 'done',
  failed: 'failed',
  server: ({ server }: { server: string }) => `Server: ${server}`,
  location: ({ location }: { location: string }) => `Location: ${location}`,
  queuedAt: ({ at }: { at: string }) => `Queued: ${at}`,
  startedAt: ({ at }: { at: string }) => `Started: ${at}`,
  endedAt: ({ at }: { at: string }) => `Ended: ${at}`,
  says: ({ says }: { says: string }) => `Vscale says: ${says}`,
  operation: ({ operation }: { operation: string }) => `Operation: ${operation}`,
  footer: ({ id }: { id: string }) => `Task ${id}`,
};
