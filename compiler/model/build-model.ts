import type { Report } from '../diagnostic.ts';
import { isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import { mergeSchemas } from '../read/merge-schemas.ts';
import type { AffairModel, AskedWhen, ConditionUse, FieldNode } from './affair-model.ts';
import { affairConditions } from './affair-conditions.ts';
import { ConditionTable } from './condition-table.ts';
import { fieldKind } from './field-kind.ts';
import { layersOf, type Layer } from './layers.ts';
import { withMappedOptions } from './options-from.ts';
import { requirementOf } from './requirement-of.ts';
import { resolveWhen } from './resolve-when.ts';

/** A node while it is built. */
export type Draft = { -readonly [Key in keyof FieldNode]: FieldNode[Key] } & {
  asked: AskedWhen[];
  requiredWhen: (readonly ConditionUse[])[];
  children: Draft[];
};

/**
 * Reads a resolved schema as a tree of questions with their conditions, whether these are written as `x-when` or in
 * plain JSON Schema. Conditions that name no question are reported; whatever else is wrong is left to the rules.
 */
export function buildModel(schema: JsonObject, report: Report): AffairModel {
  const table = new ConditionTable();
  const fields = new Map<string, Draft>();
  const moved = new Set<unknown>();
  const root = createDraft('', '', '', schema);
  describe(root, layersOf({ schema, uses: [], at: '' }, '', table));
  for (const node of fields.values()) {
    const when = node.schema['x-when'];
    if (when === undefined) continue;
    for (const condition of resolveWhen(when, node, fields, table, report)) {
      node.asked.push({ condition, negate: false, source: 'x-when' });
    }
  }
  for (const node of fields.values()) node.requirement = requirementOf(node, table);
  const affair = schema['x-affair'];
  const materials = affairConditions(affair, 'materials', fields, table, report);
  const routes = affairConditions(affair, 'routes', fields, table, report);
  return { root, fields, conditions: table.conditions, materials, routes, moved };

  function describe(node: Draft, layers: readonly Layer[]): void {
    if (fieldKind(node.schema) === 'fieldset') describeObject(node, layers);
    else if (fieldKind(node.schema) === 'group' || fieldKind(node.schema) === 'list') describeItem(node, layers);
  }

  function describeObject(node: Draft, layers: readonly Layer[]): void {
    const keys = new Set(layers.flatMap((layer) => Object.keys(objectAt(layer.schema, 'properties'))));
    for (const key of keys) {
      const placed = layers.flatMap((layer) => {
        const properties = objectAt(layer.schema, 'properties');
        return Object.hasOwn(properties, key) ? [{ ...layer, value: properties[key] as Json }] : [];
      });
      const child = declare(node, key, placed);
      if (child === undefined) continue;
      for (const layer of layers) {
        if (layer.uses.length > 0 && listAt(layer.schema, 'required').includes(key))
          child.requiredWhen.push(layer.uses);
      }
      child.required = layers.some(
        (layer) => layer.uses.length === 0 && listAt(layer.schema, 'required').includes(key),
      );
      const overlays = placed
        .filter((layer) => layer.uses.length > 0 && isObject(layer.value) && !moved.has(layer.value))
        .flatMap((layer) => inside(layer, layer.value, child.pointer, 'properties', key));
      const own = layersOf({ schema: child.schema, uses: [], at: child.at }, child.pointer, table);
      describe(child, [...own, ...overlays]);
    }
  }

  function describeItem(node: Draft, layers: readonly Layer[]): void {
    const items = node.schema['items'];
    if (!isObject(items)) return;
    const item = createDraft('-', joinPointer(node.pointer, '-'), joinPointer(node.at, 'items'), items, node);
    node.children.push(item);
    fields.set(item.pointer, item);
    const overlays = layers
      .filter((layer) => layer.uses.length > 0)
      .flatMap((layer) => inside(layer, layer.schema['items'], item.pointer, 'items'));
    describe(item, [...layersOf({ schema: items, uses: [], at: item.at }, item.pointer, table), ...overlays]);
  }

  function inside(layer: Layer, value: Json | undefined, scope: string, ...path: string[]): readonly Layer[] {
    if (!isObject(value)) return [];
    return layersOf({ schema: value, uses: layer.uses, at: joinPointer(layer.at, ...path) }, scope, table);
  }

  /** The node of a property, from all layers that speak of it. */
  function declare(parent: Draft, key: string, placed: readonly (Layer & { value: Json })[]): Draft | undefined {
    const said = placed.filter((layer) => layer.value !== false);
    const always = said.filter((layer) => layer.uses.length === 0);
    const sometimes = said.filter((layer) => layer.uses.length > 0 && isAnswerDeclared(layer.value));
    const declaring = always.length > 0 ? always : sometimes;
    const [first] = declaring;
    if (first === undefined) {
      for (const layer of said) report('branch-points-nowhere', joinPointer(layer.at, 'properties', key), { key });
      return undefined;
    }
    const taken = always.length > 0 ? always : declaring.slice(0, 1);
    const schema = taken.map((layer) => (isObject(layer.value) ? layer.value : {})).reduce(mergeSchemas);
    if (always.length > 0 || sometimes.length === 1) for (const layer of taken) moved.add(layer.value);
    const pointer = joinPointer(parent.pointer, key);
    const child = createDraft(key, pointer, joinPointer(first.at, 'properties', key), schema, parent);
    parent.children.push(child);
    fields.set(pointer, child);
    if (always.length === 0) child.asked.push(...askedInBranches(sometimes));
    for (const layer of placed) {
      if (layer.value !== false || layer.uses.length === 0) continue;
      const use = table.either([layer.uses], layer.at);
      if (use !== undefined) child.asked.push({ condition: use.condition, negate: !use.negate, source: 'forbidden' });
    }
    return child;
  }

  function askedInBranches(branches: readonly Layer[]): readonly AskedWhen[] {
    const [first] = branches;
    if (branches.length === 1 && first !== undefined) return first.uses.map((use) => ({ ...use, source: 'declared' }));
    const alternatives = branches.map((branch) => branch.uses);
    if (coverAll(alternatives)) return [];
    const use = table.either(alternatives, first?.at ?? '');
    return use === undefined ? [] : [{ ...use, source: 'declared' }];
  }
}

function createDraft(key: string, pointer: string, at: string, schema: JsonObject, parent?: Draft): Draft {
  const draft: Draft = {
    key,
    pointer,
    at,
    schema: withMappedOptions(schema),
    required: false,
    requiredWhen: [],
    asked: [],
    requirement: { always: false },
    children: [],
  };
  return parent === undefined ? draft : { ...draft, parent };
}

/** A branch declares a question when it says what it is called or of which type it is; else it only narrows one. */
function isAnswerDeclared(value: Json): boolean {
  return isObject(value) && ['title', 'type', 'x-part'].some((keyword) => value[keyword] !== undefined);
}

/** `then` and `else` of one condition together are always. */
function coverAll(alternatives: readonly (readonly ConditionUse[])[]): boolean {
  return alternatives.some((uses) =>
    alternatives.some(
      (others) =>
        uses.length === 1 &&
        others.length === 1 &&
        uses[0]?.condition === others[0]?.condition &&
        uses[0]?.negate !== others[0]?.negate,
    ),
  );
}
