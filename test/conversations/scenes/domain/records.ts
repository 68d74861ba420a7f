import type { RefusalCode } from '../../../../src/refusal.ts';
import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Talk } from '../../talk.ts';
import type { Scene } from '../../tell.ts';

/** One record of each type that can be added: what is typed, and by what it is found then. */
const additions: { typed: OptionValues; sought: string }[] = [
  { typed: { type: 'A', name: 'www', content: '192.0.2.1', ttl: 300 }, sought: 'A www.example.org 19' },
  { typed: { type: 'AAAA', name: '@', content: '2001:DB8:0::1' }, sought: 'AAAA example.org 200' },
  { typed: { type: 'CNAME', name: 'почта', content: 'mail.пример.рф' }, sought: 'CNAME почта.example.' },
  { typed: { type: 'MX', name: '@', content: 'mail', priority: 10 }, sought: 'MX example.org 10 ma' },
  { typed: { type: 'TXT', name: '_dmarc', content: '"v=DMARC1; p=none"' }, sought: 'TXT _dmarc.example.o' },
  { typed: { type: 'NS', name: 'dev', content: 'ns1.example.com.' }, sought: 'NS dev.example.org n' },
  {
    typed: { type: 'SRV', name: '_sip._tcp', target: 'sip', port: 5060, priority: 1, weight: 2 },
    sought: 'SRV _sip._tcp.exampl',
  },
  { typed: { type: 'SPF', name: '@', content: 'v=spf1 -all' }, sought: 'SPF example.org v=sp' },
];

const added = additions.map(
  ({ typed, sought }): Scene => ({
    of: 'domain record-add',
    title: `writes the type ${typed.type}`,
    async play({ type, complete, panel }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain record-add', { domain: 'example.org', ...typed });
      await complete('domain record-remove', { domain: 'example.org', record: sought }, 'record');
    },
  }),
);

/** `example.org` as the refusals find it. Its SOA record is 419707. */
const zone = ['www A 192.0.2.1', 'mail A 192.0.2.1', 'blog CNAME www', 'txt TXT "hello"', 'six AAAA 2001:db8::1'];
const ids = { soa: '419707', www: '419710', mail: '419711', blog: '419712', txt: '419713', six: '419714' };

/** What cannot be, whether a record is added or changed. */
const impossible: { code: RefusalCode; add: OptionValues; edit: OptionValues }[] = [
  {
    code: 'record_needs',
    add: { type: 'TXT', name: 'www', content: '""' },
    edit: { record: ids.txt, content: '""' },
  },
  {
    code: 'record_has_no',
    add: { type: 'A', name: 'www', content: '192.0.2.2', priority: 10, email: 'dns@example.org' },
    edit: { record: ids.www, priority: 10, email: 'dns@example.org' },
  },
  {
    code: 'record_name_bad',
    add: { type: 'A', name: 'w w', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'w w' },
  },
  {
    code: 'record_name_outside',
    add: { type: 'A', name: 'www.example.com.', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'www.example.com.' },
  },
  {
    code: 'number_range',
    add: { type: 'A', name: 'www', content: '192.0.2.2', ttl: 59 },
    edit: { record: ids.www, ttl: 59 },
  },
  {
    code: 'number_range',
    add: { type: 'A', name: 'www', content: '192.0.2.2', ttl: 604_801 },
    edit: { record: ids.www, ttl: 604_801 },
  },
  {
    code: 'not_ipv4',
    add: { type: 'A', name: 'www', content: '2001:db8::1' },
    edit: { record: ids.www, content: '2001:db8::1' },
  },
  {
    code: 'not_ipv6',
    add: { type: 'AAAA', name: 'six', content: '192.0.2.1' },
    edit: { record: ids.six, content: '192.0.2.1' },
  },
  {
    code: 'host_bad',
    add: { type: 'CNAME', name: 'shop', content: '192.0.2.1' },
    edit: { record: ids.blog, content: '192.0.2.1' },
  },
  {
    code: 'email_bad',
    add: { type: 'SOA', name: '@', email: 'dns' },
    edit: { record: ids.soa, email: 'dns' },
  },
  {
    code: 'record_exists',
    add: { type: 'A', name: 'www', content: '192.0.2.1', ttl: 86_400 },
    edit: { record: ids.mail, name: 'WWW' },
  },
  {
    code: 'cname_conflict',
    add: { type: 'A', name: 'blog', content: '192.0.2.2' },
    edit: { record: ids.www, name: 'blog' },
  },
];

async function withZone({ panel }: Talk): Promise<void> {
  await panel.domains.create({ name: 'example.org', zone: zone.join('\n') });
}

