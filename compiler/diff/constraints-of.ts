import type { FieldNode } from '../model/affair-model.ts';
import { schemaType } from '../model/field-kind.ts';
import { conditionTests } from '../plan/condition-tests.ts';
import { canonicalJson } from '../read/canonical-json.ts';
import { asWord, isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';
import type { Constraint, Guard } from './constraint.ts';

const annotations: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default'],
  ...['deprecated', 'readOnly', 'writeOnly'],
]);
/** Counted together: each says how the others are meant. */
const containing = ['contains', 'minContains', 'maxContains', 'unevaluatedItems'];
/** Taken apart below, or the same in every lowered schema (every object is closed). */
const structural: ReadonlySet<string> = new Set([
  ...['properties', 'required', 'items', 'allOf', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas'],
  ...['unevaluatedProperties', 'additionalProperties', ...containing],
]);

/**
 * A lowered schema taken apart into its constraints: `if C then A else B` is A under C and B under not C, `properties`
 * and `items` are constraints further down. What cannot be taken apart (`anyOf`, `not` ...) is one constraint as a
 * whole. Answers are valid exactly where every constraint holds and nothing is answered that `fields` do not name.
 */
export function constraintsOf(lowered: JsonObject, fields: ReadonlyMap<string, FieldNode>): readonly Constraint[] {
  const found: Constraint[] = [];
  take(lowered, '', []);
  return found;

  function take(schema: Json, pointer: string, guards: readonly Guard[]): void {
    const add = (keyword: string, value: Json, at = pointer): void => {
      found.push({ pointer: at, keyword, value, guards });
    };
    if (schema === false) add('absent', true);
    if (!isObject(schema)) return;
    for (const key of listAt(schema, 'required')) add('required', true, joinPointer(pointer, asWord(key)));
    for (const [keyword, value] of Object.entries(plain(schema))) {
      const options = optionsOf(keyword, value);
      if (options !== undefined) add('options', options);
      else if (!structural.has(keyword)) add(keyword, value);
    }
    const list = containing.filter((keyword) => schema[keyword] !== undefined);
    const bare = plain(schema);
    if (list.length > 0) add('contains', Object.fromEntries(list.map((keyword) => [keyword, bare[keyword] ?? null])));
    takeBelow(schema, pointer, guards);
  }

  function takeBelow(schema: JsonObject, pointer: string, guards: readonly Guard[]): void {
    for (const [key, below] of Object.entries(objectAt(schema, 'properties')))
      take(below, joinPointer(pointer, key), guards);
    if (schema['items'] !== undefined) take(schema['items'], joinPointer(pointer, '-'), guards);
    for (const member of listAt(schema, 'allOf')) take(member, pointer, guards);
    const condition = schema['if'];
    if (condition !== undefined) {
      if (schema['then'] !== undefined) take(schema['then'], pointer, [...guards, guard(condition, pointer, false)]);
      if (schema['else'] !== undefined) take(schema['else'], pointer, [...guards, guard(condition, pointer, true)]);
    }
    for (const [key, needed] of Object.entries(objectAt(schema, 'dependentRequired')))
      take({ required: needed }, pointer, [...guards, guard({ required: [key] }, pointer, false)]);
    for (const [key, dependent] of Object.entries(objectAt(schema, 'dependentSchemas')))
      take(dependent, pointer, [...guards, guard({ required: [key] }, pointer, false)]);
  }

  function guard(condition: Json, scope: string, negate: boolean): Guard {
    const said = isObject(condition) ? plain(condition) : condition === false ? { not: {} } : {};
    // `{ not: X }` held against is X.
    if (Object.keys(said).length === 1 && isObject(said['not'])) return guard(said['not'], scope, !negate);
    const tests = conditionTests(said, scope, fields);
    // Of a list, being there and holding something are told in the same way.
    const isVague = tests?.some(({ pointer, values }) => values === undefined && isList(pointer)) ?? true;
    return {
      scope,
      schema: said,
      negate,
      key: `${scope} ${canonicalJson(said)}`,
      ...(tests !== undefined && tests.length > 0 && !isVague && { tests }),
    };
  }

  function isList(pointer: string): boolean {
    const field = fields.get(pointer);
    return field === undefined || schemaType(field.schema) === 'array';
  }
}

/** The schema without what only people read, at any depth. */
function plain(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return mapSubschemas(Object.fromEntries(kept), (below) => (isObject(below) ? plain(below) : below));
}

/** The values that may be answered, where the keyword lists them. */
function optionsOf(keyword: string, value: Json): readonly Json[] | undefined {
  if (keyword === 'const') return [value];
  if (!Array.isArray(value)) return undefined;
  const members = value as readonly Json[];
  if (keyword === 'enum') return members;
  if (keyword !== 'oneOf') return undefined;
  const constants = members.flatMap((member) =>
    isObject(member) && Object.keys(member).length === 1 && 'const' in member ? [member['const'] ?? null] : [],
  );
  return constants.length === members.length ? constants : undefined;
}
