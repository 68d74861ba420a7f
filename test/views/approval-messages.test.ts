import { describe, expect, it, test } from 'vitest';
import { alarmMessage, pressAnswer, reminderMessage, summonsMessage } from '../../src/views/approval-messages.ts';
import type { Locale } from '../../src/views/message.ts';
import { makeRequest } from '../support/approval.ts';
import { render } from '../support/render.ts';

function ask(locale: Locale, approvers: string[] | null = ['30', '31']) {
  const brokenGlass = { userId: 'anna', reason: 'the *shop* is down' };
  return makeRequest(
    { terms: { approvers }, brokenGlass },
    { id: 'k3f9a2bc', card: { channelId: 'c1', messageId: 'm1' }, origin: { locale } },
  );
}

describe('what calls the approvers', () => {
  test.each([
    [
      'en',
      {
        summons: '<@asker> asks: **Restart web-1**. Approve or deny it on the card.',
        reminder: '**Restart web-1** still waits for approval and expires <t:1801:R>.',
        alarm: '🚨 <@anna> runs **Restart web-1** without approval. Reason: the \\*shop\\* is down',
        card: '[card](https://discord.com/channels/g1/c1/m1)',
      },
    ],
    [
      'ru',
      {
        summons: '<@asker> просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.',
        reminder: '**Перезапуск web-1**: запрос ещё ждёт согласия и истекает <t:1801:R>.',
        alarm: '🚨 <@anna> выполняет без согласия: **Перезапуск web-1**. Причина: the \\*shop\\* is down',
        card: '[карточка](https://discord.com/channels/g1/c1/m1)',
      },
    ],
  ] as const)('mentions their roles and nobody else, in %s', (locale, { summons, reminder, alarm, card }) => {
    const called = (text: string) => ({ content: `<@&30> <@&31> ${text}\n${card}`, mentions: { roles: ['30', '31'] } });
    expect(summonsMessage(ask(locale))).toEqual(called(summons));
    expect(reminderMessage(ask(locale))).toEqual(called(reminder));
    expect(alarmMessage(ask(locale))).toEqual(called(alarm));
  });

  it('is nothing where there is no role to mention, but for the alarm', () => {
    const byManagers = ask('en', null);
    expect([summonsMessage(byManagers), reminderMessage(byManagers)]).toEqual([null, null]);
    expect(alarmMessage({ ...byManagers, card: null })).toEqual({
      content: '🚨 <@anna> runs **Restart web-1** without approval. Reason: the \\*shop\\* is down',
      mentions: { roles: [] },
    });
    expect(alarmMessage(makeRequest())).toBeNull();
  });
});

describe('what the presser is told', () => {
  const codes = [
    'counted',
    'denial_counted',
    'vscale_silent',
    'approved',
    'denied',
    'stale',
    'withdrawn',
    'cancelled',
    'broke_glass',
  ] as const;
  const answers = (locale: Locale) => codes.map((code) => render(pressAnswer(code, 2, 'k3f9a2bc', locale)));

  it('in their language, with a way back while it only counts', () => {
    expect(answers('en')).toMatchInlineSnapshot(`
      [
        "👍 Your approval counts. 2 people more are needed.
      [Withdraw my vote → withdraw:k3f9a2bc]",
        "👎 Your denial counts. 2 people more would end the request.
      [Withdraw my vote → withdraw:k3f9a2bc]",
        "⏳ Your approval counts and was the last one needed, but Vscale does not answer. The bot tries again by itself until the request expires.
      [Withdraw my vote → withdraw:k3f9a2bc]",
        "✅ Approved. The operation is on its way.",
        "🚫 Denied. Whoever asked is told.",
        "🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.",
        "↩️ Your vote is withdrawn.",
        "✖️ Cancelled.",
        "🚨 The operation runs now. The approvers are told.",
      ]
    `);
    expect(answers('ru')).toMatchInlineSnapshot(`
      [
        "👍 Ваше согласие учтено. Нужно ещё согласие 2 человек.
      [Отозвать голос → withdraw:k3f9a2bc]",
        "👎 Ваш отказ учтён. Чтобы отклонить запрос, нужен ещё отказ 2 человек.
      [Отозвать голос → withdraw:k3f9a2bc]",
        "⏳ Ваше согласие учтено, и этого достаточно, но Vscale не отвечает. Бот будет пробовать сам, пока запрос не истечёт.
      [Отозвать голос → withdraw:k3f9a2bc]",
        "✅ Согласие получено. Операция отправляется.",
        "🚫 Отклонено. Автор запроса узнает об этом.",
        "🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.",
        "↩️ Ваш голос отозван.",
        "✖️ Отменено.",
        "🚨 Операция выполняется. Те, чьё согласие нужно, узнают об этом.",
      ]
    `);
  });

  it.each([
    ['en', 1, '👍 Your approval counts. 1 person more is needed.'],
    ['en', 2, '👍 Your approval counts. 2 people more are needed.'],
    ['ru', 1, '👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.'],
    ['ru', 5, '👍 Ваше согласие учтено. Нужно ещё согласие 5 человек.'],
  ] as const)('and how many are still needed, in %s: %d', (locale, more, text) => {
    expect(pressAnswer('counted', more, 'k3f9a2bc', locale).content).toBe(text);
  });
});
