import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What kills processes takes longest, and journeys wait more than they work. */
const early = [/\/journeys\/(crash|stop)/, /\/journeys\//];

/** Begins with what takes longest, so that no worker is left with it at the end: a fresh clone has no times to go by. */
export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turns = early.map((path) => files.filter(({ moduleId }) => path.test(moduleId)));
    const sorted = await Promise.all([...turns, files].map((turn) => super.sort(turn)));
    return [...new Set(sorted.flat())];
  }
}
