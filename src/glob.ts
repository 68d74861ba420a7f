/**
 * Globs over names: `*`, `?`, `[abc]`, `[a-c]`, `[!a]`, `{a,b}` and `{1..20}`, whatever the case of the letters.
 * All places that a part of the pattern can reach are followed at once, so that a match takes at most the length of
 * the pattern times that of the name.
 */

/** A pattern that would not mean what it says; the message names what is wrong and what to write instead. */
class GlobError extends Error {}

const maxLength = 100;
/** Numbers of this many digits are exact. */
const maxDigits = 9;

interface Name {
  /** Code points, folded. One letter may fold to several: ß to ss. */
  folded: readonly string[];
  /** For each place that begins a letter, that letter as it was written. */
  letters: readonly (string | undefined)[];
  /** For each place, where the letter around it ends. */
  ends: readonly number[];
}

/** A flag for each place of a name, from before its first letter to after its last: whether a match can stand there. */
type Places = Uint8Array;

/** From where a match can stand to where it can stand after this part of the pattern. */
type Part = (name: Name, from: Places) => Places;

/** What is wrong with a pattern; null where nothing is. */
export function findGlobFault(pattern: string): string | null {
  try {
    parse(pattern);
    return null;
  } catch (error) {
    if (!(error instanceof GlobError)) throw error;
    return error.message;
  }
}

/** @param pattern one without a fault */
export function matchesGlob(pattern: string, text: string): boolean {
  const name = toName(text);
  const start = new Uint8Array(name.folded.length + 1);
  start[0] = 1;
  return follow(parse(pattern), name, start).at(-1) === 1;
}

/** The same for texts that differ only in case, or in how Unicode composes their letters. */
export function foldCase(text: string): string {
  return toLetters(text).map(foldLetter).join('');
}

function toLetters(text: string): string[] {
  return [...text.normalize('NFC')];
}

/** Through upper case, because ß, ẞ and SS meet only there; letter by letter, because Σ is folded by what follows it. */
function foldLetter(letter: string): string {
  return letter.toLowerCase().toUpperCase().toLowerCase().normalize('NFD');
}

function toName(text: string): Name {
  const folded: string[] = [];
  const letters: (string | undefined)[] = [];
  const ends: number[] = [];
  for (const letter of toLetters(text)) {
    const points = [...foldLetter(letter)];
    letters[folded.length] = letter;
    folded.push(...points);
    for (const _ of points) ends.push(folded.length);
  }
  return { folded, letters, ends };
}

function follow(parts: readonly Part[], name: Name, from: Places): Places {
  return parts.reduce((places, part) => part(name, places), from);
}

/** A part that reaches other places from each place on its own. */
function stepwise(reach: (name: Name, place: number) => readonly number[]): Part {
  return (name, from) => {
    const to = new Uint8Array(from.length);
    for (const [place, isReached] of from.entries()) {
      if (isReached === 0 || place === name.folded.length) continue;
      for (const next of reach(name, place)) to[next] = 1;
    }
    return to;
  };
}

const anyLetter = stepwise(({ ends }, place) => [ends[place] ?? place]);

const anyText: Part = (_, from) => {
  const first = from.indexOf(1);
  return first === -1 ? from : from.map((_flag, place) => (place >= first ? 1 : 0));
};

/** Of a letter that folds to several code points, each is a part. */
function literal(letter: string): Part[] {
  return [...foldLetter(letter)].map((point) =>
    stepwise(({ folded }, place) => (folded[place] === point ? [place + 1] : [])),
  );
}

function oneOf(choices: readonly (readonly Part[])[]): Part {
  return (name, from) => {
    const to = new Uint8Array(from.length);
    for (const choice of choices) {
      for (const [place, isReached] of follow(choice, name, from).entries()) if (isReached === 1) to[place] = 1;
    }
    return to;
  };
}

function numberBetween(first: string, last: string): Part {
  const isPadded = [first, last].some((number) => number.length > 1 && number.startsWith('0'));
  const width = Math.max(first.length, last.length);
  const fits = (digits: string) =>
    /^\d+$/.test(digits) &&
    (isPadded ? digits.length === width : digits === String(Number(digits))) &&
    Number(digits) >= Number(first) &&
    Number(digits) <= Number(last);
  return stepwise(({ folded }, place) =>
    Array.from({ length: width }, (_, index) => place + index + 1).filter(
      (end) => end <= folded.length && fits(folded.slice(place, end).join('')),
    ),
  );
}

interface LetterRange {
  first: string;
  last: string;
}

