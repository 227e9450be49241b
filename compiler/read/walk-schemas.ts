import { isObject, type Json, type JsonObject } from './json.ts';
import { joinPointer } from './json-pointer.ts';
import { mapSubschemas } from './map-subschemas.ts';

export interface PlacedSchema {
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** Every subschema at any depth with its pointer, the schema itself first. */
export function* walkSchemas(schema: Json, pointer = ''): Generator<PlacedSchema> {
  if (!isObject(schema)) return;
  yield { schema, pointer };
  const found: [Json, string][] = [];
  mapSubschemas(schema, (subschema, path) => {
    found.push([subschema, joinPointer(pointer, ...path)]);
    return subschema;
  });
  for (const [subschema, place] of found) yield* walkSchemas(subschema, place);
}
