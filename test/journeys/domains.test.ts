import { expect, test } from 'vitest';
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

test('domains are added with a zone, changed, and removed, by people who write Cyrillic', async () => {
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
