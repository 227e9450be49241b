import { isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';
import { valueAt } from '../read/json-pointer.ts';

/** How far a schema counts: always, where its branch is taken, or only as a test (`if`). */
export type Weight = 'base' | 'branch' | 'test';

/** A schema that speaks about a place. */
export interface InPlaceSchema {
  readonly schema: JsonObject;
  readonly weight: Weight;
}

/**
 * The schema and every one that its in-place applicators (core, section 10.2, and `$ref`) apply to the same value.
 * A `$ref` that leads back to where one already is ends there.
 */
export function inPlaceSchemas(
  schema: Json,
  root: JsonObject,
  weight: Weight = 'base',
  seen: ReadonlySet<string> = new Set(),
): readonly InPlaceSchema[] {
  if (!isObject(schema)) return [];
  const follow = (one: Json | undefined, as: Weight, via = seen): readonly InPlaceSchema[] =>
    one === undefined ? [] : inPlaceSchemas(one, root, as, via);
  const branch = weight === 'test' ? 'test' : 'branch';
  const reference = schema['$ref'];
  const target = typeof reference === 'string' && !seen.has(reference) ? reference : undefined;
  return [
    { schema, weight },
    ...(target === undefined ? [] : follow(referred(root, target), weight, new Set([...seen, target]))),
    ...listAt(schema, 'allOf').flatMap((one) => follow(one, weight)),
    ...follow(schema['if'], 'test'),
    ...['then', 'else'].flatMap((keyword) => follow(schema[keyword], branch)),
    ...['anyOf', 'oneOf'].flatMap((keyword) => listAt(schema, keyword).flatMap((one) => follow(one, branch))),
    ...Object.values(objectAt(schema, 'dependentSchemas')).flatMap((one) => follow(one, branch)),
  ];
}

function referred(root: JsonObject, reference: string): Json | undefined {
  return reference.startsWith('#') ? valueAt(root, decodeURIComponent(reference.slice(1))) : undefined;
}
