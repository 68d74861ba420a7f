import type { Scene } from '../../tell.ts';

export const readingScenes: readonly Scene[] = [
  {
    of: 'backup list',
    title: 'tells of which server each is, and shows those of one server alone',
    async play({ vscale, type, complete }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const db = vscale.state.addServer({ name: 'db', plan: 'large', location: 'msk0' });
      vscale.state.addBackup(db.id, 'weekly');
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup list');
      await complete('backup list', { server: 'd' }, 'server');
      await type('backup list', { server: String(db.id) });
    },
    en: `
      > /backup list
      (private)
      # 2 backups
      💾 **nightly** · ready
      20 GB · spb0 · of web-1 · <t:1768467600:R> · id \`UUID\`
      💾 **weekly** · ready
      40 GB · msk0 · of db · <t:1768467600:R> · id \`UUID\`
      > /backup list server:d…
        db · started · 188.68.221.10 · large = 15461103
      > /backup list server:15461103
      (private)
      # 1 backup of db
      💾 **weekly** · ready
      40 GB · msk0 · of db · <t:1768467600:R> · id \`UUID\`
    `,
    ru: `
      > /backup list
      (private)
      # 2 резервные копии
      💾 **nightly** · готова
      20 ГБ · spb0 · сервер web-1 · <t:1768467600:R> · id \`UUID\`
      💾 **weekly** · готова
      40 ГБ · msk0 · сервер db · <t:1768467600:R> · id \`UUID\`
      > /backup list server:d…
        db · запущен · 188.68.221.10 · large = 15461103
      > /backup list server:15461103
      (private)
      # 1 резервная копия сервера db
      💾 **weekly** · готова
      40 ГБ · msk0 · сервер db · <t:1768467600:R> · id \`UUID\`
    `,
  },
  {
    of: 'backup list',
    title: 'says how to make the first',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('backup list');
      await type('backup list', { server: 'web-1' });
    },
    en: `
      > /backup list
      (private)
      # 0 backups
      There are no backups yet. \`/server backup\` makes one.
      > /backup list server:web-1
      (private)
      # 0 backups of web-1
      There are no backups yet. \`/server backup\` makes one.
    `,
    ru: `
      > /backup list
      (private)
      # 0 резервных копий
      Резервных копий пока нет. Создать: \`/server backup\`.
      > /backup list server:web-1
      (private)
      # 0 резервных копий сервера web-1
      Резервных копий пока нет. Создать: \`/server backup\`.
    `,
  },
  {
    of: 'backup show',
    title: 'tells how far it has come',
    async play({ vscale, type, complete, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await complete('backup show', { backup: '' }, 'backup');
      await type('backup show', { backup: 'NIGHTLY' });
      await type('server backup', { server: 'web-1', name: 'before update' });
      await type('backup show', { backup: 'before update' });
      await wait(60);
    },
    en: `
      > /backup show backup:…
        💾 nightly · 20 GB · spb0 · web-1 = UUID
      > /backup show backup:NIGHTLY
      (private)
      # 💾 nightly
      **ready**
      Server: web-1
      Size: 20 GB
      Location: \`spb0\`
      Image: \`ubuntu_20.04_64_001_master\`
      Made: <t:1768467600:f>
      -- Backup UUID
      > /server backup server:web-1 name:before update
      # Back up web-1 as before update
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      > /backup show backup:before update
      (private)
      # 🟡 before update
      **being prepared**
      Server: web-1
      Size: known when it is ready
      Location: \`spb0\`
      Image: \`ubuntu_20.04_64_001_master\`
      Made: <t:1768467600:f>
      -- Backup UUID
      ↪ Back up web-1 as before update
      🔔 @Anna
      @Anna ✅ **Back up web-1 as before update** · Done · 1m
      💾 **before update** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
    `,
    ru: `
      > /backup show backup:…
        💾 nightly · 20 ГБ · spb0 · web-1 = UUID
      > /backup show backup:NIGHTLY
      (private)
      # 💾 nightly
      **готова**
      Сервер: web-1
      Размер: 20 ГБ
      Площадка: \`spb0\`
      Образ: \`ubuntu_20.04_64_001_master\`
      Создана: <t:1768467600:f>
      -- Копия UUID
      > /server backup server:web-1 name:before update
      # Резервная копия web-1: before update
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      > /backup show backup:before update
      (private)
      # 🟡 before update
      **готовится**
      Сервер: web-1
      Размер: станет известен, когда копия будет готова
      Площадка: \`spb0\`
      Образ: \`ubuntu_20.04_64_001_master\`
      Создана: <t:1768467600:f>
      -- Копия UUID
      ↪ Резервная копия web-1: before update
      🔔 @Anna
      @Anna ✅ **Резервная копия web-1: before update** · Готово · 1 мин
      💾 **before update** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
    `,
  },
];
