import { code, cutText } from './format.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

/** Tells the operations channel that the policy's file was edited: with what is wrong in it, or strange. */
export function policyNotice(kind: 'loaded' | 'broken', lines: readonly string[], locale: Locale): Message {
  const say = words[locale].policy;
  const content = [
    kind === 'broken' ? say.broken : say.loadedWithWarnings,
    ...lines.map((line) => code(line, 300)),
  ].join('\n');
  return { content: cutText(content, 2000), mentions: {} };
}
