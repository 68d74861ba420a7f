import type { Clock } from '../clock.ts';

const limit = 12;
const windowMs = 60_000;

/** The provider lets an account ask for twelve new servers and backups a minute. */
export interface Creations {
  /** How long a creation asked for now would wait for its place; 0 when there is one. */
  delayMs(): number;
}

export interface CreationBudget extends Creations {
  /** Resolves when there is a place. An abort gives the place back and rejects with the signal's reason. */
  takePlace(signal?: AbortSignal): Promise<void>;
}

/** A sliding window: every creation gets a moment of its own, in the future when the last minute is full. */
export function createCreationBudget(clock: Clock): CreationBudget {
  let lastNow = clock.now();
  let places: { at: number }[] = [];

  const nextPlaceAt = (now: number) => {
    const clockSteppedBackMs = Math.min(0, now - lastNow);
    lastNow = now;
    places = places
      .map((place) => Object.assign(place, { at: place.at + clockSteppedBackMs }))
      .filter(({ at }) => at + windowMs > now);
    const blocking = places.at(-limit);
    return blocking === undefined ? now : blocking.at + windowMs;
  };

  return {
    delayMs() {
      const now = clock.now();
      return nextPlaceAt(now) - now;
    },
    async takePlace(signal) {
      signal?.throwIfAborted();
      const now = clock.now();
      const place = { at: nextPlaceAt(now) };
      places.push(place);
      if (place.at <= now) return;
      try {
        await clock.sleep(place.at - now, signal);
      } catch (error) {
        places = places.filter((other) => other !== place);
        throw error;
      }
    },
  };
}
