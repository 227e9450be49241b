import type { FieldPlan, Plan } from '../plan.ts';
import { answersAt } from '../routing/answers-at.ts';
import type { Attachment } from './attachment.ts';

/** Every file among answers that are valid, in the order of the form. */
export function attachmentsIn(plan: Pick<Plan, 'pages'>, answers: unknown): readonly Attachment[] {
  return attachmentQuestions(plan).flatMap(({ pointer }) =>
    answersAt(answers, pointer).flatMap(({ value }) => value as Attachment[]),
  );
}

/** Every question of a form that is answered with files. */
export function attachmentQuestions(plan: Pick<Plan, 'pages'>): readonly FieldPlan[] {
  return plan.pages.flatMap((page) => page.fields).flatMap(attachmentFields);
}

function attachmentFields(field: FieldPlan): readonly FieldPlan[] {
  if (field.kind === 'attachment' || field.kind === 'attachments') return [field];
  return (field.fields ?? []).flatMap(attachmentFields);
}
