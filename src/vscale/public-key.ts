import { createHash } from 'node:crypto';

/** An OpenSSH public key: `ssh-ed25519 AAAAC3… laptop`. */
export interface PublicKey {
  type: string;
  /** The key itself, in base64. */
  blob: string;
  /** Whatever stands behind it; often who has the other half. */
  comment: string;
  /** As `ssh-keygen -l` shows it. */
  fingerprint: string;
}

const minRsaBytes = 2048 / 8;
const maxRsaBytes = 16_384 / 8;

/** The lengths in bytes of what follows the type in a key of each type; `any` is not empty. */
const shapes = new Map<string, readonly (number | 'any' | 'rsa')[]>([
  ['ssh-ed25519', [32]],
  ['ssh-rsa', ['any', 'rsa']],
  ['ecdsa-sha2-nistp256', ['any', 65]],
  ['ecdsa-sha2-nistp384', ['any', 97]],
  ['ecdsa-sha2-nistp521', ['any', 133]],
  ['sk-ssh-ed25519@openssh.com', [32, 'any']],
  ['sk-ecdsa-sha2-nistp256@openssh.com', ['any', 65, 'any']],
]);

/** One line as it stands in a `.pub` file; null for anything else, and for RSA with less than 2048 bits. */
export function parsePublicKey(text: string): PublicKey | null {
  const [, type = '', blob = '', comment = ''] = /^(\S+)[ \t]+(\S+)(?:[ \t]+([^\r\n]*))?$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(blob, 'base64');
  // What is not base64 is skipped in decoding, so it shows when it is encoded again.
  const isBase64 = bytes.toString('base64') === blob;
  return isBase64 && hasShape(type, bytes) ? { type, blob, comment, fingerprint: fingerprintOf(bytes) } : null;
}

function hasShape(type: string, bytes: Buffer): boolean {
  const shape = shapes.get(type);
  const [named, ...parts] = splitParts(bytes) ?? [];
  if (shape === undefined || named?.toString() !== type || parts.length !== shape.length) return false;
  return parts.every((part, index) => hasLength(part, shape[index]));
}

/** A key is a row of parts, each behind its length in four bytes (RFC 4251); null where one is cut off. */
function splitParts(bytes: Buffer): Buffer[] | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const from = at + 4;
    if (from > bytes.length) return null;
    at = from + bytes.readUInt32BE(at);
    if (at > bytes.length) return null;
    parts.push(bytes.subarray(from, at));
  }
  return parts;
}

function hasLength(part: Buffer, wanted: number | 'any' | 'rsa' | undefined): boolean {
  if (wanted === 'any') return part.length > 0;
  if (wanted !== 'rsa') return part.length === wanted;
  // A number whose first bit is set has a zero byte before it.
  const length = part[0] === 0 ? part.length - 1 : part.length;
  return length >= minRsaBytes && length <= maxRsaBytes;
}

function fingerprintOf(bytes: Buffer): string {
  return `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`;
}

/** Whether two texts hold the same key, whatever their comments. */
export function isSamePublicKey(one: string, other: string): boolean {
  const [a, b] = [parsePublicKey(one), parsePublicKey(other)];
  return a === null || b === null ? one.trim() === other.trim() : a.blob === b.blob;
}

/** Whether a text holds a private key: OpenSSH's, in PEM, PuTTY's or age's, also one that lost its first line. */
export function holdsPrivateKey(text: string): boolean {
  const mark = /BEGIN [A-Z0-9 ]*PRIVATE KEY|PRIVATE KEY-----|PuTTY-User-Key-File|Private-Lines:|AGE-SECRET-KEY-/i;
  const opensshBody = 'b3BlbnNzaC1rZXktdjE';
  return mark.test(text) || text.includes(opensshBody) || beginsAsPem(text.trim());
}

/** PKCS #1, PKCS #8 and SEC 1 are a sequence whose first member is a number, the version, 0 or 1; no public key is. */
function beginsAsPem(body: string): boolean {
  const [sequence, length = 0, ...rest] = Buffer.from(body.slice(0, 32), 'base64');
  const [number, size, version = 2] = length < 0x80 ? rest : rest.slice(length - 0x80);
  return sequence === 0x30 && number === 2 && size === 1 && version <= 1;
}
