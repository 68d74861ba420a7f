import { describe, expect, test } from 'vitest';
import { openJourney } from '../support/journey.ts';

/** Names that somebody gave in the provider's panel. */
const awkward = [
  { title: 'mentions', name: '@everyone <@&1> @here' },
  { title: 'formatting', name: '`rm -rf` **bold** ||x|| [l](http://x.test)' },
  { title: 'text from right to left', name: 'web-\u202etxt.exe\u2066\u200f' },
  { title: '300 characters', name: 'x'.repeat(300) },
  { title: 'line breaks', name: 'web\n# Heading\n> quote' },
];

describe.concurrent('a server’s name with', () => {
  test.each(awkward)('$title stays text in cards and reports', async ({ name }) => {
    await using journey = await openJourney();
    const { discord, vscale } = journey;
    const { anna } = discord.members;
    const { id } = vscale.state.addServer({ name });
    discord.setChannelPermission(discord.channels.ops, { id: discord.botUserId }, { allow: ['MentionEveryone'] });

    const card = await journey.ask('server restart', { server: String(id) });
    const report = await journey.reportOn(card);

    expect(report.pings).toEqual([anna.id]);
    expect(report.mention_everyone).toBe(false);
    const title = card.embeds[0]?.title ?? '';
    const [headline = ''] = report.content.split('\n');
    for (const text of [title, headline.slice(headline.indexOf('Restart'))]) {
      expect(text).not.toMatch(/(?<!\\)[`@<[|]|(?<!\\|\*)\*(?!\*)|[\u200e\u200f\u202a-\u202e\u2066-\u2069\n]/u);
      expect(text.length).toBeLessThanOrEqual(256);
    }
    expect(headline).toContain('Done');
    await journey.settled();
  });

  test.each([
    { title: 'a mention', name: '@everyone', words: 'cannot have `@`' },
    { title: 'a backtick', name: 'web`1', words: 'cannot have `' },
    { title: 'a mark from right to left', name: 'web-\u202etxt', words: 'cannot have `U+202E`' },
    { title: 'nothing but spaces', name: '   ', words: 'needs at least one letter or digit' },
    { title: '300 characters', name: 'x'.repeat(300), words: '300 characters' },
  ])('$title is refused for a new server, and nothing is sent', async ({ name, words }) => {
    await using journey = await openJourney();
    const { discord } = journey;
    const reply = await journey.create(name);
    expect(reply.content).toContain(words);
    expect(reply.pings).toEqual([]);
    expect(reply.mention_everyone).toBe(false);
    expect(discord.messages(discord.channels.ops)).toHaveLength(1);
    expect(journey.writes()).toEqual([]);
  });
});
