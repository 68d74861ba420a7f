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
import { modalErrors } from '../../../src/sandbox/discord/validate/modal.ts';
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

function errorsOf(form: Form | null): unknown[] {
  return form === null ? ['no form'] : modalErrors({ custom_id: 'modal:x?', ...form });
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

describe('/domain add', () => {
  it('asks for a domain, in ASCII, and shows both forms', async () => {
    const desk = await openDesk();
    expect(await cardOf(desk, add, { name: ' Пример.РФ ' })).toEqual([
      '# Add domain пример.рф',
      '`пример.рф` (`xn--e1afmkfd.xn--p1ai`)',
    ]);
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'domain.add', name: 'xn--e1afmkfd.xn--p1ai', zone: null }, subject: 'пример.рф' },
    ]);
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('asks in a form for the zone, and shows it on the card', async () => {
    const desk = await openDesk();
    const form = formOf(add, { name: 'Пример.рф', zone: 'true', reason: 'shop' }, desk);
    expect(form?.carry).toEqual({});
    expect(fieldsOf(form)).toEqual([
      'name*: Name of the domain.  = пример.рф',
      "zone*: Zone in BIND's format. Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.",
      'reason: Reason. Shown to everybody in the channel. = shop',
    ]);
    expect(errorsOf(form)).toEqual([]);
    expect(formOf(add, { name: 'example.org' }, desk)).toBeNull();
    const zone = 'www A 192.0.2.1\n\n@ TXT "**bold**"\n';
    expect(await cardOf(desk, add, {}, { fields: { name: 'example.org', zone } })).toEqual([
      '# Add domain example.org',
      'Zone, 2 lines:',
      '> www A 192.0.2.1',
      '>',
      '> \\@ TXT "\\*\\*bold\\*\\*"',
    ]);
    expect(await desk.records()).toMatchObject([{ operation: { kind: 'domain.add', name: 'example.org', zone } }]);
  });

  it('refuses what is no name before it shows a form, and a zone that cannot be', async () => {
    const desk = await openDesk();
    expect(() => formOf(add, { name: 'exa mple', zone: 'true' }, desk)).toThrow('domain_name_bad');
    expect(await desk.see(add, { name: 'localhost' })).toBe(
      '⛔ `localhost` is no domain name. Write it as `example.org`; letters of any alphabet will do.',
    );
    const fields = { name: 'example.org', zone: 'www A 192.0.2.1\nmail A 1.2.3\n' };
    expect(await desk.see(add, {}, { fields })).toBe(
      '⛔ Nothing was done. Line 2 of the zone, `mail A 1.2.3`: an A record needs one IPv4 address.',
    );
    expect(await desk.see(add, {}, { fields, caller: { locale: 'ru' } })).toBe(
      '⛔ Ничего не сделано. Строка 2 зоны, `mail A 1.2.3`: в записи A должен быть один адрес IPv4.',
    );
    expect(await desk.records()).toEqual([]);
  });

  it('refuses one that is there', async () => {
    const desk = await openDeskWithDomain();
    expect(await desk.see(add, { name: 'Example.org' })).toBe(
      '⛔ `example.org` is there already. `/domain records` shows what it has.',
    );
  });
});

