import type { FieldPlan, PagePlan, Plan } from '../plan.ts';
import { nameUnder, pointerSteps } from './pointer-steps.ts';

/** What stands at a pointer into the answers. */
export interface Question {
  readonly page: PagePlan;
  /** Absent when the pointer is that of the page. */
  readonly field?: FieldPlan;
  /** In the form post. */
  readonly name: string;
  /** The repeating groups it stands in, from the outermost, with the number of the row (from 0). */
  readonly rows: readonly { readonly group: FieldPlan; readonly index: number }[];
  /** The pointer is that of a row, not of a question in it. */
  readonly isRow: boolean;
}

/**
 * The question that a pointer into the answers is about: an issue's path (`/members/0/name`) or a pointer of the plan
 * (`/members/-/name`). What is inside one answer (a part of an attachment, a ticked option) is about its question.
 * Undefined when no question stands there.
 */
export function findQuestion(plan: Plan, pointer: string): Question | undefined {
  const steps = pointerSteps(pointer);
  const [first] = steps;
  const page = plan.pages.find(({ key }) => key !== '' && key === first) ?? plan.pages.find(({ key }) => key === '');
  if (page === undefined || first === undefined) return undefined;
  const start: Question = { page, name: page.key, rows: [], isRow: false };
  return page.key === '' ? descend(start, page.fields, steps) : descend(start, page.fields, steps.slice(1));
}

function descend(found: Question, fields: readonly FieldPlan[], steps: readonly string[]): Question | undefined {
  const [key, ...rest] = steps;
  if (key === undefined) return found;
  const field = fields.find((candidate) => candidate.key === key);
  if (field === undefined) return undefined;
  const question = { ...found, field, name: nameUnder(found.name, key), isRow: false };
  if (field.kind === 'fieldset') return descend(question, field.fields ?? [], rest);
  const [row, ...inRow] = rest;
  if (row === undefined || (field.kind !== 'group' && field.kind !== 'list')) return question;
  const index = row === '-' ? 0 : Number(row);
  if (!Number.isSafeInteger(index) || index < 0) return undefined;
  const atRow = { ...question, name: nameUnder(question.name, row), rows: [...found.rows, { group: field, index }] };
  if (field.kind === 'list') return { ...atRow, field: field.fields?.[0] ?? field };
  return inRow.length === 0 ? { ...atRow, isRow: true } : descend(atRow, field.fields ?? [], inRow);
}
