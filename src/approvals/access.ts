import type { Access } from '../discord/command.ts';
import type { Policy } from './policy.ts';

export type Role = 'viewer' | 'operator' | 'approver';

/** The rights of a member, as Discord sent them with what they did. */
export interface Rights {
  roleIds: readonly string[];
  canManageServer: boolean;
}

/** Whether a member has one of the policy's roles; where it names none, Manage Server stands for all of them. */
export function hasRole({ roles }: Policy, role: Role, { roleIds, canManageServer }: Rights): boolean {
  const named = roles?.[role];
  return named === undefined ? canManageServer : named.some((id) => roleIds.includes(id));
}

/** The role that a command asks for. Whoever may ask or approve may also look. */
export function mayUse(policy: Policy, access: Access, member: Rights): boolean {
  if (access === 'change') return hasRole(policy, 'operator', member);
  return (['viewer', 'operator', 'approver'] as const).some((role) => hasRole(policy, role, member));
}

/** The role that a member lacks, and who has it; no ids where it is Manage Server. */
export function missingRole({ roles }: Policy, access: Access): { role: Role; roleIds: string[] } {
  const role = access === 'change' ? 'operator' : 'viewer';
  return { role, roleIds: roles?.[role] ?? [] };
}
