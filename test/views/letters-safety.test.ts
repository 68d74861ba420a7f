import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBody } from '../../src/discord/body.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { defaultLimits } from '../../src/sandbox/discord/limits.ts';
import { readPostedMessage } from '../../src/sandbox/discord/validate/message.ts';
import { modalErrors } from '../../src/sandbox/discord/validate/modal.ts';
import * as choices from '../../src/views/choices.ts';
import { addDomainForm, removeDomainForm } from '../../src/views/domain-forms.ts';
import { domainCard, domainList, ptrList, recordList } from '../../src/views/domains.ts';
import type { Locale, Message } from '../../src/views/message.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { openTicketForm, replyTicketForm } from '../../src/views/ticket-forms.ts';
import { closedNews, commentNews, openedNews, threadStart } from '../../src/views/ticket-news.ts';
import { ticketCard, ticketList } from '../../src/views/tickets.ts';
import { makeRecord } from '../support/operation.ts';

const nasty = [
  '@everyone',
  '<@1>',
  '<#3>',
  '/server list',
  '`',
  '```',
  '**',
  '||',
  '[a](https://evil.example)',
  '\\',
  '\n# ',
  '\n> ',
  '\n>>> ',
  '\r\n- ',
  '\n\n\n1. ',
  '\u2028-# ',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  'xn--e1afmkfd.xn--p1ai',
  'x'.repeat(5_000),
  '*\n'.repeat(2_000),
  '*'.repeat(5_000),
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

const asker = '111111111111111111';
const many = <T>(thing: T) => Array.from({ length: 12 }, () => thing);

/** Every message of domains and tickets, with this text in every place that holds one from outside. */
function messagesWith(text: string, locale: Locale): Message[] {
  const extra = Object.fromEntries(many(text).map((value, index) => [`${text}${index}`, value]));
  const ticket = { id: text, header: text, text, status: text, created: text, createdAt: null, extra };
  const comment = { id: text, text, author: text, created: text, createdAt: null, extra };
  const domain = { id: 1, name: text, tags: many({ id: 1, name: text }), createdAt: 1, changedAt: 1 };
  const common = { id: 1, name: text, ttl: 300, content: text, priority: 1, weight: 1, port: 1, target: text };
  const soa = { nameServer: text, email: text, refresh: 1, retry: 1, expire: 1, minimum: 1, changedAt: null };
  const records = ['A', 'MX', 'SRV', 'SOA', 'CNAME', text].map((type) => ({ ...common, type, soa }));
  const record = { type: 'TXT' as const, name: text, content: text, ttl: 300 };
  const operations: Operation[] = [
    { kind: 'domain.add', name: text, zone: text },
    { kind: 'domain.remove', domainId: 1 },
    { kind: 'domain.tag', domainId: 1, domain: text, tag: text, on: true },
    { kind: 'record.add', domainId: 1, record },
    { kind: 'record.edit', domainId: 1, recordId: 1, record, was: text },
    { kind: 'record.remove', domainId: 1, recordId: 1, was: text },
    { kind: 'ptr.set', ip: text, content: text, was: text },
    { kind: 'ptr.remove', ptrId: 1, was: text },
    { kind: 'ticket.open', header: text, text },
    { kind: 'ticket.reply', ticketId: text, text },
    { kind: 'ticket.close', ticketId: text },
  ];
  const source = { path: 'ticket list' };
  const news = { id: text, header: text, userId: asker };
  return [
    domainList(many(domain), 1, source, locale),
    domainCard(domain, records, locale),
    recordList(domain, records, 1, source, locale),
    ptrList(many({ id: 1, ip: text, content: text }), new Map([[text, text]]), 1, source, locale),
    ticketList(many(ticket), new Map(), 1, source, locale),
    ticketCard(ticket, many(comment), 'c1', 1, source, locale),
    ticketCard({ ...ticket, text: '' }, [{ ...comment, text: '' }], null, 1, source, locale),
    threadStart(text, asker, locale),
    commentNews(news, comment, locale),
    commentNews({ ...news, userId: null }, { ...comment, text: '' }, locale),
    closedNews(news, locale),
    closedNews({ ...news, userId: null }, locale),
    openedNews(many({ ticket, comments: 3 }), locale),
    ...operations.map((operation) =>
      operationCard(
        makeRecord({
          id: 'k3f9a2bc',
          operation,
          subject: text,
          reason: text,
          resultId: text,
          origin: { userId: asker },
        }),
        { now: 3_000, expectedMs: null },
      ),
    ),
  ];
}

function textsOf({ content, embeds = [] }: Message): string[] {
  return [content ?? '', ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])];
}

