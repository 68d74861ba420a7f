import { describe, expect, it } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import { mergedReport, operationReport } from '../../src/views/operation-report.ts';
import { makeFacts } from '../support/facts.ts';
import { makeRecord } from '../support/operation.ts';
import { render } from '../support/render.ts';

const done = {
  before: makeFacts(),
  after: makeFacts(),
  state: 'succeeded' as const,
  outcome: { code: 'done' as const },
  submittedAt: 1_000,
  endedAt: 43_000,
};

const creation = {
  ...done,
  operation: {
    kind: 'server.create' as const,
    name: 'web-1',
    image: 'ubuntu_20.04_64_001_master',
    plan: 'small',
    location: 'spb0',
    keyIds: [92],
    start: true,
    isFromBackup: false,
    hasPassword: false,
  },
  before: null,
};

const card = { channelId: 'c1', messageId: 'm1' };

describe('the report of one operation', () => {
  it('mentions whoever asked and nobody else, first of all saying how it went', () => {
    const report = operationReport(makeRecord({ ...done, card }));
    expect(report.mentions).toEqual({ users: ['u1'] });
  });
});

describe('the report of several operations', () => {
  const several = [
    makeRecord({ ...done, card, origin: { userId: 'u1' } }),
    makeRecord({ ...creation, card, origin: { userId: 'u2' } }),
    makeRecord({ ...done, state: 'failed', outcome: { code: 'server_gone' }, origin: { userId: 'u1' } }),
  ];

  it('has a line for each, with the way to its card', () => {
    const { message, taken } = mergedReport(several);
    expect(taken).toBe(3);
    expect(render(message)).toMatchInlineSnapshot(`
      "3 operations ended, 2 succeeded:
      ✅ **Restart web-1** · Done · 42s · <@u1> · [card](https://discord.com/channels/g1/c1/m1)
      ✅ **Create web-1** · Done · 42s · \`31.184.254.77\` · <@u2> · [card](https://discord.com/channels/g1/c1/m1)
      ❌ **Restart web-1** · Failed · 42s · <@u1>"
    `);
    expect(message.mentions).toEqual({ users: ['u1', 'u2'] });
  });

  it('speaks the language of the guild', () => {
    const russian = several.map((record) => ({ ...record, origin: { ...record.origin, locale: 'ru' as const } }));
    expect(render(mergedReport(russian).message)).toMatchInlineSnapshot(`
      "3 операции закончились, успешно 2:
      ✅ **Перезапуск web-1** · Готово · 42 с · <@u1> · [карточка](https://discord.com/channels/g1/c1/m1)
      ✅ **Создание web-1** · Готово · 42 с · \`31.184.254.77\` · <@u2> · [карточка](https://discord.com/channels/g1/c1/m1)
      ❌ **Перезапуск web-1** · Не удалось · 42 с · <@u1>"
    `);
  });

  it('takes as many as fit a message, in order, until all are told', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      makeRecord({ ...done, before: makeFacts({ name: `web-${index}` }), card, origin: { userId: `user-${index}` } }),
    );
    const told: OperationRecord[] = [];
    while (told.length < many.length) {
      const { message, taken } = mergedReport(many.slice(told.length));
      const reported = many.slice(told.length, told.length + taken);
      expect(taken).toBeGreaterThan(5);
      expect(message.content?.length).toBeLessThanOrEqual(2000);
      expect(message.mentions?.users).toEqual(reported.map(({ origin }) => origin.userId));
      for (const { before } of reported) expect(message.content).toContain(`**Restart ${before?.name}**`);
      told.push(...reported);
    }
    expect(told).toEqual(many);
  });

  it('takes one, however long', () => {
    const long = { ...done, before: makeFacts({ name: '*'.repeat(5000) }), card };
    expect(mergedReport([makeRecord(long)]).taken).toBe(1);
  });
});
