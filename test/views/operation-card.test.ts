import { describe, expect, it } from 'vitest';
import { toBody } from '../../src/discord/body.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord, Outcome } from '../../src/operations/record.ts';
import { type OperationState, operationStates } from '../../src/operations/state.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { makeFacts } from '../support/facts.ts';
import { makeRecord } from '../support/operation.ts';
import { render } from '../support/render.ts';

const start = Date.UTC(2026, 0, 15, 9);

const asked: Parameters<typeof makeRecord>[0] = {
  id: 'k3f9a2bc',
  before: makeFacts(),
  reason: 'kernel update',
  askedAt: start,
  changedAt: start,
};

function card(over: Parameters<typeof makeRecord>[0], facts: { afterMs?: number; expectedMs?: number } = {}): string {
  const { afterMs = 0, expectedMs = null } = facts;
  return render(operationCard(makeRecord({ ...asked, ...over }), { now: start + afterMs, expectedMs }));
}

const ended = { submittedAt: start + 1_000, changedAt: start + 43_000, endedAt: start + 43_000 };
const done = { ...ended, state: 'succeeded' as const, outcome: { code: 'done' as const }, after: makeFacts() };

it('says where to look for the address of a new server that has none yet', () => {
  const operation: Operation = {
    kind: 'server.create',
    name: 'web-1',
    image: 'ubuntu_20.04_64_001_master',
    plan: 'small',
    location: 'spb0',
    keyIds: [],
    start: true,
    isFromBackup: false,
    hasPassword: false,
  };
  expect(
    card({
      ...done,
      operation: { ...operation, hasPassword: true },
      before: null,
      after: makeFacts({ address: null }),
    }),
  ).toMatchInlineSnapshot(`
    "# Create web-1
    ✅ **Done** · 42s
    It has no address yet: see \`/server show\`.
    The root password is the one that was typed.
    \`small\` · \`spb0\` · \`ubuntu_20.04_64_001_master\`
    Asked by <@u1> <t:1768467600:R>
    Reason: kernel update
    -- Operation k3f9a2bc"
  `);
});

describe('what went wrong', () => {
  const outcomes: [OperationState, Outcome][] = [
    ['failed', { code: 'task_failed', message: 'no `space` left @everyone' }],
    ['failed', { code: 'unexpected_state', status: 'stopped', plan: 'small' }],
    ['failed', { code: 'unexpected_state', status: null, plan: null }],
    ['failed', { code: 'server_gone' }],
    ['rejected', { code: 'refused', kind: 'from_the_future', message: null }],
    ['rejected', { code: 'password_lost' }],
    ['not_applied', { code: 'not_applied' }],
    ['not_applied', { code: 'unknown' }],
    ['unknown', { code: 'overdue', afterMs: 24 * 60 * 60_000 }],
    ['stale', { code: 'not_sent', afterMs: 24 * 60 * 60_000 }],
  ];

  it('is said with what to do', () => {
    const lines = outcomes.map(([state, outcome]) =>
      card({ ...ended, after: makeFacts(), state, outcome })
        .split('\n')
        .slice(1, 3)
        .join(' — '),
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "❌ **Failed** · 42s — The task failed at Vscale. Vscale says: \`no ˋspaceˋ left @everyone\`. Look at \`/server show\`, then ask again.",
        "❌ **Failed** · 42s — The task is over, but the server is stopped on the plan \`small\`. Look at \`/server log\`, then ask again.",
        "❌ **Failed** · 42s — The task is over, but the server is — on the plan —. Look at \`/server log\`, then ask again.",
        "❌ **Failed** · 42s — The server is not there. \`/server list\` shows what is.",
        "⛔ **Refused** · 42s — Vscale does not accept this request. Check the options and ask again.",
        "⛔ **Refused** · 42s — The bot was restarted before it sent the root password, which it never stores. Nothing changed: ask again.",
        "↩️ **No change found** · 42s — Vscale gave no clear answer, and nothing there shows the change. Look there before you ask again.",
        "❓ **Unknown** · 42s — Vscale gave no clear answer, and after a restart a server looks as before, so nobody knows whether it happened. Before you ask again, look at \`/server log\` and run \`uptime\` on the server.",
        "❓ **Unknown** · 42s — Vscale has not shown for 24h how this ended, so the bot waits no longer. See \`/server show\` before you ask again.",
        "🕓 **Out of date** · 42s — It waited 24h for its turn and was not sent to Vscale. Nothing changed: ask again.",
      ]
    `);
  });

  it('is not known of what leaves no trace: then it is said what to look at', () => {
    const unknown = { ...ended, state: 'not_applied', outcome: { code: 'unknown' } } as const;
    const restore = { kind: 'server.restore', serverId: 42, backupId: 'b1', backupName: 'b', madeFrom: 'x' } as const;
    const rebuild = { kind: 'server.rebuild', serverId: 42, hasPassword: false } as const;
    for (const operation of [restore, rebuild]) {
      expect(card({ ...unknown, operation })).toContain('Before you ask again, log in and see');
      expect(card({ ...unknown, operation, origin: { locale: 'ru' } })).toContain('Прежде чем повторить, войдите');
    }
    expect(card({ ...unknown, operation: { kind: 'server.start', serverId: 42 } })).toContain(
      'Look there before you ask',
    );
  });

  it('is said in Russian too', () => {
    const origin = { locale: 'ru' as const };
    const lines = outcomes.map(
      ([state, outcome]) => card({ ...ended, after: makeFacts(), state, outcome, origin }).split('\n')[2],
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "Задача в Vscale закончилась ошибкой. Vscale пишет: \`no ˋspaceˋ left @everyone\`. Посмотрите \`/server show\` и повторите.",
        "Задача закончилась, но состояние сервера: остановлен, тариф \`small\`. Посмотрите \`/server log\` и повторите.",
        "Задача закончилась, но состояние сервера: —, тариф —. Посмотрите \`/server log\` и повторите.",
        "Сервера нет. Что есть сейчас: \`/server list\`.",
        "Vscale не принимает этот запрос. Проверьте параметры и повторите.",
        "Бот перезапустили раньше, чем он отправил пароль root, а пароли он не хранит. Ничего не изменилось: повторите.",
        "Vscale не дал ясного ответа, и следов изменения там нет. Прежде чем повторить, посмотрите, что там.",
        "Vscale не дал ясного ответа, а после перезапуска сервер выглядит как прежде, поэтому неизвестно, был ли перезапуск. Прежде чем повторить, посмотрите \`/server log\` и выполните на сервере \`uptime\`.",
        "Прошло 24 ч, а Vscale не показал, чем это закончилось; бот больше не ждёт. Прежде чем повторить, посмотрите \`/server show\`.",
        "Запрос ждал очереди 24 ч и в Vscale не отправлен. Ничего не изменилось: повторите.",
      ]
    `);
  });
});

