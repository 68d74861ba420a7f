import { expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

test('in 2015 tokens are made, changed and removed over the API', async () => {
  const { send } = await openSandbox({ generation: 'first' });
  expect((await send('GET /tokens')).json).toHaveLength(2);
  const { json: made } = await send('POST /tokens', { description: 'backup script', read_only: true });
  expect(made).toMatchObject({ id: 276, description: 'backup script', enabled: true, read_only: true });
  expect((await send('GET /account', undefined, made.token)).status).toBe(200);
  expect((await send('POST /sshkeys', {}, made.token)).headers.get('vscale-error-message')).toBe('read_only_token');

  await send('POST /tokens/276', { enabled: false });
  expect((await send('GET /tokens/276')).json).toEqual({ ...made, enabled: false });
  expect((await send('GET /account', undefined, made.token)).status).toBe(403);

  const removed = await send('DELETE /tokens/276');
  expect([removed.status, removed.text]).toEqual([200, '{}']);
  expect((await send('GET /tokens/276')).status).toBe(404);
});

test('today there is no such path', async () => {
  const { send } = await openSandbox();
  expect((await send('GET /tokens')).status).toBe(404);
  expect((await send('POST /tokens', {})).status).toBe(404);
});
