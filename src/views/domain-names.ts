import { domainToUnicode } from 'node:url';
import { code } from './format.ts';

/** A name of the DNS as people write it: `пример.рф` for `xn--e1afmkfd.xn--p1ai`. */
export function toReadableName(name: string): string {
  return domainToUnicode(name) || name;
}

/** For labels: `пример.рф (xn--e1afmkfd.xn--p1ai)`, or the name alone where it is ASCII anyway. */
export function domainLabel(name: string): string {
  const readable = toReadableName(name);
  return readable === name ? name : `${readable} (${name})`;
}

/** For formatted text; the ASCII form stands beside, for letters of different alphabets may look alike. */
export function showDomainName(name: string): string {
  const readable = toReadableName(name);
  return readable === name ? code(name, 253) : `${code(readable, 253)} (${code(name, 253)})`;
}
