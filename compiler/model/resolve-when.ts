import type { Report } from '../diagnostic.ts';
import { isObject, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer, parentPointer, parsePointer } from '../read/json-pointer.ts';
import { nearName } from '../read/near-name.ts';
import type { FieldNode } from './affair-model.ts';
import type { ConditionTable } from './condition-table.ts';
import { fieldKind, schemaType } from './field-kind.ts';
import { findField } from './find-field.ts';

type Fields = ReadonlyMap<string, FieldNode>;

/**
 * The conditions that an `x-when` means, all of which must hold: plain JSON Schemas, each asked of the deepest object
 * that holds the question and what it depends on. There are several where some keys speak of the item the question
 * stands in and some of what is around it. None, with a report, where it names no question or says nothing that can be
 * asked.
 */
export function resolveWhen(
  when: Json,
  node: { readonly pointer: string; readonly at: string },
  fields: Fields,
  table: ConditionTable,
  report: Report,
  keyword = 'x-when',
): readonly number[] {
  const at = joinPointer(node.at, keyword);
  if (!isObject(when) || Object.keys(when).length === 0) {
    report('when-shape', at);
    return [];
  }
  const parts: Part[] = [];
  for (const [key, value] of Object.entries(when)) {
    const target = findField(key, node.pointer, fields);
    if (target === undefined) {
      report('when-points-nowhere', joinPointer(at, key), { pointer: key }, nearName(key, [...fields.keys()]));
    } else if (node.pointer !== '' && `${target.pointer}/`.startsWith(`${node.pointer}/`)) {
      report('when-points-at-itself', joinPointer(at, key), { pointer: key });
    } else if (value === null || (Array.isArray(value) && value.length === 0)) {
      report('when-shape', joinPointer(at, key));
    } else parts.push({ target, value });
  }
  if (parts.length < Object.keys(when).length) return [];
  const holder = parentPointer(node.pointer);
  const together = commonObject([holder, ...parts.map((part) => parentPointer(part.target.pointer))]);
  // A condition asked from outside a list could not tell its items apart.
  const scopes = Map.groupBy(parts, ({ target }) => {
    const own = commonObject([holder, parentPointer(target.pointer)]);
    return parsePointer(own.slice(together.length)).includes('-') ? own : together;
  });
  return [...scopes].map(([scope, inside]) => addCondition(scope, inside, at, table));
}

interface Part {
  readonly target: FieldNode;
  readonly value: Json;
}

function addCondition(scope: string, parts: readonly Part[], at: string, table: ConditionTable): number {
  const schemas = parts.map(({ target, value }) => {
    const inner = reach(parsePointer(target.pointer.slice(scope.length)), leaf(target.schema, value));
    return value === false && schemaType(target.schema) !== 'boolean' ? { not: inner } : inner;
  });
  const [first] = schemas;
  return table.add(scope, schemas.length === 1 && first !== undefined ? first : { allOf: schemas }, at);
}

/** What the answer must be: `true` on a yes/no question is yes, elsewhere answered at all; a list is one of. */
function leaf(schema: JsonObject, value: Json): JsonObject {
  const isList = schemaType(schema) === 'array' || fieldKind(schema) === 'attachments';
  if (isObject(value)) return value;
  if (typeof value === 'boolean' && schemaType(schema) !== 'boolean') return isList ? { minItems: 1 } : {};
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const test: JsonObject = values.length === 1 ? { const: values[0] ?? null } : { enum: values };
  return isList ? { contains: test } : test;
}

/** A schema that asks `test` of the answer at `steps`, which must be given; of a list, of any item. */
export function reach(steps: readonly string[], test: JsonObject): JsonObject {
  let schema = test;
  for (const step of steps.toReversed()) {
    schema = step === '-' ? { contains: schema } : { properties: { [step]: schema }, required: [step] };
  }
  return schema;
}

/** The deepest pointer that all of `pointers` begin with. */
export function commonObject(pointers: readonly string[]): string {
  const [first = [], ...rest] = pointers.map(parsePointer);
  let length = first.length;
  for (const steps of rest) {
    let same = 0;
    while (same < length && steps[same] === first[same]) same += 1;
    length = same;
  }
  return joinPointer('', ...first.slice(0, length));
}
