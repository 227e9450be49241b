import { closest, distance } from 'fastest-levenshtein';

/** The known name that `name` is probably a slip of: a third of its letters may be wrong, no more. */
export function nearName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > 200) return undefined;
  const lower = name.toLowerCase();
  const turned = known.find((one) => areSwapped(lower, one.toLowerCase()));
  if (turned !== undefined) return turned;
  const best = closest(
    lower,
    known.map((one) => one.toLowerCase()),
  );
  const match = known.find((one) => one.toLowerCase() === best);
  return distance(lower, best) <= Math.max(1, Math.floor(name.length / 3)) ? match : undefined;
}

/** Whether two neighbouring letters have changed places, which counts as two mistakes otherwise. */
function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
