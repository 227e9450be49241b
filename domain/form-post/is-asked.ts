import type { ConditionReference, ConditionTest, Plan } from '../plan.ts';
import { findAnswer } from './find-answer.ts';

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
  const answer = findAnswer(answers, test.pointer, rows);
  if (answer === undefined) return false;
  if (test.values === undefined) return true;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return given.some((one) => test.values?.some((value) => value === one));
}
