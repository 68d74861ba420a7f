import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { add } from '../../../commands/domain/add.ts';
import { ptrRemove } from '../../../commands/domain/ptr-remove.ts';
import { ptrSet } from '../../../commands/domain/ptr-set.ts';
import { recordAdd } from '../../../commands/domain/record-add.ts';
import { recordEdit } from '../../../commands/domain/record-edit.ts';
import { recordRemove } from '../../../commands/domain/record-remove.ts';
import { remove } from '../../../commands/domain/remove.ts';
import { tag } from '../../../commands/domain/tag.ts';
import { completePolicy } from '../../../src/approvals/policy.ts';
import type { Form, Subcommand } from '../../../src/discord/command.ts';
import { createOptions } from '../../../src/discord/options.ts';
import { caller, openDesk } from '../desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function openDeskWithDomain(options: Parameters<typeof openDesk>[0] = {}) {
  const desk = await openDesk(options);
  const domain = await desk.services.vscale.domains.create({ name: 'example.org' });
  desk.simulator.requests.length = 0;
  return { ...desk, domain };
}

function formOf<Args>(subcommand: Subcommand<Args>, values: Record<string, string>, { services }: Desk): Form | null {
  return subcommand.form?.(subcommand.read(createOptions(values)), caller, services) ?? null;
}

function fieldsOf(form: Form | null): string[] {
  return (form?.components ?? []).map((field) => {
    if (field.type !== ComponentType.Label || field.component.type !== ComponentType.TextInput) return 'no text field';
    const { custom_id, required, value } = field.component;
    return `${custom_id}${required ? '*' : ''}: ${field.label}. ${field.description ?? ''}${value ? ` = ${value}` : ''}`;
  });
}

/** The card without what every card has. */
async function cardOf<Args>(desk: Desk, subcommand: Subcommand<Args>, values: object, how = {}): Promise<string[]> {
  const card = await desk.see(subcommand, values as Record<string, string>, how);
  return card.split('\n').filter((line) => !/^(⏳|Asked by|Запрос: |-- )/.test(line));
}

/** What asks for a reason must get one. */
const strict = completePolicy({
  rules: [
    {
      actions: ['domain.remove', 'domain.add', 'domain.tag', 'record.add', 'ptr.set'],
      approvals: 1,
      expires: '30m',
      reason: 'required',
      denials: 1,
    },
  ],
});

it('/domain remove takes either form of a name in other letters', async () => {
  const desk = await openDesk();
  await desk.services.vscale.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
  const typed = ['Пример.РФ', 'xn--e1afmkfd.xn--p1ai'];
  for (const name of typed) await desk.run(remove, { domain: 'пример.рф' }, { fields: { name } });
  expect(await desk.records()).toMatchObject([{ subject: 'пример.рф' }, { subject: 'пример.рф' }]);
});