describe('/domain remove', () => {
  it('asks for the name in a form', async () => {
    const desk = await openDeskWithDomain();
    const unknown = formOf(remove, { domain: 'example.org' }, desk);
    expect(unknown?.carry).toEqual({ domain: 'example.org' });
    expect(fieldsOf(unknown)).toEqual([
      'name*: Name of the domain, to confirm. All its records will be gone. Type the name of the domain exactly.',
      'reason: Reason. Shown to everybody in the channel.',
    ]);
    await desk.services.catalog.domains.get();
    const known = formOf(remove, { domain: 'example.org', reason: 'sold' }, desk);
    expect(known?.carry).toEqual({ domain: desk.domain.id });
    expect(fieldsOf(known)).toEqual([
      'name*: Name of the domain, to confirm. The domain and all its records will be gone. Type: example.org',
      'reason: Reason. Shown to everybody in the channel. = sold',
    ]);
    expect(errorsOf(known)).toEqual([]);
  });

  it.each(['example.org', 'EXAMPLE.org '])('takes %s for its name', async (name) => {
    const desk = await openDeskWithDomain();
    expect(await cardOf(desk, remove, { domain: desk.domain.id }, { fields: { name, reason: 'sold' } })).toEqual([
      '# Remove domain example.org',
      'All its records will be gone.',
      'Reason: sold',
    ]);
    expect(await desk.records()).toMatchObject([{ operation: { kind: 'domain.remove', domainId: desk.domain.id } }]);
  });

  it('takes either form of a name in other letters', async () => {
    const desk = await openDesk();
    await desk.services.vscale.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
    const typed = ['Пример.РФ', 'xn--e1afmkfd.xn--p1ai'];
    for (const name of typed) await desk.run(remove, { domain: 'пример.рф' }, { fields: { name } });
    expect(await desk.records()).toMatchObject([{ subject: 'пример.рф' }, { subject: 'пример.рф' }]);
  });

  it('does nothing where another name, or none, is typed', async () => {
    const desk = await openDeskWithDomain();
    expect(await desk.see(remove, { domain: desk.domain.id }, { fields: { name: 'example.com' } })).toBe(
      '⛔ Nothing was done: you typed `example.com`, the domain is `example.org`. Run the command again and type the name exactly.',
    );
    expect(
      await desk.see(remove, { domain: desk.domain.id }, { fields: { name: 'org' }, caller: { locale: 'ru' } }),
    ).toBe(
      '⛔ Ничего не сделано: введено `org`, а домен называется `example.org`. Повторите команду и введите имя точно.',
    );
    expect(await desk.see(remove, { domain: desk.domain.id })).toContain('Nothing was done');
    expect(await desk.records()).toEqual([]);
  });
});

describe('/domain tag', () => {
  it('puts a tag on and takes it off', async () => {
    const desk = await openDeskWithDomain();
    expect(await cardOf(desk, tag, { domain: 'example.org', tag: ' shop_1 ' })).toEqual([
      '# Tag example.org: \\+shop\\_1',
    ]);
    await desk.services.vscale.domainTags.create({ name: 'shop_1', domainIds: [desk.domain.id] });
    expect(await cardOf(desk, tag, { domain: 'example.org', tag: 'shop_1', off: true })).toEqual([
      '# Tag example.org: −shop\\_1',
    ]);
    const { id: domainId, name: domain } = desk.domain;
    expect((await desk.records()).map(({ operation }) => operation)).toEqual([
      { kind: 'domain.tag', domainId, domain, tag: 'shop_1', on: true },
      { kind: 'domain.tag', domainId, domain, tag: 'shop_1', on: false },
    ]);
  });

  it('refuses what changes nothing', async () => {
    const desk = await openDeskWithDomain();
    const russian = { caller: { locale: 'ru' as const } };
    expect(await desk.see(tag, { domain: 'example.org', tag: 'shop', off: true })).toBe(
      '⛔ `example.org` has no tag `shop`. It has none.',
    );
    await desk.services.vscale.domainTags.create({ name: 'mine', domainIds: [desk.domain.id] });
    expect(await desk.see(tag, { domain: 'example.org', tag: 'shop', off: true }, russian)).toBe(
      '⛔ У `example.org` нет тега `shop`. Есть `mine`.',
    );
    expect(await desk.see(tag, { domain: 'example.org', tag: 'mine' })).toBe(
      '⛔ `example.org` has the tag `mine` already.',
    );
    expect(await desk.see(tag, { domain: 'example.org', tag: '@everyone' })).toContain('A name cannot have `@`');
  });
});

