import { domainToASCII } from 'node:url';

export const longestName = 253;

/** A name as the DNS has it: lower case, letters beyond ASCII as punycode, no final dot; null for what is no name. */
export function toAsciiName(typed: string): string | null {
  const labels = splitName(typed).map(toAsciiLabel);
  const name = labels.join('.');
  return labels.includes(null) || name.length > longestName ? null : name;
}

/** The one form in which names are compared; what is no name stands as it is, but for its case and a final dot. */
export function canonicalName(name: string): string {
  return toAsciiName(name) ?? name.toLowerCase().replace(/\.$/, '');
}

/** Vscale may show a name in other letters than those in which it was sent. */
export function isSameName(one: string, other: string): boolean {
  return canonicalName(one) === canonicalName(other);
}

/** Some keyboards type dots of their own. */
function splitName(typed: string): string[] {
  return typed
    .trim()
    .replace(/[。．｡]/g, '.')
    .replace(/\.$/, '')
    .split('.');
}

function toAsciiLabel(label: string): string | null {
  const ascii = /^[\x20-\x7e]*$/.test(label) ? label.toLowerCase() : domainToASCII(label);
  return /^(\*|[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)$/.test(ascii) ? ascii : null;
}
