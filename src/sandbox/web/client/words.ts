import { en, type Words } from './words/en.ts';
import { ru } from './words/ru.ts';

export type { Words };

export type Language = 'en' | 'ru';

export function languageOf(locale: string): Language {
  return locale === 'ru' ? 'ru' : 'en';
}

export function wordsOf(language: Language): Words {
  return language === 'ru' ? ru : en;
}