describe('/domain record-add', () => {
  it.each([
    [{ type: 'A', name: 'www', content: ' 192.0.2.1 ', ttl: 300 }, '**A** `www.example.org` → `192.0.2.1` · TTL 300'],
    [{ type: 'AAAA', name: '@', content: '2001:DB8:0::1' }, '**AAAA** `example.org` → `2001:db8::1`'],
    [{ type: 'CNAME', name: 'blog', content: 'www' }, '**CNAME** `blog.example.org` → `www.example.org`'],
    [{ type: 'NS', name: 'sub', content: 'ns1.example.com.' }, '**NS** `sub.example.org` → `ns1.example.com`'],
    [{ type: 'MX', name: '@', content: '@', priority: 0 }, '**MX** `example.org` → `0 example.org`'],
    [{ type: 'TXT', name: '_dmarc', content: '"v=DMARC1"' }, '**TXT** `_dmarc.example.org` → `v=DMARC1`'],
    [{ type: 'SPF', name: '@', content: 'v=spf1 -all' }, '**SPF** `example.org` → `v=spf1 -all`'],
    [
      { type: 'SRV', name: '_sip._tcp', target: 'sip', port: 5060, priority: 1, weight: 2 },
      '**SRV** `_sip._tcp.example.org` → `1 2 5060 sip.example.org`',
    ],
    [
      { type: 'CNAME', name: 'почта', content: 'mail.пример.рф' },
      '**CNAME** `почта.example.org` (`xn--80a1acny.example.org`) → `mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)`',
    ],
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
    [
      { type: 'TXT', content: ' "" ' },
      '⛔ A record of the type `TXT` needs `content`. Run the command again with that.',
    ],
    [
      { type: 'A', content: '192.0.2.1', priority: 10, email: 'a@b.org' },
      '⛔ A record of the type `A` has no `priority`, `email`. It takes only `content`: leave the rest out.',
    ],
    [
      { type: 'A', content: '2001:db8::1' },
      '⛔ `2001:db8::1` is no IPv4 address. Write it as `192.0.2.1`; an IPv6 address needs the type AAAA.',
    ],
    [{ type: 'A', content: '192.0.2.256' }, '⛔ `192.0.2.256` is no IPv4 address. Write it as'],
    [
      { type: 'AAAA', content: '192.0.2.1' },
      '⛔ `192.0.2.1` is no IPv6 address. Write it as `2001:db8::1`; an IPv4 address needs the type A.',
    ],
    [{ type: 'AAAA', content: 'fe80::1%eth0' }, '⛔ `fe80::1%eth0` is no IPv6 address.'],
    [
      { type: 'CNAME', content: '192.0.2.1' },
      '⛔ `192.0.2.1` is no name of a host. Write it as `mail.example.org`, or `mail` for one in this domain; an address cannot stand here.',
    ],
    [{ type: 'A', content: '192.0.2.1', ttl: 59 }, '⛔ `ttl` cannot be 59: it is from 60 to 604800.'],
    [{ type: 'A', content: '192.0.2.1', ttl: 604_801 }, '⛔ `ttl` cannot be 604801: it is from 60 to 604800.'],
    [{ type: 'MX', content: 'mail', priority: 65_536 }, '⛔ `priority` cannot be 65536: it is from 0 to 65535.'],
    [
      { type: 'A', content: '192.0.2.1', name: 'w w' },
      '⛔ `w w` is no name for a record. Write it as `www`, as `www.example.org`, or `@` for the domain itself.',
    ],
    [
      { type: 'A', content: '192.0.2.1', name: 'www.example.com.' },
      '⛔ `www.example.com.` is not in `example.org`. Without the dot at its end, a name stands below the domain.',
    ],
    [
      { type: 'SOA', name: '@', email: 'dns@example.org' },
      '⛔ Every domain has exactly one SOA record. Change it with `/domain record-edit`.',
    ],
    [{ type: 'SOA', name: '@', email: 'dns' }, '⛔ `dns` is no e-mail address. Write it as `dns@example.org`.'],
    [
      { type: 'CNAME', name: '@', content: 'www' },
      '⛔ `example.org` has `NS`, `SOA` already, and a CNAME cannot stand beside any other record of the same name. Give another name, or remove them first.',
    ],
    [
      { type: 'NS', name: '@', content: 'ns1.vscale.io', ttl: 60 },
      '⛔ There is such a record already: `NS` `example.org` says the same.',
    ],
    [{ type: 'CAA', content: 'x' }, "⛔ This bot cannot write records of the type `CAA`. Change it in Vscale's panel."],
  ])('refuses %j', async (typed, words) => {
    const desk = await openDeskWithDomain();
    expect(await desk.see(recordAdd, { domain: 'example.org', name: 'www', ...typed })).toContain(words);
    expect(await desk.records()).toEqual([]);
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('refuses a CNAME beside another, and another beside a CNAME, in Russian too', async () => {
    const desk = await openDeskWithDomain();
    const create = desk.services.vscale.records.create;
    await create(desk.domain.id, { type: 'A', name: 'www.example.org', content: '192.0.2.1' });
    await create(desk.domain.id, { type: 'CNAME', name: 'blog.example.org', content: 'www.example.org' });
    const see = (typed: object) =>
      desk.see(recordAdd, { domain: 'example.org', ...typed }, { caller: { locale: 'ru' } });
    expect(await see({ type: 'CNAME', name: 'WWW', content: 'a' })).toBe(
      '⛔ У `www.example.org` уже есть `A`, а рядом с CNAME не может быть других записей с тем же именем. Укажите другое имя или сначала удалите их.',
    );
    expect(await see({ type: 'TXT', name: 'blog', content: 'a' })).toContain('У `blog.example.org` уже есть `CNAME`');
    expect(await see({ type: 'MX', name: 'www', content: 'a' })).toBe(
      '⛔ Записи типа `MX` нужно ещё: `приоритет`. Повторите команду, указав это.',
    );
  });
});

describe('/domain record-edit', () => {
  async function openDeskWithRecords() {
    const desk = await openDeskWithDomain();
    const { records } = desk.services.vscale;
    const www = await records.create(desk.domain.id, {
      type: 'A',
      name: 'www.example.org',
      content: '192.0.2.1',
      ttl: 300,
    });
    const mx = await records.create(desk.domain.id, {
      type: 'MX',
      name: 'example.org',
      content: 'mail.example.org',
      priority: 10,
    });
    const soa = (await records.list(desk.domain.id)).find(({ type }) => type === 'SOA');
    return { ...desk, www, mx, soaId: soa?.id ?? 0 };
  }

  it('keeps what is not typed, and shows what was there before', async () => {
    const desk = await openDeskWithRecords();
    expect(
      await cardOf(desk, recordEdit, { domain: 'example.org', record: desk.www.id, content: '192.0.2.2' }),
    ).toEqual([
      '# Change in example.org: A www.example.org',
      '**A** `www.example.org` → `192.0.2.2` · TTL 300',
      'Was: `A www.example.org 192.0.2.1 TTL 300`',
    ]);
    await desk.run(recordEdit, { domain: 'example.org', record: desk.mx.id, priority: 20, ttl: 60 });
    await desk.run(recordEdit, { domain: 'example.org', record: desk.www.id, name: '@' });
    await desk.run(recordEdit, { domain: 'example.org', record: desk.soaId, email: 'dns@example.org' });
    expect((await desk.records()).slice(1).map(({ operation }) => operation)).toMatchObject([
      { record: { type: 'MX', name: 'example.org', content: 'mail.example.org', priority: 20, ttl: 60 } },
      { record: { type: 'A', name: 'example.org', content: '192.0.2.1', ttl: 300 } },
      { record: { type: 'SOA', name: 'example.org', email: 'dns@example.org', ttl: 300 } },
    ]);
  });

  it('refuses what changes nothing, does not fit, or is there', async () => {
    const desk = await openDeskWithRecords();
    await desk.services.vscale.records.create(desk.domain.id, {
      type: 'A',
      name: 'www.example.org',
      content: '192.0.2.9',
    });
    const see = (typed: object) => desk.see(recordEdit, { domain: 'example.org', record: desk.www.id, ...typed });
    const unchanged = '⛔ That is what the record says already. Give at least one option that changes it.';
    expect(await see({})).toBe(unchanged);
    expect(await see({ content: '192.0.2.1', ttl: 300, name: 'www' })).toBe(unchanged);
    expect(await see({ port: 1 })).toContain('A record of the type `A` has no `port`.');
    expect(await see({ content: '192.0.2.9' })).toBe(
      '⛔ There is such a record already: `A` `www.example.org` says the same.',
    );
    expect(await see({ record: 1 })).toBe(
      '⛔ `example.org` has no record `1`. Choose one from the list, or give its id: `/domain records` shows them.',
    );
    expect(await see({ record: 'www' })).toContain('`example.org` has no record `www`.');
    expect(await desk.records()).toEqual([]);
  });
});

describe('/domain record-remove', () => {
  it('asks for it, and says what it was', async () => {
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

  it('keeps the SOA', async () => {
    const desk = await openDeskWithDomain();
    const soa = (await desk.services.vscale.records.list(desk.domain.id)).find(({ type }) => type === 'SOA');
    const values = { domain: 'example.org', record: soa?.id ?? 0 };
    expect(await desk.see(recordRemove, values)).toBe(
      '⛔ Every domain needs its SOA record. Change it with `/domain record-edit`.',
    );
    expect(await desk.see(recordRemove, values, { caller: { locale: 'ru' } })).toBe(
      '⛔ Домену нужна запись SOA. Изменить её: `/domain record-edit`.',
    );
  });
});

describe('the name of an address', () => {
  async function openDeskWithServer() {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web-1' });
    return desk;
  }

  it('is set', async () => {
    const desk = await openDeskWithServer();
    expect(await cardOf(desk, ptrSet, { address: ' 31.184.254.10 ', name: 'mail.пример.рф' })).toEqual([
      '# Set the name of 31\\.184.254.10: mail.пример.рф',
      '`mail.пример.рф` (`mail.xn--e1afmkfd.xn--p1ai`)',
    ]);
    await desk.services.vscale.ptr.create({ ip: '31.184.254.10', content: 'old.example.org' });
    expect(await cardOf(desk, ptrSet, { address: '31.184.254.10', name: 'New.example.org.' })).toEqual([
      '# Set the name of 31\\.184.254.10: new.example.org',
      'Was: `old.example.org`',
    ]);
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'ptr.set', ip: '31.184.254.10', content: 'mail.xn--e1afmkfd.xn--p1ai', was: null } },
      { operation: { content: 'new.example.org', was: 'old.example.org' } },
    ]);
  });

  it('is refused where it is none, or is there', async () => {
    const desk = await openDeskWithServer();
    await desk.services.vscale.ptr.create({ ip: '31.184.254.10', content: 'old.example.org' });
    const see = (address: string, name: string) => desk.see(ptrSet, { address, name });
    expect(await see('web-1', 'a.example.org')).toBe(
      '⛔ `web-1` is no IP address. Choose one from the list, or write it as `192.0.2.1`.',
    );
    expect(await see('31.184.254.10', 'mail')).toContain('`mail` is no domain name.');
    expect(await see('31.184.254.10', 'OLD.example.org')).toBe(
      '⛔ `31.184.254.10` has the name `old.example.org` already.',
    );
  });

  it('is removed, by the address or its id', async () => {
    const desk = await openDeskWithServer();
    const { id } = await desk.services.vscale.ptr.create({ ip: '31.184.254.10', content: 'old.example.org' });
    for (const address of ['31.184.254.10', String(id)]) {
      expect(await cardOf(desk, ptrRemove, { address })).toEqual([
        '# Remove the name of 31\\.184.254.10',
        'Was: `old.example.org`',
      ]);
    }
    for (const address of ['31.184.254.11', '1']) {
      expect(await desk.see(ptrRemove, { address })).toBe(
        `⛔ No name is set for \`${address}\`. \`/domain ptr-list\` shows all.`,
      );
    }
    expect(await desk.records()).toHaveLength(2);
  });
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

  it('refuses where what was typed does not fit a form', async () => {
    const desk = await openDeskWithDomain({ policy: strict });
    const record = { domain: 'example.org', type: 'TXT', name: 'www', content: 'x'.repeat(100) };
    expect(formOf(recordAdd, record, desk)).toBeNull();
    expect(await desk.see(recordAdd, record)).toContain('this needs a reason');
  });
});
