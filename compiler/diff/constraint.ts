import type { ConditionTest } from '../../domain/plan.ts';
import type { Json, JsonObject } from '../read/json.ts';

/** A condition under which a constraint holds: an `if`, asked of the object at `scope`; with `negate` its `else`. */
export interface Guard {
  readonly scope: string;
  readonly schema: JsonObject;
  readonly negate: boolean;
  /** Guards with the same key are the same, but for `negate`. */
  readonly key: string;
  /** Where it is made of plain tests, all of which must hold. */
  readonly tests?: readonly ConditionTest[];
}

/**
 * One demand that a lowered schema makes of one place in the answers. A schema is the conjunction of its constraints.
 *
 * `keyword` is that of JSON Schema, with its value, or one of: `required` (the answer at `pointer` must be there,
 * where its object is), `absent` (it must not), `options` (it is one of these values).
 */
export interface Constraint {
  readonly pointer: string;
  readonly keyword: string;
  readonly value: Json;
  /** All must hold for it to be demanded. */
  readonly guards: readonly Guard[];
}
