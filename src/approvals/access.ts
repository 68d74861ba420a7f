import type { Access, Caller } from '../discord/command.ts';

/** Whoever is in a configured guild may look; what changes something needs Manage Server. */
export function mayUse(access: Access, caller: Pick<Caller, 'canManageServer'>): boolean {
  return access === 'read' || caller.canManageServer;
}
