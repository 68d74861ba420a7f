import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { sqlitePath } from '../../src/storage/database.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { until } from '../support/until.ts';

/** As another version of the bot may have stored it. */
function write({ config }: Journey, sql: string): void {
  const database = new DatabaseSync(sqlitePath(config.databaseUrl) ?? '', { timeout: 5_000 });
  database.exec(sql);
  database.close();
}

const breakFirst = (column: string, value: string) =>
  `update operations set ${column} = '${value}' where server_id = (select min(server_id) from operations)`;

describe('an operation that this version cannot read', () => {
  test.each([
    ['is of a kind of its own', breakFirst('operation', '{"kind":"server.teleport"}'), 'en', 'Unreadable'],
    ['is in a state of its own', breakFirst('state', 'teleporting'), 'ru', 'Не читается'],
    ['holds a fact that is none', breakFirst('before', '{"id":1}'), 'en', 'Unreadable'],
    ['holds no JSON', breakFirst('known', '['), 'ru', 'Не читается'],
  ] as const)('because it %s is shown and reported once, and the others go on', async (_why, sql, locale, says) => {
    await using journey = await openJourney({ vscale: lasting, slowCron: '* * * * * *' });
    const { discord, vscale } = journey;
    for (const name of ['web-1', 'web-2']) vscale.state.addServer({ name });
    const broken = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(broken, 'Running');
    const id = /Operation (\S+)/.exec(broken.embeds[0]?.footer?.text ?? '')?.[1] ?? '';
    write(journey, `${sql}; update operations set locale = '${locale}'`);
    await journey.cardSays(broken, says);
    const other = await journey.ask('server restart', { server: 'web-2' });
    await journey.cardSays(other, 'Running');
    journey.clock.skip(lasting.durationsMs);
    await journey.reportOn(other);

    const news = () => discord.messages(discord.channels.ops).filter(({ content }) => content.includes(says));
    await until(() => news().length > 0);
    expect(news()).toHaveLength(1);
    expect((await journey.ask('operation show', { operation: id })).embeds[0]?.description).toContain('Unreadable');
    expect((await journey.ask('operation list')).embeds[0]?.description).toContain(id);
    expect((await journey.ask('server restart', { server: 'web-1' })).content).toContain(id);
    expect(vscale.state.tasks()).toHaveLength(2);
  });
});
