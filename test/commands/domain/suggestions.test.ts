import { expect, it } from 'vitest';
import { ptrRemove } from '../../../commands/domain/ptr-remove.ts';
import { ptrSet } from '../../../commands/domain/ptr-set.ts';
import { recordEdit } from '../../../commands/domain/record-edit.ts';
import { show } from '../../../commands/domain/show.ts';
import { tag } from '../../../commands/domain/tag.ts';
import { openDesk } from '../desk.ts';

async function openDeskWithDomains() {
  const desk = await openDesk();
  const { domains, domainTags } = desk.services.vscale;
  const org = await domains.create({ name: 'example.org' });
  const rf = await domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
  await domainTags.create({ name: 'shop', domainIds: [org.id] });
  await domainTags.create({ name: 'blog', domainIds: [] });
  return { ...desk, org: String(org.id), rf: String(rf.id) };
}

it('domains are found by either form of their names, and by id', async () => {
  const desk = await openDeskWithDomains();
  const both = [
    { name: 'example.org · shop', value: desk.org },
    { name: 'пример.рф (xn--e1afmkfd.xn--p1ai)', value: desk.rf },
  ];
  expect(await desk.complete(show, 'domain', { domain: '' })).toEqual(both);
  for (const domain of ['ПРИМ', 'xn--e1', desk.rf]) {
    expect(await desk.complete(show, 'domain', { domain })).toEqual([both[1]]);
  }
});

it('records are those of the chosen domain', async () => {
  const desk = await openDeskWithDomains();
  const { id } = await desk.services.vscale.records.create(Number(desk.org), {
    type: 'MX',
    name: 'xn--80a1acny.example.org',
    content: 'mail.example.org',
    priority: 10,
    ttl: 300,
  });
  const expected = [
    { name: 'MX почта.example.org (xn--80a1acny.example.org) 10 mail.example.org TTL 300', value: String(id) },
  ];
  for (const record of ['почта', 'mx', 'mail.', String(id)]) {
    expect(await desk.complete(recordEdit, 'record', { domain: 'example.org', record })).toEqual(expected);
  }
  expect(await desk.complete(recordEdit, 'record', { domain: desk.rf, record: '' })).toHaveLength(3);
  expect(await desk.complete(recordEdit, 'record', { domain: 'unknown', record: '' })).toEqual([]);
});

it('records are read anew after a change', async () => {
  const desk = await openDeskWithDomains();
  const values = { domain: desk.org, record: 'www' };
  expect(await desk.complete(recordEdit, 'record', values)).toEqual([]);
  const www = { type: 'A' as const, name: 'www.example.org', content: '192.0.2.1' };
  await desk.services.vscale.records.create(Number(desk.org), www);
  expect(await desk.complete(recordEdit, 'record', values)).toEqual([]);
  desk.services.catalog.invalidate();
  expect(await desk.complete(recordEdit, 'record', values)).toHaveLength(1);
});

it('tags are all there are, or those that can be taken off', async () => {
  const desk = await openDeskWithDomains();
  const tags = async (values: Record<string, string | boolean>) =>
    (await desk.complete(tag, 'tag', { tag: '', ...values })).map(({ value }) => value);
  expect(await tags({ domain: desk.org })).toEqual(['blog', 'shop']);
  expect(await tags({ domain: desk.org, off: true })).toEqual(['shop']);
  expect(await tags({ domain: desk.rf, off: true })).toEqual([]);
});

it('addresses are those of the servers, and those that have a name', async () => {
  const desk = await openDesk();
  desk.simulator.state.addServer({ name: 'web-1' });
  desk.simulator.state.addServer({ name: 'db-1' });
  expect(await desk.complete(ptrSet, 'address', { address: 'web' })).toEqual([
    { name: '31.184.254.10 · web-1', value: '31.184.254.10' },
  ]);
  const { id } = await desk.services.vscale.ptr.create({ ip: '31.184.254.11', content: 'db.example.org' });
  const expected = [{ name: '31.184.254.11 → db.example.org', value: String(id) }];
  for (const address of ['', '31.184', 'db.']) {
    expect(await desk.complete(ptrRemove, 'address', { address })).toEqual(expected);
  }
});
