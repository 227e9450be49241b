import type { Json } from '../read/json.ts';
import type { Constraint } from './constraint.ts';

/**
 * The cases in which a constraint is made of a place, for people and machines to read: `true` for always, `false`
 * for never, else the alternatives, each a list of conditions that all hold.
 */
export function casesOf(constraints: readonly Constraint[], pointer: string, keyword: string): Json {
  const found = constraints.filter((one) => one.pointer === pointer && one.keyword === keyword);
  if (found.length === 0) return false;
  if (found.some(({ guards }) => guards.length === 0)) return true;
  return found.map(({ guards }) =>
    guards.map(({ scope, schema, negate }) => ({ at: scope, [negate ? 'not' : 'if']: schema })),
  );
}
