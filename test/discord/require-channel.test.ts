import { ChannelType, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChannelAccess, seesChannel } from '../../src/discord/channel-access.ts';
import { createRequireChannel } from '../../src/discord/require-channel.ts';
import type { Member } from '../../src/sandbox/discord/people/member.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';

let discord: DiscordSandbox;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const refused = expect.objectContaining({ code: 'channel_not_found' });

function choose(channelId: string, member: Pick<Member, 'id'> = discord.members.vera, roleIds: string[] = []) {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  return createRequireChannel(rest)(channelId, { guildId: discord.guild.id, userId: member.id, roleIds });
}

describe('the channel that a member chose', () => {
  test('is taken where they see it, and so is a thread', async () => {
    await choose(discord.channels.deploys.id);
    await choose(discord.channels.thread.id);
  });

  test('is refused where it is of another Discord server, though bot and member are there too', async () => {
    await expect(choose(discord.channels.elsewhere.id, discord.members.anna)).rejects.toEqual(refused);
  });

  test('is refused where it is hidden from them, and taken for those who see it', async () => {
    const { deploys } = discord.channels;
    discord.setChannelPermission(deploys, { id: discord.guild.id }, { deny: ['ViewChannel'] });
    for (const role of [discord.roles.bot, discord.roles.approver]) {
      discord.setChannelPermission(deploys, role, { allow: ['ViewChannel'] });
    }
    await expect(choose(deploys.id)).rejects.toEqual(refused);
    await choose(deploys.id, discord.members.ivan, [discord.roles.approver.id]);
  });

  test('is refused where it is hidden from the bot', async () => {
    const { deploys } = discord.channels;
    discord.setChannelPermission(deploys, discord.roles.bot, { deny: ['ViewChannel'] });
    await expect(choose(deploys.id)).rejects.toEqual(refused);
  });

  test.each(['7', '', 'x', '../guilds', '1'.repeat(30)])(
    'is refused where there is no such channel: %s',
    async (id) => {
      await expect(choose(id)).rejects.toEqual(refused);
    },
  );

  test('is no refusal where Discord does not answer', async () => {
    discord.faults.queue({ when: { path: /^\/channels\// }, fault: 'error-500', times: 9 });
    await expect(choose(discord.channels.deploys.id)).rejects.not.toEqual(refused);
  });
});

test('a private thread is seen by those who were added to it, and by those who manage threads', () => {
  const everyone = { id: '1', permissions: '1024' };
  const manager = { id: '2', permissions: String(1n << 34n) };
  const guild = { id: '1', owner_id: '9', roles: [everyone, manager] } as Parameters<typeof seesChannel>[1];
  const thread: ChannelAccess = {
    guildId: '1',
    type: ChannelType.PrivateThread,
    overwrites: [],
    threadMemberIds: new Set(['100']),
  };
  expect(seesChannel(thread, guild, { userId: '100', roleIds: [] })).toBe(true);
  expect(seesChannel(thread, guild, { userId: '101', roleIds: [] })).toBe(false);
  expect(seesChannel(thread, guild, { userId: '101', roleIds: ['2'] })).toBe(true);
});
