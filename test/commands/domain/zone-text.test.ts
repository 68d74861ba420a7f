import { describe, expect, it } from 'vitest';
import { checkZoneText } from '../../../commands/domain/zone-text.ts';
import { Refusal } from '../../../src/refusal.ts';
import { startVscale } from '../../../src/sandbox/vscale/server.ts';
import { createVscale } from '../../../src/vscale/client.ts';

const zone = 'example.org';

/** What is wrong with a zone text: `line problem`. */
function problemOf(text: string): string {
  try {
    checkZoneText(text, zone);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return 'problem' in error.facts ? `${error.facts.line} ${error.facts.problem}` : error.code;
  }
  return 'none';
}

const good = `; the zone of a shop
$TTL 1h
$ORIGIN example.org.
@   IN SOA ns1.vscale.io. hello.vscale.io. (
        2022032752 ; serial
        10800 3600 604800 300 )
@       IN NS   ns1.vscale.io.
        IN NS   ns2.vscale.io.
        300 IN A 192.0.2.1
        IN 300 AAAA 2001:db8::1
        MX 10 mail
        TXT "v=spf1 mx ; not a comment" "-all"
www     CNAME @
*.dev   60 A 192.0.2.2
$ORIGIN sub.example.org.
@       NS ns1.example.com.
_sip._tcp SRV 0 5 5060 sip.example.com.
`;

describe('a zone text', () => {
  it('is taken with all that BIND allows, and its records counted', () => {
    expect(checkZoneText(good, zone)).toBe(8);
    expect(checkZoneText(good.replaceAll('\n', '\r\n'), zone)).toBe(8);
  });

  it('that is taken here is taken by the simulator too', async () => {
    const simulator = await startVscale();
    const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, retries: 0 });
    const { id } = await vscale.domains.create({ name: zone, zone: good });
    expect(await vscale.records.list(id)).toHaveLength(8 + 3);
    vscale.close();
    await simulator.close();
  });

  it.each([
    ['www A 192.0.2.1\nmail A 300.1.1.1', '2 ipv4'],
    ['www A', '1 ipv4'],
    ['www A 192.0.2.1 192.0.2.2', '1 ipv4'],
    ['www AAAA 192.0.2.1', '1 ipv6'],
    ['\n\nwww CNAME a b', '3 host'],
    ['www CNAME 192.0.2.1', '1 host'],
    ['@ MX mail', '1 mx'],
    ['@ MX ten mail', '1 mx'],
    ['@ MX 70000 mail', '1 mx'],
    ['@ MX 10 192.0.2.1', '1 host'],
    ['_s._tcp SRV 1 2 sip', '1 srv'],
    ['_s._tcp SRV 1 2 99999 sip', '1 srv'],
    ['_s._tcp SRV 1 2 3 s!p', '1 host'],
    ['www TXT', '1 data'],
    ['www TXT "open', '1 quote'],
    ['www A ( 192.0.2.1', '1 parenthesis'],
    ['www A 192.0.2.1 )\nx A 192.0.2.1', '1 parenthesis'],
    ['www CAA 0 issue "x"', '1 type'],
    ['www', '1 type'],
    ['www 30 A 192.0.2.1', '1 ttl'],
    ['www 700000 A 192.0.2.1', '1 ttl'],
    ['$TTL 8d\nwww A 192.0.2.1', '1 ttl'],
    ['$TTL soon', '1 ttl'],
    ['$TTL 300 400', '1 data'],
    ['www CH A 192.0.2.1', '1 class'],
    ['$INCLUDE other.zone', '1 directive'],
    ['$GENERATE 1-9 h$ A 192.0.2.$', '1 directive'],
    ['$ORIGIN a b', '1 data'],
    ['$ORIGIN a..b', '1 name'],
    ['www..a A 192.0.2.1', '1 name'],
    ['почта A 192.0.2.1', '1 name'],
    ['www CNAME почта', '1 host'],
    ['www.example.com. A 192.0.2.1', '1 outside'],
    ['$ORIGIN example.com.\nwww A 192.0.2.1', '2 outside'],
    ['www A 192.0.2.1\nwww CNAME @', '2 cname'],
    ['www CNAME @\n    A 192.0.2.1', '2 cname'],
    ['@ CNAME www', '1 cname'],
    ['', 'zone_empty'],
    ['; nothing\n\n', 'zone_empty'],
    ['@ NS ns1.vscale.io.', 'zone_empty'],
    ['$TTL 300', 'zone_empty'],
  ])('%j is refused', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
