import type { FieldNode } from '../../model/affair-model.ts';
import { constOptions, fieldKind } from '../../model/field-kind.ts';
import { canonicalJson } from '../../read/canonical-json.ts';
import { asWord, isObject, listAt, objectAt, type Json } from '../../read/json.ts';

/** Answers to one question that all conditions of a group treat alike. */
export interface AnswerClass {
  /** One of them, for asking the conditions. */
  readonly sample: Json;
  /** All of them (of a list: its items), where they can be listed. */
  readonly values?: readonly Json[];
}

/** A question whose answer decides which branch of an object applies. */
export interface Discriminator {
  readonly node: FieldNode;
  /** Keys that lead to it from the object. */
  readonly path: readonly string[];
  readonly classes: readonly AnswerClass[];
}

/** An answer that no condition names. */
const anyOther: Json = { other: true };

/** Most options of one checkbox question that conditions may name: each doubles its classes. */
const mostNamed = 3;

/** The questions that `conditions` ask of, below the object `from`; undefined where one cannot be told in types. */
export function discriminatorsOf(conditions: readonly Json[], from: FieldNode): readonly Discriminator[] | undefined {
  const asked = new Map<string, { node: FieldNode; path: readonly string[]; tests: Json[] }>();
  if (!conditions.every((condition) => collect(condition, from, []))) return undefined;
  const found = [...asked.values()].map(({ node, path, tests }) => ({ node, path, classes: classesOf(node, tests) }));
  return found.every((one): one is Discriminator => one.classes !== undefined) ? found : undefined;

  function collect(condition: Json, node: FieldNode, path: readonly string[]): boolean {
    if (!isObject(condition)) return true;
    const properties = objectAt(condition, 'properties');
    const keys = new Set([...Object.keys(properties), ...listAt(condition, 'required').map(asWord)]);
    for (const key of keys) {
      const child = node.children.find((one) => one.key === key);
      if (child === undefined || fieldKind(node.schema) !== 'fieldset') return false;
      const inner = properties[key] ?? true;
      const below = [...path, key];
      if (fieldKind(child.schema) !== 'fieldset' || !says(inner)) {
        const known = asked.get(child.pointer) ?? { node: child, path: below, tests: [] };
        known.tests.push(inner);
        asked.set(child.pointer, known);
      } else if (!collect(inner, child, below)) return false;
    }
    const members = [...listAt(condition, 'allOf'), ...listAt(condition, 'anyOf'), condition['not'] ?? true];
    return members.every((member) => collect(member, node, path));
  }
}

/** Whether a test of an object asks about what is in it. */
function says(test: Json): boolean {
  return isObject(test) && ['properties', 'required', 'allOf', 'anyOf', 'not'].some((key) => test[key] !== undefined);
}

function classesOf(node: FieldNode, tests: readonly Json[]): readonly AnswerClass[] | undefined {
  const named = new Map(tests.flatMap(namedValues).map((value) => [canonicalJson(value), value]));
  const { schema } = node;
  switch (fieldKind(schema)) {
    case 'boolean':
      return [true, false].map((value) => ({ sample: value, values: [value] }));
    case 'consent':
      return [{ sample: true, values: [true] }];
    case 'choice':
      return alike(optionValues(schema), tests);
    case 'choices':
      return named.size <= mostNamed && tests.every(isListTest)
        ? subsets(optionValues(schema['items']), named)
        : undefined;
    case 'group':
    case 'list':
    case 'attachments':
      return named.size === 0 && tests.every(isListTest) ? [{ sample: [] }, { sample: [anyOther] }] : undefined;
    case 'fieldset':
    case 'attachment':
      return [{ sample: {} }];
    case 'computed':
      // Need not be sent, so what is sent does not tell.
      return undefined;
    case 'text':
    case 'textarea':
    case 'number':
    case 'date':
    case 'month':
    case 'date-time':
    case 'division':
      return [...[...named.values()].map((value) => ({ sample: value, values: [value] })), { sample: anyOther }];
  }
}

/** What a choice may be answered with. */
export function optionValues(schema: Json | undefined): readonly Json[] {
  if (!isObject(schema)) return [];
  const listed = constOptions(schema)?.map((member) => member['const'] ?? null) ?? listAt(schema, 'enum');
  return listed.length > 0 || schema['const'] === undefined ? listed : [schema['const']];
}

/** Whether a test of a list asks only whether it holds certain items, or any. */
function isListTest(test: Json): boolean {
  if (!isObject(test)) return true;
  const { contains = true, const: value, enum: values } = test;
  const members = [...listAt(test, 'allOf'), ...listAt(test, 'anyOf'), test['not'] ?? true];
  const isPlain = contains === true || (isObject(contains) && Object.keys(contains).join() in { const: 1, enum: 1 });
  return isPlain && value === undefined && values === undefined && members.every(isListTest);
}

function namedValues(test: Json): readonly Json[] {
  if (!isObject(test)) return [];
  const own = [...(test['const'] === undefined ? [] : [test['const']]), ...listAt(test, 'enum')];
  const inner = [...listAt(test, 'allOf'), ...listAt(test, 'anyOf'), test['not'] ?? true, test['contains'] ?? true];
  return [...own, ...inner.flatMap(namedValues)];
}

/** Options by the lists of the conditions in which they stand. */
function alike(options: readonly Json[], tests: readonly Json[]): readonly AnswerClass[] {
  const lists = tests.flatMap(valueLists).map((list) => new Set(list.map((value) => canonicalJson(value))));
  const groups = Map.groupBy(options, (option) => lists.map((list) => list.has(canonicalJson(option))).join());
  return [...groups.values()].flatMap((values) => (values[0] === undefined ? [] : [{ sample: values[0], values }]));
}

function valueLists(test: Json): readonly (readonly Json[])[] {
  if (!isObject(test)) return [];
  const inner = [...listAt(test, 'allOf'), ...listAt(test, 'anyOf'), test['not'] ?? true];
  return [
    ...(test['const'] === undefined ? [] : [[test['const']]]),
    ...(test['enum'] === undefined ? [] : [listAt(test, 'enum')]),
    ...inner.flatMap(valueLists),
  ];
}

/** Of a list of options: which of the named ones it holds. Its items are all options but the named ones it lacks. */
function subsets(options: readonly Json[], named: ReadonlyMap<string, Json>): readonly AnswerClass[] {
  const keys = [...named.keys()];
  const rest = options.filter((option) => !named.has(canonicalJson(option)));
  return Array.from({ length: 2 ** keys.length }, (_, bits) => {
    const held = [...named.values()].filter((_value, index) => (bits & (1 << index)) !== 0);
    const values = [...held, ...rest];
    // Whether it is empty may be asked too.
    return held.length > 0 || rest.length === 0
      ? [{ sample: held, values }]
      : [
          { sample: [], values },
          { sample: rest.slice(0, 1), values },
        ];
  }).flat();
}
