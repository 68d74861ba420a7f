import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../../src/approvals/policy.ts';
import { toBody } from '../../src/discord/body.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { operationStates } from '../../src/operations/state.ts';
import { defaultLimits } from '../../src/sandbox/discord/limits.ts';
import { readPostedMessage } from '../../src/sandbox/discord/validate/message.ts';
import { alarmMessage, reminderMessage, summonsMessage } from '../../src/views/approval-messages.ts';
import { auditList } from '../../src/views/audit.ts';
import { paymentList } from '../../src/views/billing.ts';
import { imageList, locationList, planList, priceList } from '../../src/views/catalog.ts';
import * as choices from '../../src/views/choices.ts';
import { consumptionList } from '../../src/views/consumption.ts';
import { errorMessage } from '../../src/views/errors.ts';
import type { Locale, Message } from '../../src/views/message.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { operationCancelled, operationDetails, operationList } from '../../src/views/operation-list.ts';
import { mergedReport, operationReport } from '../../src/views/operation-report.ts';
import { type OutsideChange, outsideNews } from '../../src/views/outside.ts';
import { brokenPolicyNotice, policyChangeNotice, policyMessage, triedPolicyMessage } from '../../src/views/policy.ts';
import { serverCard, serverList, serverLog } from '../../src/views/servers.ts';
import { taskCard, taskList } from '../../src/views/tasks.ts';
import { unreadableCard, unreadableNews } from '../../src/views/unreadable.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import { makeRequest, makeTerms, makeVote } from '../support/approval.ts';
import { makeFacts } from '../support/facts.ts';
import { makeRecord, makeScalet, makeTask } from '../support/operation.ts';
import { refusalsWith } from '../support/refusals.ts';

const nasty = [
  '@everyone',
  '@here',
  '<@1>',
  '<@&2>',
  '<#3>',
  '</help:4>',
  '/server list',
  '<t:0:R>',
  '<:a:5>',
  '`',
  '```',
  '**',
  '__',
  '~~',
  '||',
  '[a](https://evil.example)',
  'https://evil.example',
  'discord.gg/evil',
  '\\',
  '\n# ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  'x'.repeat(3_000),
  '*'.repeat(3_000),
];

const anyName = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((name) => name !== '');

const asker = '111111111111111111';

const operations = (name: string): Operation[] => [
  {
    kind: 'server.create',
    name,
    image: name,
    plan: name,
    location: name,
    keyIds: [],
    start: true,
    isFromBackup: false,
    hasPassword: false,
  },
  { kind: 'server.upgrade', serverId: 42, plan: name },
  { kind: 'server.rename', serverId: 42, name },
  { kind: 'server.rebuild', serverId: 42, hasPassword: false },
];

function recordsWith(name: string, locale: Locale): OperationRecord[] {
  const before = makeFacts({ name, status: name, plan: name, location: name, image: name, address: name });
  const common = { before, subject: name, reason: name, taskId: name, submittedAt: 1_000, endedAt: 2_000 };
  const card = { channelId: 'c1', messageId: 'm1' };
  const made = (over: Parameters<typeof makeRecord>[0]) =>
    makeRecord({ id: 'k3f9a2bc', ...common, card, ...over, origin: { locale, userId: asker } });
  return [
    ...operations(name).flatMap((operation) => [
      made({ operation }),
      made({ operation, state: 'succeeded', outcome: { code: 'done' }, after: before }),
    ]),
    made({ state: 'failed', outcome: { code: 'task_failed', message: name } }),
    made({ state: 'failed', outcome: { code: 'unexpected_state', status: name, plan: name } }),
    made({ state: 'rejected', outcome: { code: 'refused', kind: 'invalid', message: name } }),
    ...operationStates.map((state) => made({ state })),
  ];
}

/** Requests in every state, with this text in every place of a request that holds one. */
function requestsWith(name: string, locale: Locale): OperationRecord[] {
  const look = (end: string) => {
    const text = `${name}${end}`;
    const address = { address: text, netmask: '', gateway: '' };
    const scalet = makeScalet({
      name: text,
      status: text,
      plan: text,
      publicAddress: address,
      privateAddress: address,
      tags: [{ id: 1, name: text }],
    });
    return takeFingerprint(scalet, [{ serverId: 42, method: text, done: false, error: false }]);
  };
  const before = makeFacts({ name, status: name, plan: name, location: name, image: name, address: name });
  const votes = [makeVote('1', 'approve'), makeVote('2', 'deny', { reason: name })];
  const brokenGlass = { userId: '3', reason: name };
  const settled = { settledBy: '4', settledReason: name };
  const part = {
    votes,
    brokenGlass,
    ...settled,
    terms: { approvers: ['5'] },
  };
  const card = { channelId: 'c1', messageId: 'm1' };
  const shown = { fingerprint: look('1'), found: look('2') };
  const common = {
    id: 'k3f9a2bc',
    before,
    ...shown,
    subject: name,
    reason: name,
    card,
    origin: { locale, userId: asker },
  };
  return operationStates.map((state) => makeRequest(part, { ...common, state }));
}

