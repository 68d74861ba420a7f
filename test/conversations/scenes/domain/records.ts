import type { RefusalCode } from '../../../../src/refusal.ts';
import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Talk } from '../../talk.ts';
import type { Scene } from '../../tell.ts';
import { showCommand } from '../../transcript.ts';

/** One record of each type that can be added: what is typed, and how it is shown. */
const additions: { typed: OptionValues; title: string; line: string; choice: string }[] = [
  {
    typed: { type: 'A', name: 'www', content: '192.0.2.1', ttl: 300 },
    title: 'A www.example.org',
    line: '**A** `www.example.org` → `192.0.2.1` · TTL 300',
    choice: 'A www.example.org 192.0.2.1 TTL 300',
  },
  {
    typed: { type: 'AAAA', name: '@', content: '2001:DB8:0::1' },
    title: 'AAAA example.org',
    line: '**AAAA** `example.org` → `2001:db8::1`',
    choice: 'AAAA example.org 2001:db8::1 TTL 86400',
  },
  {
    typed: { type: 'CNAME', name: 'почта', content: 'mail.пример.рф' },
    title: 'CNAME почта.example.org',
    line: '**CNAME** `почта.example.org` (`xn--80a1acny.example.org`) → `mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)`',
    choice: 'CNAME почта.example.org (xn--80a1acny.example.org) mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai) TTL…',
  },
  {
    typed: { type: 'MX', name: '@', content: 'mail', priority: 10 },
    title: 'MX example.org',
    line: '**MX** `example.org` → `10 mail.example.org`',
    choice: 'MX example.org 10 mail.example.org TTL 86400',
  },
  {
    typed: { type: 'TXT', name: '_dmarc', content: '"v=DMARC1; p=none"' },
    title: 'TXT \\_dmarc.example.org',
    line: '**TXT** `_dmarc.example.org` → `v=DMARC1; p=none`',
    choice: 'TXT _dmarc.example.org v=DMARC1; p=none TTL 86400',
  },
  {
    typed: { type: 'NS', name: 'dev', content: 'ns1.example.com.' },
    title: 'NS dev.example.org',
    line: '**NS** `dev.example.org` → `ns1.example.com`',
    choice: 'NS dev.example.org ns1.example.com TTL 86400',
  },
  {
    typed: { type: 'SRV', name: '_sip._tcp', target: 'sip', port: 5060, priority: 1, weight: 2 },
    title: 'SRV \\_sip.\\_tcp.example.org',
    line: '**SRV** `_sip._tcp.example.org` → `1 2 5060 sip.example.org`',
    choice: 'SRV _sip._tcp.example.org 1 2 5060 sip.example.org TTL 86400',
  },
  {
    typed: { type: 'SPF', name: '@', content: 'v=spf1 -all' },
    title: 'SPF example.org',
    line: '**SPF** `example.org` → `v=spf1 -all`',
    choice: 'SPF example.org v=spf1 -all TTL 86400',
  },
];

const added = additions.map(({ typed, title, line, choice }): Scene => {
  const options = { domain: 'example.org', ...typed };
  const before = showCommand('domain record-add', options);
  const after = `${showCommand('domain record-remove', { domain: 'example.org', record: choice.slice(0, 20) })}…`;
  return {
    of: 'domain record-add',
    title: `writes the type ${typed.type}`,
    async play({ type, complete, panel }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain record-add', options);
      await complete('domain record-remove', { domain: 'example.org', record: choice.slice(0, 20) }, 'record');
    },
    en: `
      ${before}
      # Add to example.org: ${title}
      ✅ **Done** · 1s
      ${line}
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add to example.org: ${title}
      🔔 @Anna
      @Anna ✅ **Add to example.org: ${title}** · Done · 1s
      [card](LINK)
      ${after}
        ${choice} = 419710
    `,
    ru: `
      ${before}
      # Новая запись в example.org: ${title}
      ✅ **Готово** · 1 с
      ${line}
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новая запись в example.org: ${title}
      🔔 @Anna
      @Anna ✅ **Новая запись в example.org: ${title}** · Готово · 1 с
      [карточка](LINK)
      ${after}
        ${choice} = 419710
    `,
  };
});

