/** JSON as the older, Python-made backends write it: a space after each comma and colon. */
export function writeSpacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSpacedJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}: ${writeSpacedJson(member)}`).join(', ')}}`;
  }
  return JSON.stringify(value ?? null);
}
