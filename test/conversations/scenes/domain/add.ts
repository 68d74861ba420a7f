import type { ZoneProblem } from '../../../../src/refusal.ts';
import type { Scene } from '../../tell.ts';
import { lastSeenBy } from '../shared.ts';

/** A zone whose last line is wrong, and what is said of it. */
const problems: Record<ZoneProblem, { zone: string[]; en: string; ru: string }> = {
  directive: {
    zone: ['$INCLUDE other.zone'],
    en: 'of the directives only `$ORIGIN` and `$TTL` are known. Write the records out.',
    ru: 'из директив можно только `$ORIGIN` и `$TTL`. Перечислите записи.',
  },
  name: {
    zone: ['почта A 192.0.2.1'],
    en: 'that is no name. Use ASCII letters, digits, hyphens and dots; names in other letters as `xn--…`.',
    ru: 'это не имя. Можно латинские буквы, цифры, дефис и точку; имена другими буквами пишите как `xn--…`.',
  },
  outside: {
    zone: ['$ORIGIN example.com.', 'www A 192.0.2.1'],
    en: 'the name is not in the domain. Names that end with a dot are full names.',
    ru: 'имя не входит в домен. Имя с точкой на конце считается полным.',
  },
  ttl: {
    zone: ['$TTL 8d'],
    en: 'a TTL is from 60 to 604800 seconds.',
    ru: 'TTL может быть от 60 до 604800 секунд.',
  },
  class: {
    zone: ['www CH A 192.0.2.1'],
    en: 'the class must be `IN`.',
    ru: 'класс может быть только `IN`.',
  },
  type: {
    zone: ['www CAA 0 issue "ca.example"'],
    en: 'the type is not known. There are A, AAAA, CNAME, MX, TXT, NS, SRV and SPF.',
    ru: 'тип неизвестен. Можно A, AAAA, CNAME, MX, TXT, NS, SRV и SPF.',
  },
  data: {
    zone: ['www TXT'],
    en: 'something is missing, or too much.',
    ru: 'чего-то не хватает или что-то лишнее.',
  },
  ipv4: {
    zone: ['www A 192.0.2.1', '', 'mail A 192.0.2'],
    en: 'an A record needs one IPv4 address.',
    ru: 'в записи A должен быть один адрес IPv4.',
  },
  ipv6: {
    zone: ['www AAAA 192.0.2.1'],
    en: 'an AAAA record needs one IPv6 address.',
    ru: 'в записи AAAA должен быть один адрес IPv6.',
  },
  host: {
    zone: ['www CNAME 192.0.2.1'],
    en: 'it must point to the name of one host.',
    ru: 'указать надо имя одного хоста.',
  },
  mx: {
    zone: ['@ MX mail'],
    en: 'an MX record needs a priority and the name of a host: `10 mail`.',
    ru: 'в записи MX должны быть приоритет и имя хоста: `10 mail`.',
  },
  srv: {
    zone: ['_sip._tcp SRV 0 5 sip'],
    en: 'an SRV record needs priority, weight, port and the name of a host: `0 5 5060 sip`.',
    ru: 'в записи SRV должны быть приоритет, вес, порт и имя хоста: `0 5 5060 sip`.',
  },
  cname: {
    zone: ['www A 192.0.2.1', 'www CNAME @'],
    en: 'a CNAME cannot stand beside another record of the same name.',
    ru: 'рядом с CNAME не может быть другой записи с тем же именем.',
  },
  quote: {
    zone: ['www TXT "open'],
    en: 'a quote is not closed.',
    ru: 'кавычки не закрыты.',
  },
  parenthesis: {
    zone: ['www A ( 192.0.2.1'],
    en: 'the parentheses do not match.',
    ru: 'скобки не сходятся.',
  },
};