/** `example.org` as the refusals find it. Its SOA record is 419707. */
const zone = ['www A 192.0.2.1', 'mail A 192.0.2.1', 'blog CNAME www', 'txt TXT "hello"', 'six AAAA 2001:db8::1'];
const ids = { soa: '419707', www: '419710', mail: '419711', blog: '419712', txt: '419713', six: '419714' };

/** What cannot be, whether a record is added or changed. */
const impossible: { code: RefusalCode; add: OptionValues; edit: OptionValues; en: string; ru: string }[] = [
  {
    code: 'record_needs',
    add: { type: 'TXT', name: 'www', content: '""' },
    edit: { record: ids.txt, content: '""' },
    en: 'A record of the type `TXT` needs `content`. Run the command again with that.',
    ru: 'Записи типа `TXT` нужно ещё: `содержимое`. Повторите команду, указав это.',
  },
  {
    code: 'record_has_no',
    add: { type: 'A', name: 'www', content: '192.0.2.2', priority: 10, email: 'dns@example.org' },
    edit: { record: ids.www, priority: 10, email: 'dns@example.org' },
    en: 'A record of the type `A` has no `priority`, `email`. It takes only `content`: leave the rest out.',
    ru: 'У записи типа `A` не бывает: `приоритет`, `почта`. У неё есть только `содержимое`: остальное уберите.',
  },
  {
    code: 'record_name_bad',
    add: { type: 'A', name: 'w w', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'w w' },
    en: '`w w` is no name for a record. Write it as `www`, as `www.example.org`, or `@` for the domain itself.',
    ru: '`w w` – не имя записи. Пишите так: `www`, `www.example.org` или `@`, то есть сам домен.',
  },
  {
    code: 'record_name_outside',
    add: { type: 'A', name: 'www.example.com.', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'www.example.com.' },
    en: '`www.example.com.` is not in `example.org`. Without the dot at its end, a name stands below the domain.',
    ru: '`www.example.com.` не входит в `example.org`. Имя без точки на конце считается именем внутри домена.',
  },
  {
    code: 'number_range',
    add: { type: 'A', name: 'www', content: '192.0.2.2', ttl: 59 },
    edit: { record: ids.www, ttl: 59 },
    en: '`ttl` cannot be 59: it is from 60 to 604800.',
    ru: '`ttl` не может быть 59: можно от 60 до 604800.',
  },
  {
    code: 'number_range',
    add: { type: 'A', name: 'www', content: '192.0.2.2', ttl: 604_801 },
    edit: { record: ids.www, ttl: 604_801 },
    en: '`ttl` cannot be 604801: it is from 60 to 604800.',
    ru: '`ttl` не может быть 604801: можно от 60 до 604800.',
  },
  {
    code: 'not_ipv4',
    add: { type: 'A', name: 'www', content: '2001:db8::1' },
    edit: { record: ids.www, content: '2001:db8::1' },
    en: '`2001:db8::1` is no IPv4 address. Write it as `192.0.2.1`; an IPv6 address needs the type AAAA.',
    ru: '`2001:db8::1` – не адрес IPv4. Пишите так: `192.0.2.1`; для адреса IPv6 нужен тип AAAA.',
  },
  {
    code: 'not_ipv6',
    add: { type: 'AAAA', name: 'six', content: '192.0.2.1' },
    edit: { record: ids.six, content: '192.0.2.1' },
    en: '`192.0.2.1` is no IPv6 address. Write it as `2001:db8::1`; an IPv4 address needs the type A.',
    ru: '`192.0.2.1` – не адрес IPv6. Пишите так: `2001:db8::1`; для адреса IPv4 нужен тип A.',
  },
  {
    code: 'host_bad',
    add: { type: 'CNAME', name: 'shop', content: '192.0.2.1' },
    edit: { record: ids.blog, content: '192.0.2.1' },
    en: '`192.0.2.1` is no name of a host. Write it as `mail.example.org`, or `mail` for one in this domain; an address cannot stand here.',
    ru: '`192.0.2.1` – не имя хоста. Пишите так: `mail.example.org` или `mail`, если он в этом домене; адрес здесь нельзя.',
  },
  {
    code: 'email_bad',
    add: { type: 'SOA', name: '@', email: 'dns' },
    edit: { record: ids.soa, email: 'dns' },
    en: '`dns` is no e-mail address. Write it as `dns@example.org`.',
    ru: '`dns` – не адрес почты. Пишите так: `dns@example.org`.',
  },
  {
    code: 'record_exists',
    add: { type: 'A', name: 'www', content: '192.0.2.1', ttl: 86_400 },
    edit: { record: ids.mail, name: 'WWW' },
    en: 'There is such a record already: `A` `www.example.org` says the same.',
    ru: 'Такая запись уже есть: в `A` `www.example.org` то же самое.',
  },
  {
    code: 'cname_conflict',
    add: { type: 'A', name: 'blog', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'blog' },
    en: '`blog.example.org` has `CNAME` already, and a CNAME cannot stand beside any other record of the same name. Give another name, or remove them first.',
    ru: 'У `blog.example.org` уже есть `CNAME`, а рядом с CNAME не может быть других записей с тем же именем. Укажите другое имя или сначала удалите их.',
  },
];

