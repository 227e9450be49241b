import { isAsked } from '../../../domain/form-post/is-asked.ts';
import type { FieldPlan, Plan } from '../../../domain/plan.ts';
import type { Answers } from '../api/documents.ts';

/**
 * What to show of a question: its answer; that it was left blank though it was asked; or nothing at all. Whether a
 * question without an answer was asked is only said where the plan can tell. `holder` is the object the answer stands
 * in, `rows` the rows of repeating groups around it.
 */
export function fieldStanding(
  plan: Plan,
  field: FieldPlan,
  { answers, holder, rows }: { readonly answers: Answers; readonly holder: unknown; readonly rows: readonly number[] },
): 'answered' | 'blank' | 'absent' {
  if (answerIn(holder, field.key) !== undefined) return 'answered';
  if (field.required || field.kind === 'fieldset') return 'absent';
  return isAsked(plan, field.when, answers, rows) === true ? 'blank' : 'absent';
}

/** The answer at a key of an object; nothing where there is no such object or answer. */
export function answerIn(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  const answer = (holder as Answers)[key];
  return answer === null ? undefined : answer;
}
