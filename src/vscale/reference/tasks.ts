import { z } from 'zod';
import { taskSchema } from '../tasks.ts';
import { answer, endpoint, listOf, type Param } from './endpoint.ts';
import { fact, nullable, optional, type Shape, whole } from './fact.ts';
import { unknownTask } from './refusals.ts';

const taskId: Param = {
  name: 'id',
  ...fact('The id of the task, a UUID.', '1 client'),
  schema: z.string(),
  example: '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10',
};

const task: Shape = {
  name: 'Task',
  ...fact('One piece of work that is going on.', 'article'),
  schema: taskSchema,
  members: {
    id: { ...fact('A UUID.', 'article'), example: '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10' },
    location: { ...fact('Where it runs.', 'article'), example: 'spb0' },
    scalet: whole({ ...fact('The `ctid` of the server.', 'article'), example: 12644 }),
    method: {
      ...fact('What is done. `scalet_create` is the only one that any source shows.', 'article'),
      example: 'scalet_create',
    },
    d_insert: {
      ...fact('When it was queued, by Moscow’s time: three hours ahead of `d_start`.', 'article', 'inferred'),
      example: '2015-08-28 15:02:11',
    },
    d_start: nullable({
      ...fact('When it began, UTC; null until then.', 'article', 'inferred'),
      example: '2015-08-28 12:02:11',
    }),
    d_end: nullable({
      ...fact('When it ended, probably UTC; null until then.', 'article', 'inferred'),
      example: '2015-08-28 12:03:40',
    }),
    done: fact('Whether it has ended.', 'article'),
    error: {
      ...fact('Whether it failed. On the websocket it is a text, empty when all is well.', 'article', '1 client'),
      schema: z.boolean(),
    },
    message: optional(fact('What went wrong; only the websocket is known to tell it.', '1 client')),
  },
};

export const taskEndpoints = [
  endpoint('T1', 'GET /tasks', {
    title: 'List tasks',
    ...fact(
      'What is going on now, in the whole account. A task leaves the list soon after its end.',
      'article',
      '1 client',
    ),
    client: 'tasks.list',
    answers: { 200: answer(listOf(task), 'The tasks.', 'article') },
  }),
  endpoint('T2', 'GET /tasks/:id', {
    title: 'Read a task',
    ...fact('Also after its end. The provider’s own module for Ansible asks every 5 seconds.', '1 client'),
    client: 'tasks.get',
    params: [taskId],
    answers: { 200: answer(task, 'The task.', '1 client') },
    refusals: [unknownTask],
  }),
];
