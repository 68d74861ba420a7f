import { expect, test } from 'vitest';
import { asked, connect } from './support.ts';

const wire = '{"id":412,"name":"production","scalets":[3547412,3547413]}';
const tag = { id: 412, name: 'production', serverIds: [3547412, 3547413] };

test('the tags of servers', async () => {
  const vscale = await connect({
    body: `[${wire},{"id":"7","name":"bare","scalets":null},{"id":8,"scalets":["1",{}]}]`,
  });
  expect(await vscale.serverTags.list()).toEqual([
    tag,
    { id: 7, name: 'bare', serverIds: [] },
    { id: 8, name: '', serverIds: [1] },
  ]);
});

test('one tag, made and changed', async () => {
  const vscale = await connect({ body: wire });
  expect(await vscale.serverTags.get(412)).toEqual(tag);
  expect(await vscale.serverTags.create({ name: 'production' })).toEqual(tag);
  expect(await vscale.serverTags.create({ name: 'production', serverIds: [3547412] })).toEqual(tag);
  expect(await vscale.serverTags.update(412, { serverIds: [] })).toEqual(tag);
  expect(await vscale.serverTags.update(412, { name: 'staging' })).toEqual(tag);
  expect(asked(vscale)).toEqual([
    ['GET /scalets/tags/412', ''],
    ['POST /scalets/tags', '{"name":"production"}'],
    ['POST /scalets/tags', '{"name":"production","scalets":[3547412]}'],
    ['PUT /scalets/tags/412', '{"scalets":[]}'],
    ['PUT /scalets/tags/412', '{"name":"staging"}'],
  ]);
});

test('a tag removed, with and without a body', async () => {
  for (const reply of [{ status: 204 }, { body: '{}' }, { body: wire }]) {
    const vscale = await connect(reply);
    expect(await vscale.serverTags.remove(412)).toBeUndefined();
    expect(asked(vscale)).toEqual([['DELETE /scalets/tags/412', '']]);
  }
});
