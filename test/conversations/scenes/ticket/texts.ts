import { expect } from 'vitest';
import type { Scene } from '../../tell.ts';
import { lastSeenBy } from '../shared.ts';
import { letter } from './threads.ts';

/** Longer than a message may be. */
const longText = `web-1 does not answer.${' It did yesterday.'.repeat(120)}`;

export const textScenes: readonly Scene[] = [
  {
    of: 'ticket list',
    title: 'says how to begin where there is nothing',
    play: ({ type }) => type('ticket list'),
  },
  {
    of: 'ticket show',
    title: 'begins with the last that was said',
    async play({ panel, vscale, type, press, locale }) {
      await panel.tickets.open({ ...letter, notify: true });
      for (let count = 1; count <= 5; count += 1) vscale.support.reply(5021, `Answer ${count}.`);
      const last = await type('ticket show', { ticket: '5021' });
      await press(last, locale === 'ru' ? '◀ Назад' : '◀ Previous');
    },
  },
  {
    of: ['ticket show', 'ticket reply', 'ticket close'],
    title: 'knows no ticket in a channel to which none belongs, and none of another name',
    refused: [
      'ticket_unknown_here',
      'ticket_unknown_here',
      'ticket_unknown_here',
      'ticket_not_found',
      'ticket_not_found',
      'ticket_not_found',
    ],
    async play({ panel, type }) {
      await panel.tickets.open({ ...letter, notify: false });
      const form = { text: 'Any news?' };
      await type('ticket show');
      await type('ticket reply', {}, { form });
      await type('ticket close');
      await type('ticket show', { ticket: '17' });
      await type('ticket reply', { ticket: 'network' }, { form });
      await type('ticket close', { ticket: '17' });
    },
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'sends nothing that is empty',
    refused: ['ticket_header_empty', 'ticket_text_empty', 'ticket_text_empty'],
    async play({ type }) {
      await type('ticket open', {}, { form: { header: ' ', text: 'x' } });
      await type('ticket open', {}, { form: { header: 'x', text: '\n' } });
      await type('ticket reply', {}, { form: { text: ' ' } });
    },
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'sends nothing that is too long',
    refused: ['ticket_header_long', 'ticket_text_long', 'ticket_text_long'],
    on: { typesAnything: true },
    async play({ type }) {
      await type('ticket open', {}, { form: { header: 'x'.repeat(201), text: 'x' } });
      await type('ticket open', {}, { form: { header: 'x', text: 'x'.repeat(4_001) } });
      await type('ticket reply', {}, { form: { text: 'x'.repeat(4_001) } });
    },
  },
  {
    of: ['ticket open', 'ticket reply'],
    title: 'gives back what was written while Vscale could not be reached, to whoever wrote it',
    async play({ discord, vscale, type, read }) {
      vscale.faults.queue({ when: { path: '/tickets' }, fault: 'drop-before', times: 3 });
      await type('ticket open', {}, { form: { header: 'No **network**', text: '  ping:\n\n    @everyone' } });
      await type('ticket open', {}, { form: { header: 'No network', text: longText } });
      await read(lastSeenBy(discord, 'anna'));
      await type('ticket reply', { ticket: '17' }, { form: { text: 'ping:\n```\nno answer\n```' } });
      await read(lastSeenBy(discord, 'anna'));
      expect(lastSeenBy(discord, 'boris').content).toContain('⛔');
    },
  },
  {
    of: 'ticket open',
    title: 'asks which server where several have the name',
    refused: 'server_ambiguous',
    async play({ vscale, type, complete }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await complete('ticket open', { server: 'web' }, 'server');
      await type('ticket open', { server: 'web-1' });
    },
  },
  {
    of: ['ticket list', 'ticket show', 'ticket open', 'ticket reply', 'ticket close'],
    title: 'says so where Vscale has no tickets',
    refused: ['tickets_gone', 'tickets_gone', 'tickets_gone', 'tickets_gone', 'tickets_gone'],
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: '/tickets' }, fault: 'html', status: 404, times: 5 });
      await type('ticket list');
      await type('ticket show', { ticket: '17' });
      await type('ticket open', {}, { form: letter });
      await type('ticket reply', { ticket: '17' }, { form: { text: 'Any news?' } });
      await type('ticket close', { ticket: '17' });
    },
  },
];
