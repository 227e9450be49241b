import type { Json } from '../read/json.ts';
import type { Comparison } from './comparison.ts';
import type { Constraint } from './constraint.ts';

/** One keyword at one place, made without any condition, that has changed. */
export interface PlainChange {
  readonly pointer: string;
  readonly keyword: string;
  /** Undefined where the keyword was, or is, not said. */
  readonly old: Json | undefined;
  readonly new: Json | undefined;
  readonly isTighter: boolean;
}

/** The unconditional changes of some keywords; those made under conditions are left to `other-constraints`. */
export function plainChanges(comparison: Comparison, keywords: readonly string[]): readonly PlainChange[] {
  const isPlain = (one: Constraint): boolean => one.guards.length === 0 && keywords.includes(one.keyword);
  const found = new Map<string, PlainChange>();
  for (const [list, isTighter] of [[comparison.tightened, true] as const, [comparison.loosened, false] as const]) {
    for (const { pointer, keyword } of list.filter(isPlain)) {
      const key = `${pointer} ${keyword}`;
      if (found.has(key)) continue;
      found.set(key, { pointer, keyword, old: valueIn('old'), new: valueIn('new'), isTighter });

      function valueIn(side: 'old' | 'new'): Json | undefined {
        const values = comparison[side].constraints
          .filter((one) => one.pointer === pointer && one.keyword === keyword && one.guards.length === 0)
          .map(({ value }) => value);
        return values.length > 1 ? values : values[0];
      }
    }
  }
  return [...found.values()];
}
