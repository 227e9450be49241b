import type { Asked, Condition } from './compiled-affair.ts';
import { concrete, placesAt } from './visit-scope.ts';

/** Whether the question is asked; `indices` are the items it stands in. A condition asked of nothing does not hold. */
export function isAsked(
  { when }: Asked,
  root: unknown,
  indices: readonly number[],
  conditions: readonly Condition[],
): boolean {
  return when.every(([index, wanted]) => {
    const condition = conditions[index];
    if (condition === undefined) return true;
    const [place] = placesAt(root, concrete(condition.scope, indices));
    return (place !== undefined && condition.holds(place.value)) === wanted;
  });
}
