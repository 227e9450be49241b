import { constOptions } from '../model/field-kind.ts';
import { isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';

/**
 * A lowered schema as json-schema-to-typescript can take it. That library ignores conditions, closes objects only by
 * `additionalProperties`, and names types after titles; so conditions are left out (a question asked only sometimes is
 * optional) and titles become comments.
 */
export function typesSchema(schema: JsonObject): JsonObject {
  const comment = [schema['title'], schema['description']].filter((text) => typeof text === 'string');
  const description: JsonObject = comment.length > 0 ? { description: comment.join('\n').replaceAll('*/', '* /') } : {};
  const values = optionValues(schema);
  if (values !== undefined) return { ...description, enum: values };
  if (schema['type'] === 'object') {
    const properties = Object.entries(objectAt(schema, 'properties')).map(
      ([key, value]) => [key, isObject(value) ? typesSchema(value) : {}] as const,
    );
    return {
      ...description,
      type: 'object',
      properties: Object.fromEntries(properties),
      required: listAt(schema, 'required'),
      additionalProperties: false,
    };
  }
  if (schema['type'] === 'array') {
    return { ...description, type: 'array', items: isObject(schema['items']) ? typesSchema(schema['items']) : {} };
  }
  return { ...description, type: schema['type'] ?? 'string' };
}

function optionValues(schema: JsonObject): readonly Json[] | undefined {
  if (schema['const'] !== undefined) return [schema['const']];
  const written = listAt(schema, 'enum');
  if (written.length > 0) return written;
  return constOptions(schema)?.map((member) => member['const'] ?? null);
}
