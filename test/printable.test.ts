import { expect, test } from 'vitest';
import { toPrintable } from '../src/printable.ts';

test('an escape sequence in a name is no command to a terminal', () => {
  expect(toPrintable('web\u001b[2J\u009b31m\u0007\r1\n\tline')).toBe('web\ufffd[2J\ufffd31m\ufffd\ufffd1\n\tline');
});
