/** Who had which roles when, as the team's administrator gave and took them. */
export function createRights(initial: ReadonlyMap<string, readonly string[]>, startedAt: number) {
  const changes = new Map([...initial].map(([userId, roleIds]) => [userId, [{ at: startedAt, roleIds }]]));

  return {
    note(userId: string, roleIds: readonly string[], at: number): void {
      changes.get(userId)?.push({ at, roleIds });
    },

    /** Whether the member had one of the roles at any moment of this time: a change and a look at it may cross. */
    had(userId: string, wanted: readonly string[], from: number, to: number): boolean {
      const known = changes.get(userId) ?? [];
      return known.some(({ at, roleIds }, index) => {
        const until = known[index + 1]?.at ?? Number.POSITIVE_INFINITY;
        return at <= to && until >= from && roleIds.some((id) => wanted.includes(id));
      });
    },
  };
}

export type Rights = ReturnType<typeof createRights>;
