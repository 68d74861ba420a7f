import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { holdsPrivateKey, isSamePublicKey, parsePublicKey } from '../../src/vscale/public-key.ts';

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK';

/** A key as `ssh-keygen` writes it: its parts, each behind its length. */
function write(type: string, ...parts: (Buffer | string)[]): string {
  const blob = [type, ...parts].map((part) => {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return `${type} ${Buffer.concat(blob).toString('base64')}`;
}

const rsa = (bits: number) => write('ssh-rsa', Buffer.from([1, 0, 1]), Buffer.alloc(bits / 8 + 1).fill(0xff, 1));
const point = (length: number) => Buffer.alloc(length, 4);

describe('a public key', () => {
  it('is taken apart', () => {
    expect(parsePublicKey(` ${ed25519} vera@laptop, at home \r\n`)).toEqual({
      type: 'ssh-ed25519',
      blob: ed25519.slice('ssh-ed25519 '.length),
      comment: 'vera@laptop, at home',
      fingerprint: 'SHA256:VjTNG4ikIDClESYUtT9y3y5kz8BYzUE9m0pevSWkHng',
    });
    expect(parsePublicKey(ed25519)).toMatchObject({ comment: '' });
  });

  it.each([
    ['RSA with 2048 bits', rsa(2048)],
    ['RSA with 4096 bits', rsa(4096)],
    ['P-256', write('ecdsa-sha2-nistp256', 'nistp256', point(65))],
    ['P-384', write('ecdsa-sha2-nistp384', 'nistp384', point(97))],
    ['P-521', write('ecdsa-sha2-nistp521', 'nistp521', point(133))],
    ['Ed25519 on a token', write('sk-ssh-ed25519@openssh.com', point(32), 'ssh:')],
    ['P-256 on a token', write('sk-ecdsa-sha2-nistp256@openssh.com', 'nistp256', point(65), 'ssh:')],
  ])('may be %s', (_name, key) => {
    expect(parsePublicKey(key)).toMatchObject({ type: key.split(' ')[0] });
  });

  it.each([
    ['nothing', ''],
    ['words', 'my laptop key'],
    ['a type alone', 'ssh-ed25519'],
    ['a key without its type', ed25519.slice('ssh-ed25519 '.length)],
    ['a type that the key is not of', ed25519.replace('ssh-ed25519', 'ssh-rsa')],
    ['a type that nobody has', write('ssh-none', point(32))],
    ['DSA', write('ssh-dss', point(129), point(21), point(129), point(129))],
    ['a certificate', write('ssh-ed25519-cert-v01@openssh.com', point(32), point(32))],
    ['RSA with 1024 bits', rsa(1024)],
    ['RSA with 32768 bits', rsa(32_768)],
    ['a key that was cut off', ed25519.slice(0, -4)],
    ['a key with a letter too many', `${ed25519}A`],
    ['a key in two lines', `${ed25519.slice(0, 40)}\n${ed25519.slice(40)}`],
    ['two keys', `${ed25519}\n${ed25519}`],
    ['something that is no base64', `ssh-ed25519 ${'!'.repeat(68)}`],
    ['options before it', `command="/bin/true" ${ed25519}`],
    ['a length that leads nowhere', `ssh-ed25519 ${Buffer.from([255, 255, 255, 255, 1]).toString('base64')}`],
  ])('is not %s', (_name, text) => {
    expect(parsePublicKey(text)).toBeNull();
    expect(holdsPrivateKey(text)).toBe(false);
  });
});

it('the same key is known by another comment', () => {
  expect(isSamePublicKey(`${ed25519} vera@laptop`, `  ${ed25519}`)).toBe(true);
  expect(isSamePublicKey(ed25519, rsa(2048))).toBe(false);
  expect(isSamePublicKey('strange', ' strange')).toBe(true);
  expect(isSamePublicKey('strange', ed25519)).toBe(false);
});

describe('a private key', () => {
  const opensshBody = Buffer.from('openssh-key-v1\0none and so on').toString('base64');
  const pem = {
    ...Object.fromEntries(
      (['pkcs8', 'pkcs1'] as const).map((type) => [
        `RSA, ${type}`,
        generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type, format: 'pem' }).toString(),
      ]),
    ),
    'P-256, SEC 1': generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'sec1', format: 'pem' })
      .toString(),
    'P-384, SEC 1': generateKeyPairSync('ec', { namedCurve: 'P-384' })
      .privateKey.export({ type: 'sec1', format: 'pem' })
      .toString(),
    'P-521, PKCS 8': generateKeyPairSync('ec', { namedCurve: 'P-521' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
    'Ed25519, PKCS 8': generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };

  it.each(Object.entries(pem))(
    'is known: %s, whole, in one line, without its first line, and behind a public one',
    (_name, text) => {
      const body = text.split('\n').slice(1, -2).join('\n');
      for (const form of [text, text.replaceAll('\n', ' '), body, `${ed25519}\n${text}`, `  ${text.slice(0, 300)}`]) {
        expect(holdsPrivateKey(form)).toBe(true);
      }
    },
  );

  it.each([
    ['OpenSSH', `-----BEGIN OPENSSH PRIVATE KEY-----\n${opensshBody}\n-----END OPENSSH PRIVATE KEY-----`],
    ['the middle of OpenSSH', opensshBody],
    ['the end of one', 'AAAAB3==\n-----END OPENSSH PRIVATE KEY-----'],
    ['an encrypted one', '-----BEGIN ENCRYPTED PRIVATE KEY-----'],
    ['a PuTTY file', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none'],
    ['its second half', 'Private-Lines: 1\nAAAA'],
    ['age', 'AGE-SECRET-KEY-1QQQ'],
  ])('is known: %s', (_name, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
  });

  it('is not seen in a public one', () => {
    for (const key of [ed25519, rsa(4096), `${ed25519} my private key's other half`]) {
      expect(holdsPrivateKey(key)).toBe(false);
    }
  });
});
