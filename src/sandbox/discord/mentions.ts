import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { isAllowed } from './permissions.ts';
import { type Channel, findUser, guildOf, type World } from './world.ts';

export interface AllowedMentions {
  parse?: readonly (string | null)[] | null;
  users?: readonly (string | null)[] | null;
  roles?: readonly (string | null)[] | null;
  replied_user?: boolean | null;
}

type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Code, and what a backslash escapes, mentions nobody. */
function removeInertText(content: string): string {
  return content
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/(`+)[\s\S]*?\1/g, ' ')
    .replaceAll(/\\[<@]/g, ' ');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** What a message's text mentions, as far as `allowed` lets it (without it: everything), in the members of a message. */
export function findMentions(
  world: World,
  channel: Channel,
  said: { authorId: string; content: string; allowed: AllowedMentions | null | undefined; repliedUser?: APIUser },
): Mentions {
  const { authorId, content, allowed = null, repliedUser } = said;
  const text = removeInertText(content);
  const guild = guildOf(world, channel);
  const lets = (kind: 'users' | 'roles', id: string) =>
    allowed === null || allowed.parse?.includes(kind) || (allowed[kind]?.includes(id) ?? false);
  const users = idsIn(text, /<@!?(\d+)>/g)
    .filter((id) => lets('users', id))
    .flatMap((id) => findUser(world, id) ?? []);
  const repliedTo = repliedUser && (allowed === null || allowed.replied_user) ? [repliedUser] : [];
  return {
    mentions: [...new Map([...users, ...repliedTo].map((user) => [user.id, user])).values()],
    mention_roles: idsIn(text, /<@&(\d+)>/g).filter((id) => guild?.roles.has(id) && lets('roles', id)),
    mention_everyone:
      /@(everyone|here)\b/.test(text) &&
      (allowed === null || (allowed.parse?.includes('everyone') ?? false)) &&
      isAllowed(world, channel, authorId, 'MentionEveryone'),
  };
}

/** The people whom a new message really notifies: mentioned in one way or another, able to see the channel, not its author. */
export function findPings(world: World, channel: Channel, authorId: string, mentioned: Mentions): string[] {
  const guild = guildOf(world, channel);
  const mayPingAnyRole = isAllowed(world, channel, authorId, 'MentionEveryone');
  const roleIds = mentioned.mention_roles.filter((id) => mayPingAnyRole || guild?.roles.get(id)?.mentionable);
  const byRole = [...(guild?.members.values() ?? [])].filter(
    (member) => mentioned.mention_everyone || member.roleIds.some((id) => roleIds.includes(id)),
  );
  const ids = new Set([...mentioned.mentions.map((user) => user.id), ...byRole.map((member) => member.userId)]);
  ids.delete(authorId);
  return [...ids].filter((id) => isAllowed(world, channel, id, 'ViewChannel'));
}
