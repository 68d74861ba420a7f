import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/operations/operation.ts';
import type { NewRecord } from '../../src/vscale/records.ts';
import { connect, serve } from '../vscale/support.ts';
import { countChanges, losses, openWorkshop } from './workshop.ts';

const www: NewRecord = { type: 'A', name: 'www.example.org', content: '31.184.254.77', ttl: 300 };

async function openWithDomain() {
  const workshop = await openWorkshop();
  const domain = await workshop.vscale.domains.create({ name: 'example.org' });
  return { ...workshop, domain };
}

async function openWithRecord() {
  const workshop = await openWithDomain();
  const record = await workshop.vscale.records.create(workshop.domain.id, www);
  workshop.simulator.requests.length = 0;
  return { ...workshop, record };
}

/** Whether the change was made, from what is left of it. */
const outcomeOf = (fault: (typeof losses)[number]) => (fault === 'drop-before' ? 'not_applied' : 'succeeded');

describe('a domain', () => {
  it('is added, with the records of a zone', async () => {
    const workshop = await openWorkshop();
    const zone = 'www 300 IN A 31.184.254.77\n';
    const record = await workshop.carryThrough({ kind: 'domain.add', name: 'example.org', zone });
    const [domain] = await workshop.vscale.domains.list();
    expect(record).toMatchObject({ state: 'succeeded', resultId: String(domain?.id) });
    const records = await workshop.vscale.records.list(domain?.id ?? 0);
    expect(records).toContainEqual(expect.objectContaining({ name: 'www.example.org', type: 'A', ttl: 300 }));
  });

  it.each(losses)('whose addition is not answered (%s) is added once, or not at all', async (fault) => {
    const workshop = await openWorkshop();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault });
    const record = await workshop.carryThrough({ kind: 'domain.add', name: 'example.org', zone: null });
    const [domain] = await workshop.vscale.domains.list();
    expect(record).toMatchObject({ state: outcomeOf(fault), resultId: domain ? String(domain.id) : null });
    expect(countChanges(workshop.simulator)).toBe(1);
  });

  it('that was there before is not taken for one that was added', async () => {
    const workshop = await openWithDomain();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-before' });
    expect(await workshop.carryThrough({ kind: 'domain.add', name: 'example.org', zone: null })).toMatchObject({
      state: 'not_applied',
    });
    expect(await workshop.carryThrough({ kind: 'domain.add', name: 'example.org', zone: null })).toMatchObject({
      state: 'rejected',
      outcome: { kind: 'conflict', message: 'domain_already_exists' },
    });
  });

  it.each(losses)('whose removal is not answered (%s) is gone, or still there', async (fault) => {
    const workshop = await openWithDomain();
    workshop.simulator.faults.queue({ when: { method: 'DELETE' }, fault });
    const record = await workshop.carryThrough({ kind: 'domain.remove', domainId: workshop.domain.id });
    expect(record.state).toBe(outcomeOf(fault));
    expect(await workshop.vscale.domains.list()).toHaveLength(fault === 'drop-before' ? 1 : 0);
  });
});

