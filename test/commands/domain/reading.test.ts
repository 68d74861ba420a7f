import { describe, expect, it } from 'vitest';
import { list } from '../../../commands/domain/list.ts';
import { ptrList } from '../../../commands/domain/ptr-list.ts';
import { records } from '../../../commands/domain/records.ts';
import { show } from '../../../commands/domain/show.ts';
import { openDesk } from '../desk.ts';

const russian = { caller: { locale: 'ru' as const } };

async function openDeskWithDomains() {
  const desk = await openDesk();
  const { domains, domainTags } = desk.services.vscale;
  const [org, rf] = [
    await domains.create({ name: 'example.org' }),
    await domains.create({ name: 'xn--e1afmkfd.xn--p1ai' }),
  ];
  await domainTags.create({ name: 'shop_1', domainIds: [org.id] });
  return { ...desk, org, rf };
}

describe('/domain list', () => {
  it('shows names as people write them, tags and when they changed', async () => {
    const desk = await openDeskWithDomains();
    expect(await desk.see(list)).toBe(
      [
        '# 2 domains',
        `🌐 **\`example.org\`**\nid \`${desk.org.id}\` · Changed: <t:1768467600:R> · Tags: shop\\_1`,
        `🌐 **\`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)**\nid \`${desk.rf.id}\` · Changed: <t:1768467600:R>`,
      ].join('\n'),
    );
    expect(await desk.see(list, {}, russian)).toContain('# 2 домена\n');
    expect(await desk.see(list, {}, russian)).toContain('Изменён: <t:1768467600:R> · Теги: shop\\_1');
  });

  it('says how to add one where there is none', async () => {
    const desk = await openDesk();
    expect(await desk.see(list)).toBe('# 0 domains\nThere are no domains yet. `/domain add` adds one.');
    expect(await desk.see(list, {}, russian)).toBe('# 0 доменов\nДоменов пока нет. Добавить: `/domain add`.');
  });

  it('pages', async () => {
    const desk = await openDesk();
    for (let count = 10; count < 21; count += 1)
      await desk.services.vscale.domains.create({ name: `d${count}.example` });
    const second = await desk.see(list, { page: 2 });
    expect(second).toContain('`d20.example`');
    expect(second).toContain('-- Page 2 of 2\n[◀ Previous → page:domain list?page=1] [Next ▶]');
  });
});

describe('/domain show', () => {
  it.each(['example.org', ' EXAMPLE.ORG. ', 'id'])('finds a domain by %s', async (ref) => {
    const desk = await openDeskWithDomains();
    expect(await desk.see(show, { domain: ref === 'id' ? desk.org.id : ref })).toBe(
      [
        '# 🌐 example.org',
        '`example.org`',
        '3 records: `NS` 2, `SOA` 1',
        'Tags: shop\\_1',
        'Added: <t:1768467600:f>',
        'Changed: <t:1768467600:f>',
        `-- Domain ${desk.org.id}`,
      ].join('\n'),
    );
  });

  it('finds one of other letters by either form, and answers in the reader’s language', async () => {
    const desk = await openDeskWithDomains();
    const card = [
      '# 🌐 пример.рф (xn--e1afmkfd.xn--p1ai)',
      '`пример.рф` (`xn--e1afmkfd.xn--p1ai`)',
      '3 записи: `NS` 2, `SOA` 1',
      'Добавлен: <t:1768467600:f>',
      'Изменён: <t:1768467600:f>',
      `-- Домен ${desk.rf.id}`,
    ].join('\n');
    expect(await desk.see(show, { domain: 'Пример.РФ' }, russian)).toBe(card);
    expect(await desk.see(show, { domain: 'xn--e1afmkfd.xn--p1ai' }, russian)).toBe(card);
  });

  it('is found in the list where Vscale does not take names', async () => {
    const desk = await openDeskWithDomains();
    desk.simulator.faults.queue({ when: { path: /^\/domains\/[^/]*\.[^/]*$/ }, fault: 'html', status: 404, times: 9 });
    for (const domain of ['example.org', 'ПРИМЕР.рф', 'xn--e1afmkfd.xn--p1ai']) {
      expect(await desk.see(show, { domain })).toContain('# 🌐');
    }
  });

  it('guesses what was meant', async () => {
    const desk = await openDeskWithDomains();
    expect(await desk.see(show, { domain: 'exmaple.org' })).toBe(
      '⛔ There is no domain `exmaple.org`. Did you mean `example.org`? `/domain list` shows all.',
    );
    expect(await desk.see(show, { domain: 'пример.ру' }, russian)).toBe(
      '⛔ Домена `пример.ру` нет. Может быть, `пример.рф`? Все домены: `/domain list`.',
    );
    for (const ref of ['', '..', '1', '@everyone']) {
      expect(await desk.see(show, { domain: ref })).toContain('⛔ There is no domain');
    }
  });
});

