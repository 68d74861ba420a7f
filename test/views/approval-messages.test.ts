import { describe, expect, it } from 'vitest';
import { alarmMessage, pressAnswer, reminderMessage, summonsMessage } from '../../src/views/approval-messages.ts';
import type { Locale } from '../../src/views/message.ts';
import { makeRequest } from '../support/approval.ts';

function ask(locale: Locale, approvers: string[] | null = ['30', '31']) {
  const brokenGlass = { userId: 'anna', reason: 'the *shop* is down' };
  return makeRequest(
    { terms: { approvers }, brokenGlass },
    { id: 'k3f9a2bc', card: { channelId: 'c1', messageId: 'm1' }, origin: { locale } },
  );
}

describe('what calls the approvers', () => {
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
  it.each([
    ['en', 1, 'counted', '👍 Your approval counts. 1 person more is needed.'],
    ['en', 2, 'counted', '👍 Your approval counts. 2 people more are needed.'],
    ['ru', 1, 'counted', '👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.'],
    ['ru', 5, 'counted', '👍 Ваше согласие учтено. Нужно ещё согласие 5 человек.'],
    ['en', 2, 'denial_counted', '👎 Your denial counts. 2 people more would end the request.'],
    ['ru', 2, 'denial_counted', '👎 Ваш отказ учтён. Чтобы отклонить запрос, нужен ещё отказ 2 человек.'],
  ] as const)('says how many are still needed, in %s: %d %s', (locale, more, code, text) => {
    expect(pressAnswer(code, more, 'k3f9a2bc', locale).content).toBe(text);
  });
});
