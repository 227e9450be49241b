import type { JsonObject } from '../read/json.ts';
import type { AffairModel, ConditionUse } from './affair-model.ts';

/** The pointer of the object that a used condition is asked of. */
export function scopeOfUse(model: Pick<AffairModel, 'conditions'>, use: ConditionUse): string {
  return model.conditions[use.condition]?.scope ?? '';
}

/** The schema that holds of that object where the condition does; its `not` in the branch of an `else`. */
export function schemaOfUse(model: Pick<AffairModel, 'conditions'>, use: ConditionUse): JsonObject {
  const schema = model.conditions[use.condition]?.schema ?? {};
  return use.negate ? { not: schema } : schema;
}
