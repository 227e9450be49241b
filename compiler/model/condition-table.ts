import { canonicalJson } from '../read/canonical-json.ts';
import type { Json, JsonObject } from '../read/json.ts';
import { isObject } from '../read/json.ts';
import { parsePointer } from '../read/json-pointer.ts';
import type { ConditionModel, ConditionUse } from './affair-model.ts';

/** Conditions of one affair, each kept once however often it is written. */
export class ConditionTable {
  readonly conditions: ConditionModel[] = [];
  readonly #indexes = new Map<string, number>();

  /** The index of the condition `schema`, asked of the object at `scope`. */
  add(scope: string, schema: Json, at: string): number {
    const condition = isObject(schema) ? schema : schema === false ? { not: {} } : {};
    const key = `${scope} ${canonicalJson(condition)}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.conditions.length);
    this.conditions.push({ scope, schema: condition, at });
    return this.conditions.length - 1;
  }

  /**
   * One use that holds where any of `alternatives` holds (all uses of an alternative must hold); undefined where one
   * schema cannot say it, because the conditions stand in different items.
   */
  either(alternatives: readonly (readonly ConditionUse[])[], at: string): ConditionUse | undefined {
    const [first, ...rest] = alternatives;
    if (first === undefined) return undefined;
    if (rest.length === 0 && first.length === 1) return first[0];
    const scope = alternatives
      .flat()
      .map((use) => this.conditions[use.condition]?.scope ?? '')
      .reduce((shortest, one) => (one.length < shortest.length ? one : shortest));
    const schemas: JsonObject[] = [];
    for (const uses of alternatives) {
      const all: JsonObject[] = [];
      for (const use of uses) {
        const lifted = this.#lift(use, scope);
        if (lifted === undefined) return undefined;
        all.push(lifted);
      }
      schemas.push(all.length === 1 && all[0] !== undefined ? all[0] : { allOf: all });
    }
    const only = schemas.length === 1 ? schemas[0] : undefined;
    return { condition: this.add(scope, only ?? { anyOf: schemas }, at), negate: false };
  }

  #lift(use: ConditionUse, scope: string): JsonObject | undefined {
    const condition = this.conditions[use.condition];
    if (condition === undefined || !condition.scope.startsWith(scope)) return undefined;
    const steps = parsePointer(condition.scope.slice(scope.length));
    if (steps.includes('-')) return undefined;
    const schema: JsonObject = use.negate ? { not: condition.schema } : condition.schema;
    return steps.reduceRight<JsonObject>(
      (inner, step) => ({ properties: { [step]: inner }, required: [step] }),
      schema,
    );
  }
}
