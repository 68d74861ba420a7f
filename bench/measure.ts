/** One thing and its reference, measured in turn in the same run, so that a slow machine slows both. */
export interface Comparison {
  name: string;
  what: string;
  reference: string;
  /** Median time of the one divided by the median time of the other. */
  ratio: number;
  /** Further figures that do not depend on the machine. */
  counts?: Record<string, number>;
}

/** Milliseconds of each, median of `rounds` after one that is not counted; A B A B …. */
export async function measurePair(
  rounds: number,
  subject: () => Promise<unknown>,
  reference: () => Promise<unknown>,
): Promise<number> {
  const times = { subject: [] as number[], reference: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const first = await time(subject);
    const second = await time(reference);
    if (round === 0) continue;
    times.subject.push(first);
    times.reference.push(second);
  }
  return median(times.subject) / median(times.reference);
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
