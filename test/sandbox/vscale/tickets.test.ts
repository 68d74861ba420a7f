import { expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

const question = { header: 'No network', text: 'Server 12644 does not answer.', notify: true };

test('a ticket is opened, answered by the support, commented and closed', async () => {
  const { sandbox, clock, send } = await openSandbox();
  const opened = await send('POST /tickets', question);
  expect(opened.status).toBe(201);
  expect(opened.json).toEqual({ id: 5021, ...question, status: 'open', created: '15.01.2026 12:00:00' });
  expect((await send('GET /tickets/5021/comments')).json).toEqual([]);

  await clock.advance(60_000);
  sandbox.support.reply(5021, 'We are looking into it.');
  expect((await send('GET /tickets')).json).toMatchObject([{ id: 5021, status: 'answered' }]);
  await send('POST /tickets/5021/comments', { text: 'Thank you.' });
  expect((await send('GET /tickets')).json).toMatchObject([{ status: 'open' }]);
  expect((await send('GET /tickets/5021/comments')).json).toEqual([
    { id: 9120, ticket: 5021, text: 'We are looking into it.', author: 'support', created: '15.01.2026 12:01:00' },
    { id: 9121, ticket: 5021, text: 'Thank you.', author: 'client', created: '15.01.2026 12:01:00' },
  ]);

  expect((await send('POST /tickets/5021/close')).json).toMatchObject({ id: 5021, status: 'closed' });
  const refused = await send('POST /tickets/5021/comments', { text: 'Still down!' });
  expect([refused.status, refused.headers.get('vscale-error-message')]).toEqual([409, 'ticket_is_closed']);
});

test('the support may close a ticket; an unknown or an empty one is refused', async () => {
  const { sandbox, send } = await openSandbox();
  const { id } = (await send('POST /tickets', { ...question, notify: undefined })).json;
  sandbox.support.close(id);
  expect((await send('GET /tickets')).json).toMatchObject([{ status: 'closed', notify: false }]);
  expect((await send('POST /tickets', { header: 'x', text: '' })).status).toBe(400);
  expect((await send('GET /tickets/1/comments')).status).toBe(404);
});
