import { vi } from 'vitest';

/** Longer than anything takes that goes well, on a busy machine too: only a failing test waits for it. */
export const waitMs = 25_000;

/** Resolves when the condition holds, looked at again and again. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: waitMs, interval: 30 });
}