describe('/domain record-add', () => {
  it('sees what stands in a domain that is shown in its own letters', async () => {
    const desk = await openDesk();
    const { vscale } = desk.services;
    const { id } = await vscale.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
    await vscale.records.create(id, { type: 'CNAME', name: 'www.xn--e1afmkfd.xn--p1ai', content: 'example.org' });
    const add = (type: string, name: string, content: string) =>
      desk.see(recordAdd, { domain: 'пример.рф', type, name, content });
    expect(await add('CNAME', 'www', 'example.org')).toMatch(/already/);
    expect(await add('A', 'www', '192.0.2.1')).toContain('CNAME');
    expect(await desk.records()).toEqual([]);
  });

  it.each([
    [{ type: 'A', name: 'www', content: ' 192.0.2.1 ' }, '**A** `www.example.org` → `192.0.2.1`'],
    [{ type: 'MX', name: '@', content: '@', priority: 0 }, '**MX** `example.org` → `0 example.org`'],
  ])('asks for %j', async (typed, line) => {
    const desk = await openDeskWithDomain();
    const card = await cardOf(desk, recordAdd, { domain: 'example.org', ...typed });
    expect(card[0]).toMatch(/^# Add to example\.org: /);
    expect(card.slice(1)).toEqual([line]);
    const [record] = await desk.records();
    expect(record?.operation).toMatchObject({
      kind: 'record.add',
      domainId: desk.domain.id,
      record: { type: typed.type },
    });
    if (record?.operation.kind !== 'record.add') return;
    await desk.services.vscale.records.create(desk.domain.id, record.operation.record);
  });

  it.each([
    [
      { type: 'MX', content: 'mail' },
      '⛔ A record of the type `MX` needs `priority`. Run the command again with that.',
    ],
    [
      { type: 'SRV' },
      '⛔ A record of the type `SRV` needs `target`, `port`, `priority`, `weight`. Run the command again with that.',
    ],
    [{ type: 'A', content: '192.0.2.256' }, '⛔ `192.0.2.256` is no IPv4 address.'],
    [{ type: 'AAAA', content: 'fe80::1%eth0' }, '⛔ `fe80::1%eth0` is no IPv6 address.'],
    [{ type: 'MX', content: 'mail', priority: 65_536 }, '⛔ `priority` cannot be 65536: it is from 0 to 65535.'],
    [
      { type: 'CNAME', name: '@', content: 'www' },
      '⛔ `example.org` has `NS`, `SOA` already, and a CNAME cannot stand beside any other record of the same name.',
    ],
    [
      { type: 'NS', name: '@', content: 'ns1.vscale.io', ttl: 60 },
      '⛔ There is such a record already: `NS` `example.org` says the same.',
    ],
  ])('refuses %j', async (typed, words) => {
    const desk = await openDeskWithDomain();
    expect(await desk.see(recordAdd, { domain: 'example.org', name: 'www', ...typed })).toContain(words);
    expect(await desk.records()).toEqual([]);
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

it('/domain record-edit keeps all that is not typed', async () => {
  const desk = await openDeskWithDomain();
  const mx = { type: 'MX' as const, name: 'example.org', content: 'mail.example.org', priority: 10 };
  const { id } = await desk.services.vscale.records.create(desk.domain.id, mx);
  await desk.run(recordEdit, { domain: 'example.org', record: id, priority: 20, ttl: 60 });
  expect(await desk.records()).toMatchObject([{ operation: { record: { ...mx, priority: 20, ttl: 60 } } }]);
});

it('/domain record-remove says what it was, whatever that is', async () => {
  const desk = await openDeskWithDomain();
  const { id } = await desk.services.vscale.records.create(desk.domain.id, {
    type: 'TXT',
    name: 'xn--80a1acny.example.org',
    content: 'a `b`',
    ttl: 60,
  });
  expect(await cardOf(desk, recordRemove, { domain: desk.domain.id, record: id, reason: 'old' })).toEqual([
    '# Remove the record TXT почта.example.org',
    '`TXT почта.example.org (xn--80a1acny.example.org) a ˋbˋ TTL 60`',
    'Reason: old',
  ]);
  expect(await desk.records()).toMatchObject([
    { operation: { kind: 'record.remove', domainId: desk.domain.id, recordId: id } },
  ]);
});

it('the name of an address is removed by the address or its id', async () => {
  const desk = await openDesk();
  desk.simulator.state.addServer({ name: 'web-1' });
  const { id } = await desk.services.vscale.ptr.create({ ip: '31.184.254.10', content: 'old.example.org' });
  for (const address of ['31.184.254.10', String(id)]) await desk.run(ptrRemove, { address });
  expect((await desk.records()).map(({ operation }) => operation)).toEqual(
    Array(2).fill({ kind: 'ptr.remove', ptrId: id, was: 'old.example.org' }),
  );
  for (const address of ['31.184.254.11', '1']) {
    expect(await desk.see(ptrRemove, { address })).toContain(`No name is set for \`${address}\`.`);
  }
});

describe('a rule that wants to know why', () => {
  it('asks in a form where there is none, and carries what was typed', async () => {
    const desk = await openDeskWithDomain({ policy: strict });
    const values = { domain: 'example.org', tag: 'shop' };
    expect(formOf(tag, values, desk)?.carry).toEqual({ domain: 'example.org', tag: 'shop', off: false });
    expect(formOf(tag, { ...values, reason: 'new shop' }, desk)).toBeNull();
    expect(formOf(ptrSet, { address: '1.2.3.4', name: 'a.b' }, desk)?.carry).toEqual({
      address: '1.2.3.4',
      name: 'a.b',
    });
    const record = { domain: 'example.org', type: 'A', name: 'www', content: '192.0.2.1', ttl: '60' };
    expect(formOf(recordAdd, record, desk)?.carry).toEqual({ ...record, ttl: 60 });
    expect(formOf(add, { name: 'example.com' }, desk)?.carry).toEqual({ name: 'example.com' });
    expect(fieldsOf(formOf(remove, { domain: 'example.org' }, desk)).at(-1)).toContain('reason*');
    expect(fieldsOf(formOf(add, { name: 'a.org', zone: 'true' }, desk)).at(-1)).toContain('reason*');
    expect(formOf(recordRemove, { domain: 'example.org', record: '1' }, desk)).toBeNull();
  });
});
