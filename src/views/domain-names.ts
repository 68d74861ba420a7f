import { domainToUnicode } from 'node:url';
import { canonicalName, toAsciiName } from '../operations/domain-names.ts';
import { code } from './format.ts';

/** A name of the DNS as people write it: `пример.рф` for `xn--e1afmkfd.xn--p1ai`. */
export function toReadableName(name: string): string {
  return domainToUnicode(canonicalName(name)) || name;
}

/** For labels: `пример.рф (xn--e1afmkfd.xn--p1ai)`, or the name alone where it is ASCII anyway. */
export function domainLabel(name: string): string {
  const [readable, ascii] = bothForms(name);
  return readable === ascii ? readable : `${readable} (${ascii})`;
}

/** For formatted text; the ASCII form stands beside, for letters of different alphabets may look alike. */
export function showDomainName(name: string): string {
  const [readable, ascii] = bothForms(name);
  return readable === ascii ? code(readable, 253) : `${code(readable, 253)} (${code(ascii, 253)})`;
}

function bothForms(name: string): [readable: string, ascii: string] {
  const readable = toReadableName(name);
  return [readable, toAsciiName(readable) ?? readable];
}
