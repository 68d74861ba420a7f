import type { Scene } from '../../tell.ts';

export const createFromBackupScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'is made from a backup, where that is',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1', location: 'msk0', plan: 'medium' });
      vscale.state.addBackup(id, 'nightly');
      await complete('server create', { name: 'web-2', image: 'nigh', plan: '' }, 'image');
      await complete('server create', { name: 'web-2', image: 'nightly', plan: '' }, 'plan');
      await complete('server create', { name: 'web-2', image: 'nightly', plan: 'large', location: '' }, 'location');
      const card = await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
      await wait(60);
      look(card);
    },
    en: `
      > /server create name:web-2 image:nigh plan:…
        💾 nightly · 30 GB · msk0 · web-1 = UUID
      > /server create name:web-2 image:nightly plan:…
        medium · 1 CPU · 1 GB memory · 30 GB disk · 400 ₽ a month = medium
        large · 2 CPUs · 2 GB memory · 40 GB disk · 800 ₽ a month = large
        huge · 2 CPUs · 4 GB memory · 60 GB disk · 1,600 ₽ a month = huge
        monster · 4 CPUs · 8 GB memory · 80 GB disk · 3,200 ₽ a month = monster
      > /server create name:web-2 image:nightly plan:large location:…
        msk0 = msk0
      > /server create name:web-2 image:nightly plan:large
      # Create web-2
      🔄 **Running** · <t:1768467600:R>
      \`large\` · \`msk0\` · id \`15461103\`
      💾 **nightly** · 30 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Create web-2
      🔔 @Anna
      @Anna ✅ **Create web-2** · Done · 1m
      Address: \`188.68.221.11\`
      Log in: \`ssh root@188.68.221.11\`
      Vscale mails the root password to the owner of the account.
      💾 **nightly** · 30 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      # Create web-2
      ✅ **Done** · 1m
      Address: \`188.68.221.11\`
      Log in: \`ssh root@188.68.221.11\`
      Vscale mails the root password to the owner of the account.
      💾 **nightly** · 30 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      \`large\` · \`msk0\` · id \`15461103\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /server create name:web-2 image:nigh plan:…
        💾 nightly · 30 ГБ · msk0 · web-1 = UUID
      > /server create name:web-2 image:nightly plan:…
        medium · 1 ядро · память 1 ГБ · диск 30 ГБ · 400 ₽ в месяц = medium
        large · 2 ядра · память 2 ГБ · диск 40 ГБ · 800 ₽ в месяц = large
        huge · 2 ядра · память 4 ГБ · диск 60 ГБ · 1 600 ₽ в месяц = huge
        monster · 4 ядра · память 8 ГБ · диск 80 ГБ · 3 200 ₽ в месяц = monster
      > /server create name:web-2 image:nightly plan:large location:…
        msk0 = msk0
      > /server create name:web-2 image:nightly plan:large
      # Создание web-2
      🔄 **Выполняется** · <t:1768467600:R>
      \`large\` · \`msk0\` · id \`15461103\`
      💾 **nightly** · 30 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Создание web-2
      🔔 @Anna
      @Anna ✅ **Создание web-2** · Готово · 1 мин
      Адрес: \`188.68.221.11\`
      Войти: \`ssh root@188.68.221.11\`
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      💾 **nightly** · 30 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      # Создание web-2
      ✅ **Готово** · 1 мин
      Адрес: \`188.68.221.11\`
      Войти: \`ssh root@188.68.221.11\`
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      💾 **nightly** · 30 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      \`large\` · \`msk0\` · id \`15461103\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server create',
    title: 'from a backup needs one that is told from the others, and is still there',
    refused: ['backup_ambiguous', 'backup_gone'],
    async play({ vscale, clock, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      for (const name of ['nightly', 'nightly', 'old']) vscale.state.addBackup(id, name);
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
      await type('backup delete', { backup: 'old' }, { form: { name: 'old' } });
      await clock.advance(31_000);
      await type('server create', { name: 'web-2', image: 'old', plan: 'large' });
    },
    en: `
      > /server create name:web-2 image:nightly plan:large
      ⛔ Several backups are called \`nightly\`: \`UUID\`, \`UUID\`. Give one of these ids.
      > /backup delete backup:old
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      # Delete backup old
      🔄 **Running** · <t:1768467600:R>
      💾 **old** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      The backup will be gone for good.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /server create name:web-2 image:old plan:large
      ⛔ The backup \`old\` has been deleted. \`/backup list\` shows what is there.
    `,
    ru: `
      > /server create name:web-2 image:nightly plan:large
      ⛔ Имя \`nightly\` носят несколько копий: \`UUID\`, \`UUID\`. Укажите один из этих id.
      > /backup delete backup:old
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      # Удаление копии old
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **old** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Копия пропадёт навсегда.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /server create name:web-2 image:old plan:large
      ⛔ Копию \`old\` удалили. Что есть сейчас: \`/backup list\`.
    `,
  },
  {
    of: 'server create',
    title: 'from a backup waits until that is ready',
    refused: ['backup_not_ready', 'backup_locked'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(id, 'old');
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('server create', { name: 'web-2', image: 'fresh', plan: 'large' });
      await type('backup relocate', { backup: 'old', location: 'msk0' });
      await type('server create', { name: 'web-2', image: 'old', plan: 'large' });
    },
    en: `
      > /server backup server:web-1 name:fresh
      # Back up web-1 as fresh
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /server create name:web-2 image:fresh plan:large
      ⛔ The backup **fresh** is still being made. Ask again when \`/backup show\` calls it ready.
      > /backup relocate backup:old location:msk0
      # Move backup old to msk0
      🔄 **Running** · <t:1768467600:R>
      💾 **old** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2 · task UUID
      > /server create name:web-2 image:old plan:large
      ⛔ The backup **old** is locked: Vscale is moving or deleting it. Ask again when \`/backup show\` no longer says so.
    `,
    ru: `
      > /server backup server:web-1 name:fresh
      # Резервная копия web-1: fresh
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /server create name:web-2 image:fresh plan:large
      ⛔ Копия **fresh** ещё создаётся. Повторите, когда \`/backup show\` покажет, что она готова.
      > /backup relocate backup:old location:msk0
      # Перенос копии old в msk0
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **old** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2 · задача UUID
      > /server create name:web-2 image:old plan:large
      ⛔ Копия **old** занята: Vscale переносит или удаляет её. Повторите, когда \`/backup show\` этого больше не покажет.
    `,
  },
  {
    of: 'server create',
    title: 'from a backup needs room for it, where it is',
    refused: ['backup_elsewhere', 'backup_needs_bigger_plan', 'plan_not_in_location'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1', plan: 'medium' });
      vscale.state.addBackup(id, 'nightly');
      vscale.outside.withdraw('spb0', 'large');
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'huge', location: 'msk0' });
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'small' });
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
    },
    en: `
      > /server create name:web-2 image:nightly plan:huge location:msk0
      ⛔ The backup **nightly** is in \`spb0\`, so it cannot be used in \`msk0\`. \`/backup relocate\` moves it there.
      > /server create name:web-2 image:nightly plan:small
      ⛔ The backup **nightly** takes 30 GB, the plan \`small\` has room for 20 GB. Choose \`medium\`, \`huge\`, \`monster\`.
      > /server create name:web-2 image:nightly plan:large
      ⛔ There is no plan \`large\` in \`spb0\`. It can be had in \`msk0\`.
    `,
    ru: `
      > /server create name:web-2 image:nightly plan:huge location:msk0
      ⛔ Копия **nightly** лежит в \`spb0\`, поэтому в \`msk0\` её использовать нельзя. Перенести её туда: \`/backup relocate\`.
      > /server create name:web-2 image:nightly plan:small
      ⛔ Размер копии **nightly** 30 ГБ, а на тарифе \`small\` есть место для 20 ГБ. Выберите \`medium\`, \`huge\`, \`monster\`.
      > /server create name:web-2 image:nightly plan:large
      ⛔ Тарифа \`large\` нет в \`spb0\`. Есть в \`msk0\`.
    `,
  },
];
