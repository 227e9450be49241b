import { isObject, type Json } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

type Shape = readonly [expected: string, test: (value: Json) => boolean];

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
const isText = (value: Json): boolean => typeof value === 'string';
const isSchema = (value: Json): boolean => isObject(value) || typeof value === 'boolean';
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const count: Shape = ['a whole number from 0', (value) => Number.isInteger(value) && Number(value) >= 0];
const limit: Shape = ['a number', (value) => typeof value === 'number'];
const text: Shape = ['a text', isText];
const words: Shape = [
  'a text, or one text per language',
  (value) => isText(value) || (isObject(value) && Object.values(value).every(isText)),
];
const flag: Shape = ['true or false', (value) => typeof value === 'boolean'];
const schema: Shape = ['a schema', isSchema];
const schemas: Shape = ['a list of schemas', (value) => isList(value) && value.length > 0 && value.every(isSchema)];
const schemaMap: Shape = ['an object of schemas', (value) => isObject(value) && Object.values(value).every(isSchema)];
const names: Shape = ['a list of names', (value) => isList(value) && value.every(isText)];
const object: Shape = ['an object', isObject];

const shapes: Readonly<Record<string, Shape>> = {
  ...{ $schema: text, $id: text, $ref: text, $anchor: text, $comment: text, title: words, description: words },
  type: [
    `one of ${types.join(', ')}`,
    (value) => (isList(value) ? value.length > 0 && value.every(isType) : isType(value)),
  ],
  enum: ['a list with at least one value', (value) => isList(value) && value.length > 0],
  examples: ['a list', isList],
  ...{ deprecated: flag, readOnly: flag, writeOnly: flag, uniqueItems: flag },
  ...{ properties: schemaMap, dependentSchemas: schemaMap, $defs: schemaMap, required: names },
  dependentRequired: ['names with lists of names', (value) => isObject(value) && Object.values(value).every(names[1])],
  ...{ additionalProperties: schema, unevaluatedProperties: schema, unevaluatedItems: schema, items: schema },
  ...{ contains: schema, not: schema, if: schema, then: schema, else: schema },
  ...{ allOf: schemas, anyOf: schemas, oneOf: schemas },
  ...{ minLength: count, maxLength: count, minItems: count, maxItems: count, minContains: count, maxContains: count },
  ...{ minProperties: count, maxProperties: count, pattern: text, format: text },
  ...{ minimum: limit, maximum: limit, exclusiveMinimum: limit, exclusiveMaximum: limit },
  multipleOf: ['a number above 0', (value) => typeof value === 'number' && value > 0],
  ...{ 'x-i18n': object, 'x-affair': object, 'x-error': object, 'x-options-from': object, 'x-when': object },
  ...{ 'x-control': text, 'x-unit': text, 'x-level': text, 'x-hint': words, 'x-placeholder': words, 'x-compute': text },
  'x-rules': ['a list of rules', (value) => isList(value) && value.every(isObject)],
  'x-accept': ['a list of media types', (value) => isText(value) || (isList(value) && value.every(isText))],
  'x-max-bytes': ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) > 0],
  'x-max-files': ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) > 0],
  'x-prefill': [
    '{ "from": "citizen.name" }',
    (value) => isText(value) || (isObject(value) && isText(value['from'] ?? null)),
  ],
  'x-privacy': [
    '{ "class": "personal" or "sensitive", "purpose" }',
    (value) => isPrivacyClass(isObject(value) ? (value['class'] ?? null) : value),
  ],
};

/** Every keyword has a value of the kind that JSON Schema 2020-12 or the dialect gives it. */
export const keywordShapes: SchemaRule = ({ authored, report }) => {
  for (const { schema: placed, pointer } of placedSchemas(authored)) {
    for (const [keyword, value] of Object.entries(placed)) {
      const shape = Object.hasOwn(shapes, keyword) ? shapes[keyword] : undefined;
      if (shape === undefined || shape[1](value)) continue;
      report('keyword-shape', joinPointer(pointer, keyword), { keyword, expected: shape[0] });
    }
  }
};

function isType(value: Json): boolean {
  return typeof value === 'string' && types.includes(value);
}

function isPrivacyClass(value: Json): boolean {
  return value === 'personal' || value === 'sensitive';
}
