import type { Scene } from '../../tell.ts';

export const ptrScenes: readonly Scene[] = [
  {
    of: ['domain ptr-set', 'domain ptr-list', 'domain ptr-remove'],
    title: 'an address gets a name, another one, and none',
    async play({ type, vscale, complete }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('domain ptr-set', { address: 'web' }, 'address');
      await type('domain ptr-set', { address: '31.184.254.10', name: 'old.example.org' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'mail.пример.рф' });
      await type('domain ptr-list');
      await complete('domain ptr-remove', { address: 'прим' }, 'address');
      await type('domain ptr-remove', { address: '31.184.254.10' });
    },
    en: `
      > /domain ptr-set address:web…
        31.184.254.10 · web-1 = 31.184.254.10
      > /domain ptr-set address:31.184.254.10 name:old.example.org
      # Set the name of 31\\.184.254.10: old.example.org
      ✅ **Done** · 1s
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Set the name of 31\\.184.254.10: old.example.org
      🔔 @Anna
      @Anna ✅ **Set the name of 31\\.184.254.10: old.example.org** · Done · 1s
      [card](LINK)
      > /domain ptr-set address:31.184.254.10 name:mail.пример.рф
      # Set the name of 31\\.184.254.10: mail.пример.рф
      ✅ **Done** · 1s
      \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`)
      Was: \`old.example.org\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      ↪ Set the name of 31\\.184.254.10: mail.пример.рф
      🔔 @Anna
      @Anna ✅ **Set the name of 31\\.184.254.10: mail.пример.рф** · Done · 1s
      [card](LINK)
      > /domain ptr-list
      (private)
      # 1 address with a name
      \`31.184.254.10\` → \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`) · **web-1**
      > /domain ptr-remove address:прим…
        31.184.254.10 → mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai) = 31337
      > /domain ptr-remove address:31.184.254.10
      # Remove the name of 31\\.184.254.10
      ✅ **Done** · 1s
      Was: \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`)
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION3
      ↪ Remove the name of 31\\.184.254.10
      🔔 @Anna
      @Anna ✅ **Remove the name of 31\\.184.254.10** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /domain ptr-set address:web…
        31.184.254.10 · web-1 = 31.184.254.10
      > /domain ptr-set address:31.184.254.10 name:old.example.org
      # Имя для 31\\.184.254.10: old.example.org
      ✅ **Готово** · 1 с
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Имя для 31\\.184.254.10: old.example.org
      🔔 @Anna
      @Anna ✅ **Имя для 31\\.184.254.10: old.example.org** · Готово · 1 с
      [карточка](LINK)
      > /domain ptr-set address:31.184.254.10 name:mail.пример.рф
      # Имя для 31\\.184.254.10: mail.пример.рф
      ✅ **Готово** · 1 с
      \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`)
      Было: \`old.example.org\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      ↪ Имя для 31\\.184.254.10: mail.пример.рф
      🔔 @Anna
      @Anna ✅ **Имя для 31\\.184.254.10: mail.пример.рф** · Готово · 1 с
      [карточка](LINK)
      > /domain ptr-list
      (private)
      # 1 адрес с именем
      \`31.184.254.10\` → \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`) · **web-1**
      > /domain ptr-remove address:прим…
        31.184.254.10 → mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai) = 31337
      > /domain ptr-remove address:31.184.254.10
      # Удаление имени у 31\\.184.254.10
      ✅ **Готово** · 1 с
      Было: \`mail.пример.рф\` (\`mail.xn--e1afmkfd.xn--p1ai\`)
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION3
      ↪ Удаление имени у 31\\.184.254.10
      🔔 @Anna
      @Anna ✅ **Удаление имени у 31\\.184.254.10** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'domain ptr-set',
    title: 'refuses what is no address or no name, and the name that is there',
    refused: ['not_an_address', 'domain_name_bad', 'ptr_has_name'],
    async play({ type, vscale, panel }) {
      vscale.state.addServer({ name: 'web-1' });
      await panel.ptr.create({ ip: '31.184.254.10', content: 'web-1.example.org' });
      await type('domain ptr-set', { address: 'web-1', name: 'web-1.example.org' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'web-1' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'WEB-1.example.org.' });
    },
    en: `
      > /domain ptr-set address:web-1 name:web-1.example.org
      ⛔ \`web-1\` is no IP address. Choose one from the list, or write it as \`192.0.2.1\`.
      > /domain ptr-set address:31.184.254.10 name:web-1
      ⛔ \`web-1\` is no domain name. Write it as \`example.org\`; letters of any alphabet will do.
      > /domain ptr-set address:31.184.254.10 name:WEB-1.example.org.
      ⛔ \`31.184.254.10\` has the name \`web-1.example.org\` already.
    `,
    ru: `
      > /domain ptr-set address:web-1 name:web-1.example.org
      ⛔ \`web-1\` – не IP-адрес. Выберите его из списка или пишите так: \`192.0.2.1\`.
      > /domain ptr-set address:31.184.254.10 name:web-1
      ⛔ \`web-1\` – не имя домена. Пишите так: \`example.org\` или \`пример.рф\`.
      > /domain ptr-set address:31.184.254.10 name:WEB-1.example.org.
      ⛔ У \`31.184.254.10\` уже имя \`web-1.example.org\`.
    `,
  },
  {
    of: 'domain ptr-set',
    title: 'says that the address is not of the account',
    play: ({ type }) => type('domain ptr-set', { address: '192.0.2.1', name: 'web-1.example.org' }),
    en: `
      > /domain ptr-set address:192.0.2.1 name:web-1.example.org
      # Set the name of 192\\.0.2.1: web-1.example.org
      ⛔ **Refused** · 1s
      Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again. Vscale says: \`ip_not_found (ip)\`.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Set the name of 192\\.0.2.1: web-1.example.org
      🔔 @Anna
      @Anna ⛔ **Set the name of 192\\.0.2.1: web-1.example.org** · Refused · 1s
      Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again. Vscale says: \`ip_not_found (ip)\`.
      [card](LINK)
    `,
    ru: `
      > /domain ptr-set address:192.0.2.1 name:web-1.example.org
      # Имя для 192\\.0.2.1: web-1.example.org
      ⛔ **Отказ** · 1 с
      Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите. Vscale пишет: \`ip_not_found (ip)\`.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Имя для 192\\.0.2.1: web-1.example.org
      🔔 @Anna
      @Anna ⛔ **Имя для 192\\.0.2.1: web-1.example.org** · Отказ · 1 с
      Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите. Vscale пишет: \`ip_not_found (ip)\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'domain ptr-remove',
    title: 'says that the address has no name',
    refused: 'ptr_not_found',
    play: ({ type }) => type('domain ptr-remove', { address: '31.184.254.10' }),
    en: `
      > /domain ptr-remove address:31.184.254.10
      ⛔ No name is set for \`31.184.254.10\`. \`/domain ptr-list\` shows all.
    `,
    ru: `
      > /domain ptr-remove address:31.184.254.10
      ⛔ Для \`31.184.254.10\` имя не задано. Все имена: \`/domain ptr-list\`.
    `,
  },
];
