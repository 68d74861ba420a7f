/** Longer texts are compared by their beginning: the effort grows with the square of the length. */
const comparedLength = 100;

/** The names that are most like what was typed, best first; none that is not like it at all. */
export function findClosest(typed: string, names: readonly string[], most = 3): string[] {
  const wanted = typed.slice(0, comparedLength).toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(wanted, name.slice(0, comparedLength).toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.min(wanted.length, name.length) / 3))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Half a step for each letter around what is contained whole, else how many letters differ (Levenshtein). */
function distanceOf(wanted: string, name: string): number {
  if (wanted !== '' && name.includes(wanted)) return Math.min(1, (name.length - wanted.length) / 2);
  const letters = [...name];
  let row = [...letters.keys(), letters.length];
  for (const [typedIndex, letter] of [...wanted].entries()) {
    const next = [typedIndex + 1];
    for (const [nameIndex, other] of letters.entries()) {
      const changed = (row[nameIndex] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[nameIndex + 1] ?? 0) + 1, (next[nameIndex] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
