import { z } from 'zod';
import { type Asked, mishaps } from './wire.ts';

const ask = z.int().nonnegative();
const id = z.string().regex(/^\d{1,20}$/);
const text = z.string().max(6000);
const options = z.record(text, z.union([text, z.number(), z.boolean()]));
const place = z.union([z.literal('newest'), z.object({ before: id }), z.object({ after: id })]);
const command = z.string().max(100);

/** What the browser may ask. */
const questionSchema = z.discriminatedUnion('do', [
  z.object({ ask, do: z.literal('become'), personId: id }),
  z.object({ ask, do: z.literal('speak'), locale: z.enum(['en-US', 'ru']) }),
  z.object({ ask, do: z.literal('history'), channelId: id, from: place }),
  z.object({ ask, do: z.literal('say'), channelId: id, content: z.string().min(1).max(2000) }),
  z.object({ ask, do: z.literal('run'), channelId: id, command, options }),
  z.object({ ask, do: z.literal('autocomplete'), channelId: id, command, options, focused: z.string() }),
  z.object({ ask, do: z.literal('press'), messageId: id, customId: z.string().max(100) }),
  z.object({
    ask,
    do: z.literal('choose'),
    messageId: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.object({ ask, do: z.literal('submit'), interactionId: id, texts: z.record(text, text) }),
  z.object({ ask, do: z.literal('message-command'), name: command, messageId: id }),
  z.object({ ask, do: z.literal('provider'), action: z.enum(['start', 'stop', 'restart']), serverId: z.int() }),
  z.object({ ask, do: z.literal('arm'), mishap: z.enum(mishaps) }),
  z.object({ ask, do: z.literal('disarm') }),
  z.object({ ask, do: z.literal('bot'), action: z.enum(['kill', 'start', 'drop-gateway']) }),
]);

/** A question that cannot be answered may still be told why, under its number. */
export class QuestionError extends Error {
  readonly ask: number;

  constructor(ask: number, why: string) {
    super(why);
    this.name = 'QuestionError';
    this.ask = ask;
  }
}

/** @throws QuestionError for anything that is not a question */
export function parseQuestion(data: string): Asked {
  const json = readJson(data);
  const parsed = questionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const numbered = z.object({ ask }).safeParse(json);
  throw new QuestionError(numbered.data?.ask ?? 0, z.prettifyError(parsed.error));
}

function readJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
