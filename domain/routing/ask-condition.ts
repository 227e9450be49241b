import type { ConditionPlan } from '../plan.ts';
import { answersAt } from './answers-at.ts';

/** Whether condition `index` holds: of the item in question, or of any item where none is in question. */
export type Holds = (index: number, items?: readonly number[]) => boolean;

/**
 * Asks the compiled conditions of an affair about one set of answers. A condition of a repeating group is asked of
 * the items in `items`; an unknown condition, or one whose scope is not answered, does not hold.
 */
export function askCondition(
  plans: readonly ConditionPlan[],
  compiled: readonly ((scope: unknown) => boolean)[],
  answers: unknown,
): Holds {
  return (index, items = []) => {
    const plan = plans[index];
    const condition = compiled[index];
    if (plan === undefined || condition === undefined) return false;
    return answersAt(answers, plan.scope)
      .filter((scope) => scope.items.every((item, depth) => items[depth] === undefined || items[depth] === item))
      .some((scope) => condition(scope.value));
  };
}