async function withZone({ panel }: Talk): Promise<void> {
  await panel.domains.create({ name: 'example.org', zone: zone.join('\n') });
}

const refused = impossible.map(({ code, add, edit, en, ru }): Scene => {
  const commands: [string, OptionValues][] = [
    ['domain record-add', { domain: 'example.org', ...add }],
    ['domain record-edit', { domain: 'example.org', ...edit }],
  ];
  const answered = (words: string) =>
    `\n${commands.map(([command, options]) => `${showCommand(command, options)}\n⛔ ${words}\n`).join('')}`;
  return {
    of: ['domain record-add', 'domain record-edit'],
    title: `refuses, added or changed: ${code}`,
    refused: [code, code],
    on: { typesAnything: true },
    async play(talk) {
      await withZone(talk);
      for (const [command, options] of commands) await talk.type(command, options);
    },
    en: answered(en),
    ru: answered(ru),
  };
});

export const recordScenes: readonly Scene[] = [
  ...added,
  ...refused,
  {
    of: 'domain record-add',
    title: 'has no second SOA',
    refused: 'soa_exists',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-add', { domain: 'example.org', type: 'SOA', name: '@', email: 'dns@example.org' });
    },
    en: `
      > /domain record-add domain:example.org type:SOA name:@ email:dns@example.org
      ⛔ Every domain has exactly one SOA record. Change it with \`/domain record-edit\`.
    `,
    ru: `
      > /domain record-add domain:example.org type:SOA name:@ email:dns@example.org
      ⛔ Запись SOA у домена ровно одна. Изменить её: \`/domain record-edit\`.
    `,
  },
  {
    of: ['domain record-add', 'domain record-edit'],
    title: 'refuses a type that the bot cannot write',
    refused: ['record_type_unknown', 'record_type_unknown'],
    on: { typesAnything: true },
    async play({ panel, vscale, type }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      const caa = vscale.outside.addRecord(id, {
        type: 'CAA',
        name: 'example.org',
        content: '0 issue "ca.example"',
        ttl: 60,
      });
      await type('domain record-add', {
        domain: 'example.org',
        type: 'CAA',
        name: '@',
        content: '0 issue "ca.example"',
      });
      await type('domain record-edit', { domain: 'example.org', record: String(caa.id), ttl: 300 });
    },
    en: `
      > /domain record-add domain:example.org type:CAA name:@ content:0 issue "ca.example"
      ⛔ This bot cannot write records of the type \`CAA\`. Change it in Vscale's panel.
      > /domain record-edit domain:example.org record:419710 ttl:300
      ⛔ This bot cannot write records of the type \`CAA\`. Change it in Vscale's panel.
    `,
    ru: `
      > /domain record-add domain:example.org type:CAA name:@ content:0 issue "ca.example"
      ⛔ Записи типа \`CAA\` этот бот менять не умеет. Измените её в панели Vscale.
      > /domain record-edit domain:example.org record:419710 ttl:300
      ⛔ Записи типа \`CAA\` этот бот менять не умеет. Измените её в панели Vscale.
    `,
  },
  {
    of: 'domain record-add',
    title: 'is refused by Vscale for a conflict that only Vscale sees',
    async play({ panel, type }) {
      await panel.domains.create({ name: 'example.org', zone: '@ MX 10 mail' });
      await type('domain record-add', { domain: 'example.org', type: 'MX', name: '@', content: 'mail', priority: 20 });
    },
    en: `
      > /domain record-add domain:example.org type:MX name:@ content:mail priority:20
      # Add to example.org: MX example.org
      ⛔ **Refused** · 1s
      There is such a record already. \`/domain records\` shows it. (\`record_already_exists\`)
      **MX** \`example.org\` → \`20 mail.example.org\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add to example.org: MX example.org
      🔔 @Anna
      @Anna ⛔ **Add to example.org: MX example.org** · Refused · 1s
      There is such a record already. \`/domain records\` shows it. (\`record_already_exists\`)
      [card](LINK)
    `,
    ru: `
      > /domain record-add domain:example.org type:MX name:@ content:mail priority:20
      # Новая запись в example.org: MX example.org
      ⛔ **Отказ** · 1 с
      Такая запись уже есть, её покажет \`/domain records\`. (\`record_already_exists\`)
      **MX** \`example.org\` → \`20 mail.example.org\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новая запись в example.org: MX example.org
      🔔 @Anna
      @Anna ⛔ **Новая запись в example.org: MX example.org** · Отказ · 1 с
      Такая запись уже есть, её покажет \`/domain records\`. (\`record_already_exists\`)
      [карточка](LINK)
    `,
  },
  {
    of: 'domain record-edit',
    title: 'keeps what is not typed, and says what was there',
    async play(talk) {
      await withZone(talk);
      await talk.complete('domain record-edit', { domain: 'example.org', record: 'www' }, 'record');
      await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        content: '192.0.2.2',
        reason: 'moved',
      });
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.www, name: '@', ttl: 60 });
      await talk.complete('domain record-edit', { domain: 'example.org', record: ids.www }, 'record');
    },
    en: `
      > /domain record-edit domain:example.org record:www…
        A www.example.org 192.0.2.1 TTL 86400 = 419710
        CNAME blog.example.org www.example.org TTL 86400 = 419712
      > /domain record-edit domain:example.org record:419710 content:192.0.2.2 reason:moved
      # Change in example.org: A www.example.org
      ✅ **Done** · 1s
      **A** \`www.example.org\` → \`192.0.2.2\` · TTL 86400
      Was: \`A www.example.org 192.0.2.1 TTL 86400\`
      Asked by @Anna <t:1768467600:R>
      Reason: moved
      -- Operation OPERATION1
      ↪ Change in example.org: A www.example.org
      🔔 @Anna
      @Anna ✅ **Change in example.org: A www.example.org** · Done · 1s
      [card](LINK)
      > /domain record-edit domain:example.org record:419710 name:@ ttl:60
      # Change in example.org: A example.org
      ✅ **Done** · 1s
      **A** \`example.org\` → \`192.0.2.2\` · TTL 60
      Was: \`A www.example.org 192.0.2.2 TTL 86400\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      ↪ Change in example.org: A example.org
      🔔 @Anna
      @Anna ✅ **Change in example.org: A example.org** · Done · 1s
      [card](LINK)
      > /domain record-edit domain:example.org record:419710…
        A example.org 192.0.2.2 TTL 60 = 419710
    `,
    ru: `
      > /domain record-edit domain:example.org record:www…
        A www.example.org 192.0.2.1 TTL 86400 = 419710
        CNAME blog.example.org www.example.org TTL 86400 = 419712
      > /domain record-edit domain:example.org record:419710 content:192.0.2.2 reason:moved
      # Изменение в example.org: A www.example.org
      ✅ **Готово** · 1 с
      **A** \`www.example.org\` → \`192.0.2.2\` · TTL 86400
      Было: \`A www.example.org 192.0.2.1 TTL 86400\`
      Запрос: @Anna <t:1768467600:R>
      Причина: moved
      -- Операция OPERATION1
      ↪ Изменение в example.org: A www.example.org
      🔔 @Anna
      @Anna ✅ **Изменение в example.org: A www.example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain record-edit domain:example.org record:419710 name:@ ttl:60
      # Изменение в example.org: A example.org
      ✅ **Готово** · 1 с
      **A** \`example.org\` → \`192.0.2.2\` · TTL 60
      Было: \`A www.example.org 192.0.2.2 TTL 86400\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      ↪ Изменение в example.org: A example.org
      🔔 @Anna
      @Anna ✅ **Изменение в example.org: A example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain record-edit domain:example.org record:419710…
        A example.org 192.0.2.2 TTL 60 = 419710
    `,
  },
  {
    of: 'domain record-edit',
    title: 'gives the SOA another address of mail',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.soa, email: 'dns@example.org' });
      await talk.complete('domain record-edit', { domain: 'example.org', record: 'SOA' }, 'record');
    },
    en: `
      > /domain record-edit domain:example.org record:419707 email:dns@example.org
      # Change in example.org: SOA example.org
      ✅ **Done** · 1s
      **SOA** \`example.org\` → \`dns@example.org\` · TTL 300
      Was: \`SOA example.org hello@vscale.io TTL 300\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Change in example.org: SOA example.org
      🔔 @Anna
      @Anna ✅ **Change in example.org: SOA example.org** · Done · 1s
      [card](LINK)
      > /domain record-edit domain:example.org record:SOA…
        SOA example.org dns@example.org TTL 300 = 419707
    `,
    ru: `
      > /domain record-edit domain:example.org record:419707 email:dns@example.org
      # Изменение в example.org: SOA example.org
      ✅ **Готово** · 1 с
      **SOA** \`example.org\` → \`dns@example.org\` · TTL 300
      Было: \`SOA example.org hello@vscale.io TTL 300\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Изменение в example.org: SOA example.org
      🔔 @Anna
      @Anna ✅ **Изменение в example.org: SOA example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain record-edit domain:example.org record:SOA…
        SOA example.org dns@example.org TTL 300 = 419707
    `,
  },
  {
    of: 'domain record-edit',
    title: 'refuses what changes nothing',
    refused: ['record_unchanged', 'record_unchanged'],
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.www });
      await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        name: 'WWW',
        content: '192.0.2.1',
      });
    },
    en: `
      > /domain record-edit domain:example.org record:419710
      ⛔ That is what the record says already. Give at least one option that changes it.
      > /domain record-edit domain:example.org record:419710 name:WWW content:192.0.2.1
      ⛔ That is what the record says already. Give at least one option that changes it.
    `,
    ru: `
      > /domain record-edit domain:example.org record:419710
      ⛔ В записи и так всё это есть. Укажите хотя бы один параметр, который её изменит.
      > /domain record-edit domain:example.org record:419710 name:WWW content:192.0.2.1
      ⛔ В записи и так всё это есть. Укажите хотя бы один параметр, который её изменит.
    `,
  },
  {
    of: 'domain record-edit',
    title: 'says that the record was removed before the approval came',
    on: { policy: 'rules: [{ actions: [record.edit], approvals: 1 }]\n' },
    async play(talk) {
      await withZone(talk);
      const card = await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        content: '192.0.2.2',
      });
      await talk.panel.records.remove(68_155, Number(ids.www));
      await talk.press(card, talk.locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
    en: `
      > /domain record-edit domain:example.org record:419710 content:192.0.2.2
      # Change in example.org: A www.example.org
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      **A** \`www.example.org\` → \`192.0.2.2\` · TTL 86400
      Was: \`A www.example.org 192.0.2.1 TTL 86400\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > [Approve]
      (private)
      ↪ Change in example.org: A www.example.org
      ✅ Approved. The operation is on its way.
      ↪ Change in example.org: A www.example.org
      🔔 @Anna
      @Anna ⛔ **Change in example.org: A www.example.org** · Refused · 1s
      Vscale does not know this record any more. \`/domain records\` shows what is there. (\`record_not_found (record_id)\`)
      [card](LINK)
    `,
    ru: `
      > /domain record-edit domain:example.org record:419710 content:192.0.2.2
      # Изменение в example.org: A www.example.org
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      **A** \`www.example.org\` → \`192.0.2.2\` · TTL 86400
      Было: \`A www.example.org 192.0.2.1 TTL 86400\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > [Согласиться]
      (private)
      ↪ Изменение в example.org: A www.example.org
      ✅ Согласие получено. Операция отправляется.
      ↪ Изменение в example.org: A www.example.org
      🔔 @Anna
      @Anna ⛔ **Изменение в example.org: A www.example.org** · Отказ · 1 с
      Этой записи в Vscale больше нет. Что есть: \`/domain records\`. (\`record_not_found (record_id)\`)
      [карточка](LINK)
    `,
  },
  {
    of: 'domain record-remove',
    title: 'says what the record was',
    async play(talk) {
      await withZone(talk);
      await talk.complete('domain record-remove', { domain: 'example.org', record: 'cname' }, 'record');
      await talk.type('domain record-remove', { domain: 'example.org', record: ids.blog });
      await talk.complete('domain record-remove', { domain: 'example.org', record: 'cname' }, 'record');
    },
    en: `
      > /domain record-remove domain:example.org record:cname…
        CNAME blog.example.org www.example.org TTL 86400 = 419712
      > /domain record-remove domain:example.org record:419712
      # Remove the record CNAME blog.example.org
      ✅ **Done** · 1s
      \`CNAME blog.example.org www.example.org TTL 86400\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Remove the record CNAME blog.example.org
      🔔 @Anna
      @Anna ✅ **Remove the record CNAME blog.example.org** · Done · 1s
      [card](LINK)
      > /domain record-remove domain:example.org record:cname…
    `,
    ru: `
      > /domain record-remove domain:example.org record:cname…
        CNAME blog.example.org www.example.org TTL 86400 = 419712
      > /domain record-remove domain:example.org record:419712
      # Удаление записи CNAME blog.example.org
      ✅ **Готово** · 1 с
      \`CNAME blog.example.org www.example.org TTL 86400\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Удаление записи CNAME blog.example.org
      🔔 @Anna
      @Anna ✅ **Удаление записи CNAME blog.example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain record-remove domain:example.org record:cname…
    `,
  },
  {
    of: 'domain record-remove',
    title: 'keeps the SOA',
    refused: 'soa_needed',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-remove', { domain: 'example.org', record: ids.soa });
    },
    en: `
      > /domain record-remove domain:example.org record:419707
      ⛔ Every domain needs its SOA record. Change it with \`/domain record-edit\`.
    `,
    ru: `
      > /domain record-remove domain:example.org record:419707
      ⛔ Домену нужна запись SOA. Изменить её: \`/domain record-edit\`.
    `,
  },
  {
    of: ['domain record-edit', 'domain record-remove'],
    title: 'knows records by their ids only',
    refused: ['record_not_found', 'record_not_found'],
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: '17', ttl: 60 });
      await talk.type('domain record-remove', { domain: 'example.org', record: 'www' });
    },
    en: `
      > /domain record-edit domain:example.org record:17 ttl:60
      ⛔ \`example.org\` has no record \`17\`. Choose one from the list, or give its id: \`/domain records\` shows them.
      > /domain record-remove domain:example.org record:www
      ⛔ \`example.org\` has no record \`www\`. Choose one from the list, or give its id: \`/domain records\` shows them.
    `,
    ru: `
      > /domain record-edit domain:example.org record:17 ttl:60
      ⛔ В \`example.org\` нет записи \`17\`. Выберите её из списка или укажите id, его покажет \`/domain records\`.
      > /domain record-remove domain:example.org record:www
      ⛔ В \`example.org\` нет записи \`www\`. Выберите её из списка или укажите id, его покажет \`/domain records\`.
    `,
  },
  {
    of: 'domain record-add',
    title: 'wants the reason typed where a form could not hold the rest',
    refused: 'reason_required',
    on: { policy: 'rules: [{ actions: [record.add], approvals: 1, reason: required }]\n' },
    async play(talk) {
      await withZone(talk);
      const content = 'v=spf1 include:mail.example.com include:shop.example.com include:news.example.com -all';
      await talk.type('domain record-add', { domain: 'example.org', type: 'TXT', name: '@', content });
    },
    en: `
      > /domain record-add domain:example.org type:TXT name:@ content:v=spf1 include:mail.example.com include:shop.example.com include:news.example.com -all
      ⛔ Nothing was done: this needs a reason. Do it again and say why; commands have the option \`reason\` for it.
    `,
    ru: `
      > /domain record-add domain:example.org type:TXT name:@ content:v=spf1 include:mail.example.com include:shop.example.com include:news.example.com -all
      ⛔ Ничего не сделано: здесь нужна причина. Повторите и укажите её; в командах для неё есть параметр \`причина\`.
    `,
  },
];
