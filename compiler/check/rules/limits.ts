import { defaultMaxItems, defaultMaxLength, fieldKind, hasOptions, schemaType } from '../../model/field-kind.ts';
import { isObject, numberAt, type JsonObject } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

const pairs: readonly (readonly [low: string, high: string, strict: boolean])[] = [
  ['minLength', 'maxLength', false],
  ['minItems', 'maxItems', false],
  ['minContains', 'maxContains', false],
  ['minimum', 'maximum', false],
  ['exclusiveMinimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
];

/** Limits leave room for an answer, and every text and list has one: storage and pages are not endless. */
export const limits: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer, role } of placedSchemas(authored)) {
    for (const [low, high, strict] of pairs) {
      const [from, to] = [numberAt(schema, low), numberAt(schema, high)];
      if (from === undefined || to === undefined || (strict ? from < to : from <= to)) continue;
      report('contradicting-limits', joinPointer(pointer, low), { low, high });
    }
    if ((role === 'question' || role === 'item') && schema['$ref'] === undefined) missing(schema, pointer);
  }

  function missing(schema: JsonObject, pointer: string): void {
    const isFree = ['maxLength', 'format', 'const', 'x-compute'].every((keyword) => schema[keyword] === undefined);
    if (schemaType(schema) === 'string' && isFree && !hasOptions(schema)) {
      report('missing-max-length', pointer, { limit: defaultMaxLength });
    }
    if (schemaType(schema) !== 'array' || schema['maxItems'] !== undefined || schema['x-max-files'] !== undefined)
      return;
    // Checkboxes have no more boxes than options.
    const isBounded = fieldKind(schema) === 'choices' || (isObject(schema['items']) && isCodeList(schema['items']));
    if (!isBounded) report('missing-max-items', pointer, { limit: defaultMaxItems });
  }
};

function isCodeList(items: JsonObject): boolean {
  return typeof items['$ref'] === 'string' && items['$ref'].includes('/codes/');
}
