import { isObject, type Json } from '../read/json.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';
import { stripSugar, withoutSugar } from './strip-sugar.ts';

/**
 * A schema that stands beside the declaration of an object, in `allOf`, `then`, `else` or `dependentSchemas`. Questions
 * declared in it have moved into the object itself, and the object is closed there; the rest stays. With `always`
 * its `required` has moved too.
 */
export function lowerOverlay(schema: Json, moved: ReadonlySet<unknown>, always: boolean): Json {
  if (!isObject(schema)) return schema;
  const open = Object.entries(withoutSugar(schema)).filter(
    ([keyword]) =>
      keyword !== 'unevaluatedProperties' && keyword !== 'additionalProperties' && !(always && keyword === 'required'),
  );
  const lowered: Record<string, Json> = mapSubschemas(Object.fromEntries(open), (subschema, [keyword]) => {
    if (moved.has(subschema)) return true;
    if (keyword === 'if' || keyword === 'not') return stripSugar(subschema);
    return lowerOverlay(subschema, moved, always && keyword === 'allOf');
  });
  const properties = lowered['properties'];
  if (isObject(properties)) {
    const kept = Object.entries(properties).filter(([, value]) => value !== true);
    if (kept.length > 0) lowered['properties'] = Object.fromEntries(kept);
    else Reflect.deleteProperty(lowered, 'properties');
  }
  return lowered;
}