const brokenZones = Object.entries(problems).map(([problem, { zone, en, ru }]): Scene => {
  const where = { line: zone.length, text: zone.at(-1) };
  const typed = zone.join('\n      ');
  return {
    of: 'domain add',
    title: `refuses a zone with a bad line: ${problem}`,
    refused: 'zone_line',
    play: ({ type }) => type('domain add', { name: 'example.org', zone: true }, { form: { zone: zone.join('\n') } }),
    en: `
      > /domain add name:example.org zone:true
      [form] Add a domain
      Name of the domain*: example.org
      Zone in BIND's format*: – Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done. Line ${where.line} of the zone, \`${where.text}\`: ${en}
      (private)
      ↪ ⛔ Nothing was done. Line ${where.line} of the zone, \`${where.text}\`: ${en}
      📋 Your text is not lost. Copy it from here:
      **Zone in BIND's format**
      \`\`\`
      ${typed}
      \`\`\`
    `,
    ru: `
      > /domain add name:example.org zone:true
      [form] Добавить домен
      Имя домена*: example.org
      Зона в формате BIND*: – Записи по одной в строке. Типы: A AAAA CNAME MX TXT NS SRV SPF.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано. Строка ${where.line} зоны, \`${where.text}\`: ${ru}
      (private)
      ↪ ⛔ Ничего не сделано. Строка ${where.line} зоны, \`${where.text}\`: ${ru}
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Зона в формате BIND**
      \`\`\`
      ${typed}
      \`\`\`
    `,
  };
});

/** Longer than a message may be, and wrong in its last line. */
const longZone = [...Array.from({ length: 100 }, (_, n) => `host-${n} IN A 192.0.2.${n}`), 'www A 192.0.2'];

