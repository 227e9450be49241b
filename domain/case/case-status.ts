/**
 * States of a case, in the order of a case that goes well, then the others. Facts: administrative licensing law
 * art. 32 (acceptance, one complete correction notice, refusal of acceptance), art. 42 to 45 (decision, clock).
 */
export const caseStatuses = [
  'submitted',
  'received',
  'accepted',
  'in-review',
  'granted',
  'refused',
  'delivered',
  'closed',
  'correction-required',
  'deficient',
  'suspended',
  'not-accepted',
  'lapsed',
  'withdrawn',
] as const;

export type CaseStatus = (typeof caseStatuses)[number];
