import { findQuestion } from '../../../domain/form-post/find-question.ts';
import { nameUnder } from '../../../domain/form-post/pointer-steps.ts';
import type { Language } from '../../../domain/language.ts';
import type { FieldPlan, Plan } from '../../../domain/plan.ts';
import { shownDateParts } from './date-control.ts';

/** The id of the control where the answer at a pointer is typed or chosen; undefined where no question stands. */
export function controlIdAt(plan: Plan, pointer: string, language: Language): string | undefined {
  const question = findQuestion(plan, pointer);
  if (question === undefined) return undefined;
  const { page, field, name, isRow } = question;
  if (field === undefined) return firstIdOf(language, page.fields, name);
  if (isRow) return firstControlId(language, field, name);
  if (field.kind === 'group' || field.kind === 'list') return firstControlId(language, field, `${name}.0`);
  if (field.kind === 'fieldset') return firstIdOf(language, field.fields ?? [], name);
  return ownId(language, field, name);
}

/** The id of the first control of a row of a repeating group or list; `name` is the row's. */
export function firstControlId(language: Language, group: FieldPlan, name: string): string {
  const [item] = group.fields ?? [];
  if (group.kind === 'list') return item === undefined ? name : ownId(language, item, name);
  return firstIdOf(language, group.fields ?? [], name);
}

function firstIdOf(language: Language, fields: readonly FieldPlan[], name: string): string {
  const first = fields.find(({ kind }) => kind !== 'computed');
  if (first === undefined) return name;
  const inner = nameUnder(name, first.key);
  if (first.kind === 'fieldset') return firstIdOf(language, first.fields ?? [], inner);
  if (first.kind === 'group' || first.kind === 'list') return firstControlId(language, first, `${inner}.0`);
  return ownId(language, first, inner);
}

function ownId(language: Language, field: FieldPlan, name: string): string {
  const isDate = field.kind === 'date' || field.kind === 'month' || field.kind === 'date-time';
  return isDate ? `${name}.${shownDateParts(field.kind, language)[0] ?? ''}` : name;
}