describe('a tag of a domain', () => {
  async function openWithTwoDomains() {
    const workshop = await openWithDomain();
    const other = await workshop.vscale.domains.create({ name: 'example.com' });
    const set = (on: boolean, { id, name } = workshop.domain) =>
      workshop.carryThrough({ kind: 'domain.tag', domainId: id, domain: name, tag: 'shop', on });
    const listTags = async () =>
      (await workshop.vscale.domainTags.list()).map(({ name, domains }) => [name, domains.map(({ id }) => id)]);
    return { ...workshop, other, set, listTags };
  }

  it('is made with its first domain, put on others, and removed with its last', async () => {
    const { domain, other, vscale, set, listTags } = await openWithTwoDomains();
    const { id } = await vscale.domainTags.create({ name: 'mine', domainIds: [other.id] });
    expect((await set(true)).state).toBe('succeeded');
    expect((await set(true, other)).state).toBe('succeeded');
    expect(await listTags()).toEqual([
      ['mine', [other.id]],
      ['shop', [domain.id, other.id]],
    ]);
    expect((await set(false)).state).toBe('succeeded');
    expect(await listTags()).toEqual([
      ['mine', [other.id]],
      ['shop', [other.id]],
    ]);
    expect((await set(false, other)).state).toBe('succeeded');
    expect(await listTags()).toEqual([['mine', [other.id]]]);
    expect((await vscale.domains.get(other.id)).tags.map((tag) => tag.id)).toEqual([id]);
  });

  it('that is as it should be is left alone', async () => {
    const { simulator, set } = await openWithTwoDomains();
    await set(true);
    simulator.requests.length = 0;
    expect((await set(true)).state).toBe('succeeded');
    expect(countChanges(simulator)).toBe(0);
    await set(false);
    simulator.requests.length = 0;
    expect((await set(false)).state).toBe('succeeded');
    expect(countChanges(simulator)).toBe(0);
  });

  it.each(losses)('is put on and taken off, or not, where nothing is answered (%s)', async (fault) => {
    const { simulator, set, listTags } = await openWithTwoDomains();
    const lose = () => simulator.faults.queue({ when: { method: /POST|PATCH|PUT|DELETE/ }, fault });
    lose();
    expect((await set(true)).state).toBe(outcomeOf(fault));
    expect(await listTags()).toHaveLength(fault === 'drop-before' ? 0 : 1);
    await set(true);
    lose();
    expect((await set(false)).state).toBe(outcomeOf(fault));
    expect(await listTags()).toHaveLength(fault === 'drop-before' ? 1 : 0);
  });

  it('keeps its other domains where the list tells only their names', async () => {
    const vscale = await connect(
      await serve(
        { body: '[{"id":3,"name":"shop","domains":["example.org","example.com"]}]' },
        { body: '{"id":3,"name":"shop","domains":[{"id":1,"name":"example.org"},{"id":2,"name":"example.com"}]}' },
        { body: '{"id":3,"name":"shop","domains":[2]}' },
      ),
    );
    const data = { kind: 'domain.tag' as const, domainId: 1, domain: 'example.org', tag: 'shop', on: false };
    await kindOf('domain.tag').perform(data, { vscale, call: {} });
    expect(vscale.requests.at(-1)).toMatchObject({ method: 'PUT', body: '{"name":"shop","domains":[2]}' });
  });
});

