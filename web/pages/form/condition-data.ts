import { pointerSteps } from '../../../domain/form-post/pointer-steps.ts';
import type { ConditionData } from '../../../domain/form-post/condition-data.ts';
import type { ConditionReference } from '../../../domain/plan.ts';
import type { FormView } from './form-view.ts';

/** The `data-when` attribute of a question or page; undefined where the plan has no tests, so that it always shows. */
export function conditionData(
  view: FormView,
  when: readonly ConditionReference[] | undefined,
  rows: readonly number[],
): string | undefined {
  if (when === undefined || when.length === 0) return undefined;
  const data: ConditionData[number][] = [];
  for (const { condition, negate = false } of when) {
    const tests = view.plan.conditions[condition]?.tests;
    if (tests === undefined) return undefined;
    data.push({
      negate,
      tests: tests.map(({ pointer, values }) => ({
        name: nameInRow(pointer, rows),
        ...(values !== undefined && { values: values.map(String) }),
      })),
    });
  }
  return JSON.stringify(data);
}

/** `/members/-/kind` asked in the second row is `members.1.kind`. */
function nameInRow(pointer: string, rows: readonly number[]): string {
  let depth = 0;
  return pointerSteps(pointer)
    .map((step) => (step === '-' ? String(rows[depth++] ?? 0) : step))
    .join('.');
}
