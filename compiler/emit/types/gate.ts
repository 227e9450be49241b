import { schemaOfUse, scopeOfUse } from '../../model/condition-of-use.ts';
import type { AffairModel, ConditionUse, FieldNode } from '../../model/affair-model.ts';
import { fieldKind, schemaType } from '../../model/field-kind.ts';
import { findField } from '../../model/find-field.ts';
import { optionsFrom, optionValue } from '../../model/options-from.ts';
import { commonObject, reach } from '../../model/resolve-when.ts';
import type { Json, JsonObject } from '../../read/json.ts';
import { parentPointer, parsePointer } from '../../read/json-pointer.ts';

/** What follows for one question where a condition holds: it is asked only then, must be answered then, or has these options. */
export interface Gate {
  readonly node: FieldNode;
  readonly effect: 'asked' | 'required' | { readonly options: readonly Json[] };
  /** All must hold. */
  readonly when: readonly JsonObject[];
}

/**
 * Every gate of an affair by the pointer of the object whose answers decide it. A question that stands in an item of a
 * list, but depends on what is around the list, has none: types cannot say it.
 */
export function gatesOf(model: AffairModel): ReadonlyMap<string, readonly Gate[]> {
  const found = new Map<string, Gate[]>();
  for (const node of model.fields.values()) {
    for (const use of node.asked) put(scopeOf(use), { node, effect: 'asked', when: [schemaOf(use)] });
    const needs = node.requirement.always ? node.asked : [...(node.requirement.when ?? []), ...node.asked];
    const [scope, ...others] = new Set(needs.map(scopeOf));
    const isNeeded = node.requirement.always || node.requirement.when !== undefined;
    const isSent = fieldKind(node.schema) !== 'computed';
    if (isNeeded && isSent && scope !== undefined && others.length === 0) {
      put(scope, { node, effect: 'required', when: needs.map(schemaOf) });
    }
    for (const [place, gate] of optionGates(node, model.fields)) put(place, gate);
  }
  return found;

  function put(scope: string, gate: Gate): void {
    if (parsePointer(gate.node.pointer.slice(scope.length)).includes('-')) return;
    found.set(scope, [...(found.get(scope) ?? []), gate]);
  }

  function scopeOf(use: ConditionUse): string {
    return scopeOfUse(model, use);
  }

  function schemaOf(use: ConditionUse): JsonObject {
    return schemaOfUse(model, use);
  }
}

function optionGates(node: FieldNode, fields: AffairModel['fields']): readonly (readonly [string, Gate])[] {
  const from = optionsFrom(node.schema);
  const target = from && findField(from.pointer, node.pointer, fields);
  if (from === undefined || target === undefined || schemaType(target.schema) !== 'string') return [];
  const scope = commonObject([parentPointer(node.pointer), parentPointer(target.pointer)]);
  const steps = parsePointer(target.pointer.slice(scope.length));
  return from.map.map(([answer, options]) => {
    const effect = { options: options.map(optionValue) };
    return [scope, { node, effect, when: [reach(steps, { const: answer })] }] as const;
  });
}
