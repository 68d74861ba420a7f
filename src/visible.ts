/**
 * A letter, digit, mark of punctuation or symbol that is drawn. Unicode counts fillers, variation selectors, tags and
 * the like among these, too; a combining mark alone shows nothing that says anything.
 */
const drawn = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{13441}\u{13442}\u{1D159}]]/v;

/** Whether nothing of a text can be seen; every text that somebody has to give is judged by this. */
export function isBlank(text: string | null | undefined): boolean {
  return !drawn.test(text ?? '');
}
