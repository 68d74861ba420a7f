import type { Scene } from '../../tell.ts';

export const relocateScenes: readonly Scene[] = [
  {
    of: 'backup relocate',
    title: 'is offered every other location, and is followed',
    async play({ vscale, type, complete, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await complete('backup relocate', { backup: 'nightly', location: '' }, 'location');
      const card = await type('backup relocate', { backup: 'nightly', location: 'msk0', reason: 'safer there' });
      await wait(60);
      look(card);
    },
    en: `
      > /backup relocate backup:nightly location:…
        msk0 = msk0
      > /backup relocate backup:nightly location:msk0 reason:safer there
      # Move backup nightly to msk0
      🔄 **Running** · <t:1768467600:R>
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      Reason: safer there
      -- Operation OPERATION1 · task UUID
      ↪ Move backup nightly to msk0
      🔔 @Anna
      @Anna ✅ **Move backup nightly to msk0** · Done · 1m
      Location: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      # Move backup nightly to msk0
      ✅ **Done** · 1m
      Location: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      Reason: safer there
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /backup relocate backup:nightly location:…
        msk0 = msk0
      > /backup relocate backup:nightly location:msk0 reason:safer there
      # Перенос копии nightly в msk0
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      Причина: safer there
      -- Операция OPERATION1 · задача UUID
      ↪ Перенос копии nightly в msk0
      🔔 @Anna
      @Anna ✅ **Перенос копии nightly в msk0** · Готово · 1 мин
      Площадка: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      # Перенос копии nightly в msk0
      ✅ **Готово** · 1 мин
      Площадка: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      Причина: safer there
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'backup relocate',
    title: 'is found out where the answer of Vscale was lost, and is not sent again',
    async play({ vscale, type, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.queue({ when: { method: 'POST', path: /relocate/ }, fault: 'drop-after' });
      const card = await type('backup relocate', { backup: 'nightly', location: 'msk0' });
      await wait(10);
      look(card);
      await wait(60);
    },
    en: `
      > /backup relocate backup:nightly location:msk0
      # Move backup nightly to msk0
      ❓ **No clear answer from Vscale** · <t:1768467600:R>
      The bot is reading what happened there; nothing is sent twice.
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      # Move backup nightly to msk0
      🔄 **Running** · <t:1768467600:R>
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Move backup nightly to msk0
      🔔 @Anna
      @Anna ✅ **Move backup nightly to msk0** · Done · 1m 10s
      Location: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
    `,
    ru: `
      > /backup relocate backup:nightly location:msk0
      # Перенос копии nightly в msk0
      ❓ **Ответ Vscale неясен** · <t:1768467600:R>
      Бот выясняет, что там произошло; дважды ничего не отправляется.
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      # Перенос копии nightly в msk0
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Перенос копии nightly в msk0
      🔔 @Anna
      @Anna ✅ **Перенос копии nightly в msk0** · Готово · 1 мин 10 с
      Площадка: \`spb0\` → \`msk0\`
      💾 **nightly** · 20 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
    `,
  },
  {
    of: 'backup relocate',
    title: 'is turned down by Vscale where the token may only read',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup relocate', { backup: 'nightly', location: 'msk0' });
    },
    en: `
      > /backup relocate backup:nightly location:msk0
      # Move backup nightly to msk0
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Move backup nightly to msk0
      🔔 @Anna
      @Anna ⛔ **Move backup nightly to msk0** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
    `,
    ru: `
      > /backup relocate backup:nightly location:msk0
      # Перенос копии nightly в msk0
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Перенос копии nightly в msk0
      🔔 @Anna
      @Anna ⛔ **Перенос копии nightly в msk0** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'backup relocate',
    title: 'is refused where the backup is there, or there is no such location',
    refused: ['backup_already_there', 'location_not_found'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup relocate', { backup: 'nightly', location: 'spb0' });
      await type('backup relocate', { backup: 'nightly', location: 'ams0' });
    },
    en: `
      > /backup relocate backup:nightly location:spb0
      ⛔ The backup **nightly** is in \`spb0\` already.
      > /backup relocate backup:nightly location:ams0
      ⛔ There is no location \`ams0\`. Choose \`spb0\`, \`msk0\`.
    `,
    ru: `
      > /backup relocate backup:nightly location:spb0
      ⛔ Копия **nightly** уже лежит в \`spb0\`.
      > /backup relocate backup:nightly location:ams0
      ⛔ Площадки \`ams0\` нет. Выберите \`spb0\`, \`msk0\`.
    `,
  },
  {
    of: 'backup relocate',
    title: 'is refused while the backup is being made or deleted',
    refused: ['backup_locked', 'backup_not_ready'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      vscale.outside.deleteBackup(id);
      await type('backup relocate', { backup: 'nightly', location: 'msk0' });
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('backup relocate', { backup: 'fresh', location: 'msk0' });
    },
    en: `
      > /backup relocate backup:nightly location:msk0
      ⛔ The backup **nightly** is locked: Vscale is moving or deleting it. Ask again when \`/backup show\` no longer says so.
      > /server backup server:web-1 name:fresh
      # Back up web-1 as fresh
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /backup relocate backup:fresh location:msk0
      ⛔ The backup **fresh** is still being made. Ask again when \`/backup show\` calls it ready.
    `,
    ru: `
      > /backup relocate backup:nightly location:msk0
      ⛔ Копия **nightly** занята: Vscale переносит или удаляет её. Повторите, когда \`/backup show\` этого больше не покажет.
      > /server backup server:web-1 name:fresh
      # Резервная копия web-1: fresh
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /backup relocate backup:fresh location:msk0
      ⛔ Копия **fresh** ещё создаётся. Повторите, когда \`/backup show\` покажет, что она готова.
    `,
  },
  {
    of: ['server create', 'backup relocate'],
    title: 'a server is made from a backup once it is where the server shall be, and the plan has room',
    refused: ['backup_elsewhere', 'backup_needs_bigger_plan'],
    async play({ vscale, type, wait }) {
      const db = vscale.state.addServer({ name: 'db', plan: 'large' });
      vscale.state.addBackup(db.id, 'weekly');
      const wanted = { name: 'db-2', image: 'weekly', plan: 'small', location: 'msk0' };
      await type('server create', wanted);
      await type('backup relocate', { backup: 'weekly', location: 'msk0' });
      await wait(60);
      await type('server create', wanted);
      await type('server create', { ...wanted, plan: 'large' });
      await wait(60);
    },
    en: `
      > /server create name:db-2 image:weekly plan:small location:msk0
      ⛔ The backup **weekly** is in \`spb0\`, so it cannot be used in \`msk0\`. \`/backup relocate\` moves it there.
      > /backup relocate backup:weekly location:msk0
      # Move backup weekly to msk0
      🔄 **Running** · <t:1768467600:R>
      💾 **weekly** · 40 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Move backup weekly to msk0
      🔔 @Anna
      @Anna ✅ **Move backup weekly to msk0** · Done · 1m
      Location: \`spb0\` → \`msk0\`
      💾 **weekly** · 40 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      > /server create name:db-2 image:weekly plan:small location:msk0
      ⛔ The backup **weekly** takes 40 GB, the plan \`small\` has room for 20 GB. Choose \`large\`, \`huge\`, \`monster\`.
      > /server create name:db-2 image:weekly plan:large location:msk0
      # Create db-2
      🔄 **Running** · <t:1768467660:R>
      \`large\` · \`msk0\` · id \`15461103\`
      💾 **weekly** · 40 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467660:R>
      -- Operation OPERATION2 · task UUID
      ↪ Create db-2
      🔔 @Anna
      @Anna ✅ **Create db-2** · Done · 1m
      Address: \`188.68.221.10\`
      Log in: \`ssh root@188.68.221.10\`
      Vscale mails the root password to the owner of the account.
      💾 **weekly** · 40 GB · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
    `,
    ru: `
      > /server create name:db-2 image:weekly plan:small location:msk0
      ⛔ Копия **weekly** лежит в \`spb0\`, поэтому в \`msk0\` её использовать нельзя. Перенести её туда: \`/backup relocate\`.
      > /backup relocate backup:weekly location:msk0
      # Перенос копии weekly в msk0
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **weekly** · 40 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Перенос копии weekly в msk0
      🔔 @Anna
      @Anna ✅ **Перенос копии weekly в msk0** · Готово · 1 мин
      Площадка: \`spb0\` → \`msk0\`
      💾 **weekly** · 40 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      > /server create name:db-2 image:weekly plan:small location:msk0
      ⛔ Размер копии **weekly** 40 ГБ, а на тарифе \`small\` есть место для 20 ГБ. Выберите \`large\`, \`huge\`, \`monster\`.
      > /server create name:db-2 image:weekly plan:large location:msk0
      # Создание db-2
      🔄 **Выполняется** · <t:1768467660:R>
      \`large\` · \`msk0\` · id \`15461103\`
      💾 **weekly** · 40 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467660:R>
      -- Операция OPERATION2 · задача UUID
      ↪ Создание db-2
      🔔 @Anna
      @Anna ✅ **Создание db-2** · Готово · 1 мин
      Адрес: \`188.68.221.10\`
      Войти: \`ssh root@188.68.221.10\`
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      💾 **weekly** · 40 ГБ · \`msk0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
    `,
  },
];
