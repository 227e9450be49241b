import type { Words } from '../../domain/language.ts';
import type { FieldPlan, MaterialPlan, Plan, RoutePlan } from '../../domain/plan.ts';
import type { CheckedAffair } from '../emit/emit-affair.ts';
import { planAffair } from '../plan/plan-affair.ts';
import { placedRules } from '../plan/plan-rules.ts';
import type { Constraint } from './constraint.ts';
import { constraintsOf } from './constraints-of.ts';
import { resolvedCondition } from './resolved-condition.ts';
import type { Json } from '../read/json.ts';

/** A page or question as the comparison sees it. */
export type Place = { readonly title: Words; readonly kind: string } & Partial<Omit<FieldPlan, 'title' | 'kind'>>;

export interface VersionRule {
  readonly scope: string;
  readonly path: string;
  readonly severity: string;
  readonly message: Words;
  readonly instead?: string;
  readonly expression: string;
  /** The expression as code: what it asks for, whatever the spacing. */
  readonly meaning: string;
}

/** A material or route with its condition as it is. */
type Resolved<T> = Omit<T, 'when'> & { readonly when?: Json };
export type VersionMaterial = Resolved<MaterialPlan>;
export type VersionRoute = Resolved<RoutePlan>;

/** One version of an affair, as far as it is compared. */
export interface Version {
  readonly plan: Plan;
  /** Every page and question by pointer, in the order of the form; the root is not among them. */
  readonly places: ReadonlyMap<string, Place>;
  readonly constraints: readonly Constraint[];
  readonly rules: readonly VersionRule[];
  readonly materials: readonly VersionMaterial[];
  readonly routes: readonly VersionRoute[];
  /** Code of the computed answers by pointer. */
  readonly computes: ReadonlyMap<string, string>;
}

/** Reads a checked affair as a version that can be compared. */
export function versionOf({ code, schema, model, lowered, expressions }: CheckedAffair): Version {
  const plan = planAffair(code, schema, model);
  return {
    plan,
    places: placesOf(plan),
    constraints: constraintsOf(lowered, model.fields),
    rules: placedRules(model).map((rule, index) => ({
      ...rule.plan,
      expression: rule.expression,
      meaning: expressions.rules[index]?.code ?? rule.expression,
    })),
    materials: plan.materials.map(resolve),
    routes: plan.routes.map(resolve),
    computes: new Map(expressions.computes.map(({ pointer, code: meaning }) => [pointer, meaning])),
  };

  function resolve<T extends MaterialPlan | RoutePlan>({
    when,
    ...rest
  }: T): Omit<T, 'when'> & { readonly when?: Json } {
    const condition = resolvedCondition(model, when);
    return { ...rest, ...(condition !== undefined && { when: condition }) };
  }
}

function placesOf(plan: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (fields: readonly FieldPlan[]): void => {
    for (const field of fields) {
      places.set(field.pointer, field);
      add(field.fields ?? []);
    }
  };
  for (const { key, fields, ...page } of plan.pages) {
    if (key !== '') places.set(page.pointer, { ...page, key, kind: 'fieldset', fields });
    add(fields);
  }
  return places;
}