it('has words and an emoji for each state', () => {
  const stateLine = (state: OperationState, locale: OperationRecord['origin']['locale']) =>
    card({ state, origin: { locale } }).split('\n')[1];
  expect(operationStates.map((state) => [stateLine(state, 'en'), stateLine(state, 'ru')])).toMatchInlineSnapshot(`
    [
      [
        "🗳️ **Waiting for approval** · <t:1768467600:R>",
        "🗳️ **Ждёт согласия** · <t:1768467600:R>",
      ],
      [
        "⏳ **Waiting its turn** · <t:1768467600:R>",
        "⏳ **Ждёт очереди** · <t:1768467600:R>",
      ],
      [
        "📨 **Sending to Vscale** · <t:1768467600:R>",
        "📨 **Отправляется в Vscale** · <t:1768467600:R>",
      ],
      [
        "❓ **No clear answer from Vscale** · <t:1768467600:R>",
        "❓ **Ответ Vscale неясен** · <t:1768467600:R>",
      ],
      [
        "🔄 **Running** · <t:1768467600:R>",
        "🔄 **Выполняется** · <t:1768467600:R>",
      ],
      [
        "✅ **Done** · <t:1768467600:f>",
        "✅ **Готово** · <t:1768467600:f>",
      ],
      [
        "❌ **Failed** · <t:1768467600:f>",
        "❌ **Не удалось** · <t:1768467600:f>",
      ],
      [
        "⛔ **Refused** · <t:1768467600:f>",
        "⛔ **Отказ** · <t:1768467600:f>",
      ],
      [
        "↩️ **No change found** · <t:1768467600:f>",
        "↩️ **Изменений не видно** · <t:1768467600:f>",
      ],
      [
        "❓ **Unknown** · <t:1768467600:f>",
        "❓ **Неизвестно** · <t:1768467600:f>",
      ],
      [
        "🚫 **Denied** · <t:1768467600:f>",
        "🚫 **Отклонено** · <t:1768467600:f>",
      ],
      [
        "⌛ **Expired** · <t:1768467600:f>",
        "⌛ **Время вышло** · <t:1768467600:f>",
      ],
      [
        "✖️ **Cancelled** · <t:1768467600:f>",
        "✖️ **Отменено** · <t:1768467600:f>",
      ],
      [
        "🕓 **Out of date** · <t:1768467600:f>",
        "🕓 **Устарело** · <t:1768467600:f>",
      ],
    ]
  `);
});

it('never shows a full bar while the operation runs', () => {
  const running = { state: 'running' as const, submittedAt: start };
  const bar = (afterMs: number) => card(running, { afterMs, expectedMs: 10_000 }).split('\n')[2];
  expect([0, 5_000, 9_999, 60_000].map(bar)).toEqual([
    '▱▱▱▱▱▱▱▱▱▱ 0 %',
    '▰▰▰▰▰▱▱▱▱▱ 50 %',
    '▰▰▰▰▰▰▰▰▰▱ 95 %',
    '▰▰▰▰▰▰▰▰▰▱ 95 %',
  ]);
});

it('survives a clock that was set back', () => {
  const running = { state: 'running' as const, submittedAt: start };
  expect(card(running, { afterMs: -60_000, expectedMs: 10_000 })).toContain('▱▱▱▱▱▱▱▱▱▱ 0 %');
});

it('pings nobody', () => {
  const { allowed_mentions } = toBody(operationCard(makeRecord(asked), { now: start, expectedMs: null }));
  expect(allowed_mentions).toEqual({ parse: [], users: [], roles: [], replied_user: false });
});
