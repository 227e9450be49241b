import { isObject, objectAt, type JsonObject } from '../read/json.ts';
import { parsePointer } from '../read/json-pointer.ts';

/** What the lowered schema says of the answer at `pointer`; `-` is the item of a list. */
export function schemaAt(lowered: JsonObject, pointer: string): JsonObject {
  let schema = lowered;
  for (const step of parsePointer(pointer)) {
    const next = step === '-' ? schema['items'] : objectAt(schema, 'properties')[step];
    schema = isObject(next) ? next : {};
  }
  return schema;
}
