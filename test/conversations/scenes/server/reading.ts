import type { Scene } from '../../tell.ts';

const next = { en: 'Next ▶', ru: 'Дальше ▶' };
const previous = { en: '◀ Previous', ru: '◀ Назад' };

export const readingScenes: readonly Scene[] = [
  {
    of: 'server list',
    title: 'is turned page by page, whatever the servers are called',
    async play({ vscale, type, press, locale }) {
      const { addServer } = vscale.state;
      addServer({ name: '@everyone `rm` **\u202egpj**', location: 'msk0', plan: 'large' });
      addServer({ name: 'x'.repeat(300), status: 'stopped' });
      const { id } = addServer({ name: 'busy' });
      vscale.outside.restart(id);
      addServer({ name: 'new', status: 'queued' });
      for (let count = 1; count <= 8; count += 1) addServer({ name: `web-${count}` });
      const last = await type('server list', { page: 9 });
      await press(last, previous[locale]);
    },
    en: `
      > /server list page:9
      (private)
      # 12 servers
      🟢 **web-8** · started
      \`31.184.254.20\` · small · spb0 · id \`15461113\`
      ⚪ **xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…** · stopped
      \`31.184.254.10\` · small · spb0 · id \`15461103\`
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
      > [◀ Previous]
      (private)
      # 12 servers
      🟢 **\\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*** · started
      \`188.68.221.10\` · large · msk0 · id \`15461102\`
      🟢 **busy** · started · 🔒 Vscale is working on it
      \`31.184.254.11\` · small · spb0 · id \`15461104\`
      🟡 **new** · being created
      \`31.184.254.12\` · small · spb0 · id \`15461105\`
      🟢 **web-1** · started
      \`31.184.254.13\` · small · spb0 · id \`15461106\`
      🟢 **web-2** · started
      \`31.184.254.14\` · small · spb0 · id \`15461107\`
      🟢 **web-3** · started
      \`31.184.254.15\` · small · spb0 · id \`15461108\`
      🟢 **web-4** · started
      \`31.184.254.16\` · small · spb0 · id \`15461109\`
      🟢 **web-5** · started
      \`31.184.254.17\` · small · spb0 · id \`15461110\`
      🟢 **web-6** · started
      \`31.184.254.18\` · small · spb0 · id \`15461111\`
      🟢 **web-7** · started
      \`31.184.254.19\` · small · spb0 · id \`15461112\`
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
    `,
    ru: `
      > /server list page:9
      (private)
      # 12 серверов
      🟢 **web-8** · запущен
      \`31.184.254.20\` · small · spb0 · id \`15461113\`
      ⚪ **xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…** · остановлен
      \`31.184.254.10\` · small · spb0 · id \`15461103\`
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
      > [◀ Назад]
      (private)
      # 12 серверов
      🟢 **\\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*** · запущен
      \`188.68.221.10\` · large · msk0 · id \`15461102\`
      🟢 **busy** · запущен · 🔒 Vscale выполняет на нём задачу
      \`31.184.254.11\` · small · spb0 · id \`15461104\`
      🟡 **new** · создаётся
      \`31.184.254.12\` · small · spb0 · id \`15461105\`
      🟢 **web-1** · запущен
      \`31.184.254.13\` · small · spb0 · id \`15461106\`
      🟢 **web-2** · запущен
      \`31.184.254.14\` · small · spb0 · id \`15461107\`
      🟢 **web-3** · запущен
      \`31.184.254.15\` · small · spb0 · id \`15461108\`
      🟢 **web-4** · запущен
      \`31.184.254.16\` · small · spb0 · id \`15461109\`
      🟢 **web-5** · запущен
      \`31.184.254.17\` · small · spb0 · id \`15461110\`
      🟢 **web-6** · запущен
      \`31.184.254.18\` · small · spb0 · id \`15461111\`
      🟢 **web-7** · запущен
      \`31.184.254.19\` · small · spb0 · id \`15461112\`
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
    `,
  },
  {
    of: 'server list',
    title: 'says beside the page why it cannot be turned',
    async play({ vscale, type, press, locale }) {
      for (let count = 1; count <= 11; count += 1) vscale.state.addServer({ name: `web-${count}` });
      const last = await type('server list', { page: 2 });
      vscale.faults.queue({ fault: 'error-502' });
      await press(last, previous[locale]);
    },
    en: `
      > /server list page:2
      (private)
      # 11 servers
      🟢 **web-9** · started
      \`31.184.254.18\` · small · spb0 · id \`15461110\`
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
      > [◀ Previous]
      (private)
      ↪ 11 servers
      ⛔ Vscale cannot be reached now. Ask again in a few minutes.
    `,
    ru: `
      > /server list page:2
      (private)
      # 11 серверов
      🟢 **web-9** · запущен
      \`31.184.254.18\` · small · spb0 · id \`15461110\`
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
      > [◀ Назад]
      (private)
      ↪ 11 серверов
      ⛔ Vscale сейчас недоступен. Повторите через несколько минут.
    `,
  },
  {
    of: 'server list',
    title: 'says how to begin where there is none',
    play: ({ type }) => type('server list'),
    en: `
      > /server list
      (private)
      # 0 servers
      There are no servers yet. \`/server create\` makes one.
    `,
    ru: `
      > /server list
      (private)
      # 0 серверов
      Серверов пока нет. Создать: \`/server create\`.
    `,
  },
  {
    of: 'server show',
    title: 'tells all that is known, and what goes on',
    async play({ vscale, type, complete }) {
      const { id: keyId } = vscale.state.addSshKey('laptop');
      const { id } = vscale.state.addServer({ name: 'web_1', keyIds: [keyId] });
      vscale.state.addServerTag('production', [id]);
      await type('server restart', { server: 'web_1' });
      await complete('server show', { server: '31.184' }, 'server');
      await type('server show', { server: String(id) });
    },
    en: `
      > /server restart server:web_1
      # Restart web\\_1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /server show server:31.184…
        web_1 · started · 31.184.254.10 · small = 15461102
      > /server show server:15461102
      (private)
      # 🟢 web\\_1
      **started · 🔒 Vscale is working on it**
      Address: \`31.184.254.10\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: laptop
      Tags: production
      Created: <t:1768467600:f>
      Operation: 🔄 Restart web\\_1 · [card](LINK)
      Task at Vscale: \`scalet_restart\` \`UUID\`
      -- Server 15461102 · web-1
    `,
    ru: `
      > /server restart server:web_1
      # Перезапуск web\\_1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /server show server:31.184…
        web_1 · запущен · 31.184.254.10 · small = 15461102
      > /server show server:15461102
      (private)
      # 🟢 web\\_1
      **запущен · 🔒 Vscale выполняет на нём задачу**
      Адрес: \`31.184.254.10\`
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`ubuntu_20.04_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: laptop
      Теги: production
      Создан: <t:1768467600:f>
      Операция: 🔄 Перезапуск web\\_1 · [карточка](LINK)
      Задача в Vscale: \`scalet_restart\` \`UUID\`
      -- Сервер 15461102 · web-1
    `,
  },
  {
    of: 'server show',
    title: 'tells of a server that is being created, and of one that is blocked',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'new', status: 'queued' });
      vscale.state.addServer({ name: 'web-1', image: 'debian_11_64_001_master' });
      await type('server show', { server: 'NEW' });
      vscale.outside.blockForMoney();
      await type('server show', { server: 'web-1' });
    },
    en: `
      > /server show server:NEW
      (private)
      # 🟡 new
      **being created**
      Address: \`31.184.254.10\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: none
      Created: <t:1768467600:f>
      -- Server 15461102 · new
      > /server show server:web-1
      (private)
      # 🔴 web-1
      **blocked, no money**
      Address: \`31.184.254.11\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`debian_11_64_001_master\`
      Location: \`spb0\`
      SSH keys: none
      Created: <t:1768467600:f>
      -- Server 15461103 · web-1
    `,
    ru: `
      > /server show server:NEW
      (private)
      # 🟡 new
      **создаётся**
      Адрес: \`31.184.254.10\`
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`ubuntu_20.04_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: нет
      Создан: <t:1768467600:f>
      -- Сервер 15461102 · new
      > /server show server:web-1
      (private)
      # 🔴 web-1
      **заблокирован, нет денег**
      Адрес: \`31.184.254.11\`
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`debian_11_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: нет
      Создан: <t:1768467600:f>
      -- Сервер 15461103 · web-1
    `,
  },
  {
    of: 'server log',
    title: 'is turned page by page, the newest first',
    async play({ vscale, clock, type, press, complete, locale }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      for (let count = 0; count < 5; count += 1) {
        vscale.outside.stop(id);
        await clock.advance(60_000);
        vscale.outside.start(id);
        await clock.advance(60_000);
      }
      await complete('server log', { server: '' }, 'server');
      const first = await type('server log', { server: 'web-1' });
      await press(first, next[locale]);
    },
    en: `
      > /server log server:…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /server log server:web-1
      (private)
      # History of web-1
      🟢 started · <t:1768468170:f>
      ⚪ stopped · <t:1768468110:f>
      🟢 started · <t:1768468050:f>
      ⚪ stopped · <t:1768467990:f>
      🟢 started · <t:1768467930:f>
      ⚪ stopped · <t:1768467870:f>
      🟢 started · <t:1768467810:f>
      ⚪ stopped · <t:1768467750:f>
      🟢 started · <t:1768467690:f>
      ⚪ stopped · <t:1768467630:f>
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
      > [Next ▶]
      (private)
      # History of web-1
      🟢 started · <t:1768467600:f>
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
    `,
    ru: `
      > /server log server:…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /server log server:web-1
      (private)
      # История web-1
      🟢 запущен · <t:1768468170:f>
      ⚪ остановлен · <t:1768468110:f>
      🟢 запущен · <t:1768468050:f>
      ⚪ остановлен · <t:1768467990:f>
      🟢 запущен · <t:1768467930:f>
      ⚪ остановлен · <t:1768467870:f>
      🟢 запущен · <t:1768467810:f>
      ⚪ остановлен · <t:1768467750:f>
      🟢 запущен · <t:1768467690:f>
      ⚪ остановлен · <t:1768467630:f>
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
      > [Дальше ▶]
      (private)
      # История web-1
      🟢 запущен · <t:1768467600:f>
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
    `,
  },
  {
    of: 'server log',
    title: 'says where else to look if Vscale tells nothing',
    refused: 'server_has_no_log',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { path: /log$/ }, fault: 'html', status: 404 });
      return type('server log', { server: 'web-1' });
    },
    en: `
      > /server log server:web-1
      (private)
      ⛔ Vscale shows no history of **web-1**. \`/operation list\` shows what was done from here.
    `,
    ru: `
      > /server log server:web-1
      (private)
      ⛔ Vscale не показывает историю сервера **web-1**. Что делали отсюда: \`/operation list\`.
    `,
  },
];
