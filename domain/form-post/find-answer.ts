import { pointerSteps } from './pointer-steps.ts';

/**
 * The answer at a pointer of the plan; undefined where there is none. `rows` are the rows that each `-` of the pointer
 * stands for, from the outermost.
 */
export function findAnswer(answers: unknown, pointer: string, rows: readonly number[] = []): unknown {
  let answer = answers;
  let depth = 0;
  for (const step of pointerSteps(pointer)) {
    if (typeof answer !== 'object' || answer === null) return undefined;
    const key = step === '-' ? String(rows[depth++] ?? 0) : step;
    answer = Object.hasOwn(answer, key) ? (answer as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return answer;
}
