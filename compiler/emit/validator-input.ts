import type { ConditionReference, DivisionLevel } from '../../domain/plan.ts';
import type { JsonObject } from '../read/json.ts';

/**
 * What `emitValidator` needs to know of an affair. Pointers are those of the plan: from the root of the answers,
 * `-` for the item of an array.
 */
export interface ValidatorInput {
  /**
   * The lowered, self-contained 2020-12 schema of the answers: `$ref` only to `#/$defs/...`, objects closed by
   * `unevaluatedProperties: false` or `additionalProperties: false`, `format` kept. Of the `x-` keywords only
   * `x-level` beside `format: division` is read; the others may stay, they are ignored. How strings are normalised
   * follows from the schema and is not told here.
   */
  readonly schema: JsonObject;
  /** Same order as `plan.conditions`: a schema and the pointer of the object it is asked of (`''`, `/members/-`). */
  readonly conditions: readonly { readonly scope: string; readonly schema: JsonObject }[];
  /** Every question that is not always asked; all references of `when` must hold. For `prune`. */
  readonly askedWhen: readonly { readonly pointer: string; readonly when: readonly ConditionReference[] }[];
  /** Same order as `plan.rules`: the issue of rule `i` has `params.rule === i`. */
  readonly rules: readonly RuleInput[];
  /** Computed answers, in an order in which each reads only earlier ones. */
  readonly computes: readonly ComputeInput[];
  /** The divisions that exist. Only what the schema asks for is put into the validator. */
  readonly divisions: readonly { readonly code: string; readonly level: DivisionLevel }[];
  /** Pointers of all pages and fields in the order of the form: issues are sorted by it. */
  readonly order: readonly string[];
  /** Text fields that take several lines although their schema (`maxLength` of at most 100) looks like one line. */
  readonly multiline?: readonly string[];
}

export interface RuleInput {
  /** Pointer of the object the rule stands on; it is asked once for each such object. */
  readonly scope: string;
  /** `code` of `compileExpression`, an expression over `self` (the object at `scope`) and `root` (all answers). */
  readonly code: string;
  /** `uses` of `compileExpression`. */
  readonly uses: readonly string[];
  /** Where the issue is shown; a `-` becomes the item that the rule was asked of. */
  readonly path: string;
  readonly severity: 'error' | 'stop';
}

export interface ComputeInput {
  /** The computed answer. */
  readonly pointer: string;
  /** Pointer of the object that is `self`: the one that holds the field. */
  readonly scope: string;
  readonly code: string;
  readonly uses: readonly string[];
}
