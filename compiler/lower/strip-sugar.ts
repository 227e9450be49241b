import { isObject, type Json, type JsonObject } from '../read/json.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';

/** Keywords that only people and editors read, or that the lowered schema must not repeat. */
const dropped: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$anchor',
  '$comment',
  '$defs',
  'default',
  '$vocabulary',
]);

/** A schema without sugar at any depth; what stands below keeps its meaning. */
export function stripSugar(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return mapSubschemas(withoutSugar(schema), stripSugar);
}

/** The schema's own keywords without `x-` ones, save `x-level`, which the validator of a division reads. */
export function withoutSugar(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => (!keyword.startsWith('x-') && !dropped.has(keyword)) || keyword === 'x-level',
    ),
  );
}
