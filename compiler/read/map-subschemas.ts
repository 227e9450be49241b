import { isObject, type Json, type JsonObject } from './json.ts';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from './schema-keywords.ts';

/**
 * A copy of `schema` with every direct subschema replaced by what `change` makes of it; `path` are the steps from
 * the schema to the subschema. Values that are not schemas are kept as they are.
 */
export function mapSubschemas(
  schema: JsonObject,
  change: (subschema: Json, path: readonly (string | number)[]) => Json,
): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (schemaKeywords.has(keyword)) result[keyword] = change(value, [keyword]);
    else if (schemaMapKeywords.has(keyword) && isObject(value)) {
      result[keyword] = Object.fromEntries(
        Object.entries(value).map(([key, subschema]) => [key, change(subschema, [keyword, key])]),
      );
    } else if (schemaListKeywords.has(keyword) && Array.isArray(value)) {
      result[keyword] = (value as readonly Json[]).map((subschema, index) => change(subschema, [keyword, index]));
    } else result[keyword] = value;
  }
  return result;
}
