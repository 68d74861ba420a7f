import { expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../src/views/custom-id.ts';

it('carries options there and back', () => {
  const customId = encodeCustomId('page', 'server log', { server: 42, page: 2, name: 'веб & 1=?', start: false });
  expect(customId).toBe('page:server log?server=42&page=2&name=%D0%B2%D0%B5%D0%B1+%26+1%3D%3F&start=false');
  expect(decodeCustomId(customId ?? '')).toEqual({
    kind: 'page',
    path: 'server log',
    options: { server: '42', page: '2', name: 'веб & 1=?', start: 'false' },
  });
  expect(decodeCustomId(encodeCustomId('modal', 'help', {}) ?? '')).toEqual({
    kind: 'modal',
    path: 'help',
    options: {},
  });
});

it('refuses what does not fit', () => {
  const room = 100 - 'modal:server delete?server='.length;
  expect(encodeCustomId('modal', 'server delete', { server: 'x'.repeat(room) })).toHaveLength(100);
  expect(encodeCustomId('modal', 'server delete', { server: 'x'.repeat(room + 1) })).toBeNull();
});

it.each(['', 'page:', 'vote:server list?', 'page:server list', 'page:Server List?', 'page:a b c?', 'page:../x?'])(
  'does not take %j for its own',
  (customId) => {
    expect(decodeCustomId(customId)).toBeNull();
  },
);
