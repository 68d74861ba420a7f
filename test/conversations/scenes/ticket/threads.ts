import type { Scene } from '../../tell.ts';

/** What is written to the support. */
export const letter = { header: 'No network', text: 'web-1 does not answer.' };

export const threadScenes: readonly Scene[] = [
  {
    of: ['ticket open', 'ticket reply', 'ticket show', 'ticket close', 'ticket list'],
    title: 'is talked about in a thread of its own, in which nobody need name it',
    async play({ vscale, type, complete, wait, waitForNews }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('ticket open', { server: 'we' }, 'server');
      const card = await type('ticket open', { server: '15461102' }, { form: letter });
      await wait(5);
      vscale.support.reply(5021, 'Which **address** has it?\n\n# now?');
      await waitForNews(60);
      const here = { where: card };
      await type('ticket reply', {}, { ...here, form: { text: 'See the panel.\n@everyone' } });
      await waitForNews(60);
      await type('ticket show', {}, here);
      await type('ticket close', { reason: 'solved' }, here);
      await waitForNews(60);
      await type('ticket list');
    },
    en: `
      > /ticket open server:we…
        web-1 · started · 31.184.254.10 · small = 15461102
      > /ticket open server:15461102
      [form] Ask support
      Subject*: Server web-1 – What it is about, in at most 200 characters.
      Text*: web-1 · id 15461102 · 31.184.254.10

       – At most 4000 characters. No passwords: everybody here reads it.
      # Open ticket: No network
      ✅ **Done** · 1s
      Ticket \`5021\`
      > web-1 does not answer.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Open ticket: No network
      🔔 @Anna
      @Anna ✅ **Open ticket: No network** · Done · 1s
      [card](LINK)
      (#No network)
      🔔 @Anna
      @Anna What support answers to ticket \`5021\` comes here. To write back: \`/ticket reply\`. To close it: \`/ticket close\`.
      (#No network)
      🔔 @Anna
      💬 @Anna There is an answer to **No network**.
      **support** · <t:1768467605:R>
      > Which \\*\\*address\\*\\* has it?
      >
      > \\# now?
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      (#No network)
      # Reply to ticket: No network
      ✅ **Done** · 1s
      Ticket \`5021\`
      > See the panel.
      > \\@everyone
      Asked by @Anna <t:1768467665:R>
      -- Operation OPERATION2
      (#No network)
      ↪ Reply to ticket: No network
      🔔 @Anna
      @Anna ✅ **Reply to ticket: No network** · Done · 1s
      [card](LINK)
      > /ticket show
      (#No network, private)
      # 🎫 No network
      Status: \`open\` · Opened: <t:1768467600:R>
      Thread: #No network
      \`notify\`: \`false\`
      > web-1 does not answer.

      **2 comments**
      **support** · <t:1768467605:R>
      > Which \\*\\*address\\*\\* has it?
      >
      > \\# now?
      **client** · <t:1768467665:R>
      > See the panel.
      > \\@everyone
      > /ticket close reason:solved
      (#No network)
      # Close ticket: No network
      ✅ **Done** · 1s
      Ticket \`5021\`
      Asked by @Anna <t:1768467725:R>
      Reason: solved
      -- Operation OPERATION3
      (#No network)
      ↪ Close ticket: No network
      🔔 @Anna
      @Anna ✅ **Close ticket: No network** · Done · 1s
      [card](LINK)
      > /ticket list
      (private)
      # 1 ticket
      🔒 **No network**
      id \`5021\` · \`closed\` · <t:1768467600:R> · #No network
    `,
    ru: `
      > /ticket open server:we…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      > /ticket open server:15461102
      [form] Написать в поддержку
      Тема*: Сервер web-1 – О чём речь, не больше 200 знаков.
      Текст*: web-1 · id 15461102 · 31.184.254.10

       – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      # Новый тикет: No network
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      > web-1 does not answer.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый тикет: No network
      🔔 @Anna
      @Anna ✅ **Новый тикет: No network** · Готово · 1 с
      [карточка](LINK)
      (#No network)
      🔔 @Anna
      @Anna Сюда придут ответы поддержки на тикет \`5021\`. Ответить ей: \`/ticket reply\`. Закрыть тикет: \`/ticket close\`.
      (#No network)
      🔔 @Anna
      💬 @Anna Есть ответ в тикете **No network**.
      **support** · <t:1768467605:R>
      > Which \\*\\*address\\*\\* has it?
      >
      > \\# now?
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      (#No network)
      # Ответ в тикете: No network
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      > See the panel.
      > \\@everyone
      Запрос: @Anna <t:1768467665:R>
      -- Операция OPERATION2
      (#No network)
      ↪ Ответ в тикете: No network
      🔔 @Anna
      @Anna ✅ **Ответ в тикете: No network** · Готово · 1 с
      [карточка](LINK)
      > /ticket show
      (#No network, private)
      # 🎫 No network
      Состояние: \`open\` · Открыт: <t:1768467600:R>
      Ветка: #No network
      \`notify\`: \`false\`
      > web-1 does not answer.

      **2 сообщения**
      **support** · <t:1768467605:R>
      > Which \\*\\*address\\*\\* has it?
      >
      > \\# now?
      **client** · <t:1768467665:R>
      > See the panel.
      > \\@everyone
      > /ticket close reason:solved
      (#No network)
      # Закрытие тикета: No network
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      Запрос: @Anna <t:1768467725:R>
      Причина: solved
      -- Операция OPERATION3
      (#No network)
      ↪ Закрытие тикета: No network
      🔔 @Anna
      @Anna ✅ **Закрытие тикета: No network** · Готово · 1 с
      [карточка](LINK)
      > /ticket list
      (private)
      # 1 тикет
      🔒 **No network**
      id \`5021\` · \`closed\` · <t:1768467600:R> · #No network
    `,
  },
  {
    of: ['ticket close', 'ticket reply', 'ticket show'],
    title: 'knows a ticket in its thread when it has been closed meanwhile',
    refused: ['ticket_closed', 'ticket_closed'],
    async play({ vscale, type, wait, waitForNews }) {
      const here = { where: await type('ticket open', {}, { form: letter }) };
      await wait(5);
      vscale.support.close(5021);
      await type('ticket close', {}, here);
      await waitForNews(60);
      await type('ticket reply', {}, { ...here, form: { text: 'Still down' } });
      await type('ticket show', {}, here);
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      # Open ticket: No network
      ✅ **Done** · 1s
      Ticket \`5021\`
      > web-1 does not answer.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Open ticket: No network
      🔔 @Anna
      @Anna ✅ **Open ticket: No network** · Done · 1s
      [card](LINK)
      (#No network)
      🔔 @Anna
      @Anna What support answers to ticket \`5021\` comes here. To write back: \`/ticket reply\`. To close it: \`/ticket close\`.
      > /ticket close
      (#No network)
      ⛔ The ticket **No network** is closed. \`/ticket open\` opens a new one.
      (#No network)
      🔔 @Anna
      🔒 @Anna The ticket **No network** was closed, not from Discord.
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      (#No network)
      ⛔ The ticket **No network** is closed. \`/ticket open\` opens a new one.
      (#No network, private)
      ↪ ⛔ The ticket **No network** is closed. \`/ticket open\` opens a new one.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      Still down
      \`\`\`
      > /ticket show
      (#No network, private)
      # 🔒 No network
      Status: \`closed\` · Opened: <t:1768467600:R>
      Thread: #No network
      \`notify\`: \`false\`
      > web-1 does not answer.

      **0 comments**
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      # Новый тикет: No network
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      > web-1 does not answer.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый тикет: No network
      🔔 @Anna
      @Anna ✅ **Новый тикет: No network** · Готово · 1 с
      [карточка](LINK)
      (#No network)
      🔔 @Anna
      @Anna Сюда придут ответы поддержки на тикет \`5021\`. Ответить ей: \`/ticket reply\`. Закрыть тикет: \`/ticket close\`.
      > /ticket close
      (#No network)
      ⛔ Тикет **No network** закрыт. Открыть новый: \`/ticket open\`.
      (#No network)
      🔔 @Anna
      🔒 @Anna Тикет **No network** закрыли не из Discord.
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      (#No network)
      ⛔ Тикет **No network** закрыт. Открыть новый: \`/ticket open\`.
      (#No network, private)
      ↪ ⛔ Тикет **No network** закрыт. Открыть новый: \`/ticket open\`.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      Still down
      \`\`\`
      > /ticket show
      (#No network, private)
      # 🔒 No network
      Состояние: \`closed\` · Открыт: <t:1768467600:R>
      Ветка: #No network
      \`notify\`: \`false\`
      > web-1 does not answer.

      **0 сообщений**
    `,
  },
  {
    of: ['ticket show', 'ticket reply', 'ticket close'],
    title: 'asks which one where several belong to the channel',
    refused: ['ticket_several_here', 'ticket_several_here', 'ticket_several_here'],
    async play({ discord, type, complete, wait }) {
      const here = { where: discord.channels.thread };
      for (const header of ['No network', 'Invoice'])
        await type('ticket open', {}, { ...here, form: { ...letter, header } });
      await wait(5);
      await type('ticket show', {}, here);
      await type('ticket reply', {}, { ...here, form: { text: 'Any news?' } });
      await type('ticket close', {}, here);
      await complete('ticket close', { ticket: 'inv' }, 'ticket');
      await type('ticket close', { ticket: '5022' }, here);
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      (#Moving web-1)
      # Open ticket: No network
      ✅ **Done** · 1s
      Ticket \`5021\`
      > web-1 does not answer.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      (#Moving web-1)
      ↪ Open ticket: No network
      🔔 @Anna
      @Anna ✅ **Open ticket: No network** · Done · 1s
      [card](LINK)
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      (#Moving web-1)
      # Open ticket: Invoice
      ✅ **Done** · 1s
      Ticket \`5022\`
      > web-1 does not answer.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      (#Moving web-1)
      ↪ Open ticket: Invoice
      🔔 @Anna
      @Anna ✅ **Open ticket: Invoice** · Done · 1s
      [card](LINK)
      > /ticket show
      (#Moving web-1, private)
      ⛔ Several tickets belong to this channel: \`5021\`, \`5022\`. Choose one in the option \`ticket\`.
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      (#Moving web-1)
      ⛔ Several tickets belong to this channel: \`5021\`, \`5022\`. Choose one in the option \`ticket\`.
      (#Moving web-1, private)
      ↪ ⛔ Several tickets belong to this channel: \`5021\`, \`5022\`. Choose one in the option \`ticket\`.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close
      (#Moving web-1)
      ⛔ Several tickets belong to this channel: \`5021\`, \`5022\`. Choose one in the option \`ticket\`.
      > /ticket close ticket:inv…
        Invoice · open · 5022 = 5022
      > /ticket close ticket:5022
      (#Moving web-1)
      # Close ticket: Invoice
      ✅ **Done** · 1s
      Ticket \`5022\`
      Asked by @Anna <t:1768467605:R>
      -- Operation OPERATION3
      (#Moving web-1)
      ↪ Close ticket: Invoice
      🔔 @Anna
      @Anna ✅ **Close ticket: Invoice** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      (#Moving web-1)
      # Новый тикет: No network
      ✅ **Готово** · 1 с
      Тикет \`5021\`
      > web-1 does not answer.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      (#Moving web-1)
      ↪ Новый тикет: No network
      🔔 @Anna
      @Anna ✅ **Новый тикет: No network** · Готово · 1 с
      [карточка](LINK)
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      (#Moving web-1)
      # Новый тикет: Invoice
      ✅ **Готово** · 1 с
      Тикет \`5022\`
      > web-1 does not answer.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      (#Moving web-1)
      ↪ Новый тикет: Invoice
      🔔 @Anna
      @Anna ✅ **Новый тикет: Invoice** · Готово · 1 с
      [карточка](LINK)
      > /ticket show
      (#Moving web-1, private)
      ⛔ К этому каналу относятся несколько тикетов: \`5021\`, \`5022\`. Выберите нужный в параметре \`тикет\`.
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      (#Moving web-1)
      ⛔ К этому каналу относятся несколько тикетов: \`5021\`, \`5022\`. Выберите нужный в параметре \`тикет\`.
      (#Moving web-1, private)
      ↪ ⛔ К этому каналу относятся несколько тикетов: \`5021\`, \`5022\`. Выберите нужный в параметре \`тикет\`.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close
      (#Moving web-1)
      ⛔ К этому каналу относятся несколько тикетов: \`5021\`, \`5022\`. Выберите нужный в параметре \`тикет\`.
      > /ticket close ticket:inv…
        Invoice · open · 5022 = 5022
      > /ticket close ticket:5022
      (#Moving web-1)
      # Закрытие тикета: Invoice
      ✅ **Готово** · 1 с
      Тикет \`5022\`
      Запрос: @Anna <t:1768467605:R>
      -- Операция OPERATION3
      (#Moving web-1)
      ↪ Закрытие тикета: Invoice
      🔔 @Anna
      @Anna ✅ **Закрытие тикета: Invoice** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'ticket reply',
    title: 'is refused by Vscale when the ticket was closed before the approval came',
    on: { policy: 'rules: [{ actions: [ticket.reply], approvals: 1 }]\n' },
    async play(talk) {
      const { panel, vscale, type, press, locale } = talk;
      await panel.tickets.open({ ...letter, notify: true });
      const card = await type('ticket reply', { ticket: '5021' }, { form: { text: 'Any news?' } });
      vscale.support.close(5021);
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
    en: `
      > /ticket reply ticket:5021
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      # Reply to ticket: No network
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      Ticket \`5021\`
      > Any news?
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > [Approve]
      (private)
      ↪ Reply to ticket: No network
      ✅ Approved. The operation is on its way.
      ↪ Reply to ticket: No network
      🔔 @Anna
      @Anna ⛔ **Reply to ticket: No network** · Refused · 1s
      This contradicts what is already at Vscale. Look at it, then ask again. Vscale says: \`ticket_is_closed\`.
      [card](LINK)
    `,
    ru: `
      > /ticket reply ticket:5021
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      # Ответ в тикете: No network
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      Тикет \`5021\`
      > Any news?
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > [Согласиться]
      (private)
      ↪ Ответ в тикете: No network
      ✅ Согласие получено. Операция отправляется.
      ↪ Ответ в тикете: No network
      🔔 @Anna
      @Anna ⛔ **Ответ в тикете: No network** · Отказ · 1 с
      Это противоречит тому, что уже есть в Vscale. Посмотрите, что там, и повторите. Vscale пишет: \`ticket_is_closed\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'ticket open',
    title: 'asks for a reason beside the text where a rule wants one',
    on: { policy: 'rules: [{ actions: [ticket.open], approvals: 1, reason: required }]\n' },
    async play({ type, press, locale, wait }) {
      const card = await type('ticket open', {}, { form: { ...letter, reason: 'customers wait' } });
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
      await wait(5);
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      Reason*: – Shown to everybody in the channel.
      # Open ticket: No network
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      > web-1 does not answer.
      Asked by @Anna <t:1768467600:R>
      Reason: customers wait
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > [Approve]
      (private)
      ↪ Open ticket: No network
      ✅ Approved. The operation is on its way.
      ↪ Open ticket: No network
      🔔 @Anna
      @Anna ✅ **Open ticket: No network** · Done · 1s
      [card](LINK)
      (#No network)
      🔔 @Anna
      @Anna What support answers to ticket \`5021\` comes here. To write back: \`/ticket reply\`. To close it: \`/ticket close\`.
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      Причина*: – Её увидят все в канале.
      # Новый тикет: No network
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      > web-1 does not answer.
      Запрос: @Anna <t:1768467600:R>
      Причина: customers wait
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > [Согласиться]
      (private)
      ↪ Новый тикет: No network
      ✅ Согласие получено. Операция отправляется.
      ↪ Новый тикет: No network
      🔔 @Anna
      @Anna ✅ **Новый тикет: No network** · Готово · 1 с
      [карточка](LINK)
      (#No network)
      🔔 @Anna
      @Anna Сюда придут ответы поддержки на тикет \`5021\`. Ответить ей: \`/ticket reply\`. Закрыть тикет: \`/ticket close\`.
    `,
  },
  {
    of: ['ticket list', 'ticket show'],
    title: 'tells elsewhere of what was opened elsewhere',
    async play({ panel, vscale, type, complete, waitForNews }) {
      await panel.tickets.open({ header: 'Invoice', text: 'Where is it?', notify: true });
      await waitForNews(60);
      vscale.support.reply(5021, 'In the mail.');
      await waitForNews(60);
      await complete('ticket show', { ticket: 'inv' }, 'ticket');
      await type('ticket show', { ticket: 'Invoice' });
      vscale.support.close(5021);
      await waitForNews(60);
    },
    en: `
      (#general)
      🎫 1 ticket was opened, not from Discord:
      **Invoice** · Ticket \`5021\` · \`open\`
      > Where is it?
      (#general)
      💬 There is an answer to **Invoice** (ticket \`5021\`).
      **support** · <t:1768467660:R>
      > In the mail.
      > /ticket show ticket:inv…
        Invoice · answered · 5021 = 5021
      > /ticket show ticket:Invoice
      (private)
      # 🎫 Invoice
      Status: \`answered\` · Opened: <t:1768467600:R>
      \`notify\`: \`true\`
      > Where is it?

      **1 comment**
      **support** · <t:1768467660:R>
      > In the mail.
      (#general)
      🔒 The ticket **Invoice** was closed (ticket \`5021\`).
    `,
    ru: `
      (#general)
      🎫 1 новый тикет не из Discord:
      **Invoice** · Тикет \`5021\` · \`open\`
      > Where is it?
      (#general)
      💬 Есть ответ в тикете **Invoice** (тикет \`5021\`).
      **support** · <t:1768467660:R>
      > In the mail.
      > /ticket show ticket:inv…
        Invoice · answered · 5021 = 5021
      > /ticket show ticket:Invoice
      (private)
      # 🎫 Invoice
      Состояние: \`answered\` · Открыт: <t:1768467600:R>
      \`notify\`: \`true\`
      > Where is it?

      **1 сообщение**
      **support** · <t:1768467660:R>
      > In the mail.
      (#general)
      🔒 Тикет **Invoice** закрыт (тикет \`5021\`).
    `,
  },
];
