import { describe, expect, it, test } from 'vitest';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded } from '../../src/operations/state.ts';
import type { Locale } from '../../src/views/message.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { operationReport } from '../../src/views/operation-report.ts';
import { makeRequest, makeVote } from '../support/approval.ts';
import { makeFacts } from '../support/facts.ts';
import { makeRecord, makeScalet } from '../support/operation.ts';
import { render } from '../support/render.ts';

type Approval = Parameters<typeof makeRequest>[0];
type Over = Parameters<typeof makeRequest>[1];

function ask(approval: Approval = {}, over: Over = {}, locale: Locale = 'en'): OperationRecord {
  const terms = { approvers: ['30'], breakGlass: [], ...approval?.terms };
  const isSettled = over?.state !== undefined && hasEnded(over.state);
  return makeRequest(
    { ...approval, terms },
    { id: 'k3f9a2bc', reason: 'kernel update', ...(isSettled && { endedAt: 9_000 }), ...over, origin: { locale } },
  );
}

const card = (...asked: Parameters<typeof ask>) =>
  render(operationCard(ask(...asked), { now: 2_000, expectedMs: null }));
/** What the card says of the team's part, without what every card says. */
const linesOf = (...asked: Parameters<typeof ask>) =>
  card(...asked)
    .split('\n')
    .filter((line) => !/^(#|--|`31|\[|Reason: kernel|Asked by|Причина: kernel|Запрос: )/.test(line));

const byIvan = makeVote('ivan', 'approve');
const byOlga = makeVote('olga', 'deny', { reason: 'not on Friday' });

it('asks the approvers, tells what for and until when', () => {
  expect(card()).toMatchInlineSnapshot(`
    "<@&30>
    # Restart web-1
    🗳️ **Waiting for approval** · <t:1:R>
    Approvals: 0 of 1 · from <@&30>
    Expires <t:1801:R>
    \`31.184.254.77\` · id \`42\` · \`small\`
    Asked by <@asker> <t:1:R>
    Reason: kernel update
    -- Operation k3f9a2bc
    [Approve → approve:k3f9a2bc] [Deny → deny:k3f9a2bc] [Cancel → cancel:k3f9a2bc]"
  `);
  expect(card({}, {}, 'ru')).toMatchInlineSnapshot(`
    "<@&30>
    # Перезапуск web-1
    🗳️ **Ждёт согласия** · <t:1:R>
    Согласий: 0 из 1 · дать могут: <@&30>
    Истекает <t:1801:R>
    \`31.184.254.77\` · id \`42\` · \`small\`
    Запрос: <@asker> <t:1:R>
    Причина: kernel update
    -- Операция k3f9a2bc
    [Согласиться → approve:k3f9a2bc] [Отклонить → deny:k3f9a2bc] [Отменить → cancel:k3f9a2bc]"
  `);
});

it('mentions the approvers and nobody else, as long as they can decide', () => {
  const many = ask({ terms: { approvers: ['30', '31'] } });
  expect(operationCard(many, { now: 2_000, expectedMs: null })).toMatchObject({
    content: '<@&30> <@&31>',
    mentions: { roles: ['30', '31'] },
  });
  for (const state of ['approved', 'denied', 'expired', 'cancelled', 'stale', 'running'] as const) {
    const settled = operationCard(ask({}, { state }), { now: 2_000, expectedMs: null });
    expect(settled).toMatchObject({ content: '', mentions: { roles: [] } });
  }
  const byManagers = operationCard(ask({ terms: { approvers: null } }), { now: 2_000, expectedMs: null });
  expect(byManagers).toMatchObject({ content: '', mentions: { roles: [] } });
});

describe('the team’s part', () => {
  it('counts votes as they come', () => {
    const two = { terms: { approvals: 2, denials: 2 } };
    expect(linesOf({ ...two, votes: [byIvan, byOlga] })).toMatchInlineSnapshot(`
      [
        "<@&30>",
        "🗳️ **Waiting for approval** · <t:1:R>",
        "Approvals: 1 of 2 · from <@&30>",
        "Denials: 1 of 2",
        "Expires <t:1801:R>",
        "👍 <@ivan>",
        "👎 <@olga>: not on Friday",
      ]
    `);
    expect(linesOf({ ...two, votes: [byIvan, byOlga] }, {}, 'ru')).toMatchInlineSnapshot(`
      [
        "<@&30>",
        "🗳️ **Ждёт согласия** · <t:1:R>",
        "Согласий: 1 из 2 · дать могут: <@&30>",
        "Отказов: 1 из 2",
        "Истекает <t:1801:R>",
        "👍 <@ivan>",
        "👎 <@olga>: not on Friday",
      ]
    `);
  });

  it('says what it still waits for when there are enough', () => {
    expect(linesOf({ votes: [byIvan] })).toMatchInlineSnapshot(`
      [
        "<@&30>",
        "🗳️ **Waiting for approval** · <t:1:R>",
        "Approvals: 1 of 1 · from <@&30>",
        "That is enough. It runs as soon as Vscale answers.",
        "Expires <t:1801:R>",
        "👍 <@ivan>",
      ]
    `);
    expect(linesOf({ votes: [byIvan] }, {}, 'ru')).toContain(
      'Этого достаточно. Операция начнётся, как только Vscale ответит.',
    );
  });

  it('names those who may Manage Server where no role is named', () => {
    expect(linesOf({ terms: { approvers: null } })).toMatchInlineSnapshot(`
      [
        "🗳️ **Waiting for approval** · <t:1:R>",
        "Approvals: 0 of 1 · from members who may Manage Server",
        "Expires <t:1801:R>",
      ]
    `);
    expect(linesOf({ terms: { approvers: null } }, {}, 'ru')).toMatchInlineSnapshot(`
      [
        "🗳️ **Ждёт согласия** · <t:1:R>",
        "Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»",
        "Истекает <t:1801:R>",
      ]
    `);
  });

  it('tells how it ended', () => {
    const denied = { votes: [byIvan, byOlga], settledBy: 'olga', settledReason: 'not on Friday' };
    const endings = (locale: Locale) => ({
      denied: linesOf(denied, { state: 'denied' }, locale),
      cancelled: linesOf({ settledBy: 'asker' }, { state: 'cancelled' }, locale),
      expired: linesOf({ votes: [byIvan] }, { state: 'expired' }, locale),
      approved: linesOf({ votes: [byIvan] }, { state: 'approved' }, locale),
      brokenGlass: linesOf(
        { brokenGlass: { userId: 'anna', reason: 'the shop is down' } },
        { state: 'running' },
        locale,
      ),
    });
    expect(endings('en')).toMatchInlineSnapshot(`
      {
        "approved": [
          "⏳ **Waiting its turn** · <t:1:R>",
          "👍 <@ivan>",
        ],
        "brokenGlass": [
          "🔄 **Running** · <t:1:R>",
          "🚨 Run without approval by <@anna>: the shop is down",
        ],
        "cancelled": [
          "✖️ **Cancelled** · <t:9:f>",
          "Cancelled by <@asker>",
        ],
        "denied": [
          "🚫 **Denied** · <t:9:f>",
          "Denied by <@olga>: not on Friday",
          "👍 <@ivan>",
        ],
        "expired": [
          "⌛ **Expired** · <t:9:f>",
          "Nobody decided in time. Ask again if it is still needed.",
          "👍 <@ivan>",
        ],
      }
    `);
    expect(endings('ru')).toMatchInlineSnapshot(`
      {
        "approved": [
          "⏳ **Ждёт очереди** · <t:1:R>",
          "👍 <@ivan>",
        ],
        "brokenGlass": [
          "🔄 **Выполняется** · <t:1:R>",
          "🚨 Без согласия: <@anna>. Причина: the shop is down",
        ],
        "cancelled": [
          "✖️ **Отменено** · <t:9:f>",
          "Отмена: <@asker>",
        ],
        "denied": [
          "🚫 **Отклонено** · <t:9:f>",
          "Отказ: <@olga>. Причина: not on Friday",
          "👍 <@ivan>",
        ],
        "expired": [
          "⌛ **Время вышло** · <t:9:f>",
          "Решения вовремя не было. Если это ещё нужно, запросите снова.",
          "👍 <@ivan>",
        ],
      }
    `);
  });

  it('shows a changed server before and after', () => {
    const before = takeFingerprint(makeScalet({ publicAddress: null }), []);
    const changed = makeScalet({
      name: 'web_2',
      status: 'stopped',
      plan: 'medium',
      privateAddress: { address: '10.0.0.2', netmask: '', gateway: '' },
      tags: [{ id: 1, name: 'production' }],
      locked: true,
    });
    const found = takeFingerprint(changed, [
      { serverId: 42, method: 'scalet_stop', done: false, error: false },
      { serverId: 42, method: 'scalet_backup', done: false, error: false },
    ]);
    const stale = { state: 'stale', fingerprint: before, found } as const;
    const unapproved = operationCard(makeRecord({ ...stale, before: makeFacts() }), { now: 2_000, expectedMs: null });
    expect(render(unapproved)).toContain('so nothing was run:\nName: web-1 → web\\_2');
    expect(linesOf({ votes: [byIvan] }, stale)).toMatchInlineSnapshot(`
      [
        "🕓 **Out of date** · <t:9:f>",
        "The server has changed since this was asked, so nothing was run:",
        "Name: web-1 → web\\_2",
        "Status: started → stopped",
        "Plan: \`small\` → \`medium\`",
        "Address: none → \`31.184.254.77\`",
        "Private address: none → \`10.0.0.2\`",
        "Tags: none → \`production\`",
        "Locked: no → yes",
        "Running tasks: none → \`scalet_backup\`, \`scalet_stop\`",
        "👍 <@ivan>",
        "The votes no longer count.",
      ]
    `);
    expect(linesOf({ votes: [byIvan] }, stale, 'ru')).toMatchInlineSnapshot(`
      [
        "🕓 **Устарело** · <t:9:f>",
        "С момента запроса сервер изменился, поэтому ничего не выполнено:",
        "Имя: web-1 → web\\_2",
        "Состояние: запущен → остановлен",
        "Тариф: \`small\` → \`medium\`",
        "Адрес: нет → \`31.184.254.77\`",
        "Частный адрес: нет → \`10.0.0.2\`",
        "Теги: нет → \`production\`",
        "Занят: нет → да",
        "Задачи: нет → \`scalet_backup\`, \`scalet_stop\`",
        "👍 <@ivan>",
        "Голоса больше не учитываются.",
      ]
    `);
    expect(linesOf({}, { found: null, state: 'stale' })).toMatchInlineSnapshot(`
      [
        "🕓 **Out of date** · <t:9:f>",
        "The server has changed since this was asked, so nothing was run:",
        "The server is gone.",
      ]
    `);
    expect(linesOf({}, { found: null, state: 'stale' }, 'ru')).toMatchInlineSnapshot(`
      [
        "🕓 **Устарело** · <t:9:f>",
        "С момента запроса сервер изменился, поэтому ничего не выполнено:",
        "Сервера больше нет.",
      ]
    `);
  });
});

describe('the buttons', () => {
  const buttonsOf = (...asked: Parameters<typeof ask>) =>
    operationCard(ask(...asked), { now: 2_000, expectedMs: null }).components?.flatMap((row) =>
      row.components.map((button) =>
        'label' in button && 'custom_id' in button ? `${button.label} ${button.custom_id}` : '?',
      ),
    );

  it('are there while it is open', () => {
    const open = ['Approve approve:k3f9a2bc', 'Deny deny:k3f9a2bc', 'Cancel cancel:k3f9a2bc'];
    expect(buttonsOf()).toEqual(open);
    expect(buttonsOf({ terms: { breakGlass: ['50'] } })).toEqual([...open, 'Run now run:k3f9a2bc']);
    expect(buttonsOf({ terms: { breakGlass: ['50'] } }, {}, 'ru')).toEqual([
      'Согласиться approve:k3f9a2bc',
      'Отклонить deny:k3f9a2bc',
      'Отменить cancel:k3f9a2bc',
      'Выполнить сейчас run:k3f9a2bc',
    ]);
  });

  it('are one to ask again where the server has changed, and none where it is gone or all is settled', () => {
    const found = takeFingerprint(makeScalet({ status: 'stopped' }), []);
    expect(buttonsOf({}, { found, state: 'stale' })).toEqual(['Ask again again:k3f9a2bc']);
    expect(buttonsOf({}, { found, state: 'stale' }, 'ru')).toEqual(['Запросить снова again:k3f9a2bc']);
    expect(buttonsOf({}, { found: null, state: 'stale' })).toEqual([]);
    for (const state of ['denied', 'expired', 'cancelled', 'approved', 'running', 'succeeded'] as const) {
      expect(buttonsOf({}, { state })).toEqual([]);
    }
  });
});

describe('an upgrade', () => {
  const upgrade = (monthlyKopecks?: { from: number; to: number } | null): { operation: Operation } => ({
    operation: {
      kind: 'server.upgrade',
      serverId: 42,
      plan: 'large',
      ...(monthlyKopecks !== undefined && { monthlyKopecks }),
    },
  });
  const prices = { from: 20_000, to: 80_050 };

  it('tells what it costs', () => {
    expect(card({}, upgrade(prices))).toContain(
      'Plan: `small` → `large`\nCost a month: 200 ₽ → 800.50 ₽ (600.50 ₽ more)',
    );
    expect(card({}, upgrade(prices), 'ru')).toContain('В месяц: 200 ₽ → 800,50 ₽ (на 600,50 ₽ больше)');
  });

  it('tells nothing where no price is known, was kept, or matters any more', () => {
    for (const over of [upgrade(null), upgrade(), { ...upgrade(prices), state: 'denied' as const }]) {
      expect(card({}, over)).not.toContain('Cost a month');
    }
  });
});

test('the card is red for good where it ran without approval', () => {
  const colorOf = (over: Over) =>
    operationCard(ask({ brokenGlass: { userId: 'anna', reason: 'now' } }, over), { now: 0, expectedMs: null })
      .embeds?.[0]?.color;
  expect([colorOf({ state: 'running' }), colorOf({ state: 'succeeded' })]).toEqual([0xed4245, 0xed4245]);
});

test('whoever asked is told how it ended', () => {
  const report = (locale: Locale, approval: Approval, over: Over) =>
    render(operationReport(ask(approval, over, locale)));
  const reports = (locale: Locale) => ({
    denied: report(locale, { votes: [byOlga], settledBy: 'olga', settledReason: 'not on Friday' }, { state: 'denied' }),
    expired: report(locale, {}, { state: 'expired' }),
    cancelled: report(locale, { settledBy: 'asker' }, { state: 'cancelled' }),
    stale: report(locale, {}, { found: takeFingerprint(makeScalet({ status: 'stopped' }), []), state: 'stale' }),
  });
  expect(reports('en')).toMatchInlineSnapshot(`
    {
      "cancelled": "<@asker> ✖️ **Restart web-1** · Cancelled
    Cancelled by <@asker>",
      "denied": "<@asker> 🚫 **Restart web-1** · Denied
    Denied by <@olga>: not on Friday",
      "expired": "<@asker> ⌛ **Restart web-1** · Expired
    Nobody decided in time. Ask again if it is still needed.",
      "stale": "<@asker> 🕓 **Restart web-1** · Out of date
    The server has changed since this was asked, so nothing was run:
    Status: started → stopped",
    }
  `);
  expect(reports('ru')).toMatchInlineSnapshot(`
    {
      "cancelled": "<@asker> ✖️ **Перезапуск web-1** · Отменено
    Отмена: <@asker>",
      "denied": "<@asker> 🚫 **Перезапуск web-1** · Отклонено
    Отказ: <@olga>. Причина: not on Friday",
      "expired": "<@asker> ⌛ **Перезапуск web-1** · Время вышло
    Решения вовремя не было. Если это ещё нужно, запросите снова.",
      "stale": "<@asker> 🕓 **Перезапуск web-1** · Устарело
    С момента запроса сервер изменился, поэтому ничего не выполнено:
    Состояние: запущен → остановлен",
    }
  `);
});
