import { z } from 'zod';
import { readBodyError } from './api-message.ts';

// The API's two generations disagree on types (ids as strings, `{}` for "none", members that come and go), so a part
// of an answer that is not what we expect becomes "not told" and never an error. Only what an object cannot be told
// by, its id, is required.

/** Marks a union whose first member is how the API writes it by all we know; the others are what we put up with. */
export const lenient = { lenient: true };

/** An id that is a number, though it may be written as a string of digits. */
export const numericId = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .meta(lenient);

/** An id that is a text, though it may be written as a number. */
export const textId = z.union([z.string().min(1), z.int().transform(String)]).meta(lenient);

/** A text, `''` when there is none. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .meta(lenient)
  .catch('');

/** A text, null when there is none or it is empty. */
export const textOrNull = text.transform((value) => value || null);

/** One of the API's own words, such as a status: in lower case, however it is written. */
export const word = text.transform(toWord);

export function toWord(value: string): string {
  return value.trim().toLowerCase();
}

/** A number, which may be written as a string; null when there is none. */
export const numberOrNull = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
    z.null(),
  ])
  .meta(lenient)
  .catch(null);

/** A number, which may be written as a string; 0 when there is none. */
export const numberOrZero = numberOrNull.transform((value) => value ?? 0);

/** Yes or no in whatever spelling, `missing` when there is none. */
export function flag(missing: boolean) {
  return z
    .union([
      z.boolean(),
      z.literal([1, '1', 'true', 'True']).transform(() => true),
      z.literal([0, '0', 'false', 'False']).transform(() => false),
    ])
    .meta(lenient)
    .catch(missing);
}

/** The elements of an array that are understood; none where there is no array. */
export function partsOf<Part extends z.ZodType>(part: Part) {
  const understood = z.array(z.unknown()).transform((elements) =>
    elements.flatMap((element) => {
      const read = part.safeParse(element);
      return read.success ? [read.data] : [];
    }),
  );
  return z
    .union([z.array(part), understood])
    .meta(lenient)
    .catch([]);
}

/** An object, though it may come as an array with one element. */
export function one<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.tuple([item]).transform(([first]) => first)]);
}

/** As `one`, or null where the answer has no body or an empty one, as some answers to changes have. */
export function oneOrNone<Item extends z.ZodType>(item: Item) {
  const none = z.union([z.undefined(), z.null(), z.strictObject({}), z.tuple([])]);
  return z.union([none.transform(() => null), one(item)]);
}

/** The same, though it may stand inside an object, under one of these names. For what no source shows an answer of. */
export function unwrapped<Schema extends z.ZodType>(names: readonly string[], schema: Schema) {
  return z.preprocess((body) => {
    if (typeof body !== 'object' || body === null) return body;
    const inside = Object.entries(body).find(([name, value]) => names.includes(name) && typeof value === 'object');
    return inside?.[1] ?? body;
  }, schema);
}

/** For what is told by no member of its own: anything but an error. */
export const isNoError = (body: unknown): boolean => readBodyError(body) === null;

/** Whatever a change answers that has nothing to tell. */
export const nothing = z
  .unknown()
  .refine(isNoError)
  .transform(() => undefined);

/** Seconds since the Unix epoch on the wire, milliseconds here; null when there are none. */
export const unixTime = numberOrNull.transform((seconds) => (seconds === null ? null : Math.round(seconds * 1000)));
