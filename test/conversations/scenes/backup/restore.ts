import type { Scene } from '../../tell.ts';

export const restoreScenes: readonly Scene[] = [
  {
    of: 'backup restore',
    title: 'is offered what is where the server is, asks for its name, and is followed',
    async play({ vscale, type, complete, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const far = vscale.state.addServer({ name: 'far', location: 'msk0' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.state.addBackup(far.id, 'distant');
      await complete('backup restore', { server: 'web-1', backup: '' }, 'backup');
      const typed = { server: 'web-1', backup: 'nightly' };
      const card = await type('backup restore', typed, { form: { name: 'web-1', reason: 'broken update' } });
      await wait(60);
      look(card);
    },
    en: `
      > /backup restore server:web-1 backup:…
        💾 nightly · 20 GB · spb0 · web-1 = UUID
      > /backup restore server:web-1 backup:nightly
      [form] Restore a server
      Name of the server, to confirm*: – The backup replaces all data on the server. Type: web-1
      Reason: – Shown to everybody in the channel.
      # Restore web-1 from nightly
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      Reason: broken update
      -- Operation OPERATION1 · task UUID
      ↪ Restore web-1 from nightly
      🔔 @Anna
      @Anna ✅ **Restore web-1 from nightly** · Done · 1m
      Now: 🟢 started
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      # Restore web-1 from nightly
      ✅ **Done** · 1m
      Now: 🟢 started
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: broken update
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /backup restore server:web-1 backup:…
        💾 nightly · 20 ГБ · spb0 · web-1 = UUID
      > /backup restore server:web-1 backup:nightly
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Копия заменит все данные на сервере. Введите: web-1
      Причина: – Её увидят все в канале.
      # Восстановление web-1 из nightly
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      Причина: broken update
      -- Операция OPERATION1 · задача UUID
      ↪ Восстановление web-1 из nightly
      🔔 @Anna
      @Anna ✅ **Восстановление web-1 из nightly** · Готово · 1 мин
      Сейчас: 🟢 запущен
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      # Восстановление web-1 из nightly
      ✅ **Готово** · 1 мин
      Сейчас: 🟢 запущен
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: broken update
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'backup restore',
    title: 'says what to do when the task fails at Vscale',
    async play({ vscale, type, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.failNextTask('scalet_rebuild');
      await type('backup restore', { server: 'web-1', backup: 'nightly' }, { form: { name: 'web-1' } });
      await wait(60);
    },
    en: `
      > /backup restore server:web-1 backup:nightly
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      # Restore web-1 from nightly
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Restore web-1 from nightly
      🔔 @Anna
      @Anna ❌ **Restore web-1 from nightly** · Failed · 1m
      The task failed at Vscale. Look at \`/server show\`, then ask again.
      [card](LINK)
    `,
    ru: `
      > /backup restore server:web-1 backup:nightly
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      # Восстановление web-1 из nightly
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Восстановление web-1 из nightly
      🔔 @Anna
      @Anna ❌ **Восстановление web-1 из nightly** · Не удалось · 1 мин
      Задача в Vscale закончилась ошибкой. Посмотрите \`/server show\` и повторите.
      [карточка](LINK)
    `,
  },
  {
    of: 'backup restore',
    title: 'is refused where the name does not match, the backup is elsewhere or too big',
    refused: ['confirm_mismatch', 'backup_elsewhere', 'backup_bigger_than_server'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const far = vscale.state.addServer({ name: 'far', location: 'msk0' });
      const big = vscale.state.addServer({ name: 'db', plan: 'large' });
      vscale.state.addBackup(far.id, 'distant');
      vscale.state.addBackup(big.id, 'weekly');
      await type('backup restore', { server: 'web-1', backup: 'distant' }, { form: { name: 'web1' } });
      await type('backup restore', { server: 'web-1', backup: 'distant' }, { form: { name: 'web-1' } });
      await type('backup restore', { server: 'web-1', backup: 'weekly' }, { form: { name: 'web-1' } });
    },
    en: `
      > /backup restore server:web-1 backup:distant
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`web1\`, the server is called **web-1**. Run the command again and type the name exactly.
      > /backup restore server:web-1 backup:distant
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **distant** is in \`msk0\`, so it cannot be used in \`spb0\`. \`/backup relocate\` moves it there.
      > /backup restore server:web-1 backup:weekly
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **weekly** takes 40 GB, the disk of \`web-1\` only 20 GB. Move the server to a bigger plan first: \`/server upgrade\`.
    `,
    ru: `
      > /backup restore server:web-1 backup:distant
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`web1\`, а сервер называется **web-1**. Повторите команду и введите имя точно.
      > /backup restore server:web-1 backup:distant
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Копия **distant** лежит в \`msk0\`, поэтому в \`spb0\` её использовать нельзя. Перенести её туда: \`/backup relocate\`.
      > /backup restore server:web-1 backup:weekly
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Размер копии **weekly** 40 ГБ, а диск \`web-1\` только 20 ГБ. Сначала переведите сервер на больший тариф: \`/server upgrade\`.
    `,
  },
  {
    of: 'backup restore',
    title: 'is refused while the backup is being made or deleted',
    refused: ['backup_not_ready', 'backup_locked'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      await type('server backup', { server: 'db', name: 'fresh' });
      await type('backup restore', { server: 'web-1', backup: 'fresh' }, { form: { name: 'web-1' } });
      vscale.outside.deleteBackup(id);
      await type('backup restore', { server: 'web-1', backup: 'nightly' }, { form: { name: 'web-1' } });
    },
    en: `
      > /server backup server:db name:fresh
      # Back up db as fresh
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.11\` · id \`15461103\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /backup restore server:web-1 backup:fresh
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **fresh** is still being made. Ask again when \`/backup show\` calls it ready.
      > /backup restore server:web-1 backup:nightly
      [form] Restore a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **nightly** is locked: Vscale is moving or deleting it. Ask again when \`/backup show\` no longer says so.
    `,
    ru: `
      > /server backup server:db name:fresh
      # Резервная копия db: fresh
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.11\` · id \`15461103\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /backup restore server:web-1 backup:fresh
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Копия **fresh** ещё создаётся. Повторите, когда \`/backup show\` покажет, что она готова.
      > /backup restore server:web-1 backup:nightly
      [form] Восстановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Копия **nightly** занята: Vscale переносит или удаляет её. Повторите, когда \`/backup show\` этого больше не покажет.
    `,
  },
];
