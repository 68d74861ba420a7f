import { listMessages, type Message, observe, type Say } from './messages.ts';

/** What is wrong with one message. */
export interface Fault {
  message: string;
  says: string;
}

/** Values that bring out the different branches of a message. */
const values: readonly ((fact: string) => unknown)[] = [mark, () => null, () => 'started'];

/** Where two languages differ in more than their words: in the messages that they have, or in the facts of one. */
export function compareLanguages(one: object, other: object): Fault[] {
  const [messages, others] = [listMessages(one), listMessages(other)];
  const added = [...others.keys()].filter((path) => !messages.has(path));
  return [
    ...added.map((path) => ({ message: path, says: 'is in one language only' })),
    ...[...messages].flatMap(([path, message]) => {
      const says = compareMessages(message, others.get(path));
      return says === null ? [] : [{ message: path, says }];
    }),
  ];
}

function compareMessages(one: Message, other: Message | undefined): string | null {
  if (other === undefined) return 'is in one language only';
  if (typeof one !== typeof other) return 'takes facts in one language only';
  if (typeof one === 'string' || typeof other === 'string') return null;
  return compareAsked(one, other) ?? compareSaid(one, other);
}

function compareAsked(one: Say, other: Say): string | null {
  for (const give of values) {
    const [asked, askedToo] = [observe(one, give).asked, observe(other, give).asked].map((facts) => facts.join(', '));
    if (asked !== askedToo) return `takes ${asked || 'nothing'} in one language, ${askedToo || 'nothing'} in the other`;
  }
  return null;
}

function compareSaid(one: Say, other: Say): string | null {
  const [told, toldToo] = [tellFacts(one), tellFacts(other)];
  return told === toldToo ? null : `tells ${told || 'nothing'} in one language, ${toldToo || 'nothing'} in the other`;
}

/** A fact that is formatted as a number comes out as none, which `Intl` says in the language. */
function tellFacts(say: Say): string {
  const said = observe(say, mark).said.replaceAll('не\u00a0число', 'NaN');
  return (said.match(/«\w+»|NaN/g) ?? []).sort().join(' ');
}

function mark(fact: string): string {
  return `«${fact}»`;
}