describe('a record', () => {
  it.each<NewRecord>([
    www,
    { type: 'AAAA', name: 'www.example.org', content: '2001:db8::1' },
    { type: 'NS', name: 'sub.example.org', content: 'ns1.example.com' },
    { type: 'CNAME', name: 'blog.example.org', content: 'www.example.org' },
    { type: 'TXT', name: 'example.org', content: 'v=spf1 -all' },
    { type: 'SPF', name: 'example.org', content: 'v=spf1 -all' },
    { type: 'MX', name: 'example.org', content: 'mail.example.org', priority: 10 },
    { type: 'SRV', name: '_sip._tcp.example.org', priority: 1, weight: 2, port: 5060, target: 'sip.example.org' },
  ])('of type $type is added, also where nothing is answered', async (wanted) => {
    const workshop = await openWithDomain();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-after' });
    const domainId = workshop.domain.id;
    const record = await workshop.carryThrough({ kind: 'record.add', domainId, record: wanted });
    const [newest] = await workshop.vscale.records.list(domainId);
    expect(newest).toMatchObject(wanted);
    expect(record).toMatchObject({ state: 'succeeded', resultId: String(newest?.id) });
  });

  it('that is not added is said not to be, though one like it was there', async () => {
    const workshop = await openWithRecord();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-before' });
    const domainId = workshop.domain.id;
    const record = await workshop.carryThrough({ kind: 'record.add', domainId, record: www });
    expect(record).toMatchObject({ state: 'not_applied', resultId: null });
    expect(countChanges(workshop.simulator)).toBe(1);
  });

  it.each<[NewRecord, string, string]>([
    [www, 'conflict', 'record_already_exists'],
    [{ type: 'CNAME', name: 'www.example.org', content: 'example.com' }, 'conflict', 'cname_record_conflict'],
    [{ type: 'SOA', name: 'example.org', email: 'a@example.org' }, 'invalid', 'cant_add_soa'],
    [{ type: 'A', name: 'www.example.com', content: '1.2.3.4' }, 'invalid', 'bad_record_name (name)'],
  ])('that cannot be is refused by Vscale', async (record, kind, message) => {
    const workshop = await openWithRecord();
    const domainId = workshop.domain.id;
    expect(await workshop.carryThrough({ kind: 'record.add', domainId, record })).toMatchObject({
      state: 'rejected',
      outcome: { code: 'refused', kind, message },
    });
  });

  it.each(losses)('whose change is not answered (%s) is changed, or as before', async (fault) => {
    const { domain, record, vscale, simulator, carryThrough } = await openWithRecord();
    simulator.faults.queue({ when: { method: 'PUT' }, fault });
    const changed: NewRecord = { ...www, type: 'A', content: '31.184.254.78' };
    const ended = await carryThrough({
      kind: 'record.edit',
      domainId: domain.id,
      recordId: record.id,
      record: changed,
      was: '',
    });
    expect(ended.state).toBe(outcomeOf(fault));
    expect(await vscale.records.get(domain.id, record.id)).toMatchObject(fault === 'drop-before' ? www : changed);
    expect(countChanges(simulator)).toBe(1);
  });

  it('changes the mailbox of the zone', async () => {
    const { domain, vscale, carryThrough } = await openWithRecord();
    const soa = (await vscale.records.list(domain.id)).find(({ type }) => type === 'SOA');
    const wanted: NewRecord = { type: 'SOA', name: 'example.org', email: 'dns@example.org', ttl: 600 };
    const ended = await carryThrough({
      kind: 'record.edit',
      domainId: domain.id,
      recordId: soa?.id ?? 0,
      record: wanted,
      was: '',
    });
    expect(ended.state).toBe('succeeded');
    expect(await vscale.records.get(domain.id, soa?.id ?? 0)).toMatchObject({
      ttl: 600,
      soa: { email: 'dns@example.org' },
    });
  });

  it.each(losses)('whose removal is not answered (%s) is gone, or still there', async (fault) => {
    const { domain, record, vscale, simulator, carryThrough } = await openWithRecord();
    simulator.faults.queue({ when: { method: 'DELETE' }, fault });
    const ended = await carryThrough({ kind: 'record.remove', domainId: domain.id, recordId: record.id, was: '' });
    expect(ended.state).toBe(outcomeOf(fault));
    const left = (await vscale.records.list(domain.id)).filter(({ type }) => type === 'A');
    expect(left).toHaveLength(fault === 'drop-before' ? 1 : 0);
  });

  it('whose domain went meanwhile is not waited for', async () => {
    const { domain, record, vscale, simulator, carryThrough } = await openWithRecord();
    await vscale.domains.remove(domain.id);
    simulator.faults.queue({ when: { method: /POST|PUT|DELETE/ }, fault: 'drop-before', times: 2 });
    const domainId = domain.id;
    const edit = { kind: 'record.edit' as const, domainId, recordId: record.id, record: www, was: '' };
    expect((await carryThrough(edit)).state).toBe('not_applied');
    expect((await carryThrough({ kind: 'record.remove', domainId, recordId: record.id, was: '' })).state).toBe(
      'succeeded',
    );
    expect(await carryThrough({ kind: 'record.add', domainId, record: www })).toMatchObject({
      state: 'rejected',
      outcome: { kind: 'not_found', message: 'domain_not_found' },
    });
  });
});

