import type { ConditionTest } from '../../../domain/plan.ts';
import type { AffairModel, FieldNode } from '../../model/affair-model.ts';
import { constOptions, fieldKind, schemaType } from '../../model/field-kind.ts';
import { isObject, listAt, type Json, type JsonObject } from '../../read/json.ts';
import { conditionTests } from '../../plan/condition-tests.ts';
import type { CheckRule } from '../check-context.ts';

/** Conditions can hold, and can fail: what they test for is among the possible answers, and is not all of them. */
export const conditionValues: CheckRule = ({ model, report }) => {
  for (const condition of model.conditions) {
    for (const test of conditionTests(condition.schema, condition.scope, model.fields) ?? []) {
      const field = model.fields.get(test.pointer);
      const possible = field === undefined ? undefined : possibleAnswers(field.schema);
      if (field === undefined || test.values === undefined) continue;
      const { pointer } = test;
      const wrong = test.values.filter((value) => !canBe(value, field.schema, possible));
      for (const value of wrong) report('condition-never-holds', condition.at, { pointer, value: String(value) });
      const isAlwaysAnswered =
        field.requirement.always && field.asked.length === 0 && fieldKind(field.schema) !== 'choices';
      if (isAlwaysAnswered && possible?.every((value) => test.values?.some((one) => one === value)) === true) {
        report('condition-always-holds', condition.at, { pointer });
      }
    }
  }
  for (const node of model.fields.values()) {
    const pointer = contradiction(node, model);
    if (pointer !== undefined) report('never-asked', node.at, { pointer });
    const circle = circleThrough(node, model);
    if (circle !== undefined) report('when-circle', node.at, { pointer: circle });
  }
};

/** All answers a question can have, where they can be listed. */
function possibleAnswers(schema: JsonObject): readonly Json[] | undefined {
  const items = schema['items'];
  if (schemaType(schema) === 'array') return isObject(items) ? possibleAnswers(items) : undefined;
  if (schema['const'] !== undefined) return [schema['const']];
  if (schemaType(schema) === 'boolean') return [true, false];
  const written = constOptions(schema)?.map((member) => member['const'] ?? null) ?? listAt(schema, 'enum');
  return written.length > 0 ? written : undefined;
}

function canBe(value: string | number | boolean, schema: JsonObject, possible: readonly Json[] | undefined): boolean {
  if (possible !== undefined) return possible.includes(value);
  const type = schemaType(schema);
  if (type === 'array' || type === 'object') return true;
  return typeof value === (type === 'integer' ? 'number' : type);
}

function testsOf(node: FieldNode, model: AffairModel): readonly ConditionTest[] {
  return node.asked.flatMap((use) => {
    const condition = model.conditions[use.condition];
    if (condition === undefined || use.negate) return [];
    return conditionTests(condition.schema, condition.scope, model.fields) ?? [];
  });
}

/** Every question that must be answered before this one is asked, directly or through others. */
function* ancestry(
  node: FieldNode,
  model: AffairModel,
): Generator<{ test: ConditionTest; field: FieldNode | undefined }> {
  const open: FieldNode[] = [node];
  const seen = new Set<FieldNode>(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.parent !== undefined && !seen.has(next.parent)) open.push(next.parent);
    for (const test of testsOf(next, model)) {
      const field = model.fields.get(test.pointer);
      yield { test, field };
      if (field === undefined || seen.has(field)) continue;
      seen.add(field);
      open.push(field);
    }
  }
}

function contradiction(node: FieldNode, model: AffairModel): string | undefined {
  if (node.asked.length === 0) return undefined;
  const allowed = new Map<string, readonly (string | number | boolean)[]>();
  for (const { test, field } of ancestry(node, model)) {
    // Several boxes can be ticked at once, and rows can differ.
    if (test.values === undefined || field === undefined || schemaType(field.schema) === 'array') continue;
    const before = allowed.get(test.pointer) ?? test.values;
    const both = before.filter((value) => test.values?.includes(value));
    if (both.length === 0) return test.pointer;
    allowed.set(test.pointer, both);
  }
  return undefined;
}

function circleThrough(node: FieldNode, model: AffairModel): string | undefined {
  if (node.asked.length === 0) return undefined;
  for (const { test, field } of ancestry(node, model)) {
    if (field === undefined) continue;
    if (field === node) return node.pointer;
    if (testsOf(field, model).some((inner) => inner.pointer === node.pointer)) return test.pointer;
  }
  return undefined;
}
