/**
 * A path with its values encoded. A value that would change the path itself (`..`, or nothing) is sent as a character
 * that no id has, so the API answers as it does for any unknown id.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map(encodePart));
}

function encodePart(value: string | number): string {
  return encodeURIComponent(/^\.{0,2}$/.test(String(value)) ? '\u{FFFD}' : value);
}
