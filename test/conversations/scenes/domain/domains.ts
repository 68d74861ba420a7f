import type { Scene } from '../../tell.ts';

const cyrillic = 'xn--e1afmkfd.xn--p1ai';

const long = 'x'.repeat(256);

/** Whoever may Manage Server approves, and knows why. */
const needsApproval = `
rules:
  - actions: [domain.tag, domain.remove]
    approvals: 1
    reason: required
`;

export const domainsScenes: readonly Scene[] = [
  {
    of: ['domain add', 'domain list', 'domain show', 'domain records'],
    title: 'a name in Cyrillic letters is typed, and found, in either form',
    async play({ type, complete, look }) {
      look(await type('domain add', { name: ' Пример.РФ', reason: 'shop' }));
      await type('domain list');
      await complete('domain show', { domain: 'прим' }, 'domain');
      await type('domain show', { domain: cyrillic });
      await type('domain records', { domain: 'ПРИМЕР.рф' });
    },
    en: `
      > /domain add name: Пример.РФ reason:shop
      # Add domain пример.рф
      ✅ **Done** · 1s
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      Asked by @Anna <t:1768467600:R>
      Reason: shop
      -- Operation OPERATION1
      ↪ Add domain пример.рф
      🔔 @Anna
      @Anna ✅ **Add domain пример.рф** · Done · 1s
      [card](LINK)
      # Add domain пример.рф
      ✅ **Done** · 1s
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      Asked by @Anna <t:1768467600:R>
      Reason: shop
      -- Operation OPERATION1
      > /domain list
      (private)
      # 1 domain
      🌐 **\`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)**
      id \`68155\` · Changed: <t:1768467600:R>
      > /domain show domain:прим…
        пример.рф (xn--e1afmkfd.xn--p1ai) = 68155
      > /domain show domain:xn--e1afmkfd.xn--p1ai
      (private)
      # 🌐 пример.рф (xn--e1afmkfd.xn--p1ai)
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      3 records: \`NS\` 2, \`SOA\` 1
      Added: <t:1768467600:f>
      Changed: <t:1768467600:f>
      -- Domain 68155
      > /domain records domain:ПРИМЕР.рф
      (private)
      # пример.рф (xn--e1afmkfd.xn--p1ai): 3 records
      **NS** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`ns1.vscale.io\` · id \`419708\` · TTL 86400
      **NS** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`ns2.vscale.io\` · id \`419709\` · TTL 86400
      **SOA** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`hello@vscale.io\` · id \`419707\` · TTL 300
    `,
    ru: `
      > /domain add name: Пример.РФ reason:shop
      # Новый домен пример.рф
      ✅ **Готово** · 1 с
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      Запрос: @Anna <t:1768467600:R>
      Причина: shop
      -- Операция OPERATION1
      ↪ Новый домен пример.рф
      🔔 @Anna
      @Anna ✅ **Новый домен пример.рф** · Готово · 1 с
      [карточка](LINK)
      # Новый домен пример.рф
      ✅ **Готово** · 1 с
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      Запрос: @Anna <t:1768467600:R>
      Причина: shop
      -- Операция OPERATION1
      > /domain list
      (private)
      # 1 домен
      🌐 **\`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)**
      id \`68155\` · Изменён: <t:1768467600:R>
      > /domain show domain:прим…
        пример.рф (xn--e1afmkfd.xn--p1ai) = 68155
      > /domain show domain:xn--e1afmkfd.xn--p1ai
      (private)
      # 🌐 пример.рф (xn--e1afmkfd.xn--p1ai)
      \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`)
      3 записи: \`NS\` 2, \`SOA\` 1
      Добавлен: <t:1768467600:f>
      Изменён: <t:1768467600:f>
      -- Домен 68155
      > /domain records domain:ПРИМЕР.рф
      (private)
      # пример.рф (xn--e1afmkfd.xn--p1ai): 3 записи
      **NS** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`ns1.vscale.io\` · id \`419708\` · TTL 86400
      **NS** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`ns2.vscale.io\` · id \`419709\` · TTL 86400
      **SOA** \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) → \`hello@vscale.io\` · id \`419707\` · TTL 300
    `,
  },
  {
    of: ['domain list', 'domain ptr-list'],
    title: 'says how to begin where there is nothing',
    async play({ type }) {
      await type('domain list');
      await type('domain ptr-list');
    },
    en: `
      > /domain list
      (private)
      # 0 domains
      There are no domains yet. \`/domain add\` adds one.
      > /domain ptr-list
      (private)
      # 0 addresses with a name
      No address has a name yet. \`/domain ptr-set\` gives it one.
    `,
    ru: `
      > /domain list
      (private)
      # 0 доменов
      Доменов пока нет. Добавить: \`/domain add\`.
      > /domain ptr-list
      (private)
      # 0 адресов с именем
      Имён у адресов пока нет. Дать имя: \`/domain ptr-set\`.
    `,
  },
  {
    of: 'domain list',
    title: 'has pages, in the order of the alphabet',
    async play({ type, panel, press, locale }) {
      for (const letter of 'kjihgfedcba') await panel.domains.create({ name: `${letter}.example` });
      const list = await type('domain list');
      await press(list, locale === 'ru' ? 'Дальше ▶' : 'Next ▶');
    },
    en: `
      > /domain list
      (private)
      # 11 domains
      🌐 **\`a.example\`**
      id \`68165\` · Changed: <t:1768467600:R>
      🌐 **\`b.example\`**
      id \`68164\` · Changed: <t:1768467600:R>
      🌐 **\`c.example\`**
      id \`68163\` · Changed: <t:1768467600:R>
      🌐 **\`d.example\`**
      id \`68162\` · Changed: <t:1768467600:R>
      🌐 **\`e.example\`**
      id \`68161\` · Changed: <t:1768467600:R>
      🌐 **\`f.example\`**
      id \`68160\` · Changed: <t:1768467600:R>
      🌐 **\`g.example\`**
      id \`68159\` · Changed: <t:1768467600:R>
      🌐 **\`h.example\`**
      id \`68158\` · Changed: <t:1768467600:R>
      🌐 **\`i.example\`**
      id \`68157\` · Changed: <t:1768467600:R>
      🌐 **\`j.example\`**
      id \`68156\` · Changed: <t:1768467600:R>
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
      > [Next ▶]
      (private)
      # 11 domains
      🌐 **\`k.example\`**
      id \`68155\` · Changed: <t:1768467600:R>
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
    `,
    ru: `
      > /domain list
      (private)
      # 11 доменов
      🌐 **\`a.example\`**
      id \`68165\` · Изменён: <t:1768467600:R>
      🌐 **\`b.example\`**
      id \`68164\` · Изменён: <t:1768467600:R>
      🌐 **\`c.example\`**
      id \`68163\` · Изменён: <t:1768467600:R>
      🌐 **\`d.example\`**
      id \`68162\` · Изменён: <t:1768467600:R>
      🌐 **\`e.example\`**
      id \`68161\` · Изменён: <t:1768467600:R>
      🌐 **\`f.example\`**
      id \`68160\` · Изменён: <t:1768467600:R>
      🌐 **\`g.example\`**
      id \`68159\` · Изменён: <t:1768467600:R>
      🌐 **\`h.example\`**
      id \`68158\` · Изменён: <t:1768467600:R>
      🌐 **\`i.example\`**
      id \`68157\` · Изменён: <t:1768467600:R>
      🌐 **\`j.example\`**
      id \`68156\` · Изменён: <t:1768467600:R>
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
      > [Дальше ▶]
      (private)
      # 11 доменов
      🌐 **\`k.example\`**
      id \`68155\` · Изменён: <t:1768467600:R>
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
    `,
  },
  {
    of: 'domain remove',
    title: 'is confirmed with the name, in whichever letters',
    async play({ type, panel, complete }) {
      const { id } = await panel.domains.create({ name: cyrillic });
      await panel.domains.create({ name: 'example.org' });
      await complete('domain remove', { domain: 'xn-' }, 'domain');
      await type('domain remove', { domain: String(id), reason: 'sold' }, { form: { name: 'ПРИМЕР.рф ' } });
      await type('domain list');
    },
    en: `
      > /domain remove domain:xn-…
        пример.рф (xn--e1afmkfd.xn--p1ai) = 68155
      > /domain remove domain:68155 reason:sold
      [form] Remove a domain
      Name of the domain, to confirm*: – The domain and all its records will be gone. Type: пример.рф (xn--e1afmkfd.xn--p1ai)
      Reason: sold – Shown to everybody in the channel.
      # Remove domain пример.рф
      ✅ **Done** · 1s
      Asked by @Anna <t:1768467600:R>
      Reason: sold
      -- Operation OPERATION1
      ↪ Remove domain пример.рф
      🔔 @Anna
      @Anna ✅ **Remove domain пример.рф** · Done · 1s
      [card](LINK)
      > /domain list
      (private)
      # 1 domain
      🌐 **\`example.org\`**
      id \`68156\` · Changed: <t:1768467600:R>
    `,
    ru: `
      > /domain remove domain:xn-…
        пример.рф (xn--e1afmkfd.xn--p1ai) = 68155
      > /domain remove domain:68155 reason:sold
      [form] Удалить домен
      Имя домена для подтверждения*: – Домен и все его записи пропадут. Введите: пример.рф (xn--e1afmkfd.xn--p1ai)
      Причина: sold – Её увидят все в канале.
      # Удаление домена пример.рф
      ✅ **Готово** · 1 с
      Запрос: @Anna <t:1768467600:R>
      Причина: sold
      -- Операция OPERATION1
      ↪ Удаление домена пример.рф
      🔔 @Anna
      @Anna ✅ **Удаление домена пример.рф** · Готово · 1 с
      [карточка](LINK)
      > /domain list
      (private)
      # 1 домен
      🌐 **\`example.org\`**
      id \`68156\` · Изменён: <t:1768467600:R>
    `,
  },
  {
    of: 'domain remove',
    title: 'removes nothing where another name is typed',
    refused: 'confirm_domain',
    async play({ type, panel }) {
      await panel.domains.create({ name: cyrillic });
      await type('domain remove', { domain: 'пример.рф' }, { form: { name: 'пример' } });
    },
    en: `
      > /domain remove domain:пример.рф
      [form] Remove a domain
      Name of the domain, to confirm*: – All its records will be gone. Type the name of the domain exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`пример\`, the domain is \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`). Run the command again and type the name exactly.
    `,
    ru: `
      > /domain remove domain:пример.рф
      [form] Удалить домен
      Имя домена для подтверждения*: – Все его записи пропадут. Введите имя домена точно.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`пример\`, а домен называется \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`). Повторите команду и введите имя точно.
    `,
  },
  {
    of: 'domain tag',
    title: 'puts a tag on a domain, and takes it off',
    async play({ type, panel, complete }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain tag', { domain: 'example.org', tag: 'shop_1' });
      await complete('domain tag', { domain: 'example.org', tag: 'sh' }, 'tag');
      await type('domain show', { domain: 'example.org' });
      await type('domain list');
      await type('domain tag', { domain: 'example.org', tag: 'shop_1', off: true });
      await type('domain list');
    },
    en: `
      > /domain tag domain:example.org tag:shop_1
      # Tag example.org: \\+shop\\_1
      ✅ **Done** · 1s
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Tag example.org: \\+shop\\_1
      🔔 @Anna
      @Anna ✅ **Tag example.org: \\+shop\\_1** · Done · 1s
      [card](LINK)
      > /domain tag domain:example.org tag:sh…
        shop_1 = shop_1
      > /domain show domain:example.org
      (private)
      # 🌐 example.org
      \`example.org\`
      3 records: \`NS\` 2, \`SOA\` 1
      Tags: shop\\_1
      Added: <t:1768467600:f>
      Changed: <t:1768467600:f>
      -- Domain 68155
      > /domain list
      (private)
      # 1 domain
      🌐 **\`example.org\`**
      id \`68155\` · Changed: <t:1768467600:R> · Tags: shop\\_1
      > /domain tag domain:example.org tag:shop_1 off:true
      # Tag example.org: −shop\\_1
      ✅ **Done** · 1s
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      ↪ Tag example.org: −shop\\_1
      🔔 @Anna
      @Anna ✅ **Tag example.org: −shop\\_1** · Done · 1s
      [card](LINK)
      > /domain list
      (private)
      # 1 domain
      🌐 **\`example.org\`**
      id \`68155\` · Changed: <t:1768467600:R>
    `,
    ru: `
      > /domain tag domain:example.org tag:shop_1
      # Тег example.org: \\+shop\\_1
      ✅ **Готово** · 1 с
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Тег example.org: \\+shop\\_1
      🔔 @Anna
      @Anna ✅ **Тег example.org: \\+shop\\_1** · Готово · 1 с
      [карточка](LINK)
      > /domain tag domain:example.org tag:sh…
        shop_1 = shop_1
      > /domain show domain:example.org
      (private)
      # 🌐 example.org
      \`example.org\`
      3 записи: \`NS\` 2, \`SOA\` 1
      Теги: shop\\_1
      Добавлен: <t:1768467600:f>
      Изменён: <t:1768467600:f>
      -- Домен 68155
      > /domain list
      (private)
      # 1 домен
      🌐 **\`example.org\`**
      id \`68155\` · Изменён: <t:1768467600:R> · Теги: shop\\_1
      > /domain tag domain:example.org tag:shop_1 off:true
      # Тег example.org: −shop\\_1
      ✅ **Готово** · 1 с
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      ↪ Тег example.org: −shop\\_1
      🔔 @Anna
      @Anna ✅ **Тег example.org: −shop\\_1** · Готово · 1 с
      [карточка](LINK)
      > /domain list
      (private)
      # 1 домен
      🌐 **\`example.org\`**
      id \`68155\` · Изменён: <t:1768467600:R>
    `,
  },
  {
    of: 'domain tag',
    title: 'refuses a tag that is there, or is not',
    refused: ['domain_tag_off', 'domain_tag_on', 'domain_tag_off'],
    async play({ type, panel }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      await type('domain tag', { domain: 'example.org', tag: 'shop', off: true });
      await panel.domainTags.create({ name: 'shop', domainIds: [id] });
      await type('domain tag', { domain: 'example.org', tag: ' shop' });
      await type('domain tag', { domain: 'example.org', tag: 'blog', off: true });
    },
    en: `
      > /domain tag domain:example.org tag:shop off:true
      ⛔ \`example.org\` has no tag \`shop\`. It has none.
      > /domain tag domain:example.org tag: shop
      ⛔ \`example.org\` has the tag \`shop\` already.
      > /domain tag domain:example.org tag:blog off:true
      ⛔ \`example.org\` has no tag \`blog\`. It has \`shop\`.
    `,
    ru: `
      > /domain tag domain:example.org tag:shop off:true
      ⛔ У \`example.org\` нет тега \`shop\`. Тегов у него нет.
      > /domain tag domain:example.org tag: shop
      ⛔ У \`example.org\` уже есть тег \`shop\`.
      > /domain tag domain:example.org tag:blog off:true
      ⛔ У \`example.org\` нет тега \`blog\`. Есть \`shop\`.
    `,
  },
  {
    of: 'domain tag',
    title: 'refuses what is no name for a tag',
    refused: ['name_empty', 'name_characters', 'name_too_long'],
    on: { typesAnything: true },
    async play({ type, panel }) {
      await panel.domains.create({ name: 'example.org' });
      for (const tag of ['...', '@everyone\u202e', long]) await type('domain tag', { domain: 'example.org', tag });
    },
    en: `
      > /domain tag domain:example.org tag:...
      ⛔ A name needs at least one letter or digit. Give another one.
      > /domain tag domain:example.org tag:@everyone\u202e
      ⛔ A name cannot have \`@\`, \`U+202E\`. Use letters, digits, spaces, dots, hyphens and underscores.
      > /domain tag domain:example.org tag:${long}
      ⛔ The name has 256 characters, 255 are the limit. Give a shorter one.
    `,
    ru: `
      > /domain tag domain:example.org tag:...
      ⛔ В имени нужна хотя бы одна буква или цифра. Укажите другое имя.
      > /domain tag domain:example.org tag:@everyone\u202e
      ⛔ В имени не может быть \`@\`, \`U+202E\`. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.
      > /domain tag domain:example.org tag:${long}
      ⛔ В имени 256 знаков, а можно не больше 255. Укажите имя покороче.
    `,
  },
  {
    of: 'domain tag',
    title: 'asks why where a rule wants to know, and waits for approval',
    on: { policy: needsApproval },
    async play({ type, panel, press, locale }) {
      await panel.domains.create({ name: 'example.org' });
      const card = await type('domain tag', { domain: 'example.org', tag: 'shop' }, { form: { reason: 'new shop' } });
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
    en: `
      > /domain tag domain:example.org tag:shop
      [form] A reason is required
      Why? Everybody in the channel will read it*:
      # Tag example.org: \\+shop
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      Asked by @Anna <t:1768467600:R>
      Reason: new shop
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > [Approve]
      (private)
      ↪ Tag example.org: \\+shop
      ✅ Approved. The operation is on its way.
      ↪ Tag example.org: \\+shop
      🔔 @Anna
      @Anna ✅ **Tag example.org: \\+shop** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /domain tag domain:example.org tag:shop
      [form] Нужна причина
      Почему? Это увидят все в канале*:
      # Тег example.org: \\+shop
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      Запрос: @Anna <t:1768467600:R>
      Причина: new shop
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > [Согласиться]
      (private)
      ↪ Тег example.org: \\+shop
      ✅ Согласие получено. Операция отправляется.
      ↪ Тег example.org: \\+shop
      🔔 @Anna
      @Anna ✅ **Тег example.org: \\+shop** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'domain remove',
    title: 'says that the domain was removed before the approval came',
    on: { policy: needsApproval },
    async play({ type, panel, press, locale }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      const form = { name: 'example.org', reason: 'sold' };
      const card = await type('domain remove', { domain: 'example.org' }, { form });
      await panel.domains.remove(id);
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
    en: `
      > /domain remove domain:example.org
      [form] Remove a domain
      Name of the domain, to confirm*: – All its records will be gone. Type the name of the domain exactly.
      Reason*: – Shown to everybody in the channel.
      # Remove domain example.org
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      All its records will be gone.
      Asked by @Anna <t:1768467600:R>
      Reason: sold
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > [Approve]
      (private)
      ↪ Remove domain example.org
      ✅ Approved. The operation is on its way.
      ↪ Remove domain example.org
      🔔 @Anna
      @Anna ⛔ **Remove domain example.org** · Refused · 1s
      Vscale does not know this domain any more. \`/domain list\` shows what is there. (\`domain_not_found\`)
      [card](LINK)
    `,
    ru: `
      > /domain remove domain:example.org
      [form] Удалить домен
      Имя домена для подтверждения*: – Все его записи пропадут. Введите имя домена точно.
      Причина*: – Её увидят все в канале.
      # Удаление домена example.org
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      Все его записи пропадут.
      Запрос: @Anna <t:1768467600:R>
      Причина: sold
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > [Согласиться]
      (private)
      ↪ Удаление домена example.org
      ✅ Согласие получено. Операция отправляется.
      ↪ Удаление домена example.org
      🔔 @Anna
      @Anna ⛔ **Удаление домена example.org** · Отказ · 1 с
      Этого домена в Vscale больше нет. Что есть: \`/domain list\`. (\`domain_not_found\`)
      [карточка](LINK)
    `,
  },
];
