import { describe, expect, it } from 'vitest';
import { keysOfComments, type TicketComment } from '../../src/vscale/tickets.ts';
import { compareComments, type SentText } from '../../src/watch/ticket-changes.ts';

function say(text: string, over: Partial<TicketComment> = {}): TicketComment {
  return { id: null, text, author: 'support', created: '', createdAt: null, extra: {}, ...over };
}

const textsOf = (comments: readonly TicketComment[], told: string[] = [], sent: SentText[] = []) =>
  compareComments(told, comments, sent).news.map(({ comment }) => comment.text);

describe('the comments of a ticket', () => {
  it('are news until they were told', () => {
    const comments = [say('a', { id: '1' }), say('b', { id: '2' })];
    const first = compareComments([], comments.slice(0, 1), []);
    expect(first).toMatchObject({ news: [{ key: '1' }], told: ['1'] });
    const second = compareComments(first.told, comments, []);
    expect(second).toMatchObject({ news: [{ key: '2' }], told: ['1', '2'] });
    expect(textsOf(comments, second.told)).toEqual([]);
  });

  it('are told in the order in which they were written, however they are listed', () => {
    const [late, early] = [say('late', { createdAt: 2 }), say('early', { createdAt: 1 })];
    expect(textsOf([late, early])).toEqual(['early', 'late']);
    expect(textsOf([say('first'), early])).toEqual(['first', 'early']);
  });

  it('are told apart without ids, even if two say the same', () => {
    const comments = [say('ok'), say('ok')];
    const { told } = compareComments([], comments.slice(0, 1), []);
    expect(textsOf(comments, told)).toEqual(['ok']);
  });

  it('are not told anew when the list has forgotten them for a while', () => {
    const comments = [say('a', { id: '1' })];
    const { told } = compareComments(['1'], [], []);
    expect(textsOf(comments, told)).toEqual([]);
  });
});

describe('what was sent from Discord', () => {
  it('is not told back: by its id, or by its words', () => {
    const comments = [say('hello', { id: '1' }), say('news?', { id: '2' }), say('yes', { id: '3' })];
    expect(textsOf(comments, [], [{ text: 'x', commentId: '2', sentAt: 0 }])).toEqual(['hello', 'yes']);
    expect(textsOf(comments, [], [{ text: ' news? ', commentId: null, sentAt: 0 }])).toEqual(['hello', 'yes']);
    expect(compareComments([], comments, []).told).toEqual(['1', '2', '3']);
  });

  it('hides nobody else who says the same', () => {
    const sent = [{ text: 'ok', commentId: null, sentAt: 50_000 }];
    const own = say('ok', { id: '2', createdAt: 51_000, author: 'client' });
    const before = say('ok', { id: '1', createdAt: 10_000 });
    const after = say('ok', { id: '3', createdAt: 90_000 });
    expect(compareComments([], [before, own, after], sent).news.map(({ key }) => key)).toEqual(['1', '3']);
    expect(compareComments([], [before, own], [{ text: 'ok', commentId: '2', sentAt: 50_000 }]).news).toMatchObject([
      { key: '1' },
    ]);
  });

  it('is one comment each time it was sent', () => {
    const sent = [1, 2].map((sentAt) => ({ text: 'ok', commentId: null, sentAt }));
    expect(textsOf([say('ok'), say('ok'), say('ok')], [], sent)).toHaveLength(1);
  });
});

it('keys are made of what is told alone', () => {
  const comments = [say('a'), say('b', { id: '7' })];
  expect(compareComments([], comments, []).told).toEqual(keysOfComments(comments));
});
