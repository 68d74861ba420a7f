import type { Scene } from '../../tell.ts';

const small = { image: 'ubuntu_20.04_64_001_master', plan: 'small' };

export const createScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'is chosen from lists, followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      await complete('server create', { name: 'web-1', image: 'gitlab', plan: '' }, 'image');
      const typed = { name: 'web-1', image: 'ubuntu_20.04_64_001_gitlab' };
      await complete('server create', { ...typed, plan: '' }, 'plan');
      await complete('server create', { ...typed, plan: 'huge', location: 'm' }, 'location');
      await complete('server create', { ...typed, plan: 'huge', keys: 'laptop, ph' }, 'keys');
      const options = { ...typed, plan: 'huge', location: 'msk0', keys: 'laptop, 100316', reason: 'new stand' };
      const card = await type('server create', options);
      await wait(60);
      look(card);
    },
    en: `
      > /server create name:web-1 image:gitlab plan:…
        ubuntu_20.04_64_001_gitlab · 4.8 GB = ubuntu_20.04_64_001_gitlab
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:…
        huge · 2 CPUs · 4 GB memory · 60 GB disk · 1,600 ₽ a month = huge
        monster · 4 CPUs · 8 GB memory · 80 GB disk · 3,200 ₽ a month = monster
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge location:m…
        msk0 = msk0
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge keys:laptop, ph…
        laptop, phone · 100316 = laptop, 100316
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge location:msk0 keys:laptop, 100316 reason:new stand
      # Create web-1
      🔄 **Running** · <t:1768467600:R>
      \`huge\` · \`msk0\` · \`ubuntu_20.04_64_001_gitlab\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: new stand
      -- Operation OPERATION1 · task UUID
      ↪ Create web-1
      🔔 @Anna
      @Anna ✅ **Create web-1** · Done · 1m
      Address: \`188.68.221.10\`
      Log in: \`ssh root@188.68.221.10\`
      [card](LINK)
      # Create web-1
      ✅ **Done** · 1m
      Address: \`188.68.221.10\`
      Log in: \`ssh root@188.68.221.10\`
      \`huge\` · \`msk0\` · \`ubuntu_20.04_64_001_gitlab\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: new stand
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /server create name:web-1 image:gitlab plan:…
        ubuntu_20.04_64_001_gitlab · 4,8 ГБ = ubuntu_20.04_64_001_gitlab
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:…
        huge · 2 ядра · память 4 ГБ · диск 60 ГБ · 1 600 ₽ в месяц = huge
        monster · 4 ядра · память 8 ГБ · диск 80 ГБ · 3 200 ₽ в месяц = monster
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge location:m…
        msk0 = msk0
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge keys:laptop, ph…
        laptop, phone · 100316 = laptop, 100316
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:huge location:msk0 keys:laptop, 100316 reason:new stand
      # Создание web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`huge\` · \`msk0\` · \`ubuntu_20.04_64_001_gitlab\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new stand
      -- Операция OPERATION1 · задача UUID
      ↪ Создание web-1
      🔔 @Anna
      @Anna ✅ **Создание web-1** · Готово · 1 мин
      Адрес: \`188.68.221.10\`
      Войти: \`ssh root@188.68.221.10\`
      [карточка](LINK)
      # Создание web-1
      ✅ **Готово** · 1 мин
      Адрес: \`188.68.221.10\`
      Войти: \`ssh root@188.68.221.10\`
      \`huge\` · \`msk0\` · \`ubuntu_20.04_64_001_gitlab\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new stand
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server create',
    title: 'takes the first location that has it all, and leaves the server stopped where told so',
    async play({ vscale, type, wait }) {
      vscale.outside.withdraw('spb0', 'large');
      await type('server create', { name: 'Сервер_2', image: 'Debian_11_64_001_Master', plan: 'large', start: false });
      await wait(60);
    },
    en: `
      > /server create name:Сервер_2 image:Debian_11_64_001_Master plan:large start:false
      # Create Сервер\\_2
      🔄 **Running** · <t:1768467600:R>
      \`large\` · \`msk0\` · \`debian_11_64_001_master\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Create Сервер\\_2
      🔔 @Anna
      @Anna ✅ **Create Сервер\\_2** · Done · 1m
      Address: \`188.68.221.10\`
      Now: ⚪ stopped
      Vscale mails the root password to the owner of the account.
      [card](LINK)
    `,
    ru: `
      > /server create name:Сервер_2 image:Debian_11_64_001_Master plan:large start:false
      # Создание Сервер\\_2
      🔄 **Выполняется** · <t:1768467600:R>
      \`large\` · \`msk0\` · \`debian_11_64_001_master\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Создание Сервер\\_2
      🔔 @Anna
      @Anna ✅ **Создание Сервер\\_2** · Готово · 1 мин
      Адрес: \`188.68.221.10\`
      Сейчас: ⚪ остановлен
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      [карточка](LINK)
    `,
  },
  {
    of: 'server create',
    title: 'works with the first generation of the API too',
    on: { generation: 'first' },
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      await type('server create', { name: 'web-1', ...small, keys: 'laptop' });
      await type('server show', { server: 'web-1' });
      await wait(60);
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop
      # Create web-1
      🔄 **Running** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`12644\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /server show server:web-1
      (private)
      # 🟡 web-1
      **being created · 🔒 Vscale is working on it**
      Address: none yet
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: laptop
      Operation: 🔄 Create web-1 · [card](LINK)
      Task at Vscale: \`scalet_create\` \`UUID\`
      -- Server 12644 · cs12644.vscale.io
      ↪ Create web-1
      🔔 @Anna
      @Anna ✅ **Create web-1** · Done · 1m
      Address: \`31.184.254.10\`
      Log in: \`ssh root@31.184.254.10\`
      [card](LINK)
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop
      # Создание web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`12644\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /server show server:web-1
      (private)
      # 🟡 web-1
      **создаётся · 🔒 Vscale выполняет на нём задачу**
      Адрес: пока нет
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`ubuntu_20.04_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: laptop
      Операция: 🔄 Создание web-1 · [карточка](LINK)
      Задача в Vscale: \`scalet_create\` \`UUID\`
      -- Сервер 12644 · cs12644.vscale.io
      ↪ Создание web-1
      🔔 @Anna
      @Anna ✅ **Создание web-1** · Готово · 1 мин
      Адрес: \`31.184.254.10\`
      Войти: \`ssh root@31.184.254.10\`
      [карточка](LINK)
    `,
  },
  {
    of: 'server create',
    title: 'takes a root password in a form, and shows it to nobody',
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      const form = { password: 'correct-horse', keys: 'laptop' };
      await type('server create', { name: 'web-1', ...small, password: true }, { form });
      await wait(60);
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Create a server
      New root password*: – Sent to Vscale and forgotten. No spaces.
      Name*: web-1
      SSH keys: – Ids or names, separated by commas.
      # Create web-1
      🔄 **Running** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Create web-1
      🔔 @Anna
      @Anna ✅ **Create web-1** · Done · 1m
      Address: \`31.184.254.10\`
      Log in: \`ssh root@31.184.254.10\`
      The root password is the one that was typed.
      [card](LINK)
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Создать сервер
      Новый пароль root*: – Бот отправит его в Vscale и забудет. Без пробелов.
      Имя*: web-1
      SSH-ключи: – Id или имена через запятую.
      # Создание web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Создание web-1
      🔔 @Anna
      @Anna ✅ **Создание web-1** · Готово · 1 мин
      Адрес: \`31.184.254.10\`
      Войти: \`ssh root@31.184.254.10\`
      Пароль root тот, что был введён.
      [карточка](LINK)
    `,
  },
  {
    of: 'server create',
    title: 'asks why where the policy wants to know',
    on: { policy: 'rules: [{ actions: [create], approvals: 1, reason: required }]\n' },
    play: ({ type }) => type('server create', { name: 'web-1', ...small }, { form: { reason: 'new stand' } }),
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      [form] Create a server
      Name*: web-1
      SSH keys: – Ids or names, separated by commas.
      Reason*: – Shown to everybody in the channel.
      # Create web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Asked by @Anna <t:1768467600:R>
      Reason: new stand
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      [form] Создать сервер
      Имя*: web-1
      SSH-ключи: – Id или имена через запятую.
      Причина*: – Её увидят все в канале.
      # Создание web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new stand
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
  {
    of: 'server create',
    title: 'that fails at Vscale leaves no server',
    async play({ vscale, type, wait }) {
      vscale.faults.failNextTask('scalet_create');
      await type('server create', { name: 'web-1', ...small });
      await wait(60);
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Create web-1
      🔄 **Running** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Create web-1
      🔔 @Anna
      @Anna ❌ **Create web-1** · Failed · 1m
      The task failed at Vscale. The server is not there. \`/server list\` shows what is.
      [card](LINK)
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Создание web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Создание web-1
      🔔 @Anna
      @Anna ❌ **Создание web-1** · Не удалось · 1 мин
      Задача в Vscale закончилась ошибкой. Сервера нет. Что есть сейчас: \`/server list\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'server create',
    title: 'waits where Vscale takes no more servers for a while',
    async play({ vscale, type, wait, look }) {
      const isCreation = { method: 'POST', path: '/scalets' };
      vscale.faults.queue({ when: isCreation, fault: 'rate-limit', retryAfterSeconds: 20 });
      const card = await type('server create', { name: 'web-1', ...small });
      await wait(30);
      look(card);
      await wait(60);
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Create web-1
      ⏳ **Waiting its turn** · <t:1768467600:R>
      Vscale takes 12 new servers and backups a minute: this one is sent <t:1768467620:R>.
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      # Create web-1
      🔄 **Running** · <t:1768467630:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Create web-1
      🔔 @Anna
      @Anna ✅ **Create web-1** · Done · 1m
      Address: \`31.184.254.10\`
      Log in: \`ssh root@31.184.254.10\`
      Vscale mails the root password to the owner of the account.
      [card](LINK)
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Создание web-1
      ⏳ **Ждёт очереди** · <t:1768467600:R>
      Vscale принимает 12 новых серверов и копий в минуту: этот запрос отправится <t:1768467620:R>.
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      # Создание web-1
      🔄 **Выполняется** · <t:1768467630:R>
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Создание web-1
      🔔 @Anna
      @Anna ✅ **Создание web-1** · Готово · 1 мин
      Адрес: \`31.184.254.10\`
      Войти: \`ssh root@31.184.254.10\`
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      [карточка](LINK)
    `,
  },
  {
    of: 'server create',
    title: 'needs money on the account',
    play({ vscale, type }) {
      vscale.state.setBalance(10);
      return type('server create', { name: 'web-1', ...small });
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Create web-1
      ⛔ **Refused** · 1s
      The Vscale account does not have enough money. Top it up at vscale.io, then ask again. Vscale says: \`not_enough_money\`.
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Create web-1
      🔔 @Anna
      @Anna ⛔ **Create web-1** · Refused · 1s
      The Vscale account does not have enough money. Top it up at vscale.io, then ask again. Vscale says: \`not_enough_money\`.
      [card](LINK)
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      # Создание web-1
      ⛔ **Отказ** · 1 с
      На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите. Vscale пишет: \`not_enough_money\`.
      \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Создание web-1
      🔔 @Anna
      @Anna ⛔ **Создание web-1** · Отказ · 1 с
      На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите. Vscale пишет: \`not_enough_money\`.
      [карточка](LINK)
    `,
  },
];
