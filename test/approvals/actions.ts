import fc from 'fast-check';

// What may happen to requests, as data that fast-check invents and prints.

export const people = ['vera', 'ivan', 'olga', 'anna', 'robot'] as const;
export type Person = (typeof people)[number];

const presses = ['approve', 'deny', 'withdraw', 'cancel', 'breakGlass', 'again'] as const;

/** `request` is counted from the newest. */
export type Press = { does: (typeof presses)[number]; who: Person; request: number };

export type Action =
  | { does: 'ask'; who: Person; server: number }
  | Press
  | { does: 'tick' }
  | { does: 'wait'; ms: number }
  /** Somebody in the provider's panel. */
  | { does: 'rename' | 'restartOutside'; server: number }
  | { does: 'silence'; what: 'reads' | 'writes' | 'answersToWrites'; times: number }
  | { does: 'speak' }
  | { does: 'giveRoles'; who: Person; roles: string[] }
  /** After the bot has had so many turns. */
  | { does: 'crash'; after: number };

export const servers = ['prod-1', 'web-1'] as const;

const who = fc.constantFrom(...people);
const server = fc.nat(servers.length - 1);
const request = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
const constant = <const T>(value: T) => fc.constant(value);
const waits = [3_000, 5_000, 30_000, 899_000, 1_795_000, 3_600_000] as const;
const roles = [[], ['approver'], ['admin']] as const;

const press: fc.Arbitrary<Press> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: constant('approve'), who, request }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom(...presses), who, request }) },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: constant('ask'), who, server }) },
  { weight: 20, arbitrary: press },
  { weight: 5, arbitrary: constant({ does: 'tick' }) },
  { weight: 3, arbitrary: fc.record({ does: constant('wait'), ms: fc.constantFrom(...waits) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('rename', 'restartOutside'), server }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: constant('silence'),
      what: fc.constantFrom('reads', 'writes', 'answersToWrites'),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 2, arbitrary: constant({ does: 'speak' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: constant('giveRoles'),
      who,
      roles: fc.constantFrom(...roles).map((ids) => [...ids]),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: constant('crash'), after: fc.nat(12) }) },
);

/** What happens at the same time. */
const step = fc.array(action, { minLength: 1, maxLength: 3 });

/** Something is asked, and then everybody presses at once. */
const rush: fc.Arbitrary<Action[][]> = fc
  .tuple(server, fc.array(action, { maxLength: 1 }), fc.array(press, { minLength: 2, maxLength: 5 }))
  .map(([asked, others, pressed]) => [[{ does: 'ask', who: 'vera', server: asked }], [...others, ...pressed]]);

/** One thing after the other. */
export const story: fc.Arbitrary<Action[][]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.tuple(step) }, { weight: 2, arbitrary: rush }), {
    minLength: 8,
    maxLength: 25,
    size: 'max',
  })
  .map((parts) => parts.flat());
