import { expect, test } from 'vitest';
import { caseActions, possibleActions } from '../../../domain/case/case-action.ts';
import { caseStatuses } from '../../../domain/case/case-status.ts';
import { isSettled } from '../../../domain/case/settled.ts';

test('every action is possible in some state, and every state knows its own', () => {
  const possible = new Set(caseStatuses.flatMap((status) => possibleActions(status)));
  expect([...caseActions].filter((action) => !possible.has(action))).toEqual([]);
});

test('a decision is taken only in review, and a settled case is neither decided nor handed on', () => {
  for (const status of caseStatuses) {
    expect(possibleActions(status).includes('grant')).toBe(status === 'in-review');
    if (isSettled(status)) expect(possibleActions(status)).not.toContain('transfer');
  }
});

test('acceptance, correction and its refusal are answers to a received case only', () => {
  for (const status of caseStatuses) {
    expect(possibleActions(status).includes('request-correction')).toBe(status === 'received');
    expect(possibleActions(status).includes('refuse-acceptance')).toBe(status === 'received');
  }
});
