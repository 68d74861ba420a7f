import { dashedMoscowDate, dashedUtcDate } from '../dates.ts';
import { ApiError, ok } from '../reply.ts';
import { route } from '../router.ts';
import { findTask, listTasks, type Task } from '../tasks.ts';

export const taskRoutes = [
  route('GET /tasks', ({ world, now }) => ok(listTasks(world, now).map((task) => showTask(task, now)))),
  route('GET /tasks/:id', ({ params, world, now }) => {
    const task = findTask(world, params.id ?? '', now);
    if (!task) throw new ApiError(404, 'no_task_found');
    return ok(showTask(task, now));
  }),
];

/** `d_insert` is Moscow time, the other two are UTC: a task seems to start three hours before it was queued. */
function showTask(task: Task, now: number) {
  const ended = task.result !== 'running';
  return {
    id: task.id,
    location: task.location,
    scalet: task.serverId,
    method: task.change.method,
    d_insert: dashedMoscowDate(task.insertedAt),
    d_start: ended || task.startsAt <= now ? dashedUtcDate(task.startsAt) : null,
    d_end: ended ? dashedUtcDate(task.endsAt) : null,
    done: ended,
    error: task.result === 'failed',
  };
}
