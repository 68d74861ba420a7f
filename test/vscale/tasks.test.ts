import { expect, test } from 'vitest';
import { connect, failureOf } from './support.ts';

const id = '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10';
const wire = {
  id,
  location: 'spb0',
  scalet: 12644,
  method: 'scalet_create',
  d_insert: '2015-08-28 15:02:11',
  d_start: '2015-08-28 12:02:11',
  d_end: null,
  done: false,
  error: false,
};

test('the list of tasks', async () => {
  const vscale = await connect({ body: JSON.stringify([wire]) });
  expect(await vscale.tasks.list()).toEqual([
    {
      id,
      method: 'scalet_create',
      serverId: 12644,
      location: 'spb0',
      insertedAt: '2015-08-28 15:02:11',
      startedAt: '2015-08-28 12:02:11',
      endedAt: null,
      done: false,
      error: false,
      message: null,
    },
  ]);
});

test.each([
  ['false', { error: false }, { error: false, message: null }],
  ['true', { error: true }, { error: true, message: null }],
  ['true with a message', { error: true, message: 'no space' }, { error: true, message: 'no space' }],
  ['a text, as on the websocket', { error: 'no space' }, { error: true, message: 'no space' }],
  ['an empty text', { error: '' }, { error: false, message: null }],
  ['None', { error: 'None' }, { error: false, message: null }],
  ['true as a text', { error: 'true' }, { error: true, message: null }],
  ['missing', { error: undefined }, { error: false, message: null }],
  ['null', { error: null }, { error: false, message: null }],
])('an error that is %s', async (_name, change, expected) => {
  const vscale = await connect({ body: JSON.stringify({ ...wire, ...change, done: true }) });
  expect(await vscale.tasks.get(id)).toMatchObject({ done: true, ...expected });
});

test('a task with a method that nobody knows, of no server, not begun', async () => {
  const vscale = await connect({ body: `[{"id":"${id}","method":"backup_polish","scalet":null,"d_start":""}]` });
  expect(await vscale.tasks.get(id)).toMatchObject({
    method: 'backup_polish',
    serverId: null,
    startedAt: null,
    done: false,
  });
  expect(vscale.requests[0]?.url).toBe(`/v1/tasks/${id}`);
});

test('a server named by a string of digits', async () => {
  const vscale = await connect({ body: JSON.stringify({ ...wire, scalet: '12644' }) });
  expect((await vscale.tasks.get(id)).serverId).toBe(12644);
});

test('no list is no empty list', async () => {
  for (const body of ['null', '{}', '{"tasks":[]}', '[{"method":"scalet_create"}]']) {
    const vscale = await connect({ body }, { retries: 0 });
    expect(await failureOf(vscale.tasks.list())).toMatchObject({ kind: 'malformed' });
  }
});
