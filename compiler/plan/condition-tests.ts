import type { ConditionTest } from '../../domain/plan.ts';
import type { FieldNode } from '../model/affair-model.ts';
import { schemaType } from '../model/field-kind.ts';
import { asWord, isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';

/**
 * A condition as plain tests of single answers, all of which must hold: for showing, hiding and saying it in words.
 * Undefined where it is more than that; such a condition can only be asked of the validator.
 */
export function conditionTests(
  schema: JsonObject,
  scope: string,
  fields: ReadonlyMap<string, FieldNode>,
): readonly ConditionTest[] | undefined {
  const known = ['allOf', 'properties', 'required', 'type', 'title', 'description', '$comment'];
  if (Object.keys(schema).some((keyword) => !known.includes(keyword))) return undefined;
  const tests: ConditionTest[] = [];
  for (const member of listAt(schema, 'allOf')) {
    const inner = isObject(member) ? conditionTests(member, scope, fields) : undefined;
    if (inner === undefined) return undefined;
    tests.push(...inner);
  }
  const properties = objectAt(schema, 'properties');
  const required = listAt(schema, 'required');
  for (const key of required)
    if (!Object.hasOwn(properties, asWord(key))) tests.push({ pointer: joinPointer(scope, asWord(key)) });
  for (const [key, value] of Object.entries(properties)) {
    if (!required.includes(key) || !isObject(value)) return undefined;
    const pointer = joinPointer(scope, key);
    const isInner = ['properties', 'required', 'allOf'].some((keyword) => value[keyword] !== undefined);
    const inner = isInner ? conditionTests(value, pointer, fields) : answerTest(value, pointer, fields.get(pointer));
    if (inner === undefined) return undefined;
    tests.push(...inner);
  }
  return tests;
}

function answerTest(
  schema: JsonObject,
  pointer: string,
  field: FieldNode | undefined,
): readonly ConditionTest[] | undefined {
  const isList = field !== undefined && schemaType(field.schema) === 'array';
  const { type: _type, ...said } = schema;
  const [keyword, ...more] = Object.keys(said);
  if (more.length > 0) return undefined;
  if (keyword === undefined || (keyword === 'minItems' && said['minItems'] === 1)) return [{ pointer }];
  if (isList && keyword === 'contains' && isObject(said['contains'])) return valuesTest(said['contains'], pointer);
  return isList ? undefined : valuesTest(said, pointer);
}

function valuesTest(schema: JsonObject, pointer: string): readonly ConditionTest[] | undefined {
  const keys = Object.keys(schema).filter((key) => key !== 'type');
  if (keys.length !== 1) return undefined;
  const values = schema['const'] === undefined ? listAt(schema, 'enum') : [schema['const']];
  return values.length > 0 && values.every(isPlain) ? [{ pointer, values }] : undefined;
}

function isPlain(value: Json): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