/** What is left to format with: code spans and escaped characters are inert, and so are plain letters. */
function skeletonOf(line: string): string {
  return line
    .replace(/\\[^\sA-Za-z0-9]|(`+)[^`]+\1/g, '')
    .replace(/^([-+]|\d+[.)])(?= )/, '#')
    .replace(/[^\\*_~|>#[\]<@:/`]/g, '');
}

const isQuoted = (line: string) => line.startsWith('> ') || line === '>';
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

it('no text formats, pings, hides or is too long for Discord', () => {
  const skeletons = (text: string) =>
    text
      .split('\n')
      .filter((line) => !isQuoted(line) && line !== '…')
      .map(skeletonOf);
  const plain = { en: messagesWith('x', 'en').flatMap(textsOf), ru: messagesWith('x', 'ru').flatMap(textsOf) };
  const allowed = {
    en: new Set(plain.en.flatMap(skeletons)),
    ru: new Set(plain.ru.flatMap(skeletons)),
  };
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'ru'), (text, locale) => {
      const messages = messagesWith(text, locale);
      for (const message of messages) readPostedMessage(toBody(message), [], defaultLimits());
      const texts = messages.flatMap(textsOf);
      for (const shown of texts) {
        expect(shown.replaceAll('\n', '')).not.toMatch(hidden);
        for (const line of shown.split('\n').filter(isQuoted)) expect(skeletonOf(line.slice(1))).toBe('');
        for (const skeleton of skeletons(shown)) expect(allowed[locale]).toContain(skeleton);
      }
    }),
    { numRuns: 50 },
  );
});

it('no text becomes a link to a command', () => {
  const links = new Map([['server list', '</server list:1>']]);
  const count = (message: Message) => JSON.stringify(toBody(message, links)).split('</').length;
  for (const locale of ['en', 'ru'] as const) {
    expect(messagesWith('/server list', locale).map(count)).toEqual(messagesWith('x', locale).map(count));
  }
});

it('only whoever opened the ticket is pinged', () => {
  for (const message of messagesWith('@everyone <@1>', 'en')) {
    expect(toBody(message).allowed_mentions).toMatchObject({
      parse: [],
      users: message.content?.includes(`<@${asker}>`) ? [asker] : [],
      roles: [],
    });
  }
});

it('no form is one that Discord refuses, and no label of a suggestion is too long', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'ru'), (text, locale) => {
      const reason = { typed: text, isRequired: true };
      for (const form of [
        addDomainForm(text, reason, locale),
        removeDomainForm(text, reason, locale),
        removeDomainForm(null, reason, locale),
        openTicketForm({ header: text, text }, reason, locale),
        replyTicketForm(null, locale),
      ]) {
        expect(modalErrors({ custom_id: 'modal:x?', ...form })).toEqual([]);
      }
      const common = { id: 1, name: text, ttl: 300, content: text, priority: 1, weight: 1, port: 1, target: text };
      const ticket = { id: text, header: text, text, status: text, created: text, createdAt: null, extra: {} };
      for (const label of [
        choices.domainChoice({ id: 1, name: text, tags: [{ id: 1, name: text }], createdAt: 1, changedAt: 1 }),
        choices.recordChoice({ ...common, type: 'SRV', soa: null }),
        choices.ptrChoice({ id: 1, ip: text, content: text }),
        choices.addressChoice(text, text),
        choices.ticketChoice(ticket, locale),
      ]) {
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label).not.toMatch(hidden);
      }
    }),
    { numRuns: 50 },
  );
});