function messagesOfRequests(name: string, locale: Locale): Message[] {
  const requests = requestsWith(name, locale);
  const [first = makeRequest()] = requests;
  const source = { path: 'policy show' };
  const rule = { actions: ['restart'], servers: [name], tags: [name], approvals: 1 };
  const policy: Policy = { rules: [{ ...rule, expires: '1h', reason: 'required', denials: 1 }] };
  const data = { server: name, operation: { kind: name }, reason: name, code: name, used: name, lines: [name] };
  const row = {
    seq: 1,
    at: 1,
    event: name,
    guildId: '1',
    userId: '1',
    operationId: name,
    serverId: 42,
    data,
    hash: name,
  };
  const tried = {
    action: 'restart',
    server: name,
    isKnown: false,
    dependsOnServer: false,
    terms: makeTerms(),
    available: 1,
  };
  const called = [summonsMessage, reminderMessage, alarmMessage].flatMap((call) => requests.map(call));
  return [
    ...requests.map((record) => operationCard(record, { now: 3_000, expectedMs: 1_000 })),
    ...requests.map(operationReport),
    ...called.filter((message) => message !== null),
    operationCancelled(first, locale),
    policyMessage(policy, [{ kind: 'readableSecret', path: name }], 1, source, locale),
    triedPolicyMessage(tried, locale),
    brokenPolicyNotice([name, name], locale),
    policyChangeNotice({ before: null, after: policy, servers: null, warnings: [name] }, locale),
    policyChangeNotice(
      { before: { rules: [] }, after: defaultPolicy, servers: [{ id: 1, name, tags: [name] }], warnings: [] },
      locale,
    ),
    auditList({ items: [row, row], page: 1, pages: 2, total: 20 }, source, locale),
  ];
}

/** Every message that can show a text from outside, with this text in every place that holds one. */
function messagesWith(name: string, locale: Locale): Message[] {
  const many = <T>(thing: T) => Array.from({ length: 12 }, () => thing);
  const address = { address: name, netmask: name, gateway: name };
  const server = makeScalet({
    name,
    status: name,
    plan: name,
    location: name,
    image: name,
    hostname: name,
    keys: many({ id: 1, name }),
    tags: many({ id: 1, name }),
    publicAddress: address,
    privateAddress: address,
    block: { says: name },
    locked: true,
  });
  const task = makeTask({
    id: name,
    method: name,
    location: name,
    insertedAt: name,
    startedAt: name,
    endedAt: name,
    message: name,
  });
  const ids = many(name);
  const plan = { id: name, cpus: 1, memoryMb: 1, diskMb: 1, trafficGb: 1, addresses: 1, locations: ids, images: ids };
  const offers = many({ location: name, plans: ids });
  const image = { id: name, description: name, active: true, sizeMb: 1, locations: ids, plans: ids, offers };
  const location = { id: name, description: name, active: false, privateNetworking: true, plans: ids, images: ids };
  const price = { hourKopecks: 1, monthKopecks: 1 };
  const prices = {
    plans: { [`p${name}`]: price },
    networkKopecks: 1,
    backup: { perGbKopecks: 1, bySize: [{ sizeGb: 1, ...price }] },
    period: name,
  };
  const payment = { id: 1, createdAt: 1, description: name, kopecks: 1, isBonus: true, state: 9, type: 9 };
  const charged = { resourceId: 42, plans: many({ plan: name, count: 1, kopecks: 1 }), totalKopecks: 1 };
  const days = { start: '2026-01-01', end: '2026-01-02' };
  const named = { id: 42, name };
  const outside: OutsideChange[] = [
    { kind: 'started', task: { id: name, method: name }, server: null },
    { kind: 'started', task: { id: name, method: name }, server: named },
    { kind: 'appeared', server: named, plan: name, location: name },
    { kind: 'vanished', server: named, plan: name },
    { kind: 'renamed', server: named, before: name, after: name },
    { kind: 'upgraded', server: named, before: name, after: name },
    { kind: 'switched', server: named, before: name, after: name },
    { kind: 'blocked', server: named, says: name },
  ];
  const records = recordsWith(name, locale);
  const names = new Map([[42, name]]);
  const source = { path: 'server list' };
  const facts = { now: 3_000, expectedMs: 1_000 };
  const page = { items: records.slice(0, 10), page: 1, pages: 2, total: 20 };
  const unreadable = records.slice(0, 2).map((record) => ({ ...record, kind: name, state: name }));
  const [first = makeRecord()] = records;
  const say = (error: unknown) => errorMessage(error, locale, name);
  return [
    serverList(many(server), 1, source, locale),
    serverCard(server, { plan, price, operation: first, tasks: many(task) }, locale),
    serverLog(server, many({ id: 1, date: name, at: null, status: name }), 1, source, locale),
    taskList(many(task), names, 1, source, locale),
    taskCard(task, names, first, locale),
    imageList(many(image), [], 1, source, locale),
    planList(many(plan), prices, 1, source, locale),
    locationList(many(location), 1, source, locale),
    priceList(prices, 1, source, locale),
    paymentList(many(payment), 1, source, locale),
    consumptionList({ ...days, resources: many(charged), months: null, names }, Buffer.of(), 1, source, locale),
    ...[outside, many(outside).flat()].map((changes) => outsideNews(changes, locale)),
    operationList({ ...page, unreadable }, source, locale),
    ...unreadable.flatMap((each) => [unreadableCard(each), unreadableNews(each)]),
    ...records.map((record) => operationCard(record, facts)),
    ...records.map((record) => operationDetails(record, facts, locale)),
    ...records.map(operationReport),
    mergedReport(records).message,
    say(new Error('unforeseen')),
    say(new VscaleError({ kind: 'invalid', method: 'GET', path: '/', apiMessage: name })),
    ...refusalsWith(name).map(say),
    ...messagesOfRequests(name, locale),
  ];
}

