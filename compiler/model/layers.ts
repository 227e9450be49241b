import { isObject, listAt, objectAt, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import type { ConditionUse } from './affair-model.ts';
import type { ConditionTable } from './condition-table.ts';

/** One schema that applies to an object, always or where all `uses` hold. */
export interface Layer {
  readonly schema: JsonObject;
  readonly uses: readonly ConditionUse[];
  readonly at: string;
}

/**
 * All layers of an object schema, itself first: members of `allOf`, branches of `if`, `dependentRequired` and
 * `dependentSchemas`, however deep they stand in each other. Their conditions go into `table` with the scope `scope`.
 */
export function layersOf(layer: Layer, scope: string, table: ConditionTable): readonly Layer[] {
  const { schema, uses, at } = layer;
  const found: Layer[] = [layer];
  const under = (branch: unknown, more: readonly ConditionUse[], ...path: (string | number)[]): void => {
    if (!isObject(branch)) return;
    found.push(...layersOf({ schema: branch, uses: [...uses, ...more], at: joinPointer(at, ...path) }, scope, table));
  };
  for (const [index, member] of listAt(schema, 'allOf').entries()) under(member, [], 'allOf', index);
  if (schema['if'] !== undefined && (isObject(schema['then']) || isObject(schema['else']))) {
    const condition = table.add(scope, schema['if'], joinPointer(at, 'if'));
    under(schema['then'], [{ condition, negate: false }], 'then');
    under(schema['else'], [{ condition, negate: true }], 'else');
  }
  for (const [key, branch] of Object.entries(objectAt(schema, 'dependentSchemas'))) {
    const condition = table.add(scope, { required: [key] }, joinPointer(at, 'dependentSchemas', key));
    under(branch, [{ condition, negate: false }], 'dependentSchemas', key);
  }
  for (const [key, required] of Object.entries(objectAt(schema, 'dependentRequired'))) {
    const condition = table.add(scope, { required: [key] }, joinPointer(at, 'dependentRequired', key));
    under({ required }, [{ condition, negate: false }], 'dependentRequired', key);
  }
  return found;
}
