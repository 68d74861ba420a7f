/**
 * A text of which a terminal takes nothing for a command: names come from people, and an escape sequence in one could
 * rewrite what stands above it, or the title of the window. Line breaks and tabs stay.
 */
export function toPrintable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}
