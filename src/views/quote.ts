import { escapeName } from './format.ts';

/**
 * A text of several lines from outside, as a quotation in formatted text: nothing in it is formatting, mentions or
 * links. What takes more than `max` characters is cut.
 */
export function quoteText(text: string, max: number): { quote: string; isWhole: boolean } {
  const quoted: string[] = [];
  let room = max;
  for (const line of splitLines(text)) {
    const whole = line === '' ? '>' : `> ${escapeName(line, line.length + 1)}`;
    if (whole.length + 1 > room) {
      quoted.push(room < minCut ? '> …' : `> ${escapeName(line, Math.floor(room / 2))}`);
      return { quote: quoted.join('\n'), isWhole: false };
    }
    quoted.push(whole);
    room -= whole.length + 1;
  }
  return { quote: quoted.join('\n'), isWhole: true };
}

/** Fewer characters of a line than half of this are not worth showing. */
const minCut = 40;

/** Without empty lines at both ends, and never more than one between. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n');
}
