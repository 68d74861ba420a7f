import type { BotProcess } from '../bot-process.ts';
import type { DiscordSandbox, Member } from '../discord/server.ts';
import type { World } from './wire.ts';

/** The page is opened as this person unless its address names another. */
const firstPerson = 'vera';

export interface People {
  /** By key or id, whoever it is at first where nobody is named; undefined for nobody here. */
  find(keyOrId: string | null): Member | undefined;
  /** The guild as this person's client shows it. */
  worldOf(member: Member): World;
}

/** The order in which they are offered: the one who asks, those who approve, those who may do everything, the others. */
const order = ['vera', 'ivan', 'olga', 'anna', 'boris', 'roman', 'kim', 'gleb'] as const;

export function createPeople(discord: DiscordSandbox, bot: BotProcess): People {
  const keyed = new Map(order.map((key) => [discord.members[key].id, key]));

  return {
    find(keyOrId) {
      const wanted = (keyOrId ?? firstPerson).toLowerCase();
      const key = order.find((known) => known === wanted) ?? keyed.get(wanted);
      return key && discord.members[key];
    },

    worldOf({ id }) {
      const { channels, roles, members, commands } = discord.directory();
      const self = members.find((member) => member.id === discord.botUserId);
      return {
        guildName: discord.guild.name,
        you: id,
        people: order.flatMap((key) => {
          const member = members.find((candidate) => candidate.id === discord.members[key].id);
          return member
            ? [{ id: member.id, key, name: member.name, locale: member.locale ?? 'en-US', roleIds: member.roleIds }]
            : [];
        }),
        roles,
        channels,
        bot: {
          id: discord.botUserId,
          name: self?.name ?? 'Vscale',
          roleIds: self?.roleIds ?? [],
          state: bot.state,
          why: bot.state === 'failed' ? bot.lastWords : null,
        },
        commands: [...commands],
      };
    },
  };
}
