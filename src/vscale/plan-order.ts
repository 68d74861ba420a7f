import type { Plan } from './plans.ts';

/** The provider's own plans, the same since 2015, smallest first. */
const ladder = [
  { id: 'small', memoryMb: 512, diskMb: 20_480 },
  { id: 'medium', memoryMb: 1_024, diskMb: 30_720 },
  { id: 'large', memoryMb: 2_048, diskMb: 40_960 },
  { id: 'huge', memoryMb: 4_096, diskMb: 61_440 },
  { id: 'monster', memoryMb: 8_192, diskMb: 81_920 },
];

type PlanSize = Pick<Plan, 'id' | 'memoryMb' | 'diskMb'>;

/**
 * Negative when `a` is the smaller plan, positive when it is the bigger one, 0 when they are the same or nobody knows.
 * Plans off the provider's ladder are told by memory, then by disk.
 */
export function comparePlans(a: string, b: string, plans: readonly Plan[]): number {
  const steps = [a, b].map((id) => ladder.findIndex((plan) => plan.id === id));
  const [stepA = -1, stepB = -1] = steps;
  if (stepA >= 0 && stepB >= 0) return stepA - stepB;
  const sizeA = findSize(a, plans);
  const sizeB = findSize(b, plans);
  if (sizeA === undefined || sizeB === undefined) return 0;
  return sizeA.memoryMb - sizeB.memoryMb || sizeA.diskMb - sizeB.diskMb;
}

/** The plans to which a server on `plan` can be upgraded, smallest first: only the bigger ones. */
export function upgradesOf(plan: string, plans: readonly Plan[]): Plan[] {
  return plans.filter(({ id }) => comparePlans(id, plan, plans) > 0).sort((a, b) => comparePlans(a.id, b.id, plans));
}

function findSize(id: string, plans: readonly Plan[]): PlanSize | undefined {
  return plans.find((plan) => plan.id === id) ?? ladder.find((plan) => plan.id === id);
}
