import type { Locale } from '../message.ts';
import { en, type Words } from './en/index.ts';
import { ru } from './ru/index.ts';

export type { Words };

export const words: Record<Locale, Words> = { en, ru };
