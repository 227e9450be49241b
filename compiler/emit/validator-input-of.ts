import type { FieldPlan, Plan } from '../../domain/plan.ts';
import type { Reference } from '../../domain/reference.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { fieldKind } from '../model/field-kind.ts';
import { reference as conditionReference } from '../plan/plan-field.ts';
import { numberAt, type JsonObject } from '../read/json.ts';
import type { CompiledExpressions } from '../check/compile-expressions.ts';
import type { ValidatorInput } from './validator-input.ts';

/** What the validator of an affair is made from. */
export function validatorInputOf(
  model: AffairModel,
  lowered: JsonObject,
  plan: Plan,
  expressions: CompiledExpressions,
  reference: Reference,
): ValidatorInput {
  const nodes = [...model.fields.values()];
  return {
    schema: lowered,
    conditions: model.conditions.map(({ scope, schema }) => ({ scope, schema })),
    askedWhen: nodes
      .filter((node) => node.asked.length > 0)
      .map((node) => ({ pointer: node.pointer, when: node.asked.map(conditionReference) })),
    rules: expressions.rules,
    computes: expressions.computes,
    divisions: reference.divisions.map(({ code, level }) => ({ code, level })),
    order: plan.pages.flatMap((page) => [...(page.key === '' ? [] : [page.pointer]), ...pointers(page.fields)]),
    multiline: nodes
      .filter(
        (node) => fieldKind(node.schema) === 'textarea' && (numberAt(node.schema, 'maxLength') ?? Infinity) <= 100,
      )
      .map((node) => node.pointer),
  };
}

function pointers(fields: readonly FieldPlan[]): readonly string[] {
  return fields.flatMap((field) => [field.pointer, ...pointers(field.fields ?? [])]);
}
