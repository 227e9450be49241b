import type { FieldNode } from '../../model/affair-model.ts';
import { fieldKind } from '../../model/field-kind.ts';
import { findField } from '../../model/find-field.ts';
import { optionsFrom } from '../../model/options-from.ts';
import { asWord, isObject, listAt, objectAt, type Json, type JsonObject } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import type { CheckContext, CheckRule } from '../check-context.ts';

/** Options follow a question that the form asks. */
export const optionTargets: CheckRule = ({ model, report }) => {
  for (const node of model.fields.values()) {
    const from = optionsFrom(node.schema);
    if (from === undefined || findField(from.pointer, node.pointer, model.fields) !== undefined) continue;
    const suggestion = nearName(from.pointer, [...model.fields.keys()]);
    report(
      'when-points-nowhere',
      joinPointer(node.at, 'x-options-from', 'pointer'),
      { pointer: from.pointer },
      suggestion,
    );
  }
};

/**
 * Conditions in plain JSON Schema name questions that the form asks, and say `required` of what they test: `properties`
 * alone also holds where nothing is answered yet.
 */
export const conditionTargets: CheckRule = (context) => {
  for (const condition of context.model.conditions) {
    if (condition.at.endsWith('/x-when')) continue;
    visit(condition.schema, condition.scope, condition.at, false, context);
  }
};

function visit(schema: Json, pointer: string, at: string, negated: boolean, context: CheckContext): void {
  if (!isObject(schema)) return;
  const { model, report } = context;
  const node = pointer === '' ? model.root : model.fields.get(pointer);
  if (node === undefined) return;
  const properties = objectAt(schema, 'properties');
  const required = listAt(schema, 'required');
  if (fieldKind(node.schema) === 'fieldset') {
    for (const key of new Set([...Object.keys(properties), ...required.map(asWord)])) {
      const child = joinPointer(pointer, key);
      const place = Object.hasOwn(properties, key) ? joinPointer(at, 'properties', key) : joinPointer(at, 'required');
      if (!model.fields.has(child)) {
        report('condition-points-nowhere', place, { pointer: child }, near(key, node));
      } else if (!negated && tests(properties[key]) && !required.includes(key)) {
        report('condition-holds-unanswered', place, { pointer: child });
      }
    }
  }
  for (const [key, value] of Object.entries(properties)) {
    visit(value, joinPointer(pointer, key), joinPointer(at, 'properties', key), negated, context);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, member] of listAt(schema, keyword).entries()) {
      visit(member, pointer, joinPointer(at, keyword, index), negated || keyword !== 'allOf', context);
    }
  }
  if (schema['not'] !== undefined) visit(schema['not'], pointer, joinPointer(at, 'not'), true, context);
  for (const keyword of ['items', 'contains']) {
    const inner = schema[keyword];
    if (inner !== undefined) visit(inner, joinPointer(pointer, '-'), joinPointer(at, keyword), negated, context);
  }
}

function near(key: string, node: FieldNode): string | undefined {
  return nearName(
    key,
    node.children.map((child) => child.key),
  );
}

/** Whether a schema asks for something of the answer, so that a missing one matters. */
function tests(value: Json | undefined): boolean {
  const schema: JsonObject = isObject(value) ? value : {};
  return ['const', 'enum', 'minimum', 'maximum', 'pattern', 'contains', 'minItems', 'properties'].some(
    (keyword) => schema[keyword] !== undefined,
  );
}
