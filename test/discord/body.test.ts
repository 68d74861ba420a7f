import { expect, test } from 'vitest';
import { toAllowedMentions, toBody } from '../../src/discord/body.ts';

test('a text that Discord would not take is cut, no emoji in two', () => {
  const { content } = toBody({ content: `${'x'.repeat(1998)}🚀🚀` });
  expect(content).toBe(`${'x'.repeat(1998)}…`);
  expect(toBody({ content: 'x'.repeat(2000) }).content).toHaveLength(2000);
});

test('who is mentioned is named once, which Discord demands', () => {
  const mentions = { users: ['1', '2', '1'], roles: ['3', '3'] };
  expect(toAllowedMentions(mentions)).toMatchObject({ users: ['1', '2'], roles: ['3'] });
});