function letterIn(ranges: readonly LetterRange[], isNegated: boolean): Part {
  const includes = (letter: string) => {
    const cases = [letter, letter.toLowerCase(), letter.toUpperCase(), foldLetter(letter)];
    return ranges.some(
      ({ first, last }) =>
        foldLetter(first) === foldLetter(letter) ||
        foldLetter(last) === foldLetter(letter) ||
        cases.some((one) => isOneLetter(one) && orderOf(first) <= orderOf(one) && orderOf(one) <= orderOf(last)),
    );
  };
  return stepwise(({ letters, ends }, place) => {
    const letter = letters[place];
    return letter !== undefined && includes(letter) !== isNegated ? [ends[place] ?? place] : [];
  });
}

function isOneLetter(text: string): boolean {
  return toLetters(text).length === 1;
}

function orderOf(letter: string): number {
  return letter.normalize('NFC').codePointAt(0) ?? 0;
}

/** @throws GlobError */
function parse(pattern: string): Part[] {
  const letters = toLetters(pattern);
  let at = 0;
  if (letters.length > maxLength) throw new GlobError(`is longer than ${maxLength} characters`);
  return parseParts(false);

  function parseParts(isInBraces: boolean): Part[] {
    const found: Part[] = [];
    while (at < letters.length && !(isInBraces && /^[,}]$/.test(letters[at] ?? ''))) found.push(...parsePart());
    return found;
  }

  function parsePart(): Part[] {
    const letter = letters[at] ?? '';
    const next = letters[at + 1];
    if ('*?+@!'.includes(letter) && next === '(') {
      throw new GlobError(`has ${letter}(…), an extended glob; write {a,b} for one of several texts`);
    }
    if (letter === '!' && at === 0)
      throw new GlobError('begins with !, which excludes nothing; only [!a] does, a letter');
    at += 1;
    switch (letter) {
      case '*':
        if (next === '*') throw new GlobError('has **; one * stands for any text already');
        return [anyText];
      case '?':
        return [anyLetter];
      case '[':
        return [parseLetters()];
      case '{':
        return [parseNumbers() ?? parseChoices()];
      case ']':
      case '}':
        throw new GlobError(`has ${letter} without ${letter === ']' ? '[' : '{'} before it`);
      case '|':
        throw new GlobError('has |; write {a,b} for one of several texts');
      case '\\':
        throw new GlobError('has \\, which escapes nothing here; ? stands for any one letter');
      default:
        return literal(letter);
    }
  }

  /** After `[`. A hyphen at either end is one. */
  function parseLetters(): Part {
    const end = letters.indexOf(']', at);
    if (end === -1) throw new GlobError('has [ without ] after it; write [abc] or [a-c]');
    const isNegated = letters[at] === '!';
    const listed = letters.slice(isNegated ? at + 1 : at, end);
    at = end + 1;
    if (listed.length === 0) throw new GlobError('has brackets without a letter in them; write [abc] or [a-c]');
    if (listed[0] === '^') throw new GlobError('has [^…]; write [!…] for any letter but these');
    const odd = listed.find((letter) => '[\\'.includes(letter));
    if (odd !== undefined) throw new GlobError(`has ${odd} between brackets; write only letters there, such as [abc]`);
    return letterIn(toRanges(listed), isNegated);
  }

  /** After `{`: null where it is no range of numbers. */
  function parseNumbers(): Part | null {
    const end = letters.indexOf('}', at);
    const inside = letters.slice(at, end === -1 ? undefined : end).join('');
    if (!/^[^,{]*\.\./.test(inside)) return null;
    const [, first = '', last = ''] = /^(\d+)\.\.(\d+)$/.exec(inside) ?? [];
    const range = `{${inside}${end === -1 ? '' : '}'}`;
    if (end === -1 || first === '') throw new GlobError(`has ${range}; write whole numbers, such as {1..20}`);
    if (Math.max(first.length, last.length) > maxDigits) {
      throw new GlobError(`has ${range}; a number may have ${maxDigits} digits`);
    }
    if (Number(first) > Number(last)) throw new GlobError(`has ${range}, which runs backwards`);
    at = end + 1;
    return numberBetween(first, last);
  }

  /** After `{`. */
  function parseChoices(): Part {
    const choices = [parseParts(true)];
    while (letters[at] === ',') {
      at += 1;
      choices.push(parseParts(true));
    }
    if (letters[at] !== '}') throw new GlobError('has { without } after it; write {a,b} or {1..20}');
    at += 1;
    if (choices.length === 1) throw new GlobError('has braces without a choice in them; write {a,b} or {1..20}');
    return oneOf(choices);
  }
}

function toRanges(listed: readonly string[]): LetterRange[] {
  const ranges: LetterRange[] = [];
  for (let index = 0; index < listed.length; index += 1) {
    const first = listed[index] ?? '';
    const last = listed[index + 1] === '-' ? listed[index + 2] : undefined;
    if (last === undefined) {
      ranges.push({ first, last: first });
      continue;
    }
    if (orderOf(first) > orderOf(last)) throw new GlobError(`has [${first}-${last}], which runs backwards`);
    ranges.push({ first, last });
    index += 2;
  }
  return ranges;
}
