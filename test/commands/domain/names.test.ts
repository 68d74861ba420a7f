import { describe, expect, it } from 'vitest';
import { requireDomainName, requireHost, requireRecordName } from '../../../commands/domain/names.ts';
import { toAsciiName } from '../../../src/operations/domain-names.ts';
import { Refusal } from '../../../src/refusal.ts';
import { domainLabel, showDomainName, toReadableName } from '../../../src/views/domain-names.ts';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

describe('the name of a domain', () => {
  it.each([
    ['example.org', 'example.org'],
    [' EXAMPLE.Org. ', 'example.org'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['ПРИМЕР.РФ', 'xn--e1afmkfd.xn--p1ai'],
    ['shop.пример.рф', 'shop.xn--e1afmkfd.xn--p1ai'],
    ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['例。jp', 'xn--fsq.jp'],
    ['a-b.1.example', 'a-b.1.example'],
  ])('%s is %s', (typed, name) => {
    expect(requireDomainName(typed)).toBe(name);
  });

  it.each([
    '',
    'localhost',
    'exa mple.org',
    'при мер.рф',
    'https://example.org/',
    'example..org',
    '.org',
    '-a.org',
    'a-.org',
    '_dmarc.example.org',
    '*.example.org',
    '192.0.2.1',
    '１２７.org１',
    'a@b.org',
    `${'a'.repeat(64)}.org`,
    `${'a.'.repeat(130)}org`,
    '\u202eexample.org',
  ])('is not %s', (typed) => {
    expect(codeOf(() => requireDomainName(typed))).toBe('domain_name_bad');
  });

  it('is shown as people write it, with the ASCII form beside', () => {
    const name = 'xn--e1afmkfd.xn--p1ai';
    expect([toReadableName(name), domainLabel(name), showDomainName(name)]).toEqual([
      'пример.рф',
      'пример.рф (xn--e1afmkfd.xn--p1ai)',
      '`пример.рф` (`xn--e1afmkfd.xn--p1ai`)',
    ]);
    expect([domainLabel('example.org'), showDomainName('example.org')]).toEqual(['example.org', '`example.org`']);
    expect(toReadableName('not a name')).toBe('not a name');
  });

  it('is shown alike in whichever form it comes', () => {
    for (const name of ['xn--e1afmkfd.xn--p1ai', 'пример.рф', 'Пример.РФ.', 'XN--E1AFMKFD.XN--P1AI']) {
      expect(domainLabel(name)).toBe('пример.рф (xn--e1afmkfd.xn--p1ai)');
    }
    expect(domainLabel('Example.ORG.')).toBe('example.org');
  });

  it('comes back from the letters that people see', () => {
    for (const name of ['xn--e1afmkfd.xn--p1ai', 'xn--fsq.jp', 'example.org']) {
      expect(toAsciiName(toReadableName(name))).toBe(name);
    }
  });
});

describe('the name of a record', () => {
  it.each([
    ['@', 'example.org'],
    ['www', 'www.example.org'],
    ['a.b', 'a.b.example.org'],
    ['example.org', 'example.org'],
    ['WWW.Example.org', 'www.example.org'],
    ['www.example.org.', 'www.example.org'],
    ['*', '*.example.org'],
    ['*.dev', '*.dev.example.org'],
    ['_dmarc', '_dmarc.example.org'],
    ['_sip._tcp', '_sip._tcp.example.org'],
    ['почта', 'xn--80a1acny.example.org'],
    ['www.example.com', 'www.example.com.example.org'],
  ])('%s is %s', (typed, full) => {
    expect(requireRecordName(typed, 'example.org')).toBe(full);
  });

  it('is full in a domain of other letters too', () => {
    expect(requireRecordName('www.пример.рф', 'xn--e1afmkfd.xn--p1ai')).toBe('www.xn--e1afmkfd.xn--p1ai');
    expect(requireRecordName('пример.рф.', 'xn--e1afmkfd.xn--p1ai')).toBe('xn--e1afmkfd.xn--p1ai');
  });

  it.each(['', 'a b', 'a..b', 'a.*', 'a.*.b', '-', `${'a.'.repeat(125)}a`])('is not %s', (typed) => {
    expect(codeOf(() => requireRecordName(typed, 'example.org'))).toBe('record_name_bad');
  });

  it('with a dot at its end must be in the domain', () => {
    expect(codeOf(() => requireRecordName('www.example.com.', 'example.org'))).toBe('record_name_outside');
    expect(codeOf(() => requireRecordName('badexample.org.', 'example.org'))).toBe('record_name_outside');
  });
});

describe('a host', () => {
  it.each([
    ['@', 'example.org'],
    ['mail', 'mail.example.org'],
    ['mail.example.com', 'mail.example.com'],
    ['Mail.Example.COM.', 'mail.example.com'],
    ['почта.рф', 'xn--80a1acny.xn--p1ai'],
    ['localhost.', 'localhost'],
  ])('%s is %s', (typed, host) => {
    expect(requireHost(typed, 'example.org')).toBe(host);
  });

  it.each(['192.0.2.1', '2001:db8::1', 'a b', '*.example.org', ''])('is not %s', (typed) => {
    expect(codeOf(() => requireHost(typed, 'example.org'))).toBe('host_bad');
  });
});
