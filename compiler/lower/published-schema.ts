import { isObject, type Json, type JsonObject } from '../read/json.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';

/** The lowered schema as anybody may read it: standard keywords only. */
export function publishedSchema(lowered: JsonObject): JsonObject {
  const strip = (schema: Json): Json => {
    if (!isObject(schema)) return schema;
    const { 'x-level': _level, ...plain } = schema;
    return mapSubschemas(plain, strip);
  };
  const published = strip(lowered);
  return isObject(published) ? published : {};
}
