import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { type Opened, openPage } from './support.ts';

async function type({ page }: Opened, person: string, line: string): Promise<[status: number, text: string]> {
  const answer = await fetch(`${page.url}as/${person}`, { method: 'POST', body: line });
  return [answer.status, stripVTControlCharacters(await answer.text())];
}

test('says something as somebody, and shows the conversation', async () => {
  const opened = await openPage();
  expect(await type(opened, 'vera', 'Hello')).toEqual([200, 'Vera\nHello\n']);
  const channel = await fetch(`${opened.page.url}channels/ops`);
  expect(stripVTControlCharacters(await channel.text())).toBe('Vera\nHello\n');
});

test('shows commands and code by their text', async () => {
  const opened = await openPage();
  expect(await type(opened, 'vera', 'See </server list:5> of `web-1` and ``/b``')).toEqual([
    200,
    'Vera\nSee /server list of web-1 and /b\n',
  ]);
});

test('says why something cannot be done', async () => {
  const opened = await openPage();
  expect(await type(opened, 'vera', '/nothing')).toEqual([500, expect.stringContaining('no such command')]);
  expect(await type(opened, 'vera', 'press Approve')).toEqual([500, expect.stringContaining('"Approve"')]);
  expect((await type(opened, 'nobody', 'Hello'))[0]).toBe(404);
  expect((await fetch(`${opened.page.url}channels/none`)).status).toBe(404);
});

test('takes no more than a line', async () => {
  const opened = await openPage();
  expect((await type(opened, 'vera', 'x'.repeat(100_000)))[0]).toBe(404);
});