describe('/domain records', () => {
  it('shows each kind with what it says, the domain’s own first', async () => {
    const desk = await openDeskWithDomains();
    const { vscale } = desk.services;
    const zone = [
      'www 300 A 192.0.2.1',
      'www 300 AAAA 2001:db8::1',
      '@ MX 10 mail.xn--e1afmkfd.xn--p1ai.',
      '_sip._tcp SRV 0 5 5060 sip',
      'blog CNAME www',
      '@ TXT "v=spf1 `-all`"',
    ].join('\n');
    const { id } = await vscale.domains.create({ name: 'example.com', zone });
    const shown = await desk.see(records, { domain: 'example.com' });
    const withoutIds = shown.replace(/ · id `\d+`/g, '');
    expect(withoutIds).toBe(
      [
        '# example.com: 9 records',
        '**MX** `example.com` → `10 mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)` · TTL 86400',
        '**NS** `example.com` → `ns1.vscale.io` · TTL 86400',
        '**NS** `example.com` → `ns2.vscale.io` · TTL 86400',
        '**SOA** `example.com` → `hello@vscale.io` · TTL 300',
        '**TXT** `example.com` → `v=spf1 ˋ-allˋ` · TTL 86400',
        '**SRV** `_sip._tcp.example.com` → `0 5 5060 sip.example.com` · TTL 86400',
        '**CNAME** `blog.example.com` → `www.example.com` · TTL 86400',
        '**A** `www.example.com` → `192.0.2.1` · TTL 300',
        '**AAAA** `www.example.com` → `2001:db8::1` · TTL 300',
      ].join('\n'),
    );
    const [newest] = await vscale.records.list(id);
    expect(shown).toContain(`id \`${newest?.id}\``);
    expect(await desk.see(records, { domain: 'example.com' }, russian)).toContain('# example.com: 9 записей\n');
  });

  it('pages, by the domain’s id', async () => {
    const desk = await openDeskWithDomains();
    for (let count = 1; count <= 9; count += 1) {
      await desk.services.vscale.records.create(desk.rf.id, {
        type: 'A',
        name: `h${count}.xn--e1afmkfd.xn--p1ai`,
        content: '192.0.2.1',
      });
    }
    expect(await desk.see(records, { domain: 'пример.рф' })).toContain(
      `-- Page 1 of 2\n[◀ Previous] [Next ▶ → page:domain records?domain=${desk.rf.id}&page=2]`,
    );
  });
});

describe('/domain ptr-list', () => {
  it('shows addresses, their names and servers', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web_1' });
    const { ptr } = desk.services.vscale;
    expect(await desk.see(ptrList)).toBe(
      '# 0 addresses with a name\nNo address has a name yet. `/domain ptr-set` gives it one.',
    );
    await ptr.create({ ip: '31.184.254.10', content: 'mail.xn--e1afmkfd.xn--p1ai' });
    expect(await desk.see(ptrList)).toBe(
      '# 1 address with a name\n`31.184.254.10` → `mail.пример.рф` (`mail.xn--e1afmkfd.xn--p1ai`) · **web\\_1**',
    );
    expect(await desk.see(ptrList, {}, russian)).toContain('# 1 адрес с именем\n');
  });
});
