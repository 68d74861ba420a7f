import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelRef } from '../../src/sandbox/discord/server.ts';
import type { Locale } from '../../src/views/message.ts';
import { openStage, type Stage } from './stage.ts';
import { openTalk, type Talk } from './talk.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** How Discord is told to show `/server list` as a link. */
function linkTo(path: string): string {
  const command = stage.discord.directory().commands.find(({ name }) => name === path.split(' ')[0]);
  return `</${path}:${command?.id}>`;
}

/** The newest message of #ops. */
const newest = () => stage.discord.messages(stage.discord.channels.ops).at(-1);

describe.each(['en', 'ru'] satisfies Locale[])('in %s a command is a link', (locale) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk(stage, locale);
    talk.vscale.state.addServer({ name: 'web-1' });
  });
  afterEach(() => talk.close());

  /** Somebody asks for an upgrade that will fail. */
  async function upgrade(how: { where?: ChannelRef } = {}): Promise<void> {
    talk.vscale.faults.failNextTask('scalet_upgrade');
    await talk.type('server upgrade', { server: 'web-1', plan: 'huge' }, how);
  }

  async function failUpgrade(): Promise<void> {
    await upgrade();
    await talk.wait(60);
  }

  test('in a refusal, but not where somebody typed its name', async () => {
    const { content } = await talk.type('server show', { server: '/task list' });
    expect(content).toBe(
      {
        en: `⛔ There is no server \`\`/task list\`\`. ${linkTo('server list')} shows all.`,
        ru: `⛔ Сервера \`\`/task list\`\` нет. Все серверы: ${linkTo('server list')}.`,
      }[locale],
    );
  });

  test('in the empty list of an embed', async () => {
    const { embeds } = await talk.type('key list');
    expect(embeds[0]?.description).toBe(
      {
        en: `There are no SSH keys yet. ${linkTo('key add')} adds one.`,
        ru: `SSH-ключей пока нет. Добавить: ${linkTo('key add')}.`,
      }[locale],
    );
  });

  test('in every line of the help', async () => {
    const { embeds } = await talk.type('help');
    const lines = embeds[0]?.fields?.flatMap(({ value }) => value.split('\n')) ?? [];
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => !/^<\/[a-z]+ [a-z-]+:\d+> \S/.test(line))).toEqual([]);
    expect(lines[0]).toContain(linkTo('server list'));
  });

  test('in a report', async () => {
    await failUpgrade();
    expect(newest()?.content).toContain(
      {
        en: `The task failed at Vscale. Look at ${linkTo('server show')}, then ask again.`,
        ru: `Задача в Vscale закончилась ошибкой. Посмотрите ${linkTo('server show')} и повторите.`,
      }[locale],
    );
  });

  test('in a thread of which Discord has not told', async () => {
    const { thread } = talk.discord.channels;
    await upgrade({ where: thread });
    stage.client.channels.cache.delete(thread.id);
    await talk.wait(60);
    expect(talk.discord.messages(thread).at(-1)?.content).toContain(linkTo('server show'));
  });

  test('in a notice', async () => {
    const card = await talk.type('ticket open', {}, { form: { header: 'No network', text: 'Help' } });
    await talk.wait(5);
    const [notice] = talk.discord.messages({ id: card.id });
    const [reply, close] = [linkTo('ticket reply'), linkTo('ticket close')];
    expect(notice?.content).toContain(
      { en: `To write back: ${reply}. To close it: ${close}.`, ru: `Ответить ей: ${reply}. Закрыть тикет: ${close}.` }[
        locale
      ],
    );
  });

  test('but not in a direct message', async () => {
    const { discord } = talk;
    const closed = [discord.channels.ops, discord.channels.general];
    await upgrade();
    for (const channel of closed) {
      discord.setChannelPermission(channel, { id: discord.botUserId }, { deny: ['SendMessages'] });
    }
    await talk.wait(60);
    for (const channel of closed) discord.setChannelPermission(channel, { id: discord.botUserId }, {});
    expect(discord.directMessages(discord.members.anna).at(-1)?.content).toContain('`/server show`');
  });

  test('of the commands of the guild in which it is said, once they are registered there', async () => {
    const { guild } = talk.discord;
    const links = stage.commandLinks.get(guild.id);
    if (!links) throw new Error('the commands are not registered');
    stage.commandLinks.delete(guild.id);
    stage.commandLinks.set(talk.discord.otherGuild.id, links);
    try {
      expect((await talk.type('server show', { server: 'x' })).content).toContain('`/server list`');
      await failUpgrade();
      expect(newest()?.content).toContain('`/server show`');
    } finally {
      stage.commandLinks.clear();
      stage.commandLinks.set(guild.id, links);
    }
  });

  test('and a report whose answer was lost before there were links is found again', async () => {
    const { discord, clock } = talk;
    const links = new Map(stage.commandLinks);
    const path = `/channels/${discord.channels.ops.id}/messages`;
    const posts = () => discord.requests.filter((request) => request.method === 'POST' && request.path.endsWith(path));
    const lost = discord.faults.queue({ when: { method: 'POST', path }, fault: 'drop-after', times: 4 });
    stage.commandLinks.clear();
    await failUpgrade();
    const before = posts().length;
    expect(lost.hits).toBe(4);
    for (const [guildId, itsLinks] of links) stage.commandLinks.set(guildId, itsLinks);
    await clock.advance(30 * 60_000);
    await talk.wait(1);
    expect(await talk.storage.outbox.listDue(clock.now())).toEqual([]);
    expect(posts()).toHaveLength(before);
  });
});
