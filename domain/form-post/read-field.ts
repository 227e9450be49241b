import type { FieldPlan } from '../plan.ts';
import { datePartsOf, joinDateParts } from './date-parts.ts';
import { firstValue, type PostedNames } from './posted-names.ts';
import { readNumber } from './read-number.ts';

/**
 * The answer to a question with one answer, or with a list of ticked options; undefined when it is blank, or when the
 * question is made of several. A value that
 * the question does not know is kept as it was sent: the validator refuses it, the page shows it again.
 */
export function readField(field: FieldPlan, posted: PostedNames): unknown {
  switch (field.kind) {
    case 'number':
      return ifAnswered(posted, readNumber);
    case 'boolean':
      return ifAnswered(posted, readBoolean);
    case 'consent':
      return ifAnswered(posted, (value) => (value === 'true' ? (field.constant ?? true) : readBoolean(value)));
    case 'choice':
      return ifAnswered(posted, (value) => readOption(field, value));
    case 'choices':
      return readChoices(field, posted);
    case 'date':
    case 'month':
    case 'date-time':
      return readDate(field, posted);
    case 'text':
    case 'textarea':
    case 'division':
      return ifAnswered(posted, (value) => value.replace(/\r\n?/g, '\n'));
    case 'attachment':
    case 'attachments':
    case 'computed':
    case 'fieldset':
    case 'group':
    case 'list':
      return undefined;
  }
}

function ifAnswered(posted: PostedNames, read: (value: string) => unknown): unknown {
  const value = firstValue(posted);
  return value === undefined ? undefined : read(value);
}

function readBoolean(value: string): boolean | string {
  return value === 'true' ? true : value === 'false' ? false : value;
}

function readOption(field: FieldPlan, value: string): string | number {
  return field.options?.find((option) => String(option.value) === value)?.value ?? value;
}

function readChoices(field: FieldPlan, posted: PostedNames): readonly unknown[] | undefined {
  const ticked = new Set(posted.values.filter((value) => value.trim() !== ''));
  return ticked.size === 0 ? undefined : [...ticked].map((value) => readOption(field, value));
}

function readDate(field: FieldPlan, posted: PostedNames): string | undefined {
  const parts = datePartsOf(field.kind).flatMap((part) => {
    const value = firstValue(posted.children.get(part));
    return value === undefined ? [] : [[part, value] as const];
  });
  return parts.length > 0 ? joinDateParts(field.kind, Object.fromEntries(parts)) : firstValue(posted);
}
