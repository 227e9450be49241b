import type { Issue } from '../../domain/issue.ts';
import type { Validator } from '../../domain/validator.ts';
import { applyRules } from './apply-rules.ts';
import type { CompiledAffair } from './compiled-affair.ts';
import { computeAnswers } from './compute-answers.ts';
import { inspectAnswers } from './inspect-answers.ts';
import { issuesOfFailures } from './issues-of-failures.ts';
import { normaliseAnswers } from './normalise-answers.ts';
import { pruneAnswers } from './prune-answers.ts';
import { sortIssues } from './sort-issues.ts';

/**
 * Puts the exports of a compiled validator together. None of them throws, whatever it is given: input that cannot
 * even be walked is one issue `type` at the root.
 */
export function createValidator(affair: CompiledAffair): Validator {
  const { shape } = affair;

  function normalise(answers: unknown): unknown {
    const copy = normaliseAnswers(answers, shape);
    // Expressions are bounded by the lengths of lists, so they wait until no list is too long.
    const issues: Issue[] = [];
    if (affair.computes.length > 0) inspectAnswers(copy, shape, '', issues);
    if (!issues.some(({ code }) => code === 'maxItems')) computeAnswers(copy, affair);
    return copy;
  }

  function check(answers: unknown): Issue[] {
    const issues: Issue[] = [];
    const known = inspectAnswers(answers, shape, '', issues);
    issues.push(...issuesOfFailures(affair.schema(known) ?? []));
    issues.push(...applyRules(known, affair.rules, issues));
    return sortIssues(issues, shape);
  }

  const conditions = affair.conditions.map(({ scope, holds }) => {
    const safe = orElse(holds, () => false);
    return { scope, holds: safe };
  });

  return {
    default: orElse((answers) => check(normalise(answers)), malformed),
    normalise: orElse(normalise, (answers) => answers),
    check: orElse(check, malformed),
    prune: orElse(
      (answers) => pruneAnswers(answers, { ...affair, conditions }),
      (answers) => answers,
    ),
    conditions: conditions.map(({ holds }) => holds),
  };
}

function malformed(): Issue[] {
  return [{ code: 'type', path: '', params: { type: 'object' } }];
}

function orElse<T>(act: (input: unknown) => T, otherwise: (input: unknown) => T): (input: unknown) => T {
  return (input) => {
    try {
      return act(input);
    } catch {
      return otherwise(input);
    }
  };
}
