import { expect, test } from 'vitest';
import { createOptions } from '../../src/discord/options.ts';
import { Refusal } from '../../src/refusal.ts';

const outdated = new Refusal('outdated');

test('values are read as what they are asked for', () => {
  const options = createOptions({ server: 'web-1', page: '-2', start: 'true', member: '700000000000000001' });
  expect(options.getString('server', true)).toBe('web-1');
  expect(options.getInteger('page', true)).toBe(-2);
  expect(options.getBoolean('start')).toBe(true);
  expect(options.getUserId('member')).toBe('700000000000000001');
});

test('what is absent is null, or refused where it is required', () => {
  const options = createOptions({});
  expect([options.getString('server'), options.getInteger('page'), options.getBoolean('start')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(() => options.getString('server', true)).toThrow(outdated);
});

test.each(['', ' ', '1.5', '1e3', '0x10', '99999999999999999999', 'NaN', '١'])('%o is no integer', (page) => {
  expect(() => createOptions({ page }).getInteger('page')).toThrow(outdated);
});

test.each(['', '1', 'True', 'yes'])('%o is no boolean', (start) => {
  expect(() => createOptions({ start }).getBoolean('start')).toThrow(outdated);
});

test('names that every object has are not options', () => {
  const options = createOptions({});
  expect(options.getString('constructor')).toBeNull();
  expect(options.getField('toString')).toBeNull();
});

test('a field that was left empty is null', () => {
  const options = createOptions({ confirm: 'from the custom id' }, { confirm: '  ', name: ' web-1 ' });
  expect(options.getField('confirm')).toBeNull();
  expect(options.getField('name')).toBe(' web-1 ');
  expect(options.getField('absent')).toBeNull();
});
