import type { Scene } from '../../tell.ts';

export const deleteScenes: readonly Scene[] = [
  {
    of: 'backup delete',
    title: 'asks for its name, and is followed until it is gone',
    async play({ vscale, type, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      const card = await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly', reason: 'old' } });
      await wait(60);
      look(card);
      await type('backup list');
    },
    en: `
      > /backup delete backup:nightly
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      # Delete backup nightly
      🔄 **Running** · <t:1768467600:R>
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      The backup will be gone for good.
      Asked by @Anna <t:1768467600:R>
      Reason: old
      -- Operation OPERATION1
      ↪ Delete backup nightly
      🔔 @Anna
      @Anna ✅ **Delete backup nightly** · Done · 1m
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      # Delete backup nightly
      ✅ **Done** · 1m
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Asked by @Anna <t:1768467600:R>
      Reason: old
      -- Operation OPERATION1
      > /backup list
      (private)
      # 0 backups
      There are no backups yet. \`/server backup\` makes one.
    `,
    ru: `
      > /backup delete backup:nightly
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      # Удаление копии nightly
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Копия пропадёт навсегда.
      Запрос: @Anna <t:1768467600:R>
      Причина: old
      -- Операция OPERATION1
      ↪ Удаление копии nightly
      🔔 @Anna
      @Anna ✅ **Удаление копии nightly** · Готово · 1 мин
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      # Удаление копии nightly
      ✅ **Готово** · 1 мин
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Запрос: @Anna <t:1768467600:R>
      Причина: old
      -- Операция OPERATION1
      > /backup list
      (private)
      # 0 резервных копий
      Резервных копий пока нет. Создать: \`/server backup\`.
    `,
  },
  {
    of: 'backup delete',
    title: 'says what to do when the task fails at Vscale',
    async play({ vscale, type, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.failNextTask('backup_delete');
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly' } });
      await wait(10);
      await wait(30);
    },
    en: `
      > /backup delete backup:nightly
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      # Delete backup nightly
      🔄 **Running** · <t:1768467600:R>
      💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      The backup will be gone for good.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Delete backup nightly
      🔔 @Anna
      @Anna ❌ **Delete backup nightly** · Failed · 40s
      Vscale is done, but the backup is as it was. Look at \`/backup list\`, then ask again.
      [card](LINK)
    `,
    ru: `
      > /backup delete backup:nightly
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      # Удаление копии nightly
      🔄 **Выполняется** · <t:1768467600:R>
      💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      Копия пропадёт навсегда.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Удаление копии nightly
      🔔 @Anna
      @Anna ❌ **Удаление копии nightly** · Не удалось · 40 с
      Vscale закончил, но с копией ничего не произошло. Посмотрите \`/backup list\` и повторите.
      [карточка](LINK)
    `,
  },
  {
    of: 'backup delete',
    title: 'is refused without the exact name, or while the backup is being made or deleted',
    refused: ['confirm_backup', 'backup_locked', 'backup_not_ready'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'Nightly' } });
      vscale.outside.deleteBackup(id);
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly' } });
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('backup delete', { backup: 'fresh' }, { form: { name: 'fresh' } });
    },
    en: `
      > /backup delete backup:nightly
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`Nightly\`, the backup is called **nightly**. Run the command again and type the name exactly.
      > /backup delete backup:nightly
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **nightly** is locked: Vscale is moving or deleting it. Ask again when \`/backup show\` no longer says so.
      > /server backup server:web-1 name:fresh
      # Back up web-1 as fresh
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /backup delete backup:fresh
      [form] Delete a backup
      Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ The backup **fresh** is still being made. Ask again when \`/backup show\` calls it ready.
    `,
    ru: `
      > /backup delete backup:nightly
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`Nightly\`, а копия называется **nightly**. Повторите команду и введите имя точно.
      > /backup delete backup:nightly
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      ⛔ Копия **nightly** занята: Vscale переносит или удаляет её. Повторите, когда \`/backup show\` этого больше не покажет.
      > /server backup server:web-1 name:fresh
      # Резервная копия web-1: fresh
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /backup delete backup:fresh
      [form] Удалить резервную копию
      Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
      Причина: – Её увидят все в канале.
      ⛔ Копия **fresh** ещё создаётся. Повторите, когда \`/backup show\` покажет, что она готова.
    `,
  },
  {
    of: 'backup delete',
    title: 'wants the id where the name is too long for a form',
    refused: 'use_the_list',
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const name = 'before the big move '.repeat(5).trim();
      vscale.state.addBackup(id, name);
      await type('backup delete', { backup: name });
    },
    en: `
      > /backup delete backup:before the big move before the big move before the big move before the big move before the big move
      (private)
      ⛔ That is too long for a form. Choose from the list that opens as you type, or give an id.
    `,
    ru: `
      > /backup delete backup:before the big move before the big move before the big move before the big move before the big move
      (private)
      ⛔ Для формы это слишком длинно. Выберите из списка, который открывается при вводе, или укажите id.
    `,
  },
];
