import { describe, expect, it } from 'vitest';
import { findServersIn } from '../../commands/find-servers-here.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { makeScalet } from '../support/operation.ts';

const web = makeScalet({ id: 15461102, name: 'web-1', hostname: 'web-1' });
const web10 = makeScalet({ id: 15461103, name: 'web-10', hostname: 'web-10', publicAddress: address('31.184.254.7') });
const shop = makeScalet({
  id: 42,
  name: 'Магазин',
  hostname: 'shop',
  publicAddress: null,
  privateAddress: address('10.0.0.1'),
});
const servers: Scalet[] = [web, web10, shop];

function address(of: string): NonNullable<Scalet['publicAddress']> {
  return { address: of, netmask: '255.255.255.0', gateway: '10.0.0.1' };
}

describe('the servers that a text is about', () => {
  it.each<[string, Scalet[]]>([
    ['web-1 is down', [web]],
    ['WEB-1 is down', [web]],
    ['[web-1] is down.', [web]],
    ['http://web-1:8080/health', [web]],
    ['host 31.184.254.77 does not answer', [web]],
    ['31.184.254.77:443 and 31.184.254.7.', [web, web10]],
    ['scalet 15461103', [web10]],
    ['упал Магазин!', [shop]],
    ['10.0.0.1', [shop]],
    ['web-10 before web-1', [web10, web]],
    ['web-1, again web-1 (15461102)', [web]],
  ])('%s', (text, found) => {
    expect(findServersIn(text, servers)).toEqual(found);
  });

  it.each([
    'web-100',
    'my-web-1',
    'web-1-old',
    '131.184.254.77',
    '31.184.254.770',
    '10.0.0.12',
    '10.0.0.1.5',
    '154611020',
    'v42',
    'Магазины',
    '',
  ])('are none in %j', (text) => {
    expect(findServersIn(text, servers)).toEqual([]);
  });

  it('may have names that mean something in a pattern', () => {
    const odd = makeScalet({ name: 'a.b (c)', hostname: '', publicAddress: null });
    expect(findServersIn('restart a.b (c) now', [odd])).toEqual([odd]);
    expect(findServersIn('restart axb (c) now', [odd])).toEqual([]);
  });
});
