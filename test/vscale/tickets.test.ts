import { expect, test } from 'vitest';
import { isClosedTicket, keysOfComments } from '../../src/vscale/tickets.ts';
import { asked, connect, failureOf } from './support.ts';

const wire =
  '{"id":5021,"header":"No network on my server","text":"Server 12644 does not answer.","notify":true,"status":"open","created":"28.08.2015 15:10:00"}';
const ticket = {
  id: '5021',
  header: 'No network on my server',
  text: 'Server 12644 does not answer.',
  status: 'open',
  created: '28.08.2015 15:10:00',
  createdAt: Date.parse('2015-08-28T12:10:00Z'),
  extra: { notify: true },
};
const wireComment =
  '{"id":9120,"ticket":5021,"text":"We are looking into it.","author":"support","created":"28.08.2015 15:22:41"}';
const comment = {
  id: '9120',
  text: 'We are looking into it.',
  author: 'support',
  created: '28.08.2015 15:22:41',
  createdAt: Date.parse('2015-08-28T12:22:41Z'),
  extra: { ticket: 5021 },
};

test('tickets as they may be', async () => {
  const vscale = await connect({ body: `[${wire}]` });
  expect(await vscale.tickets.list()).toEqual([ticket]);
});

test('tickets as nobody has described them: all that is not understood is kept', async () => {
  const vscale = await connect({ body: '[{"id":"T-7","subject":"Hello","state":{"code":3},"created":1440756000}]' });
  expect(await vscale.tickets.list()).toEqual([
    {
      id: 'T-7',
      header: '',
      text: '',
      status: '',
      created: '1440756000',
      createdAt: 1440756000_000,
      extra: { subject: 'Hello', state: { code: 3 } },
    },
  ]);
});

test('all of it inside an object', async () => {
  const read = async (body: string) => (await connect({ body }, { retries: 0 })).tickets;
  for (const name of ['tickets', 'items']) {
    expect(await (await read(`{"${name}":[${wire}],"status":"ok"}`)).list()).toEqual([ticket]);
  }
  for (const body of [`{"comments":[${wireComment}]}`, `{"id":5021,"tags":[],"comments":[${wireComment}]}`]) {
    expect(await (await read(body)).listComments('5021')).toEqual([comment]);
  }
  const opened = await read(`{"ticket":${wire},"status":"ok"}`);
  expect(await opened.open({ header: 'a', text: 'b', notify: false })).toEqual(ticket);
  expect(await opened.close('5021')).toEqual(ticket);
  expect(await (await read(`{"comment":${wireComment}}`)).addComment('5021', { text: 'c' })).toEqual(comment);
});

test('what is no list is not taken for an empty one', async () => {
  for (const body of ['{}', 'null', '{"tickets":null}', '{"status":"ok"}', '{"tickets":{}}']) {
    const { tickets } = await connect({ body }, { retries: 0 });
    expect(await failureOf(tickets.list())).toMatchObject({ kind: 'malformed' });
    expect(await failureOf(tickets.listComments('1'))).toMatchObject({ kind: 'malformed' });
  }
});

test('a ticket without an id cannot be answered', async () => {
  const vscale = await connect({ body: '[{"header":"Hello"}]' }, { retries: 0 });
  expect(await failureOf(vscale.tickets.list())).toMatchObject({ kind: 'malformed' });
});

test('opening, answering, closing', async () => {
  const vscale = await connect({ status: 201, body: wire });
  expect(await vscale.tickets.open({ header: 'No network', text: 'None.', notify: false })).toEqual(ticket);
  expect(await vscale.tickets.close('5021')).toEqual(ticket);
  const talk = await connect({ body: wireComment });
  expect(await talk.tickets.addComment('5021', { text: 'Any news?' })).toEqual(comment);
  expect([...asked(vscale), ...asked(talk)]).toEqual([
    ['POST /tickets', '{"header":"No network","text":"None.","notify":false}'],
    ['POST /tickets/5021/close', ''],
    ['POST /tickets/5021/comments', '{"text":"Any news?"}'],
  ]);
});

test('changes that are answered with nothing', async () => {
  for (const reply of [{ status: 204 }, { body: '{}' }]) {
    const { tickets } = await connect(reply);
    expect(await tickets.open({ header: 'a', text: 'b', notify: false })).toBeNull();
    expect(await tickets.addComment('1', { text: 'c' })).toBeNull();
    expect(await tickets.close('1')).toBeNull();
  }
});

test('an error is no comment', async () => {
  const vscale = await connect({ body: '{"error":"ticket_is_closed"}' });
  expect(await failureOf(vscale.tickets.addComment('1', { text: 'c' }))).toMatchObject({
    kind: 'invalid',
    apiMessage: 'ticket_is_closed',
  });
});

test('comments', async () => {
  const vscale = await connect({ body: `[${wireComment},{"message":"no id, no author"}]` });
  expect(await vscale.tickets.listComments('5021')).toEqual([
    comment,
    { id: null, text: '', author: '', created: '', createdAt: null, extra: { message: 'no id, no author' } },
  ]);
  expect(asked(vscale)).toEqual([['GET /tickets/5021/comments', '']]);
});

test.each([
  ['closed', true],
  ['auto-closed', true],
  ['Resolved', true],
  ['Закрыт', true],
  ['решён', true],
  ['open', false],
  ['answered', false],
  ['нерешён', false],
  ['', false],
])('the state %j is an end: %j', (status, isEnd) => {
  expect(isClosedTicket({ ...ticket, status })).toBe(isEnd);
});

test('comments are told apart, by their ids or by what they say', () => {
  const nameless = { ...comment, id: null };
  const [byId, first, second, other] = keysOfComments([comment, nameless, nameless, { ...nameless, text: 'x' }]);
  expect(byId).toBe('9120');
  expect(second).toBe(`${first} #2`);
  expect(new Set([byId, first, second, other]).size).toBe(4);
  expect(keysOfComments([nameless])).toEqual([first]);
  const odd = (message: string) => ({ ...nameless, text: '', created: '', extra: { message } });
  expect(new Set(keysOfComments([odd('a'), odd('b')])).size).toBe(2);
});
