import type { CaseStatus } from './case-status.ts';

/** What staff can do to a case. */
export const caseActions = [
  'receive',
  'accept',
  'request-correction',
  'refuse-acceptance',
  'start-review',
  'suspend',
  'resume',
  'grant',
  'refuse',
  'deliver',
  'close',
  'assign',
  'transfer',
  'note',
  'count-visit',
] as const;

export type CaseAction = (typeof caseActions)[number];

const anytime = ['note', 'count-visit'] as const;
const open = ['assign', 'transfer', ...anytime] as const;

/**
 * What may be done in each state (DESIGN "Cases"; administrative licensing law art. 32, 38, 42 to 45). `assign` and
 * `transfer` end with the decision; notes and counted visits are possible as long as the case exists.
 */
const table = {
  submitted: ['receive', ...open],
  received: ['accept', 'request-correction', 'refuse-acceptance', ...open],
  accepted: ['start-review', ...open],
  'in-review': ['suspend', 'grant', 'refuse', ...open],
  granted: ['deliver', ...anytime],
  refused: ['deliver', ...anytime],
  delivered: ['close', ...anytime],
  closed: anytime,
  'correction-required': open,
  deficient: ['accept', ...open],
  suspended: ['resume', ...open],
  'not-accepted': anytime,
  lapsed: anytime,
  withdrawn: anytime,
} as const satisfies Readonly<Record<CaseStatus, readonly CaseAction[]>>;

/** The actions that are possible in a state, in the order in which they are offered. */
export function possibleActions(status: CaseStatus): readonly CaseAction[] {
  return table[status];
}
