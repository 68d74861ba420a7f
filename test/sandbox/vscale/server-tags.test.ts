import { expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

test('a tag is made, shown on its servers, changed and removed', async () => {
  const { sandbox, send } = await openSandbox();
  const [one, two] = [sandbox.state.addServer().id, sandbox.state.addServer().id];
  const made = await send('POST /scalets/tags', { name: 'production', scalets: [one] });
  expect([made.status, made.json]).toEqual([201, { id: 412, name: 'production', scalets: [one] }]);
  expect((await send(`GET /scalets/${one}`)).json.tags).toEqual([{ id: 412, name: 'production' }]);

  expect((await send('PUT /scalets/tags/412', { scalets: [two] })).json).toEqual({ ...made.json, scalets: [two] });
  expect((await send('PUT /scalets/tags/412', { name: 'live' })).json).toEqual({
    id: 412,
    name: 'live',
    scalets: [two],
  });
  expect((await send('GET /scalets/tags/')).json).toEqual([{ id: 412, name: 'live', scalets: [two] }]);
  expect((await send('GET /scalets')).json.map((server: { tags: unknown }) => server.tags)).toEqual([
    [],
    [{ id: 412, name: 'live' }],
  ]);

  expect((await send('DELETE /scalets/tags/412')).status).toBe(204);
  expect((await send('GET /scalets/tags/412')).status).toBe(404);
  expect((await send(`GET /scalets/${two}`)).json.tags).toEqual([]);
});

test('a tag forgets a server that is deleted, and holds none that is unknown', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 10 });
  const { id } = sandbox.state.addServer();
  const tag = sandbox.state.addServerTag('production', [id]);
  expect((await send(`PUT /scalets/tags/${tag.id}`, { name: 'x', scalets: [1] })).status).toBe(404);
  expect((await send('POST /scalets/tags', { scalets: [] })).status).toBe(400);
  await send(`DELETE /scalets/${id}`);
  await clock.advance(10);
  expect((await send(`GET /scalets/tags/${tag.id}`)).json).toEqual({ id: tag.id, name: 'production', scalets: [] });
});
