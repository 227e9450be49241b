import { closest, distance } from 'fastest-levenshtein';

/** The known name that `name` is probably a slip of: a third of its letters may be wrong, no more. */
export function nearName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > 200) return undefined;
  const lower = name.toLowerCase();
  const best = closest(
    lower,
    known.map((one) => one.toLowerCase()),
  );
  const match = known.find((one) => one.toLowerCase() === best);
  return distance(lower, best) <= Math.max(1, Math.floor(name.length / 3)) ? match : undefined;
}
