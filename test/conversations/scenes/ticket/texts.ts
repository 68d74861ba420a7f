import { expect } from 'vitest';
import type { Scene } from '../../tell.ts';
import { lastSeenBy } from '../shared.ts';
import { letter } from './threads.ts';

/** Longer than a message may be. */
const longText = `web-1 does not answer.${' It did yesterday.'.repeat(120)}`;

export const textScenes: readonly Scene[] = [
  {
    of: 'ticket list',
    title: 'says how to begin where there is nothing',
    play: ({ type }) => type('ticket list'),
    en: `
      > /ticket list
      (private)
      # 0 tickets
      There are no tickets yet. \`/ticket open\` opens one.
    `,
    ru: `
      > /ticket list
      (private)
      # 0 тикетов
      Тикетов пока нет. Открыть: \`/ticket open\`.
    `,
  },
  {
    of: 'ticket show',
    title: 'begins with the last that was said',
    async play({ panel, vscale, type, press, locale }) {
      await panel.tickets.open({ ...letter, notify: true });
      for (let count = 1; count <= 5; count += 1) vscale.support.reply(5021, `Answer ${count}.`);
      const last = await type('ticket show', { ticket: '5021' });
      await press(last, locale === 'ru' ? '◀ Назад' : '◀ Previous');
    },
    en: `
      > /ticket show ticket:5021
      (private)
      # 🎫 No network
      Status: \`answered\` · Opened: <t:1768467600:R>
      \`notify\`: \`true\`
      > web-1 does not answer.

      **5 comments**
      **support** · <t:1768467600:R>
      > Answer 5.
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
      > [◀ Previous]
      (private)
      # 🎫 No network
      Status: \`answered\` · Opened: <t:1768467600:R>
      \`notify\`: \`true\`
      > web-1 does not answer.

      **5 comments**
      **support** · <t:1768467600:R>
      > Answer 1.
      **support** · <t:1768467600:R>
      > Answer 2.
      **support** · <t:1768467600:R>
      > Answer 3.
      **support** · <t:1768467600:R>
      > Answer 4.
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
    `,
    ru: `
      > /ticket show ticket:5021
      (private)
      # 🎫 No network
      Состояние: \`answered\` · Открыт: <t:1768467600:R>
      \`notify\`: \`true\`
      > web-1 does not answer.

      **5 сообщений**
      **support** · <t:1768467600:R>
      > Answer 5.
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
      > [◀ Назад]
      (private)
      # 🎫 No network
      Состояние: \`answered\` · Открыт: <t:1768467600:R>
      \`notify\`: \`true\`
      > web-1 does not answer.

      **5 сообщений**
      **support** · <t:1768467600:R>
      > Answer 1.
      **support** · <t:1768467600:R>
      > Answer 2.
      **support** · <t:1768467600:R>
      > Answer 3.
      **support** · <t:1768467600:R>
      > Answer 4.
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
    `,
  },
  {
    of: ['ticket show', 'ticket reply', 'ticket close'],
    title: 'knows no ticket in a channel to which none belongs, and none of another name',
    refused: [
      'ticket_unknown_here',
      'ticket_unknown_here',
      'ticket_unknown_here',
      'ticket_not_found',
      'ticket_not_found',
      'ticket_not_found',
    ],
    async play({ panel, type }) {
      await panel.tickets.open({ ...letter, notify: false });
      const form = { text: 'Any news?' };
      await type('ticket show');
      await type('ticket reply', {}, { form });
      await type('ticket close');
      await type('ticket show', { ticket: '17' });
      await type('ticket reply', { ticket: 'network' }, { form });
      await type('ticket close', { ticket: '17' });
    },
    en: `
      > /ticket show
      (private)
      ⛔ No ticket belongs to this channel. Choose one in the option \`ticket\`.
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ No ticket belongs to this channel. Choose one in the option \`ticket\`.
      (private)
      ↪ ⛔ No ticket belongs to this channel. Choose one in the option \`ticket\`.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close
      ⛔ No ticket belongs to this channel. Choose one in the option \`ticket\`.
      > /ticket show ticket:17
      (private)
      ⛔ There is no ticket \`17\`. \`/ticket list\` shows all.
      > /ticket reply ticket:network
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ There is no ticket \`network\`. \`/ticket list\` shows all.
      (private)
      ↪ ⛔ There is no ticket \`network\`. \`/ticket list\` shows all.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close ticket:17
      ⛔ There is no ticket \`17\`. \`/ticket list\` shows all.
    `,
    ru: `
      > /ticket show
      (private)
      ⛔ К этому каналу не относится ни один тикет. Выберите его в параметре \`тикет\`.
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ К этому каналу не относится ни один тикет. Выберите его в параметре \`тикет\`.
      (private)
      ↪ ⛔ К этому каналу не относится ни один тикет. Выберите его в параметре \`тикет\`.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close
      ⛔ К этому каналу не относится ни один тикет. Выберите его в параметре \`тикет\`.
      > /ticket show ticket:17
      (private)
      ⛔ Тикета \`17\` нет. Все тикеты: \`/ticket list\`.
      > /ticket reply ticket:network
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Тикета \`network\` нет. Все тикеты: \`/ticket list\`.
      (private)
      ↪ ⛔ Тикета \`network\` нет. Все тикеты: \`/ticket list\`.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close ticket:17
      ⛔ Тикета \`17\` нет. Все тикеты: \`/ticket list\`.
    `,
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'sends nothing that is empty',
    refused: ['ticket_header_empty', 'ticket_text_empty', 'ticket_text_empty'],
    async play({ type }) {
      await type('ticket open', {}, { form: { header: ' ', text: 'x' } });
      await type('ticket open', {}, { form: { header: 'x', text: '\n' } });
      await type('ticket reply', {}, { form: { text: ' ' } });
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the subject is empty. Say in a few words what it is about.
      (private)
      ↪ ⛔ Nothing was sent: the subject is empty. Say in a few words what it is about.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      x
      \`\`\`
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the text is empty. Say what support should know.
      (private)
      ↪ ⛔ Nothing was sent: the text is empty. Say what support should know.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      x
      \`\`\`
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the text is empty. Say what support should know.
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: тема пустая. Напишите в нескольких словах, о чём речь.
      (private)
      ↪ ⛔ Ничего не отправлено: тема пустая. Напишите в нескольких словах, о чём речь.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      x
      \`\`\`
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: текст пустой. Напишите, что нужно знать поддержке.
      (private)
      ↪ ⛔ Ничего не отправлено: текст пустой. Напишите, что нужно знать поддержке.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      x
      \`\`\`
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: текст пустой. Напишите, что нужно знать поддержке.
    `,
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'sends nothing that is too long',
    refused: ['ticket_header_long', 'ticket_text_long', 'ticket_text_long'],
    on: { typesAnything: true },
    async play({ type }) {
      await type('ticket open', {}, { form: { header: 'x'.repeat(201), text: 'x' } });
      await type('ticket open', {}, { form: { header: 'x', text: 'x'.repeat(4_001) } });
      await type('ticket reply', {}, { form: { text: 'x'.repeat(4_001) } });
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the subject has 201 characters, 200 are the limit. Make it shorter.
      (private)
      ↪ ⛔ Nothing was sent: the subject has 201 characters, 200 are the limit. Make it shorter.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      ${'x'.repeat(201)}
      \`\`\`
      **Text**
      \`\`\`
      x
      \`\`\`
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the text has 4001 characters, 4000 are the limit. Send it in several parts.
      (private)
      ↪ ⛔ Nothing was sent: the text has 4001 characters, 4000 are the limit. Send it in several parts.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      x
      \`\`\`
      📎 text.txt: Text
      > /ticket reply
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Nothing was sent: the text has 4001 characters, 4000 are the limit. Send it in several parts.
      (private)
      ↪ ⛔ Nothing was sent: the text has 4001 characters, 4000 are the limit. Send it in several parts.
      📋 Your text is not lost. Copy it from here:
      📎 text.txt: Text
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: знаков в теме 201, а можно не больше 200. Сократите её.
      (private)
      ↪ ⛔ Ничего не отправлено: знаков в теме 201, а можно не больше 200. Сократите её.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      ${'x'.repeat(201)}
      \`\`\`
      **Текст**
      \`\`\`
      x
      \`\`\`
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: знаков в тексте 4001, а можно не больше 4000. Отправьте его по частям.
      (private)
      ↪ ⛔ Ничего не отправлено: знаков в тексте 4001, а можно не больше 4000. Отправьте его по частям.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      x
      \`\`\`
      📎 text.txt: Текст
      > /ticket reply
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Ничего не отправлено: знаков в тексте 4001, а можно не больше 4000. Отправьте его по частям.
      (private)
      ↪ ⛔ Ничего не отправлено: знаков в тексте 4001, а можно не больше 4000. Отправьте его по частям.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      📎 text.txt: Текст
    `,
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'gives back what was written while Vscale could not be reached, to whoever wrote it',
    async play({ discord, vscale, type, read }) {
      vscale.faults.queue({ when: { path: '/tickets' }, fault: 'drop-before', times: 3 });
      await type('ticket open', {}, { form: { header: 'No **network**', text: '  ping:\n\n    @everyone' } });
      await type('ticket open', {}, { form: { header: 'No network', text: longText } });
      await read(lastSeenBy(discord, 'anna'));
      await type('ticket reply', { ticket: '17' }, { form: { text: 'ping:\n```\nno answer\n```' } });
      await read(lastSeenBy(discord, 'anna'));
      expect(lastSeenBy(discord, 'boris').content).toContain('⛔');
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      (private)
      ↪ ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      No **network**
      \`\`\`
      **Text**
      \`\`\`
        ping:

          @everyone
      \`\`\`
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      (private)
      ↪ ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      No network
      \`\`\`
      📎 text.txt: Text
      ${longText}
      > /ticket reply ticket:17
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      (private)
      ↪ ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
      📋 Your text is not lost. Copy it from here:
      📎 text.txt: Text
      ping:
      \`\`\`
      no answer
      \`\`\`
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      (private)
      ↪ ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      No **network**
      \`\`\`
      **Текст**
      \`\`\`
        ping:

          @everyone
      \`\`\`
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      (private)
      ↪ ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      No network
      \`\`\`
      📎 text.txt: Текст
      ${longText}
      > /ticket reply ticket:17
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      (private)
      ↪ ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      📎 text.txt: Текст
      ping:
      \`\`\`
      no answer
      \`\`\`
    `,
  },
  {
    of: 'ticket open',
    title: 'asks which server where several have the name',
    refused: 'server_ambiguous',
    async play({ vscale, type, complete }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await complete('ticket open', { server: 'web' }, 'server');
      await type('ticket open', { server: 'web-1' });
    },
    en: `
      > /ticket open server:web…
        web-1 · started · 31.184.254.10 · small = 15461102
        web-1 · started · 31.184.254.11 · small = 15461103
      > /ticket open server:web-1
      (private)
      ⛔ Several servers are called \`web-1\`: \`15461102\`, \`15461103\`. Give one of these ids.
    `,
    ru: `
      > /ticket open server:web…
        web-1 · запущен · 31.184.254.10 · small = 15461102
        web-1 · запущен · 31.184.254.11 · small = 15461103
      > /ticket open server:web-1
      (private)
      ⛔ Имя \`web-1\` носят несколько серверов: \`15461102\`, \`15461103\`. Укажите один из этих id.
    `,
  },
  {
    of: ['ticket list', 'ticket show', 'ticket open', 'ticket reply', 'ticket close'],
    title: 'says so where Vscale has no tickets',
    refused: ['tickets_gone', 'tickets_gone', 'tickets_gone', 'tickets_gone', 'tickets_gone'],
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: '/tickets' }, fault: 'html', status: 404, times: 5 });
      await type('ticket list');
      await type('ticket show', { ticket: '17' });
      await type('ticket open', {}, { form: letter });
      await type('ticket reply', { ticket: '17' }, { form: { text: 'Any news?' } });
      await type('ticket close', { ticket: '17' });
    },
    en: `
      > /ticket list
      (private)
      ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      > /ticket show ticket:17
      (private)
      ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      (private)
      ↪ ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      📋 Your text is not lost. Copy it from here:
      **Subject**
      \`\`\`
      No network
      \`\`\`
      **Text**
      \`\`\`
      web-1 does not answer.
      \`\`\`
      > /ticket reply ticket:17
      [form] Reply to support
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      (private)
      ↪ ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
      📋 Your text is not lost. Copy it from here:
      **Text**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close ticket:17
      ⛔ Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.
    `,
    ru: `
      > /ticket list
      (private)
      ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      > /ticket show ticket:17
      (private)
      ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      (private)
      ↪ ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Тема**
      \`\`\`
      No network
      \`\`\`
      **Текст**
      \`\`\`
      web-1 does not answer.
      \`\`\`
      > /ticket reply ticket:17
      [form] Ответить поддержке
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      (private)
      ↪ ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
      📋 Ваш текст не пропал. Скопируйте его отсюда:
      **Текст**
      \`\`\`
      Any news?
      \`\`\`
      > /ticket close ticket:17
      ⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.
    `,
  },
];