const refused = impossible.map(({ code, add, edit }): Scene => {
  const commands: [string, OptionValues][] = [
    ['domain record-add', { domain: 'example.org', ...add }],
    ['domain record-edit', { domain: 'example.org', ...edit }],
  ];
  return {
    of: ['domain record-add', 'domain record-edit'],
    title: `refuses, added or changed: ${code}${edit.ttl === undefined ? '' : ` ${edit.ttl}`}`,
    refused: [code, code],
    on: { typesAnything: true },
    async play(talk) {
      await withZone(talk);
      for (const [command, options] of commands) await talk.type(command, options);
    },
  };
});

export const recordScenes: readonly Scene[] = [
  ...added,
  ...refused,
  {
    of: 'domain record-add',
    title: 'has no second SOA',
    refused: 'soa_exists',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-add', { domain: 'example.org', type: 'SOA', name: '@', email: 'dns@example.org' });
    },
  },
  {
    of: ['domain record-add', 'domain record-edit'],
    title: 'refuses a type that the bot cannot write',
    refused: ['record_type_unknown', 'record_type_unknown'],
    on: { typesAnything: true },
    async play({ panel, vscale, type }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      const caa = vscale.outside.addRecord(id, {
        type: 'CAA',
        name: 'example.org',
        content: '0 issue "ca.example"',
        ttl: 60,
      });
      await type('domain record-add', {
        domain: 'example.org',
        type: 'CAA',
        name: '@',
        content: '0 issue "ca.example"',
      });
      await type('domain record-edit', { domain: 'example.org', record: String(caa.id), ttl: 300 });
    },
  },
  {
    of: 'domain record-add',
    title: 'is refused by Vscale for a conflict that only Vscale sees',
    async play({ panel, type }) {
      await panel.domains.create({ name: 'example.org', zone: '@ MX 10 mail' });
      await type('domain record-add', { domain: 'example.org', type: 'MX', name: '@', content: 'mail', priority: 20 });
    },
  },
  {
    of: 'domain record-edit',
    title: 'keeps what is not typed, and says what was there',
    async play(talk) {
      await withZone(talk);
      await talk.complete('domain record-edit', { domain: 'example.org', record: 'www' }, 'record');
      await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        content: '192.0.2.2',
        reason: 'moved',
      });
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.www, name: '@', ttl: 60 });
      await talk.complete('domain record-edit', { domain: 'example.org', record: ids.www }, 'record');
    },
  },
  {
    of: 'domain record-edit',
    title: 'gives the SOA another address of mail',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.soa, email: 'dns@example.org' });
      await talk.complete('domain record-edit', { domain: 'example.org', record: 'SOA' }, 'record');
    },
  },
  {
    of: 'domain record-edit',
    title: 'refuses what changes nothing',
    refused: ['record_unchanged', 'record_unchanged'],
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: ids.www });
      await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        name: 'WWW',
        content: '192.0.2.1',
      });
    },
  },
  {
    of: 'domain record-edit',
    title: 'says that the record was removed before the approval came',
    on: { policy: 'rules: [{ actions: [record.edit], approvals: 1 }]\n' },
    async play(talk) {
      await withZone(talk);
      const card = await talk.type('domain record-edit', {
        domain: 'example.org',
        record: ids.www,
        content: '192.0.2.2',
      });
      await talk.panel.records.remove(68_155, Number(ids.www));
      await talk.press(card, talk.locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
  },
  {
    of: 'domain record-remove',
    title: 'says what the record was',
    async play(talk) {
      await withZone(talk);
      await talk.complete('domain record-remove', { domain: 'example.org', record: 'cname' }, 'record');
      await talk.type('domain record-remove', { domain: 'example.org', record: ids.blog });
      await talk.complete('domain record-remove', { domain: 'example.org', record: 'cname' }, 'record');
    },
  },
  {
    of: 'domain record-remove',
    title: 'keeps the SOA',
    refused: 'soa_needed',
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-remove', { domain: 'example.org', record: ids.soa });
    },
  },
  {
    of: ['domain record-edit', 'domain record-remove'],
    title: 'knows records by their ids only',
    refused: ['record_not_found', 'record_not_found'],
    async play(talk) {
      await withZone(talk);
      await talk.type('domain record-edit', { domain: 'example.org', record: '17', ttl: 60 });
      await talk.type('domain record-remove', { domain: 'example.org', record: 'www' });
    },
  },
  {
    of: 'domain record-add',
    title: 'wants the reason typed where a form could not hold the rest',
    refused: 'reason_required',
    on: { policy: 'rules: [{ actions: [record.add], approvals: 1, reason: required }]\n' },
    async play(talk) {
      await withZone(talk);
      const content = 'v=spf1 include:mail.example.com include:shop.example.com include:news.example.com -all';
      await talk.type('domain record-add', { domain: 'example.org', type: 'TXT', name: '@', content });
    },
  },
];
