import { describe, expect, test } from 'vitest';
import { asked, connect, failureOf, type Reply } from './support.ts';

const wire =
  '{"user_id": 20417, "name": "example.org", "tags": [], "change_date": 1648384913, "create_date": 1648384912, "id": 68155}';
const domain = {
  id: 68155,
  name: 'example.org',
  tags: [],
  createdAt: 1648384912_000,
  changedAt: 1648384913_000,
};

test('the domains', async () => {
  const vscale = await connect({
    headers: { 'X-Limit': '1000', 'X-Offset': '0', 'X-Total-Count': '1' },
    body: `[${wire}]`,
  });
  expect(await vscale.domains.list()).toEqual([domain]);
  expect(asked(vscale)).toEqual([['GET /domains/', '']]);
});

test('tags as objects and as ids', async () => {
  const vscale = await connect({
    body: '{"id":1,"name":"a.ru","tags":[{"id":3,"name":"web","domains":[1]},4,"5",null]}',
  });
  expect((await vscale.domains.get(1)).tags).toEqual([
    { id: 3, name: 'web' },
    { id: 4, name: '' },
    { id: 5, name: '' },
  ]);
});

test('one domain, by id and by name', async () => {
  const vscale = await connect({ body: wire });
  expect(await vscale.domains.get(68155)).toEqual(domain);
  expect(await vscale.domains.get('example.org')).toEqual(domain);
  expect(await vscale.domains.get('a/b')).toEqual(domain);
  expect(asked(vscale).map(([request]) => request)).toEqual([
    'GET /domains/68155',
    'GET /domains/example.org',
    'GET /domains/a%2Fb',
  ]);
});

test('adding, tagging, removing', async () => {
  const vscale = await connect({ body: wire });
  expect(await vscale.domains.create({ name: 'example.org' })).toEqual(domain);
  expect(await vscale.domains.create({ name: 'example.org', zone: 'www A 192.0.2.1' })).toEqual(domain);
  expect(await vscale.domains.setTags(68155, { tagIds: [3] })).toEqual(domain);
  expect(asked(vscale)).toEqual([
    ['POST /domains/', '{"name":"example.org"}'],
    ['POST /domains/', '{"name":"example.org","bind_zone":"www A 192.0.2.1"}'],
    ['PATCH /domains/68155', '{"tags":[3]}'],
  ]);
  const silent = await connect({ status: 204 });
  expect(await silent.domains.remove(68155)).toBeUndefined();
  expect(asked(silent)).toEqual([['DELETE /domains/68155', '']]);
});

describe('errors of DNS are in the body only', () => {
  const answer = (status: number, body: object): Reply => ({ status, body: JSON.stringify(body) });

  test.each<[string, number, string]>([
    ['domain_not_found', 404, 'not_found'],
    ['tag_not_found', 404, 'not_found'],
    ['record_not_found', 404, 'not_found'],
    ['domain_already_exists', 409, 'conflict'],
    ['record_already_exists', 409, 'conflict'],
    ['cname_record_conflict', 400, 'conflict'],
    ['cant_add_soa', 409, 'invalid'],
    ['bad_zone_name', 400, 'invalid'],
    ['bad_record_name', 500, 'invalid'],
    ['string_required', 400, 'invalid'],
    ['zone_name_too_long', 400, 'invalid'],
    ['record_does_not_belong_to_domain', 404, 'invalid'],
    ['something_new', 400, 'invalid'],
    ['something_new', 409, 'conflict'],
  ])('%s with %s is %s', async (error, status, kind) => {
    const vscale = await connect(answer(status, { error }));
    expect(await failureOf(vscale.domains.create({ name: 'example.org' }))).toMatchObject({
      kind,
      apiMessage: error,
      mayHaveApplied: false,
    });
  });

  test('with the name of the field', async () => {
    const vscale = await connect(answer(400, { field: 'name', error: 'bad_zone_name' }));
    expect(await failureOf(vscale.domains.create({ name: '-' }))).toMatchObject({
      kind: 'invalid',
      apiMessage: 'bad_zone_name (name)',
    });
  });
});
