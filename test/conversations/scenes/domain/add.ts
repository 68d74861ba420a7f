import type { ZoneProblem } from '../../../../src/refusal.ts';
import type { Scene } from '../../tell.ts';
import { lastSeenBy } from '../shared.ts';

/** A zone whose last line is wrong. */
const problems: Record<ZoneProblem, string[]> = {
  directive: ['$INCLUDE other.zone'],
  name: ['почта A 192.0.2.1'],
  outside: ['$ORIGIN example.com.', 'www A 192.0.2.1'],
  ttl: ['$TTL 8d'],
  class: ['www CH A 192.0.2.1'],
  type: ['www CAA 0 issue "ca.example"'],
  data: ['www TXT'],
  ipv4: ['www A 192.0.2.1', '', 'mail A 192.0.2'],
  ipv6: ['www AAAA 192.0.2.1'],
  host: ['www CNAME 192.0.2.1'],
  mx: ['@ MX mail'],
  srv: ['_sip._tcp SRV 0 5 sip'],
  cname: ['www A 192.0.2.1', 'www CNAME @'],
  quote: ['www TXT "open'],
  parenthesis: ['www A ( 192.0.2.1'],
};

const brokenZones = Object.entries(problems).map(
  ([problem, zone]): Scene => ({
    of: 'domain add',
    title: `refuses a zone with a bad line: ${problem}`,
    refused: 'zone_line',
    play: ({ type }) => type('domain add', { name: 'example.org', zone: true }, { form: { zone: zone.join('\n') } }),
  }),
);

/** Longer than a message may be, and wrong in its last line. */
const longZone = [...Array.from({ length: 100 }, (_, n) => `host-${n} IN A 192.0.2.${n}`), 'www A 192.0.2'];

export const addScenes: readonly Scene[] = [
  {
    of: ['domain add', 'domain records'],
    title: 'reads a zone from a form',
    async play({ type, press, locale }) {
      const lines = [
        '$TTL 1h',
        'www A 192.0.2.1',
        'www AAAA 2001:db8::1',
        'blog CNAME www',
        '@ MX 10 mail.xn--e1afmkfd.xn--p1ai.',
        'dev NS ns1.example.com.',
        '@ TXT "v=spf1 **mx** -all"',
        '@ SPF "v=spf1 -all"',
        '_sip._tcp 300 SRV 0 5 5060 sip',
      ];
      await type('domain add', { name: 'example.org', zone: true }, { form: { zone: lines.join('\n') } });
      const list = await type('domain records', { domain: 'example.org' });
      await press(list, locale === 'ru' ? 'Дальше ▶' : 'Next ▶');
    },
  },
  {
    of: 'domain add',
    title: 'refuses a zone without records',
    refused: 'zone_empty',
    play: ({ type }) =>
      type(
        'domain add',
        { name: 'пример.рф', zone: true },
        { form: { name: 'example.org', zone: '; soon\n@ NS ns1.vscale.io.' } },
      ),
  },
  {
    of: 'domain add',
    title: 'refuses what is no name, also before a form is shown',
    refused: ['domain_name_bad', 'domain_name_bad'],
    async play({ type }) {
      await type('domain add', { name: 'localhost' });
      await type('domain add', { name: 'https://example.org/', zone: true });
    },
  },
  {
    of: 'domain add',
    title: 'refuses a domain that is there',
    refused: 'domain_exists',
    async play({ type, panel }) {
      await panel.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
      await type('domain add', { name: 'пример.рф' });
    },
  },
  {
    of: 'domain add',
    title: 'says that a domain may be in another account',
    async play({ type, panel, vscale }) {
      await panel.domains.create({ name: 'example.org' });
      vscale.faults.queue({ when: { method: 'GET', path: '/domains/example.org' }, fault: 'html', status: 404 });
      await type('domain add', { name: 'example.org' });
    },
  },
  {
    of: 'domain add',
    title: 'says what to do about a read-only token',
    on: { token: 'read-only' },
    play: ({ type }) => type('domain add', { name: 'example.org' }),
  },
  {
    of: 'domain add',
    title: 'gives back a long zone with a bad line as a file',
    refused: 'zone_line',
    async play({ discord, type, read }) {
      const form = { zone: longZone.join('\n') };
      await type('domain add', { name: 'example.org', zone: true }, { form });
      await read(lastSeenBy(discord, 'anna'));
    },
  },
  ...brokenZones,
];
