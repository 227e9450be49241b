import type { FieldKind } from '../../domain/plan.ts';
import { isObject, listAt, numberAt, textAt, type JsonObject } from '../read/json.ts';

const dateKinds: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  'date-time': 'date-time',
  'year-month': 'month',
  division: 'division',
};

/** Above this length a text gets more than one line. */
const longestLine = 100;

/** Which kind of question a schema asks, by the table in DIALECT; `x-control` may ask for more or for fewer lines. */
export function fieldKind(schema: JsonObject): FieldKind {
  if (schema['x-part'] === 'attachment')
    return (numberAt(schema, 'x-max-files') ?? 1) > 1 ? 'attachments' : 'attachment';
  if (schema['x-compute'] !== undefined) return 'computed';
  switch (schemaType(schema)) {
    case 'object':
      return 'fieldset';
    case 'array':
      return listKind(schema['items']);
    case 'boolean':
      return schema['const'] === true ? 'consent' : 'boolean';
    case 'integer':
    case 'number':
      return hasOptions(schema) ? 'choice' : 'number';
    case 'string':
      return textKind(schema);
  }
}

function listKind(items: unknown): FieldKind {
  if (!isObject(items)) return 'list';
  const kind = fieldKind(items);
  if (kind === 'choice') return 'choices';
  if (kind === 'attachment' || kind === 'attachments') return 'attachments';
  return kind === 'fieldset' ? 'group' : 'list';
}

function textKind(schema: JsonObject): FieldKind {
  if (hasOptions(schema)) return 'choice';
  const kind = dateKinds[textAt(schema, 'format') ?? ''];
  if (kind !== undefined) return kind;
  const control = textAt(schema, 'x-control');
  if (control === 'text' || control === 'textarea') return control;
  if (textAt(schema, 'format') !== undefined) return 'text';
  return (numberAt(schema, 'maxLength') ?? defaultMaxLength) > longestLine && schema['pattern'] === undefined
    ? 'textarea'
    : 'text';
}

/** Of a string without `maxLength`, in the lowered schema. */
export const defaultMaxLength = 1000;

/** Of an array without `maxItems`, in the lowered schema. */
export const defaultMaxItems = 100;

/** Whether the answer is one of a list: `enum`, or `oneOf`/`anyOf` whose members are all `const` with a title. */
export function hasOptions(schema: JsonObject): boolean {
  return listAt(schema, 'enum').length > 0 || constOptions(schema) !== undefined;
}

/** The members of such a `oneOf` or `anyOf`, in authored order. */
export function constOptions(schema: JsonObject): readonly JsonObject[] | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = listAt(schema, keyword);
    if (members.length > 0 && members.every((member) => isObject(member) && member['const'] !== undefined)) {
      return members.filter(isObject);
    }
  }
  return undefined;
}

export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** The JSON Schema type of the answer, taken from other keywords where `type` is missing; a text where nothing tells. */
export function schemaType(schema: JsonObject): SchemaType {
  const written = Array.isArray(schema['type']) ? schema['type'].find((one) => one !== 'null') : schema['type'];
  if (isSchemaType(written)) return written;
  if (schema['properties'] !== undefined) return 'object';
  if (schema['items'] !== undefined) return 'array';
  const sample = schema['const'] ?? listAt(schema, 'enum')[0] ?? constOptions(schema)?.[0]?.['const'];
  if (typeof sample === 'boolean') return 'boolean';
  if (typeof sample === 'number') return Number.isInteger(sample) ? 'integer' : 'number';
  const numeric = ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum', 'x-unit'];
  return numeric.some((keyword) => schema[keyword] !== undefined) ? 'number' : 'string';
}

function isSchemaType(value: unknown): value is SchemaType {
  return ['string', 'number', 'integer', 'boolean', 'array', 'object'].includes(value as string);
}
