import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { flag, numberOrNull, one, text, textId, textOrNull } from './tolerant.ts';

/** One piece of work going on at the provider. */
export interface Task {
  id: string;
  /** `scalet_create`; the other names are not documented. */
  method: string;
  serverId: number | null;
  location: string;
  /** Raw time, Moscow's: the provider writes this one in another zone than the next two. */
  insertedAt: string | null;
  /** Raw time, UTC. */
  startedAt: string | null;
  /** Raw time, UTC by all we know. */
  endedAt: string | null;
  done: boolean;
  error: boolean;
  /** What went wrong, where the provider says it. */
  message: string | null;
}

export interface Tasks {
  /** What is going on now. A task leaves the list soon after it has ended. */
  list(call?: Call): Promise<Task[]>;
  /** Also a task that has ended. */
  get(id: string, call?: Call): Promise<Task>;
}

/** A boolean over HTTP; a text over the websocket, empty when all is well. */
const taskError = z
  .union([
    flag(false)
      .removeCatch()
      .transform((error) => ({ error, message: null })),
    z
      .string()
      .transform((message) =>
        message === '' || message === 'None' ? { error: false, message: null } : { error: true, message },
      ),
  ])
  .catch({ error: false, message: null });

export const taskSchema = z
  .object({
    id: textId,
    method: text,
    scalet: numberOrNull,
    location: text,
    d_insert: textOrNull,
    d_start: textOrNull,
    d_end: textOrNull,
    done: flag(false),
    error: taskError,
    message: textOrNull,
  })
  .transform(
    (wire): Task => ({
      id: wire.id,
      method: wire.method,
      serverId: wire.scalet,
      location: wire.location,
      insertedAt: wire.d_insert,
      startedAt: wire.d_start,
      endedAt: wire.d_end,
      done: wire.done,
      error: wire.error.error,
      message: wire.error.message ?? wire.message,
    }),
  );

export function createTasks({ read }: Requester): Tasks {
  return {
    list: (call) => read('/tasks', z.array(taskSchema), call),
    get: (id, call) => read(path`/tasks/${id}`, one(taskSchema), call),
  };
}
