/**
 * How many rows of each repeating group hold answers, by the names in the form: `members.2.name` makes three rows of
 * `members`.
 */
export function countAnsweredRows(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const { index, 1: number } of name.matchAll(/\.(\d+)(?=\.|$)/g)) {
      const group = name.slice(0, index);
      counts.set(group, Math.max(counts.get(group) ?? 0, Number(number) + 1));
    }
  }
  return counts;
}
