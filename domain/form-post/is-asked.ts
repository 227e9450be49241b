import type { ConditionReference, ConditionTest, Plan } from '../plan.ts';
import { pointerSteps } from './field-name.ts';

/**
 * Whether a question or page is asked, as far as the plan's tests say. Undefined when a condition is not made of
 * tests: only the validator knows those. `rows` are the rows the question stands in, from the outermost.
 */
export function isAsked(
  plan: Plan,
  when: readonly ConditionReference[] | undefined,
  answers: unknown,
  rows: readonly number[] = [],
): boolean | undefined {
  let asked: boolean | undefined = true;
  for (const { condition, negate = false } of when ?? []) {
    const tests = plan.conditions[condition]?.tests;
    if (tests === undefined) asked = undefined;
    else if (tests.every((test) => testHolds(test, answers, rows)) === negate) return false;
  }
  return asked;
}

function testHolds(test: ConditionTest, answers: unknown, rows: readonly number[]): boolean {
  const answer = answerAt(answers, pointerSteps(test.pointer), rows);
  if (answer === undefined) return false;
  if (test.values === undefined) return true;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return given.some((one) => test.values?.some((value) => value === one));
}

function answerAt(answers: unknown, steps: readonly string[], rows: readonly number[]): unknown {
  let answer = answers;
  let depth = 0;
  for (const step of steps) {
    if (typeof answer !== 'object' || answer === null) return undefined;
    const key = step === '-' ? String(rows[depth++] ?? 0) : step;
    answer = Object.hasOwn(answer, key) ? (answer as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return answer;
}