describe('a name that is sent as punycode and shown in its own letters', () => {
  const zone = 'xn--e1aybc.xn--p1ai';

  async function openWithIdn() {
    const workshop = await openWorkshop();
    const domain = await workshop.vscale.domains.create({ name: zone });
    expect(domain.name).toBe('тест.рф');
    workshop.simulator.faults.queue({ when: { method: /POST|PUT/ }, fault: 'drop-after' });
    return { ...workshop, domainId: domain.id };
  }

  it('is known as the domain that was added', async () => {
    const workshop = await openWorkshop();
    workshop.simulator.faults.queue({ when: { method: 'POST' }, fault: 'drop-after' });
    const record = await workshop.carryThrough({ kind: 'domain.add', name: zone, zone: null });
    const [domain] = await workshop.vscale.domains.list();
    expect(record).toMatchObject({ state: 'succeeded', resultId: String(domain?.id) });
  });

  it.each<NewRecord>([
    { type: 'A', name: `www.${zone}`, content: '31.184.254.77' },
    { type: 'CNAME', name: `blog.${zone}`, content: zone },
    { type: 'MX', name: zone, content: `mail.${zone}`, priority: 10 },
    { type: 'SRV', name: `_sip._tcp.${zone}`, priority: 1, weight: 2, port: 5060, target: `sip.${zone}` },
  ])('is known as the record of type $type that was added', async (record) => {
    const { carryThrough, domainId } = await openWithIdn();
    expect(await carryThrough({ kind: 'record.add', domainId, record })).toMatchObject({ state: 'succeeded' });
  });

  it('is known as the name of an address', async () => {
    const { carryThrough, simulator, vscale } = await openWithIdn();
    const { id } = simulator.state.addServer({ name: 'web-1' });
    const ip = (await vscale.scalets.get(id)).publicAddress?.address ?? '';
    const ended = await carryThrough({ kind: 'ptr.set', ip, content: `mail.${zone}`, was: null });
    expect(ended).toMatchObject({ state: 'succeeded' });
  });
});

describe('the name of an address', () => {
  async function openWithServer() {
    const workshop = await openWorkshop();
    const { id } = workshop.simulator.state.addServer({ name: 'web-1' });
    const ip = (await workshop.vscale.scalets.get(id)).publicAddress?.address ?? '';
    return { ...workshop, ip };
  }

  it.each(losses)('is set and set anew, or not, where nothing is answered (%s)', async (fault) => {
    const { ip, vscale, simulator, carryThrough } = await openWithServer();
    const lose = () => simulator.faults.queue({ when: { method: /POST|PUT|DELETE/ }, fault });
    const names = async () => (await vscale.ptr.list()).map(({ content }) => content);
    lose();
    const set = await carryThrough({ kind: 'ptr.set', ip, content: 'web-1.example.org', was: null });
    const [made] = await vscale.ptr.list();
    expect(set).toMatchObject({ state: outcomeOf(fault), resultId: made ? String(made.id) : null });
    await carryThrough({ kind: 'ptr.set', ip, content: 'web-1.example.org', was: null });
    lose();
    const again = await carryThrough({ kind: 'ptr.set', ip, content: 'web-2.example.org', was: null });
    expect(again.state).toBe(outcomeOf(fault));
    expect(await names()).toEqual([fault === 'drop-before' ? 'web-1.example.org' : 'web-2.example.org']);
    const [record] = await vscale.ptr.list();
    lose();
    const removed = await carryThrough({ kind: 'ptr.remove', ptrId: record?.id ?? 0, was: '' });
    expect(removed.state).toBe(outcomeOf(fault));
    expect(await names()).toHaveLength(fault === 'drop-before' ? 1 : 0);
  });

  it('of a strange address is refused by Vscale', async () => {
    const { carryThrough } = await openWithServer();
    expect(await carryThrough({ kind: 'ptr.set', ip: '8.8.8.8', content: 'dns.example.org', was: null })).toMatchObject(
      {
        state: 'rejected',
        outcome: { kind: 'not_found', message: 'ip_not_found (ip)' },
      },
    );
  });
});
