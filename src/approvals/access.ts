import type { Policy } from './policy.ts';

/** Looking, asking for a change, reading who did what, ending what waits: decides who may use a command. */
export type Access = 'read' | 'change' | 'audit' | 'cancel';

type Role = 'viewer' | 'operator' | 'approver';

/** The rights of a member, as Discord sent them with what they did. */
export interface Rights {
  roleIds: readonly string[];
  canManageServer: boolean;
}

/** Each of these roles gives the access. Whoever may ask or approve may also look. */
const givenBy: Record<Access, readonly Role[]> = {
  read: ['viewer', 'operator', 'approver'],
  change: ['operator'],
  audit: ['operator', 'approver'],
  cancel: ['operator', 'approver'],
};

/** The least that somebody who lacks it can ask an administrator for. */
const askedFor: Record<Access, readonly Role[]> = { ...givenBy, read: ['viewer'] };

export function mayUse({ roles, rules }: Policy, access: Access, { roleIds, canManageServer }: Rights): boolean {
  // Whose operation it is, and who may approve it, is judged by the operation itself.
  const mayDecide = canManageServer || rules.some(({ approvers = [] }) => approvers.some((id) => roleIds.includes(id)));
  if (access === 'cancel' && mayDecide) return true;
  return givenBy[access].some((role) => roles?.[role]?.some((id) => roleIds.includes(id)) ?? canManageServer);
}

/** Which roles would give what a member lacks; none where that is Manage Server, which stands for every role that the policy leaves out. */
export function missingRoles({ roles }: Policy, access: Access): { access: Access; roleIds: string[] } {
  return { access, roleIds: [...new Set(askedFor[access].flatMap((role) => roles?.[role] ?? []))] };
}
