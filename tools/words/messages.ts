/** A message that takes facts: one object of them, or one after the other. */
export type Say = (...facts: unknown[]) => string;

export type Message = string | Say;

/** What a message asks for, and what it says. */
export interface Observed {
  asked: string[];
  said: string;
}

/** More than any message has. */
const mostFacts = 3;

/** Every message of a language by its path: `servers.listTitle`. */
export function listMessages(tree: object, path = ''): Map<string, Message> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, Message][] => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'object' && value !== null ? [...listMessages(value, here)] : [[here, value]];
    }),
  );
}

/** Lets a message speak. `give` decides the value of each fact in an object; a fact that stands alone is its number. */
export function observe(say: Message, give: (fact: string) => unknown): Observed {
  if (typeof say === 'string') return { asked: [], said: say };
  const asked = new Set<string>();
  const facts = Array.from({ length: mostFacts }, (_, position) => createFacts(position, asked, give));
  return { said: say(...facts), asked: [...asked].sort() };
}

function createFacts(position: number, asked: Set<string>, give: (fact: string) => unknown): object {
  return new Proxy(
    {},
    {
      get(_target, fact) {
        if (fact === Symbol.toPrimitive) return () => `«${position}»`;
        asked.add(String(fact));
        return give(String(fact));
      },
    },
  );
}
