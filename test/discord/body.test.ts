import { expect, test } from 'vitest';
import { toBody } from '../../src/discord/body.ts';

test('a text that Discord would not take is cut, no emoji in two', () => {
  const { content } = toBody({ content: `${'x'.repeat(1998)}🚀🚀` });
  expect(content).toBe(`${'x'.repeat(1998)}…`);
  expect(toBody({ content: 'x'.repeat(2000) }).content).toHaveLength(2000);
});
