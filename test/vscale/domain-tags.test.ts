import { expect, test } from 'vitest';
import { asked, connect } from './support.ts';

test('their domains by id, by name, and whole', async () => {
  const vscale = await connect({
    body: '[{"id":3,"name":"web","domains":[68155]},{"id":4,"name":"mail","domains":["example.org"]},{"id":5,"name":"all","domains":[{"id":68155,"name":"example.org","user_id":20417}]},{"id":6,"name":"none"}]',
  });
  expect(await vscale.domainTags.list()).toEqual([
    { id: 3, name: 'web', domains: [{ id: 68155, name: null }] },
    { id: 4, name: 'mail', domains: [{ id: null, name: 'example.org' }] },
    { id: 5, name: 'all', domains: [{ id: 68155, name: 'example.org' }] },
    { id: 6, name: 'none', domains: [] },
  ]);
});

test('one tag, made, changed and removed', async () => {
  const vscale = await connect({ body: '{"id":3,"name":"web","domains":[]}' });
  const tag = { id: 3, name: 'web', domains: [] };
  expect(await vscale.domainTags.get(3)).toEqual(tag);
  expect(await vscale.domainTags.create({ name: 'web' })).toEqual(tag);
  expect(await vscale.domainTags.create({ name: 'web', domainIds: [68155] })).toEqual(tag);
  expect(await vscale.domainTags.update(3, { domainIds: [] })).toEqual(tag);
  const silent = await connect({ status: 204 });
  expect(await silent.domainTags.remove(3)).toBeUndefined();
  expect([...asked(vscale), ...asked(silent)]).toEqual([
    ['GET /domains/tags/3', ''],
    ['POST /domains/tags/', '{"name":"web"}'],
    ['POST /domains/tags/', '{"name":"web","domains":[68155]}'],
    ['PUT /domains/tags/3', '{"domains":[]}'],
    ['DELETE /domains/tags/3', ''],
  ]);
});
