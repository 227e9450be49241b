import type { FieldPlan, Plan } from '../../../domain/plan.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { Speaker } from '../speaker.ts';

/** What every part of the form page needs to know. */
export interface FormView {
  readonly plan: Plan;
  readonly reference: Reference;
  readonly speaker: Speaker;
  /** Where the form is posted to. */
  readonly action: string;
  /** As they were sent, for what is shown but not asked. */
  readonly answers: unknown;
  /** Name in the form post -> what is filled in. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Name in the form post -> what is wrong, in words. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
  /** Rows of each repeating group that hold answers. */
  readonly answeredRows: ReadonlyMap<string, number>;
  /** Rows that each repeating group shows, at least. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A question at its place on the page: in a row, its name holds the row's number. */
export interface PlacedField {
  readonly field: FieldPlan;
  /** In the form post; also the id of its (first) control. */
  readonly name: string;
  /** Numbers of the rows it stands in, from the outermost. */
  readonly rows: readonly number[];
}

export function valueOf(view: FormView, name: string): string | undefined {
  return view.values.get(name)?.[0];
}
