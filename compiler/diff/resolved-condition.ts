import type { ConditionReference } from '../../domain/plan.ts';
import type { CheckedAffair } from '../emit/emit-affair.ts';
import type { Json } from '../read/json.ts';

/** A condition as it is, instead of its number, which says nothing in another version. */
export function resolvedCondition(
  { conditions }: CheckedAffair['model'],
  reference: ConditionReference | undefined,
): Json | undefined {
  const found = reference && conditions[reference.condition];
  if (reference === undefined || found === undefined) return undefined;
  return { at: found.scope, [reference.negate === true ? 'not' : 'if']: found.schema };
}
