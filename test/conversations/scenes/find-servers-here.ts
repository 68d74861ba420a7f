import { words } from '../../../src/views/words/index.ts';
import type { Talk } from '../talk.ts';
import type { Scene } from '../tell.ts';

const of = words.en.foundServers.command;

/** Somebody says it, and somebody else looks for servers in it, by the name that the command has in their language. */
function findIn({ discord, locale, look, choose }: Talk, said: string, as?: 'kim' | 'gleb') {
  const alert = discord.members.vera.say(said);
  look(alert);
  return choose(words[locale].foundServers.command, alert, as && { as });
}

const policy = (roles: Record<'viewer' | 'operator', { id: string }>) =>
  `roles: { viewer: ["${roles.viewer.id}"], operator: ["${roles.operator.id}"] }\nrules: []\n`;

export const findServersHereScenes: readonly Scene[] = [
  {
    of: [of, 'server show', 'server restart', 'ticket open'],
    title: 'from an alert to all that one would do next, by buttons alone',
    async play(talk) {
      const { vscale, locale, press, wait } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const found = await findIn(talk, 'ALERT: http://31.184.254.10:8080/health does not answer');
      const say = words[locale].foundServers;
      const about = { name: 'web-1' };
      await press(found, say.show(about));
      await press(found, say.restart(about));
      await wait(60);
      await press(found, say.ticket(about), {
        form: { header: 'web-1 is down', text: 'It does not answer since noon.' },
      });
    },
    en: `
      ALERT: http://31.184.254.10:8080/health does not answer
      > Vscale: find servers here
      (private)
      This message is about 1 server:
      🟢 **web-1** · started · \`31.184.254.10\`
      [Show web-1] [Restart web-1] [Open ticket about web-1]
      > [Show web-1]
      (private)
      ↪ This message is about 1 server:
      🟢 **web-1** · started · \`31.184.254.10\`
      # 🟢 web-1
      **started**
      Address: \`31.184.254.10\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: none
      Created: <t:1768467600:f>
      -- Server 15461102 · web-1
      > [Restart web-1]
      ↪ This message is about 1 server:
      🟢 **web-1** · started · \`31.184.254.10\`
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Restart web-1
      🔔 @Anna
      @Anna ✅ **Restart web-1** · Done · 1m
      Now: 🟢 started
      [card](LINK)
      > [Open ticket about web-1]
      [form] Ask support
      Subject*: Server 15461102 – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ↪ This message is about 1 server:
      🟢 **web-1** · started · \`31.184.254.10\`
      # Open ticket: web-1 is down
      ✅ **Done** · 1s
      Ticket \`5021\`
      > It does not answer since noon.
      Asked by @Anna <t:1768467660:R>
      -- Operation OPERATION2
      ↪ Open ticket: web-1 is down
      🔔 @Anna
      @Anna ✅ **Open ticket: web-1 is down** · Done · 1s
      [card](LINK)
    `,
    ru: `
      ALERT: http://31.184.254.10:8080/health does not answer
      > Vscale: найти здесь серверы
      (private)
      В этом сообщении 1 сервер:
      🟢 **web-1** · запущен · \`31.184.254.10\`
      [Показать web-1] [Перезапустить web-1] [Тикет про web-1]
      > [Показать web-1]
      (private)
      ↪ В этом сообщении 1 сервер:
      🟢 **web-1** · запущен · \`31.184.254.10\`
      # 🟢 web-1
      **запущен**
      Адрес: \`31.184.254.10\`
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`ubuntu_20.04_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: нет
      Создан: <t:1768467600:f>
      -- Сервер 15461102 · web-1
      > [Перезапустить web-1]
      ↪ В этом сообщении 1 сервер:
      🟢 **web-1** · запущен · \`31.184.254.10\`
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ✅ **Перезапуск web-1** · Готово · 1 мин
      Сейчас: 🟢 запущен
      [карточка](LINK)
      > [Тикет про web-1]
      [form] Написать в поддержку
      Тема*: Сервер 15461102 – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ↪ В этом сообщении 1 сервер:
      🟢 **web-1** · запущен · \`31.184.254.10\`
      # Новый тикет: web-1 is down
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      > It does not answer since noon.
      Запрос: @Anna <t:1768467660:R>
      -- Операция OPERATION2
      ↪ Новый тикет: web-1 is down
      🔔 @Anna
      @Anna ✅ **Новый тикет: web-1 is down** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of,
    title: 'names the servers in the order of the text, five of them with buttons',
    async play(talk) {
      for (let count = 1; count <= 6; count += 1) talk.vscale.state.addServer({ name: `web-${count}` });
      await findIn(talk, 'WEB-6 and 15461103 are down; so are web-3, web-4, web-5 and web-1, but not web-20');
    },
    en: `
      WEB-6 and 15461103 are down; so are web-3, web-4, web-5 and web-1, but not web-20
      > Vscale: find servers here
      (private)
      This message is about 6 servers:
      🟢 **web-6** · started · \`31.184.254.15\`
      🟢 **web-2** · started · \`31.184.254.11\`
      🟢 **web-3** · started · \`31.184.254.12\`
      🟢 **web-4** · started · \`31.184.254.13\`
      🟢 **web-5** · started · \`31.184.254.14\`
      and 1 more: see \`/server list\`.
      [Show web-6] [Restart web-6] [Open ticket about web-6]
      [Show web-2] [Restart web-2] [Open ticket about web-2]
      [Show web-3] [Restart web-3] [Open ticket about web-3]
      [Show web-4] [Restart web-4] [Open ticket about web-4]
      [Show web-5] [Restart web-5] [Open ticket about web-5]
    `,
    ru: `
      WEB-6 and 15461103 are down; so are web-3, web-4, web-5 and web-1, but not web-20
      > Vscale: найти здесь серверы
      (private)
      В этом сообщении 6 серверов:
      🟢 **web-6** · запущен · \`31.184.254.15\`
      🟢 **web-2** · запущен · \`31.184.254.11\`
      🟢 **web-3** · запущен · \`31.184.254.12\`
      🟢 **web-4** · запущен · \`31.184.254.13\`
      🟢 **web-5** · запущен · \`31.184.254.14\`
      и ещё 1 сервер: смотрите \`/server list\`.
      [Показать web-6] [Перезапустить web-6] [Тикет про web-6]
      [Показать web-2] [Перезапустить web-2] [Тикет про web-2]
      [Показать web-3] [Перезапустить web-3] [Тикет про web-3]
      [Показать web-4] [Перезапустить web-4] [Тикет про web-4]
      [Показать web-5] [Перезапустить web-5] [Тикет про web-5]
    `,
  },
  {
    of,
    title: 'says where a message names none',
    async play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      await findIn(talk, 'web-10 is down, my-web-1 too');
    },
    en: `
      web-10 is down, my-web-1 too
      > Vscale: find servers here
      (private)
      This message names no server of the account: no id, no name and no address of one.
    `,
    ru: `
      web-10 is down, my-web-1 too
      > Vscale: найти здесь серверы
      (private)
      В этом сообщении нет серверов аккаунта: ни id, ни имени, ни адреса.
    `,
  },
  {
    of,
    title: 'offers a viewer only to look, and a stranger nothing',
    refused: 'needs_role',
    on: { policy: ({ roles }) => policy(roles) },
    async play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      await findIn(talk, 'web-1 is down', 'kim');
      await findIn(talk, 'web-1 is down', 'gleb');
    },
    en: `
      web-1 is down
      Kim > Vscale: find servers here
      (private)
      This message is about 1 server:
      🟢 **web-1** · started · \`31.184.254.10\`
      [Show web-1]
      web-1 is down
      Gleb > Vscale: find servers here
      (private)
      ⛔ Only @Viewer may look. Ask an administrator for the role.
    `,
    ru: `
      web-1 is down
      Kim > Vscale: найти здесь серверы
      (private)
      В этом сообщении 1 сервер:
      🟢 **web-1** · запущен · \`31.184.254.10\`
      [Показать web-1]
      web-1 is down
      Gleb > Vscale: найти здесь серверы
      (private)
      ⛔ Смотреть могут только @Viewer. Попросите роль у администратора.
    `,
  },
  {
    of,
    title: 'finds none only where Vscale has answered',
    async play(talk) {
      talk.vscale.faults.queue({ when: { path: /scalets/ }, fault: 'error-503' });
      await findIn(talk, 'web-1 is down');
    },
    en: `
      web-1 is down
      > Vscale: find servers here
      (private)
      ⛔ Vscale cannot be reached now. Ask again in a few minutes.
    `,
    ru: `
      web-1 is down
      > Vscale: найти здесь серверы
      (private)
      ⛔ Vscale сейчас недоступен. Повторите через несколько минут.
    `,
  },
];