function textsOf({ content, embeds = [] }: Message): string[] {
  return [content ?? '', ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])];
}

/** What is left to format with, line by line: code spans and escaped characters are inert, and so are plain letters. */
function skeleton(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '…');
  return lines.map((line) =>
    line
      .replace(/\\[^\sA-Za-z0-9]|(`+)[^`]+\1/g, '')
      .replace(/^([-+]|\d+[.)])(?= )/, '#')
      .replace(/[^\\*_~|>#[\]<@:/`]/g, ''),
  );
}

/** Invisible, or turning the direction of the text. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

it('no name formats, pings, hides or is too long for Discord', () => {
  const skeletons = (name: string, locale: Locale) => messagesWith(name, locale).flatMap(textsOf).map(skeleton);
  const plain = { en: skeletons('x', 'en'), ru: skeletons('x', 'ru') };
  fc.assert(
    fc.property(anyName, fc.constantFrom('en', 'ru'), (name, locale) => {
      const messages = messagesWith(name, locale);
      for (const message of messages) readPostedMessage(toBody(message), [], defaultLimits());
      const texts = messages.flatMap(textsOf);
      const found = texts.map(skeleton);
      // Where long names leave less room, fewer lines are shown, but those are as they are with a plain name.
      expect(found).toEqual(plain[locale].map((lines, index) => lines.slice(0, found[index]?.length)));
      expect(texts.join('').replaceAll('\n', '')).not.toMatch(hidden);
    }),
    { numRuns: 30 },
  );
});

it('no name becomes a link to a command', () => {
  const links = new Map([['server list', '</server list:1>']]);
  const count = (message: Message) => JSON.stringify(toBody(message, links)).split('</').length;
  for (const locale of ['en', 'ru'] as const) {
    expect(messagesWith('/server list', locale).map(count)).toEqual(messagesWith('x', locale).map(count));
  }
});

it('only whoever asked, and the approvers who are called, are pinged', () => {
  for (const message of messagesWith('@everyone <@1>', 'en')) {
    expect(message.mentions).toBeDefined();
    const pinged = toBody(message).allowed_mentions;
    const callsApprovers = message.content?.startsWith('<@&5>') ?? false;
    const tellsAsker = !callsApprovers && message.content?.includes(`<@${asker}>`);
    expect(pinged).toEqual({
      parse: [],
      users: tellsAsker ? [asker] : [],
      roles: callsApprovers ? ['5'] : [],
      replied_user: false,
    });
  }
});

it('no label of a suggestion is too long or hides anything', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const record = { ...makeRecord(), subject: name };
      const labels = [
        choices.serverLabel(makeScalet({ name, status: name, plan: name }), 'en'),
        choices.keyLabel({ id: 1, name, key: '' }, [name, name]),
        choices.taskLabel(makeTask({ method: name, id: name }), name),
        choices.operationLabel(record, 'en'),
        choices.locationLabel({
          id: name,
          description: name,
          active: true,
          privateNetworking: false,
          plans: [],
          images: [],
        }),
      ];
      for (const label of labels) {
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label).not.toMatch(hidden);
      }
    }),
  );
});
