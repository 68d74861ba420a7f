import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Message, OptionValues } from '../../src/sandbox/discord/server.ts';
import { openJourney } from '../support/journey.ts';
import { waitMs } from '../support/until.ts';

const zone = ['$TTL 1h', 'www A 192.0.2.1', '@ MX 10 mail', 'mail A 192.0.2.2', '@ TXT "v=spf1 mx -all"'].join('\n');

const textOf = ({ content, embeds: [embed] }: Message) =>
  [content, embed?.title, embed?.description].filter(Boolean).join('\n');

/** A team, and what is asked, followed to its end. */
async function openTeam() {
  const journey = await openJourney();
  const { anna } = journey.discord.members;

  async function submit(command: string, options: OptionValues, fields: Record<string, string>): Promise<Message> {
    const modal = await (await anna.run(command, options)).modal();
    return (await anna.submit(modal, fields)).reply({ timeoutMs: waitMs });
  }

  return {
    ...journey,
    anna,
    submit,
    /** What the report says of its end. */
    async endOf(card: Message): Promise<string> {
      return (await journey.reportOn(card)).content;
    },
    read: async (command: string, options: OptionValues = {}) => textOf(await journey.ask(command, options)),
    /** The value that is offered for what was typed. */
    async choose(command: string, options: OptionValues, focused: string): Promise<string> {
      const [choice] = await anna.autocomplete(command, options, focused);
      return String(choice?.value);
    },
  };
}

describe.concurrent('domains', () => {
  test('are added with a zone, changed, and removed, by people who write Cyrillic', async () => {
    await using team = await openTeam();
    const { ask, submit, endOf, read, choose } = team;
    const added = await submit('domain add', { name: 'Пример.РФ', zone: true }, { "Zone in BIND's format": zone });
    expect(added.embeds[0]?.title).toBe('Add domain пример.рф');
    expect(added.embeds[0]?.description).toContain('`пример.рф` (`xn--e1afmkfd.xn--p1ai`)\nZone, 5 lines:\n> $TTL 1h');
    expect(await endOf(added)).toContain('✅ **Add domain пример.рф** · Done');

    const domain = await choose('domain records', { domain: 'прим' }, 'domain');
    expect(await read('domain records', { domain })).toContain(
      '**MX** `пример.рф` (`xn--e1afmkfd.xn--p1ai`) → `10 mail.пример.рф (mail.xn--e1afmkfd.xn--p1ai)`',
    );
    const more = { domain, type: 'CNAME', name: 'блог', content: 'www' };
    expect(await endOf(await ask('domain record-add', more))).toContain('CNAME блог.пример.рф** · Done');

    const record = await choose('domain record-edit', { domain, record: 'A www' }, 'record');
    const edited = await ask('domain record-edit', { domain, record, content: '192.0.2.9', ttl: 60 });
    expect(edited.embeds[0]?.description).toContain(
      'Was: `A www.пример.рф (www.xn--e1afmkfd.xn--p1ai) 192.0.2.1 TTL 3600`',
    );
    expect(await endOf(edited)).toContain('Done');
    expect(await endOf(await ask('domain record-remove', { domain, record }))).toContain('Done');
    expect(await endOf(await ask('domain tag', { domain, tag: 'shop' }))).toContain('Done');
    expect(await read('domain show', { domain: 'пример.рф' })).toContain('Tags: shop');
    expect(await read('domain list')).toContain('1 domain');
    expect(await endOf(await ask('domain tag', { domain, tag: 'shop', off: true }))).toContain('Done');

    const removed = await submit('domain remove', { domain }, { 'Name of the domain, to confirm': 'пример.рф' });
    expect(await endOf(removed)).toContain('✅ **Remove domain пример.рф** · Done');
    expect(await read('domain list')).toContain('There are no domains yet.');
    expect(team.writes()).toEqual([
      'POST /domains/',
      expect.stringMatching(/^POST \/domains\/\d+\/records\/$/),
      expect.stringMatching(/^PUT \/domains\/\d+\/records\/\d+$/),
      expect.stringMatching(/^DELETE \/domains\/\d+\/records\/\d+$/),
      'POST /domains/tags/',
      expect.stringMatching(/^DELETE \/domains\/tags\/\d+$/),
      expect.stringMatching(/^DELETE \/domains\/\d+$/),
    ]);
  });

  test('are shown in Russian to whoever reads it', async () => {
    await using team = await openTeam();
    const { anna, ask, endOf, read } = team;
    team.discord.setGuildLocale(Locale.Russian);
    anna.setLocale(Locale.Russian);
    const added = await ask('domain add', { name: 'example.org' });
    expect(added.embeds[0]?.title).toBe('Новый домен example.org');
    expect(await endOf(added)).toContain('✅ **Новый домен example.org** · Готово');
    expect(await read('domain list')).toContain('1 домен\n');
    expect(await read('domain records', { domain: 'example.org' })).toContain('example.org: 3 записи');
    expect(await read('domain show', { domain: 'example.org' })).toContain('3 записи: `NS` 2, `SOA` 1');
    const taken = await ask('domain add', { name: 'example.org' });
    expect(taken.content).toBe('⛔ `example.org` уже есть. Что в нём: `/domain records`.');
    const zoneForm = await (await anna.run('domain add', { name: 'a.org', zone: true })).modal();
    const refused = await anna.submit(zoneForm, { 'Зона в формате BIND': 'www A 1.2.3' });
    expect((await refused.reply({ timeoutMs: waitMs })).content).toBe(
      '⛔ Ничего не сделано. Строка 1 зоны, `www A 1.2.3`: в записи A должен быть один адрес IPv4.',
    );
  });

  test('give addresses their names', async () => {
    await using team = await openTeam();
    const { ask, endOf, read, choose } = team;
    team.vscale.state.addServer({ name: 'web-1' });
    const address = await choose('domain ptr-set', { address: 'web', name: 'x' }, 'address');
    expect(address).toBe('31.184.254.10');
    expect(await endOf(await ask('domain ptr-set', { address, name: 'web-1.example.org' }))).toContain('Done');
    expect(await read('domain ptr-list')).toContain('`31.184.254.10` → `web-1.example.org` · **web-1**');
    const named = await choose('domain ptr-remove', { address: '' }, 'address');
    expect(await endOf(await ask('domain ptr-remove', { address: named }))).toContain('Done');
    expect(await read('domain ptr-list')).toContain('No address has a name yet.');
  });

  test('that are taken elsewhere are refused in words', async () => {
    await using team = await openTeam();
    const { ask, endOf, vscale } = team;
    await endOf(await ask('domain add', { name: 'example.org' }));
    vscale.faults.queue({ when: { method: 'GET', path: '/domains/example.org' }, fault: 'html', status: 404 });
    const report = await endOf(await ask('domain add', { name: 'example.org' }));
    expect(report).toContain('· Refused');
    expect(report).toContain(
      'This domain is at Vscale already, perhaps in another account. If it is yours, ask the support: `/ticket open`. (`domain_already_exists`)',
    );
  });
});
