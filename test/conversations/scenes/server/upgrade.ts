import type { Scene } from '../../tell.ts';

export const upgradeScenes: readonly Scene[] = [
  {
    of: 'server upgrade',
    title: 'tells what it costs, is followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1', plan: 'medium' });
      await complete('server upgrade', { server: 'web', plan: '' }, 'server');
      await complete('server upgrade', { server: String(id), plan: '' }, 'plan');
      const card = await type('server upgrade', { server: 'web-1', plan: 'Large', reason: 'more visitors' });
      await wait(60);
      look(card);
    },
    en: `
      > /server upgrade server:web plan:…
        web-1 · started · 31.184.254.10 · medium = 15461102
      > /server upgrade server:15461102 plan:…
        large · 2 CPUs · 2 GB memory · 40 GB disk · 800 ₽ a month = large
        huge · 2 CPUs · 4 GB memory · 60 GB disk · 1,600 ₽ a month = huge
        monster · 4 CPUs · 8 GB memory · 80 GB disk · 3,200 ₽ a month = monster
      > /server upgrade server:web-1 plan:Large reason:more visitors
      # Upgrade web-1 to large
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Plan: \`medium\` → \`large\`
      Cost a month: 400 ₽ → 800 ₽ (400 ₽ more)
      Asked by @Anna <t:1768467600:R>
      Reason: more visitors
      -- Operation OPERATION1 · task UUID
      ↪ Upgrade web-1 to large
      🔔 @Anna
      @Anna ✅ **Upgrade web-1 to large** · Done · 1m
      Plan: \`medium\` → \`large\`
      [card](LINK)
      # Upgrade web-1 to large
      ✅ **Done** · 1m
      Plan: \`medium\` → \`large\`
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: more visitors
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /server upgrade server:web plan:…
        web-1 · запущен · 31.184.254.10 · medium = 15461102
      > /server upgrade server:15461102 plan:…
        large · 2 ядра · память 2 ГБ · диск 40 ГБ · 800 ₽ в месяц = large
        huge · 2 ядра · память 4 ГБ · диск 60 ГБ · 1 600 ₽ в месяц = huge
        monster · 4 ядра · память 8 ГБ · диск 80 ГБ · 3 200 ₽ в месяц = monster
      > /server upgrade server:web-1 plan:Large reason:more visitors
      # Перевод web-1 на large
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Тариф: \`medium\` → \`large\`
      В месяц: 400 ₽ → 800 ₽ (на 400 ₽ больше)
      Запрос: @Anna <t:1768467600:R>
      Причина: more visitors
      -- Операция OPERATION1 · задача UUID
      ↪ Перевод web-1 на large
      🔔 @Anna
      @Anna ✅ **Перевод web-1 на large** · Готово · 1 мин
      Тариф: \`medium\` → \`large\`
      [карточка](LINK)
      # Перевод web-1 на large
      ✅ **Готово** · 1 мин
      Тариф: \`medium\` → \`large\`
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: more visitors
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server upgrade',
    title: 'that fails leaves the server as it was',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.failNextTask('scalet_upgrade');
      await type('server upgrade', { server: 'web-1', plan: 'huge' });
      await wait(60);
      await type('server show', { server: 'web-1' });
    },
    en: `
      > /server upgrade server:web-1 plan:huge
      # Upgrade web-1 to huge
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Plan: \`small\` → \`huge\`
      Cost a month: 200 ₽ → 1,600 ₽ (1,400 ₽ more)
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Upgrade web-1 to huge
      🔔 @Anna
      @Anna ❌ **Upgrade web-1 to huge** · Failed · 1m
      The task failed at Vscale. Look at \`/server show\`, then ask again.
      [card](LINK)
      > /server show server:web-1
      (private)
      # 🟢 web-1
      **started**
      Address: \`31.184.254.10\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: none
      Created: <t:1768467600:f>
      -- Server 15461102 · web-1
    `,
    ru: `
      > /server upgrade server:web-1 plan:huge
      # Перевод web-1 на huge
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Тариф: \`small\` → \`huge\`
      В месяц: 200 ₽ → 1 600 ₽ (на 1 400 ₽ больше)
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Перевод web-1 на huge
      🔔 @Anna
      @Anna ❌ **Перевод web-1 на huge** · Не удалось · 1 мин
      Задача в Vscale закончилась ошибкой. Посмотрите \`/server show\` и повторите.
      [карточка](LINK)
      > /server show server:web-1
      (private)
      # 🟢 web-1
      **запущен**
      Адрес: \`31.184.254.10\`
      Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
      Образ: \`ubuntu_20.04_64_001_master\`
      Площадка: \`spb0\`
      SSH-ключи: нет
      Создан: <t:1768467600:f>
      -- Сервер 15461102 · web-1
    `,
  },
  {
    of: 'server upgrade',
    title: 'goes only to a plan that there is, and to a bigger one',
    refused: ['plan_not_found', 'server_has_plan', 'downgrade', 'downgrade'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1', plan: 'large' });
      vscale.state.addServer({ name: 'db-1', plan: 'monster' });
      await type('server upgrade', { server: 'web-1', plan: 'giant' });
      await type('server upgrade', { server: 'web-1', plan: 'large' });
      await type('server upgrade', { server: 'web-1', plan: 'small' });
      await type('server upgrade', { server: 'db-1', plan: 'huge' });
    },
    en: `
      > /server upgrade server:web-1 plan:giant
      ⛔ There is no plan \`giant\`. Choose \`huge\`, \`monster\`.
      > /server upgrade server:web-1 plan:large
      ⛔ **web-1** has the plan \`large\` already. Choose \`huge\`, \`monster\`.
      > /server upgrade server:web-1 plan:small
      ⛔ **web-1** cannot go from \`large\` down to \`small\`: Vscale only moves servers to bigger plans. Choose \`huge\`, \`monster\`.
      > /server upgrade server:db-1 plan:huge
      ⛔ **db-1** cannot go from \`monster\` down to \`huge\`: Vscale only moves servers to bigger plans. There is no bigger one.
    `,
    ru: `
      > /server upgrade server:web-1 plan:giant
      ⛔ Тарифа \`giant\` нет. Выберите \`huge\`, \`monster\`.
      > /server upgrade server:web-1 plan:large
      ⛔ У **web-1** уже тариф \`large\`. Выберите \`huge\`, \`monster\`.
      > /server upgrade server:web-1 plan:small
      ⛔ **web-1** нельзя перевести с \`large\` на \`small\`: Vscale переводит только на больший тариф. Выберите \`huge\`, \`monster\`.
      > /server upgrade server:db-1 plan:huge
      ⛔ **db-1** нельзя перевести с \`monster\` на \`huge\`: Vscale переводит только на больший тариф. Тарифа побольше нет.
    `,
  },
  {
    of: 'server upgrade',
    title: 'goes only to a plan that its location has',
    refused: ['plan_not_in_location'],
    async play({ vscale, type, complete }) {
      vscale.state.addServer({ name: 'web-1', plan: 'large' });
      vscale.outside.withdraw('spb0', 'huge');
      await complete('server upgrade', { server: 'web-1', plan: '' }, 'plan');
      await type('server upgrade', { server: 'web-1', plan: 'huge' });
    },
    en: `
      > /server upgrade server:web-1 plan:…
        monster · 4 CPUs · 8 GB memory · 80 GB disk · 3,200 ₽ a month = monster
      > /server upgrade server:web-1 plan:huge
      ⛔ There is no plan \`huge\` in \`spb0\`. Choose another plan.
    `,
    ru: `
      > /server upgrade server:web-1 plan:…
        monster · 4 ядра · память 8 ГБ · диск 80 ГБ · 3 200 ₽ в месяц = monster
      > /server upgrade server:web-1 plan:huge
      ⛔ Тарифа \`huge\` нет в \`spb0\`. Выберите другой тариф.
    `,
  },
];
