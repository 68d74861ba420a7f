import { expect, it } from 'vitest';
import { operationLabel } from '../../src/views/choices.ts';
import { operationDetails } from '../../src/views/operation-list.ts';
import { makeFacts } from '../support/facts.ts';
import { makeRecord } from '../support/operation.ts';
import { render } from '../support/render.ts';

const card = { channelId: 'c1', messageId: 'm1' };
const rename = makeRecord({
  id: 'aaaaaaaa',
  operation: { kind: 'server.rename', serverId: 42, name: 'api_1' },
  before: makeFacts(),
  state: 'succeeded',
  outcome: { code: 'done' },
  submittedAt: 1_000,
  endedAt: 3_000,
  card,
});
const restart = makeRecord({ id: 'bbbbbbbb', state: 'running', submittedAt: 1_000 });

it('shows an operation in the language of the reader, not of its channel', () => {
  const shown = operationDetails({ ...rename }, { now: 5_000, expectedMs: null }, 'ru');
  expect(render(shown)).toMatchInlineSnapshot(`
    "# Переименование web-1 в api\\_1
    ✅ **Готово** · 2 с
    Имя: web-1 → api\\_1
    \`31.184.254.77\` · id \`42\`
    Запрос: <@u1> <t:1:R>
    [карточка](https://discord.com/channels/g1/c1/m1)
    -- Операция aaaaaaaa"
  `);
  expect(shown.cardOf).toBeUndefined();
});

it('has the whole of what a card only shows the beginning of in a file', () => {
  const filesOf = (zone: string) =>
    operationDetails(
      makeRecord({ operation: { kind: 'domain.add', name: 'example.org', zone } }),
      { now: 5_000, expectedMs: null },
      'en',
    ).files?.map(({ name, data }) => [name, data.toString()]);
  const zone = 'www A 192.0.2.1\n'.repeat(100);
  expect(filesOf(zone)).toEqual([['zone.txt', zone]]);
  expect(filesOf('www A 192.0.2.1')).toEqual([]);
});

it('labels operations in suggestions', () => {
  expect(operationLabel(rename, 'en')).toBe('Rename web-1 to api_1 · Done · aaaaaaaa');
  expect(operationLabel(restart, 'ru')).toBe('Перезапуск web-1 · Выполняется · bbbbbbbb');
});
