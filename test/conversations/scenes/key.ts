import { expect } from 'vitest';
import type { Scene } from '../tell.ts';
import { busyServer, type ServerCommand, unreadyServer, whichServer } from './shared.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK';
const secret = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW';
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----`;

const attach: ServerCommand = {
  of: 'key attach',
  options: { keys: 'laptop' },
  prepare: ({ vscale }) => vscale.state.addSshKey('laptop'),
};

export const keyScenes: readonly Scene[] = [
  {
    of: 'key list',
    title: 'says how to add the first',
    play: ({ type }) => type('key list'),
    en: `
      > /key list
      (private)
      # 0 SSH keys
      There are no SSH keys yet. \`/key add\` adds one.
    `,
    ru: `
      > /key list
      (private)
      # 0 SSH-ключей
      SSH-ключей пока нет. Добавить: \`/key add\`.
    `,
  },
  {
    of: 'key list',
    title: 'tells each by its fingerprint, and on which servers it is',
    async play({ vscale, type }) {
      const laptop = vscale.state.addSshKey('laptop', `${publicKey} vera@laptop`);
      vscale.state.addSshKey('phone', 'odd');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      vscale.state.addServer({ name: 'web-2', keyIds: [laptop.id] });
      await type('key list');
    },
    en: `
      > /key list
      (private)
      # 2 SSH keys
      🔑 **laptop** · id \`100315\`
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · on web-1, web-2
      🔑 **phone** · id \`100316\`
      on no server
    `,
    ru: `
      > /key list
      (private)
      # 2 SSH-ключа
      🔑 **laptop** · id \`100315\`
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · есть на web-1, web-2
      🔑 **phone** · id \`100316\`
      нет ни на одном сервере
    `,
  },
  {
    of: 'key add',
    title: 'asks for the key in a form, and tells its fingerprint and id',
    async play({ type, look }) {
      const form = { key: `  ${publicKey} vera@laptop\n` };
      const card = await type('key add', { name: 'laptop', reason: 'new laptop' }, { form });
      look(card);
    },
    en: `
      > /key add name:laptop reason:new laptop
      [form] Add an SSH key
      Name*: laptop
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      Reason: new laptop – Shown to everybody in the channel.
      # Add SSH key laptop
      ✅ **Done** · 1s
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      Asked by @Anna <t:1768467600:R>
      Reason: new laptop
      -- Operation OPERATION1
      ↪ Add SSH key laptop
      🔔 @Anna
      @Anna ✅ **Add SSH key laptop** · Done · 1s
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      [card](LINK)
      # Add SSH key laptop
      ✅ **Done** · 1s
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      Asked by @Anna <t:1768467600:R>
      Reason: new laptop
      -- Operation OPERATION1
    `,
    ru: `
      > /key add name:laptop reason:new laptop
      [form] Добавить SSH-ключ
      Имя*: laptop
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      Причина: new laptop – Её увидят все в канале.
      # Новый SSH-ключ laptop
      ✅ **Готово** · 1 с
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new laptop
      -- Операция OPERATION1
      ↪ Новый SSH-ключ laptop
      🔔 @Anna
      @Anna ✅ **Новый SSH-ключ laptop** · Готово · 1 с
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      [карточка](LINK)
      # Новый SSH-ключ laptop
      ✅ **Готово** · 1 с
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\` · id \`100315\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new laptop
      -- Операция OPERATION1
    `,
  },
  {
    of: 'key add',
    title: 'is turned down by Vscale where the token may only read',
    on: { token: 'read-only' },
    async play({ type }) {
      await type('key add', {}, { form: { name: 'laptop', key: publicKey } });
    },
    en: `
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      # Add SSH key laptop
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Add SSH key laptop
      🔔 @Anna
      @Anna ⛔ **Add SSH key laptop** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
    `,
    ru: `
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      # Новый SSH-ключ laptop
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      \`ssh-ed25519\` \`SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый SSH-ключ laptop
      🔔 @Anna
      @Anna ⛔ **Новый SSH-ключ laptop** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'key add',
    title: 'is refused for what is no key, or a key that the account has',
    refused: ['key_invalid', 'key_exists'],
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop', `${publicKey} vera@laptop`);
      await type('key add', {}, { form: { name: 'desk', key: publicKey.slice(0, -8) } });
      await type('key add', {}, { form: { name: 'desk', key: `${publicKey} me@desk` } });
    },
    en: `
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ Nothing was added: that is no public key. Paste the one line of the \`.pub\` file; it begins with \`ssh-ed25519\`, \`ecdsa-sha2-…\` or \`ssh-rsa\` (2048 bits at least).
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ The account has this key already: **laptop**, id 100315.
    `,
    ru: `
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ Ничего не добавлено: это не открытый ключ. Вставьте одну строку из файла \`.pub\`: она начинается с \`ssh-ed25519\`, \`ecdsa-sha2-…\` или \`ssh-rsa\` (не меньше 2048 бит).
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ Этот ключ в аккаунте уже есть: **laptop**, id 100315.
    `,
  },
  {
    of: 'key add',
    title: 'is refused with a name that cannot be',
    refused: ['name_characters', 'name_empty', 'name_too_long'],
    async play({ type }) {
      await type('key add', { name: '@here' });
      await type('key add', {}, { form: { name: '...', key: publicKey } });
      await type('key add', {}, { form: { name: 'x'.repeat(256), key: publicKey } });
    },
    en: `
      > /key add name:@here
      (private)
      ⛔ A name cannot have \`@\`. Use letters, digits, spaces, dots, hyphens and underscores.
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ A name needs at least one letter or digit. Give another one.
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ The name has 256 characters, 255 are the limit. Give a shorter one.
    `,
    ru: `
      > /key add name:@here
      (private)
      ⛔ В имени не может быть \`@\`. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ В имени нужна хотя бы одна буква или цифра. Укажите другое имя.
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ В имени 256 знаков, а можно не больше 255. Укажите имя покороче.
    `,
  },
  {
    of: 'key add',
    title: 'a private key is thrown away, loudly, and leaves no trace',
    refused: ['key_private', 'key_private'],
    async play({ discord, vscale, storage, type }) {
      await type('key add', { name: 'laptop' }, { form: { key: privateKey } });
      await type('key add', {}, { form: { name: privateKey, key: publicKey } });
      const { rows } = await storage.audit.list({ guildId: discord.guild.id, limit: 100, offset: 0 });
      expect(JSON.stringify([rows, discord.requests])).not.toContain(secret.slice(0, 20));
      expect(vscale.requests).toEqual([]);
    },
    en: `
      > /key add name:laptop
      [form] Add an SSH key
      Name*: laptop
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ **That was a private key.** The bot has thrown it away: it is stored nowhere and was not sent to Vscale. But it has left your computer, so do not trust it any more: make a new pair (\`ssh-keygen -t ed25519\`), replace the old key on every server that has it, and add the line of the new \`.pub\` file here.
      > /key add
      [form] Add an SSH key
      Name*:
      Public key*: (ssh-ed25519 AAAA… you@laptop) – The one line of the .pub file. Never the private key.
      ⛔ **That was a private key.** The bot has thrown it away: it is stored nowhere and was not sent to Vscale. But it has left your computer, so do not trust it any more: make a new pair (\`ssh-keygen -t ed25519\`), replace the old key on every server that has it, and add the line of the new \`.pub\` file here.
    `,
    ru: `
      > /key add name:laptop
      [form] Добавить SSH-ключ
      Имя*: laptop
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ **Это был закрытый ключ.** Бот его выбросил: он нигде не сохранён и в Vscale не отправлен. Но он уже покинул ваш компьютер, поэтому больше ему не доверяйте: создайте новую пару (\`ssh-keygen -t ed25519\`), замените старый ключ на всех серверах, где он есть, и добавьте сюда строку из нового файла \`.pub\`.
      > /key add
      [form] Добавить SSH-ключ
      Имя*:
      Открытый ключ*: (ssh-ed25519 AAAA… вы@ноутбук) – Одна строка из файла .pub. Ни в коем случае не закрытый ключ.
      ⛔ **Это был закрытый ключ.** Бот его выбросил: он нигде не сохранён и в Vscale не отправлен. Но он уже покинул ваш компьютер, поэтому больше ему не доверяйте: создайте новую пару (\`ssh-keygen -t ed25519\`), замените старый ключ на всех серверах, где он есть, и добавьте сюда строку из нового файла \`.pub\`.
    `,
  },
  {
    of: 'key remove',
    title: 'is offered the keys, and says what stays on the servers',
    async play({ vscale, type, complete }) {
      const { id } = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      await complete('key remove', { key: 'lap' }, 'key');
      await type('key remove', { key: String(id), reason: 'stolen' });
    },
    en: `
      > /key remove key:lap…
        laptop · 100315 = 100315
      > /key remove key:100315 reason:stolen
      # Remove SSH key laptop
      ✅ **Done** · 1s
      Servers that have it keep it: take it out of \`authorized_keys\` there.
      Asked by @Anna <t:1768467600:R>
      Reason: stolen
      -- Operation OPERATION1
      ↪ Remove SSH key laptop
      🔔 @Anna
      @Anna ✅ **Remove SSH key laptop** · Done · 1s
      Servers that have it keep it: take it out of \`authorized_keys\` there.
      [card](LINK)
    `,
    ru: `
      > /key remove key:lap…
        laptop · 100315 = 100315
      > /key remove key:100315 reason:stolen
      # Удаление SSH-ключа laptop
      ✅ **Готово** · 1 с
      На серверах, где он есть, он остаётся: уберите его там из \`authorized_keys\`.
      Запрос: @Anna <t:1768467600:R>
      Причина: stolen
      -- Операция OPERATION1
      ↪ Удаление SSH-ключа laptop
      🔔 @Anna
      @Anna ✅ **Удаление SSH-ключа laptop** · Готово · 1 с
      На серверах, где он есть, он остаётся: уберите его там из \`authorized_keys\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'key remove',
    title: 'is turned down by Vscale where somebody else was faster',
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop');
      vscale.faults.queue({ when: { method: 'DELETE', path: /sshkeys/ }, fault: 'html', status: 404 });
      await type('key remove', { key: 'laptop' });
    },
    en: `
      > /key remove key:laptop
      # Remove SSH key laptop
      ⛔ **Refused** · 1s
      Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Remove SSH key laptop
      🔔 @Anna
      @Anna ⛔ **Remove SSH key laptop** · Refused · 1s
      Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again.
      [card](LINK)
    `,
    ru: `
      > /key remove key:laptop
      # Удаление SSH-ключа laptop
      ⛔ **Отказ** · 1 с
      Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Удаление SSH-ключа laptop
      🔔 @Anna
      @Anna ⛔ **Удаление SSH-ключа laptop** · Отказ · 1 с
      Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите.
      [карточка](LINK)
    `,
  },
  {
    of: 'key remove',
    title: 'is refused where it is not clear which key is meant',
    refused: ['key_not_found', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      await type('key remove', { key: 'laptop' });
      vscale.state.addSshKey('phone');
      vscale.state.addSshKey('phone');
      await type('key remove', { key: 'laptop' });
      await type('key remove', { key: 'phone' });
    },
    en: `
      > /key remove key:laptop
      ⛔ There is no SSH key \`laptop\`. The account has none: \`/key add\` adds one.
      > /key remove key:laptop
      ⛔ There is no SSH key \`laptop\`. Choose \`phone\`.
      > /key remove key:phone
      ⛔ Several SSH keys are called \`phone\`: \`100315\`, \`100316\`. Give one of these ids.
    `,
    ru: `
      > /key remove key:laptop
      ⛔ SSH-ключа \`laptop\` нет. В аккаунте нет ключей, добавить: \`/key add\`.
      > /key remove key:laptop
      ⛔ SSH-ключа \`laptop\` нет. Выберите \`phone\`.
      > /key remove key:phone
      ⛔ Имя \`phone\` носят несколько SSH-ключей: \`100315\`, \`100316\`. Укажите один из этих id.
    `,
  },
  {
    of: 'key attach',
    title: 'is offered the keys one after the other, and puts on those that the server has not',
    async play({ vscale, type, complete }) {
      const laptop = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      await complete('key attach', { server: 'web-1', keys: '' }, 'keys');
      await complete('key attach', { server: 'web-1', keys: 'laptop, ' }, 'keys');
      await type('key attach', { server: 'web-1', keys: 'laptop, phone' });
      await type('key list');
    },
    en: `
      > /key attach server:web-1 keys:…
        laptop · 100315 = 100315
        phone · 100316 = 100316
      > /key attach server:web-1 keys:laptop, …
        laptop, phone · 100316 = laptop, 100316
      > /key attach server:web-1 keys:laptop, phone
      # Put SSH keys on web-1: phone
      ✅ **Done** · 1s
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Put SSH keys on web-1: phone
      🔔 @Anna
      @Anna ✅ **Put SSH keys on web-1: phone** · Done · 1s
      [card](LINK)
      > /key list
      (private)
      # 2 SSH keys
      🔑 **laptop** · id \`100315\`
      on web-1
      🔑 **phone** · id \`100316\`
      on web-1
    `,
    ru: `
      > /key attach server:web-1 keys:…
        laptop · 100315 = 100315
        phone · 100316 = 100316
      > /key attach server:web-1 keys:laptop, …
        laptop, phone · 100316 = laptop, 100316
      > /key attach server:web-1 keys:laptop, phone
      # SSH-ключи на web-1: phone
      ✅ **Готово** · 1 с
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ SSH-ключи на web-1: phone
      🔔 @Anna
      @Anna ✅ **SSH-ключи на web-1: phone** · Готово · 1 с
      [карточка](LINK)
      > /key list
      (private)
      # 2 SSH-ключа
      🔑 **laptop** · id \`100315\`
      есть на web-1
      🔑 **phone** · id \`100316\`
      есть на web-1
    `,
  },
  {
    of: 'key attach',
    title: 'is found out where the answer of Vscale was lost, and is not sent again',
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { method: 'PATCH', path: /scalets/ }, fault: 'drop-after' });
      await type('key attach', { server: 'web-1', keys: 'laptop' });
      await wait(30);
    },
    en: `
      > /key attach server:web-1 keys:laptop
      # Put SSH keys on web-1: laptop
      ❓ **No clear answer from Vscale** · <t:1768467600:R>
      The bot is reading what happened there; nothing is sent twice.
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Put SSH keys on web-1: laptop
      🔔 @Anna
      @Anna ✅ **Put SSH keys on web-1: laptop** · Done · 30s
      [card](LINK)
    `,
    ru: `
      > /key attach server:web-1 keys:laptop
      # SSH-ключи на web-1: laptop
      ❓ **Ответ Vscale неясен** · <t:1768467600:R>
      Бот выясняет, что там произошло; дважды ничего не отправляется.
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ SSH-ключи на web-1: laptop
      🔔 @Anna
      @Anna ✅ **SSH-ключи на web-1: laptop** · Готово · 30 с
      [карточка](LINK)
    `,
  },
  {
    of: 'key attach',
    title: 'is refused where no key is left to put on, or it is not clear which is meant',
    refused: ['keys_none', 'server_has_keys', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      const laptop = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      vscale.state.addSshKey('phone');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      await type('key attach', { server: 'web-1', keys: ', ,' });
      await type('key attach', { server: 'web-1', keys: 'laptop' });
      await type('key attach', { server: 'web-1', keys: 'tablet' });
      await type('key attach', { server: 'web-1', keys: 'laptop, phone' });
    },
    en: `
      > /key attach server:web-1 keys:, ,
      ⛔ No SSH key is named. Choose from the list that opens as you type; \`/key list\` shows all.
      > /key attach server:web-1 keys:laptop
      ⛔ **web-1** has \`laptop\` already.
      > /key attach server:web-1 keys:tablet
      ⛔ There is no SSH key \`tablet\`. Choose \`laptop\`, \`phone\`.
      > /key attach server:web-1 keys:laptop, phone
      ⛔ Several SSH keys are called \`phone\`: \`100316\`, \`100317\`. Give one of these ids.
    `,
    ru: `
      > /key attach server:web-1 keys:, ,
      ⛔ Не указан ни один SSH-ключ. Выберите из списка, который открывается при вводе; все ключи: \`/key list\`.
      > /key attach server:web-1 keys:laptop
      ⛔ У **web-1** уже есть \`laptop\`.
      > /key attach server:web-1 keys:tablet
      ⛔ SSH-ключа \`tablet\` нет. Выберите \`laptop\`, \`phone\`.
      > /key attach server:web-1 keys:laptop, phone
      ⛔ Имя \`phone\` носят несколько SSH-ключей: \`100316\`, \`100317\`. Укажите один из этих id.
    `,
  },
  ...whichServer([attach]),
  ...busyServer([attach]),
  ...unreadyServer([attach]),
];
