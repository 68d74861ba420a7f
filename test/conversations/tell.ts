import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../src/refusal.ts';
import type { Locale } from '../../src/views/message.ts';
import { openStage, type Stage } from './stage.ts';
import { openTalk, type Talk, type TalkOptions } from './talk.ts';

/** A conversation, and exactly what is typed and seen in it, in each language. */
export interface Scene {
  /** The commands that it is about, as `server restart`. */
  of: string | readonly string[];
  title: string;
  /** Why the bot says no, each time that it does; nothing where it says yes. */
  refused?: RefusalCode | readonly RefusalCode[];
  on?: TalkOptions;
  play(talk: Talk): Promise<unknown>;
  en: string;
  ru: string;
}

/** Holds each conversation in both languages over real sockets, and compares what was seen to the letter. */
export function tell(scenes: readonly Scene[]): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  describe.each(['en', 'ru'] satisfies Locale[])('in %s', (locale) => {
    test.each(scenes)('$of: $title', async ({ on, play, refused = [], ...expected }) => {
      const talk = await openTalk(stage, locale, on);
      try {
        await play(talk);
        expect(await talk.transcript()).toBe(dedent(expected[locale]));
        expect(await talk.refusals()).toEqual([refused].flat());
      } finally {
        await talk.close();
      }
    });
  });
}

/** The lines between the first and the last, without the indentation that the first of them has. */
function dedent(text: string): string {
  const lines = text.split('\n').slice(1, -1);
  const indentation = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(indentation)).join('\n');
}
