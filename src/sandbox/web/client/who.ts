import type { MessageView, PersonView, RoleView, World } from '../wire.ts';

/** Behind the initial of somebody who has no picture: nobody here has. */
const palette = ['#5865f2', '#c2410c', '#15803d', '#be185d', '#7c3aed', '#0e7490', '#a16207', '#b91c1c'];

/** Somebody as messages and lists show them. */
export interface Who {
  id: string;
  name: string;
  isBot: boolean;
  /** The ground of their picture. */
  tint: string;
  /** A CSS colour: that of their highest role, made readable on the page. */
  color: string;
  roles: RoleView[];
}

export function whoIs(world: World, id: string): Who {
  const { bot, people } = world;
  const person: Pick<PersonView, 'id' | 'name' | 'roleIds'> =
    id === bot.id ? bot : (people.find((candidate) => candidate.id === id) ?? { id, name: id, roleIds: [] });
  const roles = world.roles.filter((role) => person.roleIds.includes(role.id));
  const place = people.findIndex((candidate) => candidate.id === id);
  const tint = id === bot.id ? '#4752c4' : (palette[place % palette.length] ?? '#4e5058');
  return { id, name: person.name, isBot: id === bot.id, tint, color: readableColor(roles[0]?.color ?? 0), roles };
}

export function whoWrote(world: World, { author }: Pick<MessageView, 'author'>): Who {
  const known = author.id === world.bot.id || world.people.some(({ id }) => id === author.id);
  return { ...whoIs(world, author.id), ...(known ? {} : { name: author.global_name ?? author.username }) };
}

export function you(world: World): Who & { key: string; locale: string } {
  const person = world.people.find(({ id }) => id === world.you);
  return { ...whoIs(world, world.you), key: person?.key ?? '', locale: person?.locale ?? 'en-US' };
}

/** A role's colour, mixed with the text's so far that it can be read in either theme. */
export function readableColor(color: number): string {
  if (color === 0) return 'var(--text-strong)';
  return `color-mix(in oklab, ${hexColor(color)} var(--role-share), var(--text-strong))`;
}

export function hexColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

/** A picture made here: an initial on a colour of their own; racks for the bot. */
export function avatarOf({ name, isBot, tint }: Who): string {
  const inside = isBot
    ? [11, 18, 25].map(rack).join('')
    : `<text x="20" y="27" text-anchor="middle" font-family="system-ui,sans-serif" font-size="19" font-weight="600" fill="#fff">&#${name.codePointAt(0) ?? 63};</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${tint}"/>${inside}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function rack(y: number): string {
  return `<rect x="10" y="${y}" width="20" height="5" rx="1.5" fill="#fff"/><circle cx="13.5" cy="${y + 2.5}" r="1.2" fill="#4752c4"/>`;
}
