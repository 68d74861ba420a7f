import type { Inspection } from './kind.ts';

/** Another operation of the same kind of which it is not known what it made. */
export interface Rival<Data> {
  data: Data;
  /** Whether its answer may still come, which tells what is its own. */
  isAwaited: boolean;
}

export interface Sought<Data> {
  data: Data;
  /** Whether Vscale took it, so that what it made is there. */
  isAccepted: boolean;
  rivals: readonly Rival<Data>[];
}

/**
 * The thing that an operation made, among those that were not there before; `unclear` where nobody can tell whose it is.
 * Where others asked for the very same, it needs a thing for each of them, and no answer that is still to come.
 *
 * @param isMadeFor whether only what was asked like this can have made this thing
 * @param mayBe whether it could be what was asked for, though it does not show
 */
export function pickMade<Thing, Data>(
  things: readonly Thing[],
  { data, isAccepted, rivals }: Sought<Data>,
  isMadeFor: (thing: Thing, data: Data) => boolean,
  mayBe: (thing: Thing) => boolean = () => false,
): Thing | 'unclear' | null {
  const [first, ...more] = things.filter((thing) => isMadeFor(thing, data));
  if (first === undefined) {
    const free = things.filter((thing) => !rivals.some((rival) => isMadeFor(thing, rival.data)));
    const [likely, ...others] = free.filter(mayBe);
    if (likely === undefined) return null;
    return isAccepted && others.length === 0 && rivals.length === 0 ? likely : 'unclear';
  }
  const claims = rivals.filter((rival) => isMadeFor(first, rival.data));
  return claims.length > more.length || claims.some(({ isAwaited }) => isAwaited) ? 'unclear' : first;
}

/** What a thing that is made at once tells of the operation that made it. */
export function judgeMade<Thing>(made: Thing | 'unclear' | null, idOf: (thing: Thing) => string | null): Inspection {
  if (made === 'unclear') return { evidence: 'unclear' };
  return made === null ? { evidence: 'undone' } : { evidence: 'done', resultId: idOf(made) };
}
