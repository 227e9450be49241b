import type { Words } from '../language.ts';
import type { FieldPlan, Plan } from '../plan.ts';
import type { Reference } from '../reference.ts';
import { answersAt } from '../routing/answers-at.ts';
import { indexReference } from '../routing/reference-index.ts';

/** The names of the divisions among answers, by code, so that whoever reads a case need not know GB/T 2260. */
export function divisionTitles(
  plan: Pick<Plan, 'pages'>,
  answers: unknown,
  reference: Reference,
): Readonly<Record<string, Words>> {
  const { divisions } = indexReference(reference);
  const codes = plan.pages
    .flatMap((page) => page.fields)
    .flatMap(divisionFields)
    .flatMap(({ pointer }) => answersAt(answers, pointer))
    .map(({ value }) => String(value));
  return Object.fromEntries(
    [...new Set(codes)].flatMap((code) => {
      const division = divisions.get(code);
      return division === undefined ? [] : [[code, division.title]];
    }),
  );
}

function divisionFields(field: FieldPlan): readonly FieldPlan[] {
  return field.format === 'division' ? [field] : (field.fields ?? []).flatMap(divisionFields);
}
