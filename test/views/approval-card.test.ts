import { describe, expect, it, test } from 'vitest';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded } from '../../src/operations/state.ts';
import type { Locale } from '../../src/views/message.ts';
import { operationCard } from '../../src/views/operation-card.ts';
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

it('warns while it waits where nobody could tell whether an approver sees the channel', () => {
  const description = (over: Parameters<typeof ask>[0], state?: 'running') =>
    operationCard(ask(over, state && { state }), { now: 2_000, expectedMs: null }).embeds?.[0]?.description ?? '';
  const warning = 'The bot cannot tell who sees this channel. Check that an approver does.';
  expect(description({ isChannelChecked: false })).toContain(warning);
  expect(description({ isChannelChecked: true })).not.toContain(warning);
  expect(description({ isChannelChecked: false }, 'running')).not.toContain(warning);
});

describe('the team’s part', () => {
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
