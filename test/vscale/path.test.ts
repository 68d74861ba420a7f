import { expect, test } from 'vitest';
import { path } from '../../src/vscale/path.ts';

test.each([
  [12644, '/tasks/12644'],
  ['7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10', '/tasks/7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10'],
  ['a/../b?c#d', '/tasks/a%2F..%2Fb%3Fc%23d'],
  ['..', '/tasks/%EF%BF%BD'],
  ['.', '/tasks/%EF%BF%BD'],
  ['', '/tasks/%EF%BF%BD'],
  ['...', '/tasks/...'],
  ['пример.рф', '/tasks/%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84'],
])('%j stays one part of the path', (value, expected) => {
  expect(path`/tasks/${value}`).toBe(expected);
  expect(new URL(`https://api.vscale.io/v1${expected}`).pathname).toBe(`/v1${expected}`);
});
