import type { FieldPlan, Plan } from '../plan.ts';
import { datePartsOf, splitDateParts } from './date-parts.ts';
import { nameUnder } from './pointer-steps.ts';
import { attachmentEntries } from './read-attachment.ts';

/**
 * The form that would post these answers: name -> values. It takes answers of any shape, also wrong ones, and shows
 * what a control can hold. The inverse of `answersFromForm` for answers that hold no blanks.
 */
export function formFromAnswers(plan: Plan, answers: unknown): Map<string, string[]> {
  const form = new Map<string, string[]>();
  for (const page of plan.pages) {
    writeObject(form, page.fields, page.key === '' ? answers : answerUnder(answers, page.key), page.key);
  }
  return form;
}

function writeObject(form: Map<string, string[]>, fields: readonly FieldPlan[], answers: unknown, name: string): void {
  for (const field of fields) writeField(form, field, answerUnder(answers, field.key), nameUnder(name, field.key));
}

function writeField(form: Map<string, string[]>, field: FieldPlan, answer: unknown, name: string): void {
  if (answer === undefined || answer === null) return;
  switch (field.kind) {
    case 'computed':
      return;
    case 'fieldset':
      return writeObject(form, field.fields ?? [], answer, name);
    case 'attachment':
      for (const [part, value] of attachmentEntries(name, answer)) form.set(part, [value]);
      return;
    case 'group':
    case 'list':
    case 'attachments':
      return itemsOf(answer).forEach((item, index) => writeRow(form, field, item, `${name}.${index}`));
    case 'choices':
      return write(form, name, itemsOf(answer));
    case 'date':
    case 'month':
    case 'date-time':
      return writeDate(form, field, answer, name);
    case 'text':
    case 'textarea':
    case 'number':
    case 'boolean':
    case 'consent':
    case 'choice':
    case 'division':
      return write(form, name, [answer]);
  }
}

function writeRow(form: Map<string, string[]>, field: FieldPlan, item: unknown, name: string): void {
  if (field.kind === 'group') return writeObject(form, field.fields ?? [], item, name);
  if (field.kind === 'attachments') {
    for (const [part, value] of attachmentEntries(name, item)) form.set(part, [value]);
    return;
  }
  const [only] = field.fields ?? [];
  if (only !== undefined) writeField(form, only, item, name);
}

function writeDate(form: Map<string, string[]>, field: FieldPlan, answer: unknown, name: string): void {
  if (typeof answer !== 'string') return;
  const parts = splitDateParts(field.kind, answer);
  for (const part of datePartsOf(field.kind)) form.set(`${name}.${part}`, [parts[part] ?? '']);
}

function write(form: Map<string, string[]>, name: string, answers: readonly unknown[]): void {
  const values = answers.flatMap((answer) =>
    typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? [String(answer)] : [],
  );
  if (values.length > 0) form.set(name, values);
}

function itemsOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function answerUnder(answers: unknown, key: string): unknown {
  if (typeof answers !== 'object' || answers === null || !Object.hasOwn(answers, key)) return undefined;
  return (answers as Readonly<Record<string, unknown>>)[key];
}
