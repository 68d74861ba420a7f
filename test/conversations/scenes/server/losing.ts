import type { Scene } from '../../tell.ts';

/** What loses data wants the server's name typed once more. */
export const losingScenes: readonly Scene[] = [
  {
    of: 'server delete',
    title: 'wants the name typed, is followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web_1' });
      await complete('server delete', { server: 'web' }, 'server');
      const form = { name: 'web_1 ' };
      const card = await type('server delete', { server: String(id), reason: 'moved to db-1' }, { form });
      await wait(60);
      look(card);
      await type('server list');
    },
    en: `
      > /server delete server:web…
        web_1 · started · 31.184.254.10 · small = 15461102
      > /server delete server:15461102 reason:moved to db-1
      [form] Delete a server
      Name of the server, to confirm*: – The server and all its data will be gone. Type: web_1
      Reason: moved to db-1 – Shown to everybody in the channel.
      # Delete web\\_1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      Reason: moved to db-1
      -- Operation OPERATION1 · task UUID
      ↪ Delete web\\_1
      🔔 @Anna
      @Anna ✅ **Delete web\\_1** · Done · 1m
      [card](LINK)
      # Delete web\\_1
      ✅ **Done** · 1m
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: moved to db-1
      -- Operation OPERATION1 · task UUID
      > /server list
      (private)
      # 0 servers
      There are no servers yet. \`/server create\` makes one.
    `,
    ru: `
      > /server delete server:web…
        web_1 · запущен · 31.184.254.10 · small = 15461102
      > /server delete server:15461102 reason:moved to db-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Сервер и все его данные пропадут. Введите: web_1
      Причина: moved to db-1 – Её увидят все в канале.
      # Удаление web\\_1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      Причина: moved to db-1
      -- Операция OPERATION1 · задача UUID
      ↪ Удаление web\\_1
      🔔 @Anna
      @Anna ✅ **Удаление web\\_1** · Готово · 1 мин
      [карточка](LINK)
      # Удаление web\\_1
      ✅ **Готово** · 1 мин
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: moved to db-1
      -- Операция OPERATION1 · задача UUID
      > /server list
      (private)
      # 0 серверов
      Серверов пока нет. Создать: \`/server create\`.
    `,
  },
  {
    of: 'server delete',
    title: 'does nothing under another name',
    refused: ['confirm_mismatch', 'confirm_mismatch'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server delete', { server: 'web-1' }, { form: { name: 'Web-1' } });
      await type('server delete', { server: 'web-1' }, { form: { name: '@everyone `x` \u202egpj' } });
    },
    en: `
      > /server delete server:web-1
      [form] Delete a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`Web-1\`, the server is called **web-1**. Run the command again and type the name exactly.
      > /server delete server:web-1
      [form] Delete a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`@everyone ˋxˋ gpj\`, the server is called **web-1**. Run the command again and type the name exactly.
    `,
    ru: `
      > /server delete server:web-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`Web-1\`, а сервер называется **web-1**. Повторите команду и введите имя точно.
      > /server delete server:web-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`@everyone ˋxˋ gpj\`, а сервер называется **web-1**. Повторите команду и введите имя точно.
    `,
  },
  {
    of: 'server delete',
    title: 'takes the name as it is seen, whatever is hidden in it',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: '@everyone `rm` **\u202egpj**' });
      await complete('server delete', { server: 'rm' }, 'server');
      await type('server delete', { server: String(id) }, { form: { name: '@everyone `rm` **gpj**' } });
      await wait(60);
    },
    en: `
      > /server delete server:rm…
        @everyone \`rm\` **gpj** · started · 31.184.254.10 · small = 15461102
      > /server delete server:15461102
      [form] Delete a server
      Name of the server, to confirm*: – The server and all its data will be gone. Type: @everyone \`rm\` **gpj**
      Reason: – Shown to everybody in the channel.
      # Delete \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Delete \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*
      🔔 @Anna
      @Anna ✅ **Delete \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*** · Done · 1m
      [card](LINK)
    `,
    ru: `
      > /server delete server:rm…
        @everyone \`rm\` **gpj** · запущен · 31.184.254.10 · small = 15461102
      > /server delete server:15461102
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Сервер и все его данные пропадут. Введите: @everyone \`rm\` **gpj**
      Причина: – Её увидят все в канале.
      # Удаление \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Удаление \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*
      🔔 @Anna
      @Anna ✅ **Удаление \\@everyone \\\`rm\\\` \\*\\*gpj\\*\\*** · Готово · 1 мин
      [карточка](LINK)
    `,
  },
  {
    of: 'server delete',
    title: 'is possible where the server is blocked',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.outside.blockForMoney();
      await type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } });
      await wait(60);
    },
    en: `
      > /server delete server:web-1
      [form] Delete a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      # Delete web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Delete web-1
      🔔 @Anna
      @Anna ✅ **Delete web-1** · Done · 1m
      [card](LINK)
    `,
    ru: `
      > /server delete server:web-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      # Удаление web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Удаление web-1
      🔔 @Anna
      @Anna ✅ **Удаление web-1** · Готово · 1 мин
      [карточка](LINK)
    `,
  },
  {
    of: 'server rebuild',
    title: 'wants the name typed, takes a root password, and shows it to nobody',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await complete('server rebuild', { server: 'web' }, 'server');
      const form = { name: 'web-1', password: 'correct-horse', reason: 'broken update' };
      const card = await type('server rebuild', { server: String(id) }, { form });
      await wait(60);
      look(card);
    },
    en: `
      > /server rebuild server:web…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /server rebuild server:15461102
      [form] Rebuild a server
      Name of the server, to confirm*: – The system is installed anew, all data is lost. Type: web-1
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      # Rebuild web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      Reason: broken update
      -- Operation OPERATION1 · task UUID
      ↪ Rebuild web-1
      🔔 @Anna
      @Anna ✅ **Rebuild web-1** · Done · 1m
      The root password is the one that was typed.
      [card](LINK)
      # Rebuild web-1
      ✅ **Done** · 1m
      The root password is the one that was typed.
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      Asked by @Anna <t:1768467600:R>
      Reason: broken update
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /server rebuild server:web…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /server rebuild server:15461102
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Система ставится заново, все данные пропадут. Введите: web-1
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      # Переустановка web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      Причина: broken update
      -- Операция OPERATION1 · задача UUID
      ↪ Переустановка web-1
      🔔 @Anna
      @Anna ✅ **Переустановка web-1** · Готово · 1 мин
      Пароль root тот, что был введён.
      [карточка](LINK)
      # Переустановка web-1
      ✅ **Готово** · 1 мин
      Пароль root тот, что был введён.
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      Запрос: @Anna <t:1768467600:R>
      Причина: broken update
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server rebuild',
    title: 'without a password leaves it to Vscale',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1' } });
      await wait(60);
    },
    en: `
      > /server rebuild server:web-1
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      # Rebuild web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Rebuild web-1
      🔔 @Anna
      @Anna ✅ **Rebuild web-1** · Done · 1m
      Vscale mails the root password to the owner of the account.
      [card](LINK)
    `,
    ru: `
      > /server rebuild server:web-1
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      # Переустановка web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\` · \`ubuntu_20.04_64_001_master\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Переустановка web-1
      🔔 @Anna
      @Anna ✅ **Переустановка web-1** · Готово · 1 мин
      Пароль root Vscale пришлёт на почту владельца аккаунта.
      [карточка](LINK)
    `,
  },
  {
    of: 'server rebuild',
    title: 'asks for no password where it has to wait for approval',
    on: { policy: 'rules: [{ actions: [rebuild], approvals: 1 }]\n' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1' } });
    },
    en: `
      > /server rebuild server:web-1
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      # Rebuild web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\` · \`ubuntu_20.04_64_001_master\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
    `,
    ru: `
      > /server rebuild server:web-1
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      # Переустановка web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\` · \`ubuntu_20.04_64_001_master\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
  {
    of: 'server rebuild',
    title: 'does nothing under another name, or with a password that cannot be',
    refused: ['confirm_mismatch', 'password_length', 'password_characters'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-2' } });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1', password: 'short' } });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1', password: 'пароль root' } });
    },
    en: `
      > /server rebuild server:web-1
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: you typed \`web-2\`, the server is called **web-1**. Run the command again and type the name exactly.
      > /server rebuild server:web-1
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: a root password has 8 to 64 characters. Run the command again.
      > /server rebuild server:web-1
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      ⛔ Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.
    `,
    ru: `
      > /server rebuild server:web-1
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: введено \`web-2\`, а сервер называется **web-1**. Повторите команду и введите имя точно.
      > /server rebuild server:web-1
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: в пароле root должно быть от 8 до 64 знаков. Повторите команду.
      > /server rebuild server:web-1
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      ⛔ Ничего не сделано: в пароле root можно латинские буквы, цифры и знаки препинания, без пробелов. Повторите команду.
    `,
  },
];
