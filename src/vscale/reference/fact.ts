import type { z } from 'zod';

/**
 * How sure something is. No documentation of the API is on the web any more, so everything known of it comes from one
 * of these, and what comes from several is the surer for it.
 */
export const certainties = {
  article: 'the article that presented the API in 2015',
  recorded: 'a real answer, recorded by a client or pasted by a user between 2018 and 2022',
  docs: 'the former documentation, as clients quote it; its samples are not always what the API really answers',
  '2+ clients': 'two or more public clients that do not depend on each other',
  '1 client': 'a single public client',
  inferred: 'nobody tells it: a conclusion from the rest, or a guess',
} as const;

export type Sure = keyof typeof certainties;

/** One thing known of the API, in a sentence. */
export interface Fact {
  says: string;
  sure: readonly Sure[];
}

/** A member of an object, a parameter or a field of a form. */
export interface Member extends Fact {
  /** It is not in every answer. */
  optional?: true;
  nullable?: true;
  /** A number without a fraction, though the client would read one with it. */
  whole?: true;
  /** Where it is an object or an array of them. */
  members?: Members;
  /** How it is written, where the client does not read it or reads it as something else. */
  schema?: z.ZodType;
  example?: string | number | boolean;
}

export type Members = Readonly<Record<string, Member>>;

/** An object of the API: what the client reads of it, and what is known of each member. */
export interface Shape extends Fact {
  name: string;
  schema: z.ZodType;
  members: Members;
}

export function fact(says: string, ...sure: Sure[]): Fact {
  return { says, sure };
}

export function optional(member: Member): Member {
  return { ...member, optional: true };
}

export function nullable(member: Member): Member {
  return { ...member, nullable: true };
}

export function whole(member: Member): Member {
  return { ...member, whole: true };
}
