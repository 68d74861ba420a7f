const english = new Intl.PluralRules('en');
const russian = new Intl.PluralRules('ru');

/** `pluralEn(2, 'server', 'servers')` is `2 servers`. */
export function pluralEn(count: number, one: string, other: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${english.select(count) === 'one' ? one : other}`;
}

/** `pluralRu(2, 'сервер', 'сервера', 'серверов')` is `2 сервера`. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, many };
  return `${new Intl.NumberFormat('ru').format(count)} ${forms[russian.select(count)] ?? few}`;
}
