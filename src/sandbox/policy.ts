import { actionsWithEffects } from '../operations/action.ts';
import type { DiscordSandbox } from './discord/server.ts';

/** The policy of the sandbox's team: two approvals for production, one for the rest, and an administrator in an emergency. */
export function writeSandboxPolicy({ roles }: Pick<DiscordSandbox, 'roles'>): string {
  const list = (...named: { id: string }[]) => JSON.stringify(named.map(({ id }) => id));
  return `roles:
  viewer: ${list(roles.viewer, roles.operator, roles.approver, roles.admin)}
  operator: ${list(roles.operator, roles.admin)}
  approver: ${list(roles.approver, roles.admin)}
rules:
  - actions: [${[...actionsWithEffects, 'rename'].join(', ')}]
    servers: ["prod-*"]
    approvals: 2
    expires: 1h
    reason: required
  - actions: [${actionsWithEffects.join(', ')}]
    approvals: 1
    expires: 30m
breakGlass:
  roles: ${list(roles.admin)}
`;
}
