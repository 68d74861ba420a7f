import {
  type APIButtonComponentWithCustomId,
  type APIInteractionDataResolved,
  type APIMessage,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { type AnyComponent, walkComponents } from '../components.ts';
import { findUser, type Guild, type World } from '../world.ts';

type Pressable = APIButtonComponentWithCustomId | APISelectMenuComponent;

function pressables(message: APIMessage): Pressable[] {
  const all = [...walkComponents((message.components ?? []) as readonly AnyComponent[])];
  return all.filter((component) => Boolean(component.custom_id)) as unknown as Pressable[];
}

/** A button, by what stands on it or by its custom id. @throws Error when nobody could press it. */
export function findButton(message: APIMessage, name: string): APIButtonComponentWithCustomId {
  const buttons = pressables(message).filter((component) => component.type === ComponentType.Button);
  const button = buttons.find(({ label, custom_id }) => label === name || custom_id === name);
  if (!button) {
    const labels = buttons.map(({ label }) => label).join(', ') || 'none';
    throw new Error(`the message has no button "${name}"; its buttons: ${labels}`);
  }
  if (button.disabled) throw new Error(`the button "${name}" is disabled`);
  return button;
}

export function findSelect(message: APIMessage, customId: string): APISelectMenuComponent {
  const selects = pressables(message).filter((component) => component.type !== ComponentType.Button);
  const select = selects.find((component) => component.custom_id === customId);
  if (!select) throw new Error(`the message has no select "${customId}"`);
  if (select.disabled) throw new Error(`the select "${customId}" is disabled`);
  return select;
}

/** What choosing these options (by label or value) or these ids sends. @throws Error for a choice that is not offered. */
export function chooseValues(
  world: World,
  guild: Guild | null,
  select: APISelectMenuComponent,
  wanted: readonly string[],
): { values: string[]; resolved?: APIInteractionDataResolved } {
  const { min_values: min = 1, max_values: max = 1, custom_id } = select;
  if (wanted.length < min || wanted.length > max)
    throw new Error(`the select "${custom_id}" takes ${min} to ${max} options`);
  if (select.type === ComponentType.StringSelect) {
    const values = wanted.map((name) => {
      const option = select.options.find(({ label, value }) => label === name || value === name);
      if (!option) throw new Error(`the select "${custom_id}" has no option "${name}"`);
      return option.value;
    });
    return { values };
  }
  return { values: [...wanted], resolved: resolveIds(world, guild, select, wanted) };
}

function resolveIds(
  world: World,
  guild: Guild | null,
  { type, custom_id }: APISelectMenuComponent,
  ids: readonly string[],
): APIInteractionDataResolved {
  const takesUsers = type === ComponentType.UserSelect || type === ComponentType.MentionableSelect;
  const takesRoles = type === ComponentType.RoleSelect || type === ComponentType.MentionableSelect;
  const users = takesUsers ? ids.flatMap((id) => findUser(world, id) ?? []) : [];
  const roles = takesRoles ? ids.flatMap((id) => guild?.roles.get(id) ?? []) : [];
  if (users.length + roles.length < ids.length)
    throw new Error(`the select "${custom_id}" does not offer ${ids.join(', ')}`);
  return {
    ...(users.length > 0 ? { users: Object.fromEntries(users.map((user) => [user.id, user])) } : {}),
    ...(roles.length > 0 ? { roles: Object.fromEntries(roles.map((role) => [role.id, role])) } : {}),
  };
}