export const addScenes: readonly Scene[] = [
  {
    of: ['domain add', 'domain records'],
    title: 'reads a zone from a form',
    async play({ type, press, locale }) {
      const lines = [
        '$TTL 1h',
        'www A 192.0.2.1',
        'www AAAA 2001:db8::1',
        'blog CNAME www',
        '@ MX 10 mail.xn--e1afmkfd.xn--p1ai.',
        'dev NS ns1.example.com.',
        '@ TXT "v=spf1 **mx** -all"',
        '@ SPF "v=spf1 -all"',
        '_sip._tcp 300 SRV 0 5 5060 sip',
      ];
      await type('domain add', { name: 'example.org', zone: true }, { form: { zone: lines.join('\n') } });
      const list = await type('domain records', { domain: 'example.org' });
      await press(list, locale === 'ru' ? 'Дальше ▶' : 'Next ▶');
    },
    en: `
      > /domain add name:example.org zone:true
      [form] Add a domain
      Name of the domain*: example.org
      Zone in BIND's format*: – Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.
      Reason: – Shown to everybody in the channel.
      # Add domain example.org
      ✅ **Done** · 1s
      Zone, 9 lines:
      > $TTL 1h
      > www A 192.0.2.1
      > www AAAA 2001\\:db8\\:\\:1
      > blog CNAME www
      > \\@ MX 10 mail.xn--e1afmkfd.xn--p1ai.
      > dev NS ns1.example.com.
      > \\@ TXT "v=spf1 \\*\\*mx\\*\\* -all"
      > \\@ SPF "v=spf1 -all"
      > \\_sip.\\_tcp 300 SRV 0 5 5060 sip
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add domain example.org
      🔔 @Anna
      @Anna ✅ **Add domain example.org** · Done · 1s
      [card](LINK)
      > /domain records domain:example.org
      (private)
      # example.org: 11 records
      **MX** \`example.org\` → \`10 mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)\` · id \`419713\` · TTL 3600
      **NS** \`example.org\` → \`ns1.vscale.io\` · id \`419708\` · TTL 86400
      **NS** \`example.org\` → \`ns2.vscale.io\` · id \`419709\` · TTL 86400
      **SOA** \`example.org\` → \`hello@vscale.io\` · id \`419707\` · TTL 300
      **SPF** \`example.org\` → \`v=spf1 -all\` · id \`419716\` · TTL 3600
      **TXT** \`example.org\` → \`v=spf1 **mx** -all\` · id \`419715\` · TTL 3600
      **SRV** \`_sip._tcp.example.org\` → \`0 5 5060 sip.example.org\` · id \`419717\` · TTL 300
      **CNAME** \`blog.example.org\` → \`www.example.org\` · id \`419712\` · TTL 3600
      **NS** \`dev.example.org\` → \`ns1.example.com\` · id \`419714\` · TTL 3600
      **A** \`www.example.org\` → \`192.0.2.1\` · id \`419710\` · TTL 3600
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
      > [Next ▶]
      (private)
      # example.org: 11 records
      **AAAA** \`www.example.org\` → \`2001:db8::1\` · id \`419711\` · TTL 3600
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
    `,
    ru: `
      > /domain add name:example.org zone:true
      [form] Добавить домен
      Имя домена*: example.org
      Зона в формате BIND*: – Записи по одной в строке. Типы: A AAAA CNAME MX TXT NS SRV SPF.
      Причина: – Её увидят все в канале.
      # Новый домен example.org
      ✅ **Готово** · 1 с
      Зона, 9 строк:
      > $TTL 1h
      > www A 192.0.2.1
      > www AAAA 2001\\:db8\\:\\:1
      > blog CNAME www
      > \\@ MX 10 mail.xn--e1afmkfd.xn--p1ai.
      > dev NS ns1.example.com.
      > \\@ TXT "v=spf1 \\*\\*mx\\*\\* -all"
      > \\@ SPF "v=spf1 -all"
      > \\_sip.\\_tcp 300 SRV 0 5 5060 sip
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый домен example.org
      🔔 @Anna
      @Anna ✅ **Новый домен example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain records domain:example.org
      (private)
      # example.org: 11 записей
      **MX** \`example.org\` → \`10 mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)\` · id \`419713\` · TTL 3600
      **NS** \`example.org\` → \`ns1.vscale.io\` · id \`419708\` · TTL 86400
      **NS** \`example.org\` → \`ns2.vscale.io\` · id \`419709\` · TTL 86400
      **SOA** \`example.org\` → \`hello@vscale.io\` · id \`419707\` · TTL 300
      **SPF** \`example.org\` → \`v=spf1 -all\` · id \`419716\` · TTL 3600
      **TXT** \`example.org\` → \`v=spf1 **mx** -all\` · id \`419715\` · TTL 3600
      **SRV** \`_sip._tcp.example.org\` → \`0 5 5060 sip.example.org\` · id \`419717\` · TTL 300
      **CNAME** \`blog.example.org\` → \`www.example.org\` · id \`419712\` · TTL 3600
      **NS** \`dev.example.org\` → \`ns1.example.com\` · id \`419714\` · TTL 3600
      **A** \`www.example.org\` → \`192.0.2.1\` · id \`419710\` · TTL 3600
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
      > [Дальше ▶]
      (private)
      # example.org: 11 записей
      **AAAA** \`www.example.org\` → \`2001:db8::1\` · id \`419711\` · TTL 3600
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
    `,
  },
  {
    of: 'domain add',
    title: 'refuses a zone without records',
    refused: 'zone_empty',
    play: ({ type }) =>
      type(
        'domain add',
        { name: 'пример.рф', zone: true },
        { form: { name: 'example.org', zone: '; soon\n@ NS ns1.vscale.io.' } },
      ),
    en: `
      > /domain add name:пример.рф zone:true
      [form] Add a domain
      Name of the domain*: пример.рф
      Zone in BIND's format*: – Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: the zone has no records besides those that every domain gets. Add it without a zone.
      (private)
      ↪ ⛔ Nothing was done: the zone has no records besides those that every domain gets. Add it without a zone.
      📋 Your text is not lost. Copy it from here:
      **Zone in BIND's format**
      \`\`\`
      ; soon
      @ NS ns1.vscale.io.
      \`\`\`
    `,
    ru: `
      > /domain add name:пример.рф zone:true
      [form] Добавить домен
      Имя домена*: пример.рф
      Зона в формате BIND*: – Записи по одной в строке. Типы: A AAAA CNAME MX TXT NS SRV SPF.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: в зоне нет записей, кроме тех, что есть у каждого домена. Добавьте домен без зоны.
      (private)
      ↪ ⛔ Ничего не сделано: в зоне нет записей, кроме тех, что есть у каждого домена. Добавьте домен без зоны.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Зона в формате BIND**
      \`\`\`
      ; soon
      @ NS ns1.vscale.io.
      \`\`\`
    `,
  },
  {
    of: 'domain add',
    title: 'refuses what is no name, also before a form is shown',
    refused: ['domain_name_bad', 'domain_name_bad'],
    async play({ type }) {
      await type('domain add', { name: 'localhost' });
      await type('domain add', { name: 'https://example.org/', zone: true });
    },
    en: `
      > /domain add name:localhost
      (private)
      ⛔ \`localhost\` is no domain name. Write it as \`example.org\`; letters of any alphabet will do.
      > /domain add name:https://example.org/ zone:true
      (private)
      ⛔ \`https://example.org/\` is no domain name. Write it as \`example.org\`; letters of any alphabet will do.
    `,
    ru: `
      > /domain add name:localhost
      (private)
      ⛔ \`localhost\` – не имя домена. Пишите так: \`example.org\` или \`пример.рф\`.
      > /domain add name:https://example.org/ zone:true
      (private)
      ⛔ \`https://example.org/\` – не имя домена. Пишите так: \`example.org\` или \`пример.рф\`.
    `,
  },
  {
    of: 'domain add',
    title: 'refuses a domain that is there',
    refused: 'domain_exists',
    async play({ type, panel }) {
      await panel.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
      await type('domain add', { name: 'пример.рф' });
    },
    en: `
      > /domain add name:пример.рф
      ⛔ \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) is there already. \`/domain records\` shows what it has.
    `,
    ru: `
      > /domain add name:пример.рф
      ⛔ \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) уже есть. Что в нём: \`/domain records\`.
    `,
  },
  {
    of: 'domain add',
    title: 'says that a domain may be in another account',
    async play({ type, panel, vscale }) {
      await panel.domains.create({ name: 'example.org' });
      vscale.faults.queue({ when: { method: 'GET', path: '/domains/example.org' }, fault: 'html', status: 404 });
      await type('domain add', { name: 'example.org' });
    },
    en: `
      > /domain add name:example.org
      # Add domain example.org
      ⛔ **Refused** · 1s
      This domain is at Vscale already, perhaps in another account. If it is yours, ask support: \`/ticket open\`. (\`domain_already_exists\`)
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add domain example.org
      🔔 @Anna
      @Anna ⛔ **Add domain example.org** · Refused · 1s
      This domain is at Vscale already, perhaps in another account. If it is yours, ask support: \`/ticket open\`. (\`domain_already_exists\`)
      [card](LINK)
    `,
    ru: `
      > /domain add name:example.org
      # Новый домен example.org
      ⛔ **Отказ** · 1 с
      Этот домен уже есть в Vscale, возможно, в другом аккаунте. Если он ваш, напишите в поддержку: \`/ticket open\`. (\`domain_already_exists\`)
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый домен example.org
      🔔 @Anna
      @Anna ⛔ **Новый домен example.org** · Отказ · 1 с
      Этот домен уже есть в Vscale, возможно, в другом аккаунте. Если он ваш, напишите в поддержку: \`/ticket open\`. (\`domain_already_exists\`)
      [карточка](LINK)
    `,
  },
  {
    of: 'domain add',
    title: 'says what to do about a read-only token',
    on: { token: 'read-only' },
    play: ({ type }) => type('domain add', { name: 'example.org' }),
    en: `
      > /domain add name:example.org
      # Add domain example.org
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add domain example.org
      🔔 @Anna
      @Anna ⛔ **Add domain example.org** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
    `,
    ru: `
      > /domain add name:example.org
      # Новый домен example.org
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый домен example.org
      🔔 @Anna
      @Anna ⛔ **Новый домен example.org** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'domain add',
    title: 'gives back a long zone with a bad line as a file',
    refused: 'zone_line',
    async play({ discord, type, read }) {
      const form = { zone: longZone.join('\n') };
      await type('domain add', { name: 'example.org', zone: true }, { form });
      await read(lastSeenBy(discord, 'anna'));
    },
    en: `
      > /domain add name:example.org zone:true
      [form] Add a domain
      Name of the domain*: example.org
      Zone in BIND's format*: – Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done. Line 101 of the zone, \`www A 192.0.2\`: an A record needs one IPv4 address.
      (private)
      ↪ ⛔ Nothing was done. Line 101 of the zone, \`www A 192.0.2\`: an A record needs one IPv4 address.
      📋 Your text is not lost. Copy it from here:
      📎 zone.txt: Zone in BIND's format
      ${longZone.join('\n      ')}
    `,
    ru: `
      > /domain add name:example.org zone:true
      [form] Добавить домен
      Имя домена*: example.org
      Зона в формате BIND*: – Записи по одной в строке. Типы: A AAAA CNAME MX TXT NS SRV SPF.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано. Строка 101 зоны, \`www A 192.0.2\`: в записи A должен быть один адрес IPv4.
      (private)
      ↪ ⛔ Ничего не сделано. Строка 101 зоны, \`www A 192.0.2\`: в записи A должен быть один адрес IPv4.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      📎 zone.txt: Зона в формате BIND
      ${longZone.join('\n      ')}
    `,
  },
  ...brokenZones,
];
