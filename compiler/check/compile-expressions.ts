import { compileExpression } from '../cel/compile-expression.ts';
import type { Report } from '../diagnostic.ts';
import type { ComputeInput, RuleInput } from '../emit/validator-input.ts';
import { schemaAt } from '../lower/schema-at.ts';
import type { AffairModel, FieldNode } from '../model/affair-model.ts';
import { nearName } from '../read/near-name.ts';
import { textAt, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import { placedRules } from '../plan/plan-rules.ts';

/** The expressions of an affair as code: those that type-check. */
export interface CompiledExpressions {
  /** Same order as `plan.rules`, unless one was reported. */
  readonly rules: readonly RuleInput[];
  /** Each reads only earlier ones. */
  readonly computes: readonly ComputeInput[];
}

/** Compiles every `x-rules` and `x-compute`; what does not type-check against the lowered schema is reported. */
export function compileExpressions(model: AffairModel, lowered: JsonObject, report: Report): CompiledExpressions {
  const rules = placedRules(model).flatMap((rule) => {
    if (rule.expression === '' || !rule.hasMessage) {
      report('rule-shape', rule.at);
      return [];
    }
    if (!rule.found) {
      const near = nearName(rule.written ?? '', pathsFrom(rule.plan.scope, model));
      report('rule-path-nowhere', joinPointer(rule.at, 'path'), { path: rule.written ?? '' }, near);
    }
    const compiled = compile(rule.expression, rule.plan.scope, joinPointer(rule.at, 'rule'), 'bool');
    const { scope, path, severity } = rule.plan;
    return compiled === undefined ? [] : [{ scope, path, severity, ...compiled }];
  });
  const computed = [...model.fields.values()].filter((node) => textAt(node.schema, 'x-compute') !== undefined);
  const computes = inOrder(computed, report).flatMap((node) => {
    const scope = node.parent?.pointer ?? '';
    const compiled = compile(textAt(node.schema, 'x-compute') ?? '', scope, joinPointer(node.at, 'x-compute'));
    return compiled === undefined ? [] : [{ pointer: node.pointer, scope, ...compiled }];
  });
  return { rules, computes };

  function compile(
    expression: string,
    scope: string,
    at: string,
    expected?: 'bool',
  ): Pick<RuleInput, 'code' | 'uses'> | undefined {
    const result = compileExpression(expression, { self: schemaAt(lowered, scope), root: lowered }, expected);
    if (result.ok) return { code: result.code, uses: result.uses };
    // The dialect does not say what `self` is below the root: all answers, where only that makes sense.
    const whole = scope === '' ? result : compileExpression(expression, { self: lowered, root: lowered }, expected);
    if (whole.ok) return { code: `(self=>(${whole.code}))(root)`, uses: whole.uses };
    for (const error of result.errors) {
      const part = expression.slice(error.start, error.end);
      report(error.code, at, { ...error.params, part }, error.suggestion);
    }
    return undefined;
  }
}

/** What a path of a rule may say: pointers from the object that it stands on, and from the root. */
function pathsFrom(scope: string, { fields }: AffairModel): readonly string[] {
  const inside = [...fields.keys()].filter((pointer) => pointer.startsWith(`${scope}/`));
  return [...inside.map((pointer) => pointer.slice(scope.length)), ...fields.keys()];
}

/** Computed questions in an order in which each reads only earlier ones; a name in an expression is a reading. */
function inOrder(nodes: readonly FieldNode[], report: Report): readonly FieldNode[] {
  const ordered: FieldNode[] = [];
  const open = new Set<FieldNode>();
  const visit = (node: FieldNode): void => {
    if (ordered.includes(node)) return;
    if (open.has(node)) {
      report('compute-circle', joinPointer(node.at, 'x-compute'));
      return;
    }
    open.add(node);
    const names = new Set((textAt(node.schema, 'x-compute') ?? '').match(/[A-Za-z_]\w*/g));
    for (const other of nodes) if (names.has(other.key) && other !== node) visit(other);
    open.delete(node);
    ordered.push(node);
  };
  for (const node of nodes) visit(node);
  return ordered;
}
