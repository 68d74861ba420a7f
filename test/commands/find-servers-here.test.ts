import { describe, expect, it } from 'vitest';
import { findServersHere, findServersIn } from '../../commands/find-servers-here.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { makeScalet } from '../support/operation.ts';
import { render } from '../support/render.ts';
import { caller, openDesk } from './desk.ts';

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

describe('the command in the menu of a message', () => {
  async function find(text: string, who: Partial<typeof caller> = {}) {
    const desk = await openDesk();
    const first = desk.simulator.state.addServer({ name: 'web-1' });
    const message = await findServersHere.run(text, { ...caller, ...who }, desk.services);
    return render(message).replaceAll(String(first.id), '<id>');
  }

  it('offers what one would do next', async () => {
    expect(await find('web-1 is down')).toBe(
      [
        'This message is about 1 server:',
        '🟢 **web-1** · started · `31.184.254.10`',
        '[Show web-1 → do:server show?server=<id>] [Restart web-1 → do:server restart?server=<id>] [Open ticket about web-1 → do:ticket open?server=<id>]',
      ].join('\n'),
    );
  });

  it('offers a viewer only to look, in their language', async () => {
    expect(await find('web-1 is down', { canManageServer: false, locale: 'ru' })).toBe(
      [
        'В этом сообщении 1 сервер:',
        '🟢 **web-1** · запущен · `31.184.254.10`',
        '[Показать web-1 → do:server show?server=<id>]',
      ].join('\n'),
    );
  });

  it('says when it finds nothing', async () => {
    expect(await find('all is well')).toBe(
      'This message names no server of the account: no id, no name and no address of one.',
    );
    expect(await find('всё хорошо', { locale: 'ru' })).toBe(
      'В этом сообщении нет серверов аккаунта: ни id, ни имени, ни адреса.',
    );
  });

  it('names five of many', async () => {
    const desk = await openDesk();
    const names = Array.from({ length: 7 }, (_, index) => `web-${index}`);
    for (const name of names) desk.simulator.state.addServer({ name });
    const message = await findServersHere.run(names.join(' '), caller, desk.services);
    expect(message.components).toHaveLength(5);
    expect(message.content).toContain('This message is about 7 servers:');
    expect(message.content).toContain('and 2 more: see `/server list`.');
  });
});
