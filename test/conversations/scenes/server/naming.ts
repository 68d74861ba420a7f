import type { Scene } from '../../tell.ts';

export const namingScenes: readonly Scene[] = [
  {
    of: 'server rename',
    title: 'is done at once',
    async play({ vscale, type, complete, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server rename', { server: 'w', name: '' }, 'server');
      await type('server rename', { server: 'web-1', name: ' Сервер_2 ', reason: 'moved' });
      await wait(5);
    },
    en: `
      > /server rename server:w name:…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /server rename server:web-1 name: Сервер_2  reason:moved
      # Rename web-1 to Сервер\\_2
      ✅ **Done** · 1s
      Name: web-1 → Сервер\\_2
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: moved
      -- Operation OPERATION1
      ↪ Rename web-1 to Сервер\\_2
      🔔 @Anna
      @Anna ✅ **Rename web-1 to Сервер\\_2** · Done · 1s
      Name: web-1 → Сервер\\_2
      [card](LINK)
    `,
    ru: `
      > /server rename server:w name:…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /server rename server:web-1 name: Сервер_2  reason:moved
      # Переименование web-1 в Сервер\\_2
      ✅ **Готово** · 1 с
      Имя: web-1 → Сервер\\_2
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: moved
      -- Операция OPERATION1
      ↪ Переименование web-1 в Сервер\\_2
      🔔 @Anna
      @Anna ✅ **Переименование web-1 в Сервер\\_2** · Готово · 1 с
      Имя: web-1 → Сервер\\_2
      [карточка](LINK)
    `,
  },
  {
    of: 'server rename',
    title: 'needs another name than the server has',
    refused: 'server_has_name',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      return type('server rename', { server: 'web-1', name: 'web-1' });
    },
    en: `
      > /server rename server:web-1 name:web-1
      ⛔ **web-1** is its name already. Give another one.
    `,
    ru: `
      > /server rename server:web-1 name:web-1
      ⛔ **web-1** уже так и называется. Укажите другое имя.
    `,
  },
  {
    of: 'server rename',
    title: 'asks why where the policy wants to know',
    on: {
      policy: 'rules: [{ actions: [rename], approvals: 1, reason: required }]\n',
    },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const form = { name: 'web-3', reason: 'moved' };
      await type('server rename', { server: 'web-1', name: 'web-2' }, { form });
    },
    en: `
      > /server rename server:web-1 name:web-2
      [form] A reason is required
      Name*: web-2
      Reason*: – Shown to everybody in the channel.
      # Rename web-1 to web-3
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Anna <t:1768467600:R>
      Reason: moved
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
    `,
    ru: `
      > /server rename server:web-1 name:web-2
      [form] Нужна причина
      Имя*: web-2
      Причина*: – Её увидят все в канале.
      # Переименование web-1 в web-3
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Anna <t:1768467600:R>
      Причина: moved
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
  {
    of: 'server tag',
    title: 'puts a tag on, and takes it off',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const other = vscale.state.addServer({ name: 'db-1' });
      vscale.state.addServerTag('production', [other.id]);
      await complete('server tag', { server: 'web', tag: '' }, 'server');
      await complete('server tag', { server: String(id), tag: 'pro' }, 'tag');
      await type('server tag', { server: 'web-1', tag: 'Production' });
      await wait(5);
      await complete('server tag', { server: String(id), tag: '', remove: true }, 'tag');
      await type('server tag', { server: 'web-1', tag: 'production', remove: true });
      await wait(5);
    },
    en: `
      > /server tag server:web tag:…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /server tag server:15461102 tag:pro…
        production · 1 server = production
      > /server tag server:web-1 tag:Production
      # Tag web-1: \\+production
      ✅ **Done** · 1s
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Tag web-1: \\+production
      🔔 @Anna
      @Anna ✅ **Tag web-1: \\+production** · Done · 1s
      [card](LINK)
      > /server tag server:15461102 tag: remove:true…
        production · 2 servers = production
      > /server tag server:web-1 tag:production remove:true
      # Tag web-1: −production
      ✅ **Done** · 1s
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467605:R>
      -- Operation OPERATION2
      ↪ Tag web-1: −production
      🔔 @Anna
      @Anna ✅ **Tag web-1: −production** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /server tag server:web tag:…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /server tag server:15461102 tag:pro…
        production · 1 сервер = production
      > /server tag server:web-1 tag:Production
      # Тег web-1: \\+production
      ✅ **Готово** · 1 с
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Тег web-1: \\+production
      🔔 @Anna
      @Anna ✅ **Тег web-1: \\+production** · Готово · 1 с
      [карточка](LINK)
      > /server tag server:15461102 tag: remove:true…
        production · 2 сервера = production
      > /server tag server:web-1 tag:production remove:true
      # Тег web-1: −production
      ✅ **Готово** · 1 с
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467605:R>
      -- Операция OPERATION2
      ↪ Тег web-1: −production
      🔔 @Anna
      @Anna ✅ **Тег web-1: −production** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'server tag',
    title: 'makes a tag that nobody has yet',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server tag', { server: 'web-1', tag: 'staging', reason: 'new stand' });
      await wait(5);
    },
    en: `
      > /server tag server:web-1 tag:staging reason:new stand
      # Tag web-1: \\+staging
      ✅ **Done** · 1s
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: new stand
      -- Operation OPERATION1
      ↪ Tag web-1: \\+staging
      🔔 @Anna
      @Anna ✅ **Tag web-1: \\+staging** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /server tag server:web-1 tag:staging reason:new stand
      # Тег web-1: \\+staging
      ✅ **Готово** · 1 с
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: new stand
      -- Операция OPERATION1
      ↪ Тег web-1: \\+staging
      🔔 @Anna
      @Anna ✅ **Тег web-1: \\+staging** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'server tag',
    title: 'is on already, or is not there to be taken off',
    refused: ['server_has_tag', 'server_lacks_tag', 'server_lacks_tag'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db-1' });
      vscale.state.addServerTag('production', [id]);
      await type('server tag', { server: 'web-1', tag: 'Production' });
      await type('server tag', { server: 'web-1', tag: 'staging', remove: true });
      await type('server tag', { server: 'db-1', tag: '@here', remove: true });
    },
    en: `
      > /server tag server:web-1 tag:Production
      ⛔ **web-1** has the tag \`production\` already.
      > /server tag server:web-1 tag:staging remove:true
      ⛔ **web-1** has no tag \`staging\`. It has \`production\`.
      > /server tag server:db-1 tag:@here remove:true
      ⛔ **db-1** has no tag \`@here\`. It has none.
    `,
    ru: `
      > /server tag server:web-1 tag:Production
      ⛔ У **web-1** уже есть тег \`production\`.
      > /server tag server:web-1 tag:staging remove:true
      ⛔ У **web-1** нет тега \`staging\`. Есть \`production\`.
      > /server tag server:db-1 tag:@here remove:true
      ⛔ У **db-1** нет тега \`@here\`. Тегов у него нет.
    `,
  },
  {
    of: 'server backup',
    title: 'is named after the server and the day, followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server backup', { server: 'web' }, 'server');
      const card = await type('server backup', { server: 'web-1' });
      await wait(60);
      look(card);
    },
    en: `
      > /server backup server:web…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /server backup server:web-1
      # Back up web-1 as web-1-2026-01-15
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Back up web-1 as web-1-2026-01-15
      🔔 @Anna
      @Anna ✅ **Back up web-1 as web-1-2026-01-15** · Done · 1m
      💾 **web-1-2026-01-15** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [card](LINK)
      # Back up web-1 as web-1-2026-01-15
      ✅ **Done** · 1m
      💾 **web-1-2026-01-15** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
    `,
    ru: `
      > /server backup server:web…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /server backup server:web-1
      # Резервная копия web-1: web-1-2026-01-15
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Резервная копия web-1: web-1-2026-01-15
      🔔 @Anna
      @Anna ✅ **Резервная копия web-1: web-1-2026-01-15** · Готово · 1 мин
      💾 **web-1-2026-01-15** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      [карточка](LINK)
      # Резервная копия web-1: web-1-2026-01-15
      ✅ **Готово** · 1 мин
      💾 **web-1-2026-01-15** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`UUID\`
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
  {
    of: 'server backup',
    title: 'that fails under the name it was given',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.failNextTask('scalet_backup');
      await type('server backup', { server: 'web-1', name: ' before update ', reason: 'kernel' });
      await wait(31);
    },
    en: `
      > /server backup server:web-1 name: before update  reason:kernel
      # Back up web-1 as before update
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: kernel
      -- Operation OPERATION1
      ↪ Back up web-1 as before update
      🔔 @Anna
      @Anna ❌ **Back up web-1 as before update** · Failed · 31s
      The task failed at Vscale. Look at \`/backup list\`, then ask again.
      [card](LINK)
    `,
    ru: `
      > /server backup server:web-1 name: before update  reason:kernel
      # Резервная копия web-1: before update
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: kernel
      -- Операция OPERATION1
      ↪ Резервная копия web-1: before update
      🔔 @Anna
      @Anna ❌ **Резервная копия web-1: before update** · Не удалось · 31 с
      Задача в Vscale закончилась ошибкой. Посмотрите \`/backup list\` и повторите.
      [карточка](LINK)
    `,
  },
];
