import type { CaseStatus } from './case-status.ts';

const settled: readonly CaseStatus[] = [
  'granted',
  'refused',
  'delivered',
  'closed',
  'not-accepted',
  'lapsed',
  'withdrawn',
];

/** Whether the department has decided, so that the case cannot become overdue any more. */
export function isSettled(status: CaseStatus): boolean {
  return settled.includes(status);
}
