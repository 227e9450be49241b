import type { Issue } from './issue.ts';

/**
 * The compiled validator of an affair version, an ES module that needs nothing else. The browser, the Lambda
 * functions and the command line run the same bytes.
 */
export interface Validator {
  /** Normalises a copy, then checks it: at most `maxIssues` issues in the order of the form; none means valid. */
  readonly default: (answers: unknown) => Issue[];
  /** A copy with every answer in its stored form (trimmed, half-width ...) and computed answers computed anew. */
  readonly normalise: (answers: unknown) => unknown;
  /** Issues of answers that are normalised already. */
  readonly check: (answers: unknown) => Issue[];
  /** A copy without the answers to questions that the others do not lead to. */
  readonly prune: (answers: unknown) => unknown;
  /** `plan.conditions[i]`, asked of the object at its scope. */
  readonly conditions: readonly ((scope: unknown) => boolean)[];
}
