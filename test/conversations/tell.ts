import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../src/refusal.ts';
import type { Locale } from '../../src/views/message.ts';
import { recordingOf } from './recordings.ts';
import { openStage, type Stage } from './stage.ts';
import { openTalk, type Talk, type TalkOptions } from './talk.ts';

/** A conversation. What is typed and seen in it is recorded in each language. */
export interface Scene {
  /** The commands that it is about, as `server restart`. */
  of: string | readonly string[];
  title: string;
  /** Why the bot says no, each time that it does; nothing where it says yes. */
  refused?: RefusalCode | readonly RefusalCode[];
  on?: TalkOptions;
  play(talk: Talk): Promise<unknown>;
}

/** Holds each conversation in both languages over real sockets, and compares it with its recording to the letter. */
export function tell(scenes: readonly Scene[]): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  describe.each(['en', 'ru'] satisfies Locale[])('in %s', (locale) => {
    test.each(scenes)('$of: $title', async ({ on, play, refused = [], ...scene }) => {
      const talk = await openTalk(stage, locale, on);
      try {
        await play(talk);
        await expect(`${await talk.transcript()}\n`).toMatchFileSnapshot(recordingOf(scene, locale));
        expect(await talk.refusals()).toEqual([refused].flat());
      } finally {
        await talk.close();
      }
    });
  });
}
