import type { AffairModel, FieldNode } from '../model/affair-model.ts';
import { schemaType } from '../model/field-kind.ts';
import { findField } from '../model/find-field.ts';
import { optionsFrom, optionValue } from '../model/options-from.ts';
import { commonObject, reach } from '../model/resolve-when.ts';
import type { Json, JsonObject } from '../read/json.ts';
import { parentPointer, parsePointer } from '../read/json-pointer.ts';
import { below } from './asked-conditionals.ts';

/**
 * `if`/`then` that say which options go with which answer of another question (`x-options-from`), by the pointer of the
 * object they belong to. An answer that the map does not name leaves all options.
 */
export function optionConditionals(model: AffairModel): ReadonlyMap<string, readonly JsonObject[]> {
  const found = new Map<string, readonly JsonObject[]>();
  for (const node of model.fields.values()) {
    const from = optionsFrom(node.schema);
    const target = from && findField(from.pointer, node.pointer, model.fields);
    if (from === undefined || target === undefined) continue;
    const holder = parentPointer(node.pointer);
    const scope = commonObject([holder, parentPointer(target.pointer)]);
    const steps = parsePointer(target.pointer.slice(scope.length));
    const conditionals = from.map.map(([answer, options]) => ({
      if: reach(steps, { const: answerOf(answer, target) }),
      then: below(scope, holder, { properties: { [node.key]: oneOf(options.map(optionValue), node) } }),
    }));
    found.set(scope, [...(found.get(scope) ?? []), ...conditionals]);
  }
  return found;
}

function oneOf(values: readonly Json[], node: FieldNode): Json {
  if (values.length === 0) return schemaType(node.schema) === 'array' ? { maxItems: 0 } : false;
  return schemaType(node.schema) === 'array' ? { items: { enum: values } } : { enum: values };
}

/** Keys of a map are text, whatever the answer is. */
function answerOf(key: string, { schema }: FieldNode): Json {
  switch (schemaType(schema)) {
    case 'integer':
    case 'number':
      return Number(key);
    case 'boolean':
      return key === 'true';
    case 'string':
    case 'array':
    case 'object':
      return key;
  }
}
