import { Refusal } from '../refusal.ts';
import { isBlank } from '../visible.ts';
import type { Options } from './command.ts';

/** Values as text, the way that custom ids carry them; numbers and booleans are read back by their names. */
export type OptionValues = Readonly<Record<string, string>>;

interface Getter<T> {
  (name: string, required: true): T;
  (name: string, required?: boolean): T | null;
}

/**
 * Options over what was typed, or what a custom id carried. A custom id comes from the reader's own client, so its
 * values may be anything: one that is absent or of another type is refused as `outdated`.
 */
export function createOptions(values: OptionValues, fields: OptionValues = {}): Options {
  function createGetter<T>(parse: (text: string) => T | null): Getter<T> {
    function get(name: string, required: true): T;
    function get(name: string, required?: boolean): T | null;
    function get(name: string, required?: boolean): T | null {
      const text = Object.hasOwn(values, name) ? values[name] : undefined;
      const value = text === undefined ? null : parse(text);
      if (value === null && (required || text !== undefined)) throw new Refusal('outdated');
      return value;
    }
    return get;
  }

  const getString = createGetter((text) => text);
  return {
    getString,
    getInteger: createGetter(parseInteger),
    getBoolean: createGetter(parseBoolean),
    getUserId: (name) => getString(name),
    getChannelId: (name) => getString(name),
    getField: (name) => (Object.hasOwn(fields, name) && !isBlank(fields[name]) ? (fields[name] ?? null) : null),
  };
}

function parseInteger(text: string): number | null {
  const value = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}

function parseBoolean(text: string): boolean | null {
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}
