import type { Issue } from '../../domain/issue.ts';
import { isAbsent } from './absent.ts';
import type { Expression, Rule } from './compiled-affair.ts';
import { concrete, placesAt } from './visit-scope.ts';

/**
 * Issues of the rules that do not hold. A rule is asked only where the schema holds for the object it stands on (for
 * all answers, if it reads them), so its types are as checked at compile time. It does not apply where an answer it
 * selects is absent; any other failure (a division by zero ...) counts as not holding, as in Kubernetes.
 */
export function applyRules(answers: unknown, rules: readonly Rule[], found: readonly Issue[]): readonly Issue[] {
  const issues: Issue[] = [];
  rules.forEach(({ scope, path, code, holds, global }, rule) => {
    for (const { value, pointer, indices } of placesAt(answers, scope)) {
      const broken = found.some((issue) => global || issue.path === pointer || issue.path.startsWith(`${pointer}/`));
      if (!broken && !applies(holds, value, answers)) {
        issues.push({ code, path: concrete(path, indices), params: { rule } });
      }
    }
  });
  return issues;
}

function applies(holds: Expression, self: unknown, root: unknown): boolean {
  try {
    return holds(self, root) !== false;
  } catch (error) {
    return isAbsent(error);
  }
}
