import type { World } from './world.ts';

export const defaultTimeoutMs = 25_000;

export interface Waiting {
  /** Real milliseconds before giving up; 25,000 by default. */
  timeoutMs?: number;
}

/**
 * The first value that `probe` gives, asked again after every change; what `probe` throws ends the waiting.
 * @throws Error with the text of `describe` when the time is up.
 */
export function until<T>(
  world: World,
  probe: () => T | undefined,
  describe: () => string,
  { timeoutMs = defaultTimeoutMs }: Waiting = {},
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const look = () => {
    try {
      const found = probe();
      if (found !== undefined) resolve(found);
    } catch (error) {
      reject(error);
    }
  };
  const timer = setTimeout(() => reject(new Error(describe())), timeoutMs);
  world.events.on('change', look);
  look();
  return promise.finally(() => {
    clearTimeout(timer);
    world.events.off('change', look);
  });
}
