import type { JsonObject } from '../read/json.ts';

/** A condition that must hold, or with `negate` must not. */
export interface ConditionUse {
  readonly condition: number;
  readonly negate: boolean;
}

/**
 * Why a question is asked only sometimes: `x-when`; it is declared only in a branch of `then`, `else` or
 * `dependentSchemas`; or a branch forbids it with `false`.
 */
export interface AskedWhen extends ConditionUse {
  readonly source: 'x-when' | 'declared' | 'forbidden';
}

/** One question, fieldset, repeating group, item or page, or the root: what the whole schema says of one pointer. */
export interface FieldNode {
  readonly key: string;
  /** Pointer into the answers; an item is `-`. */
  readonly pointer: string;
  /** Pointer of its declaration in the authored file. */
  readonly at: string;
  /** Declaration, with references resolved and unconditional layers merged. */
  readonly schema: JsonObject;
  /** Listed in `required` without any condition. */
  readonly required: boolean;
  /** Conditions under which a branch requires it. */
  readonly requiredWhen: readonly (readonly ConditionUse[])[];
  /** All must hold for it to be asked. */
  readonly asked: readonly AskedWhen[];
  readonly parent?: FieldNode;
  /** Whether the answer must be given: whenever the question is asked, or when all of `when` hold. */
  readonly requirement: { readonly always: boolean; readonly when?: readonly ConditionUse[] };
  /** Of an object its properties in the order of the form; of an array its one item. */
  readonly children: readonly FieldNode[];
}

export interface ConditionModel {
  /** Pointer of the object the schema is asked of. */
  readonly scope: string;
  readonly schema: JsonObject;
  /** Where it was written. */
  readonly at: string;
}

export interface AffairModel {
  readonly root: FieldNode;
  /** Every node but the root, by pointer. */
  readonly fields: ReadonlyMap<string, FieldNode>;
  readonly conditions: readonly ConditionModel[];
  /** Condition of each entry of `x-affair` `materials` and `routes`, in authored order; undefined means always. */
  readonly materials: readonly (number | undefined)[];
  readonly routes: readonly (number | undefined)[];
  /** Declarations inside branches that `FieldNode.schema` has taken over, so that lowering leaves them out there. */
  readonly moved: ReadonlySet<unknown>;
}
