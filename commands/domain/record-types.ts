import type { NewRecord } from '../../src/vscale/records.ts';

export type RecordType = NewRecord['type'];

/** What a record may say besides its name and its TTL. */
export const recordFields = ['content', 'priority', 'weight', 'port', 'target', 'email'] as const;
export type RecordField = (typeof recordFields)[number];

/** What each type says, all of it needed. */
export const fieldsOfType: Readonly<Record<RecordType, readonly RecordField[]>> = {
  A: ['content'],
  AAAA: ['content'],
  CNAME: ['content'],
  MX: ['content', 'priority'],
  TXT: ['content'],
  NS: ['content'],
  SRV: ['target', 'port', 'priority', 'weight'],
  SPF: ['content'],
  SOA: ['email'],
};

export const recordTypes = Object.keys(fieldsOfType) as RecordType[];

/** Null for a type that the bot cannot write. */
export function toRecordType(type: string): RecordType | null {
  return recordTypes.find((known) => known === type) ?? null;
}

/** Seconds. */
export const ttlRange = { min: 60, max: 604_800 };
/** Of priorities, weights and ports. */
export const countRange = { min: 0, max: 65_535 };
