const discordEpochMs = Date.UTC(2015, 0, 1);

/** Ids as Discord makes them: the time in the upper bits, always growing, even when the clock is set back. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.trunc(now()) - discordEpochMs) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return last.toString();
  };
}
