import { isAsked } from '../../../domain/form-post/is-asked.ts';
import type { MaterialPlan, Plan } from '../../../domain/plan.ts';
import type { Answers } from '../api/documents.ts';
import { answerIn } from './field-standing.ts';

/** Whether a material stands with the case: `elsewhere` does not come through the form. */
export type MaterialStanding = 'handed-in' | 'missing' | 'elsewhere';

/** The materials that these answers lead to, as far as the plan can tell, and how each stands. */
export function materialStandings(
  plan: Plan,
  answers: Answers,
): readonly { readonly material: MaterialPlan; readonly standing: MaterialStanding; readonly isSure: boolean }[] {
  return plan.materials.flatMap((material) => {
    const asked = isAsked(plan, material.when && [material.when], answers);
    if (asked === false) return [];
    return [{ material, standing: standingOf(material, answers), isSure: asked === true }];
  });
}

function standingOf({ field }: MaterialPlan, answers: Answers): MaterialStanding {
  if (field === undefined) return 'elsewhere';
  return isAnswered(answers, field.split('/').slice(1)) ? 'handed-in' : 'missing';
}

/** A pointer through a repeating group (`-`) is answered as soon as one of the rows answers it. */
function isAnswered(holder: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return Array.isArray(holder) ? holder.length > 0 : holder !== undefined;
  if (Array.isArray(holder)) return holder.some((item) => isAnswered(item, step === '-' ? rest : [step, ...rest]));
  return isAnswered(answerIn(holder, step.replaceAll('~1', '/').replaceAll('~0', '~')), rest);
}
