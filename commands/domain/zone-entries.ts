import type { ZoneProblem } from '../../src/refusal.ts';

/** One entry of a zone text: a line, or several that parentheses hold together. */
export interface ZoneEntry {
  /** Where it begins, from 1. */
  line: number;
  /** That line. */
  text: string;
  /** Without comments and quotes. */
  words: string[];
  /** Whether it begins with a name; otherwise it belongs to the name before. */
  hasOwner: boolean;
}

/** An entry that cannot be taken apart. */
export interface BrokenEntry {
  line: number;
  text: string;
  problem: ZoneProblem;
}

/** Words, quoted texts, parentheses, comments; what is left over is a quote that nothing closes. */
const pieces = /"((?:[^"\\]|\\.)*)"|([()])|;.*|([^\s"();]+)|(")/g;

/** Takes a zone text apart into its entries; empty lines are none. */
export function* splitZoneText(text: string): Generator<ZoneEntry | BrokenEntry> {
  let open: ZoneEntry | null = null;
  let depth = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const entry: ZoneEntry = open ?? { line: index + 1, text: line.trim(), words: [], hasOwner: /^\S/.test(line) };
    for (const [, quoted, parenthesis, word, quote] of line.matchAll(pieces)) {
      if (quote !== undefined) return yield { line: index + 1, text: line.trim(), problem: 'quote' };
      if (parenthesis !== undefined) depth += parenthesis === '(' ? 1 : -1;
      const said = quoted ?? word;
      if (said !== undefined) entry.words.push(said);
    }
    if (depth < 0) return yield { line: index + 1, text: line.trim(), problem: 'parenthesis' };
    open = depth > 0 ? entry : null;
    if (open === null && entry.words.length > 0) yield entry;
  }
  if (open !== null) yield { line: open.line, text: open.text, problem: 'parenthesis' };
}
