import type { FieldPlan } from '../plan.ts';
import { nameUnder } from './pointer-steps.ts';
import { postedUnder, type PostedNames } from './posted-names.ts';
import { readAttachment } from './read-attachment.ts';
import { readField } from './read-field.ts';
import type { RowButton } from './row-button.ts';

/** What reading a part of the form needs to know, and the row counts it writes down. */
export interface FormReading {
  readonly button: RowButton | undefined;
  readonly rows: Map<string, number>;
}

type Answers = Readonly<Record<string, unknown>>;

/** Of a group whose author gave no `maxItems`. */
const maxRows = 1000;

/** The answers to the questions of one object: a page, a fieldset, a row. */
export function readObject(
  reading: FormReading,
  fields: readonly FieldPlan[],
  posted: PostedNames | undefined,
  name: string,
): Answers {
  const answers = fields.flatMap((field) => {
    const value = readAnswer(reading, field, posted && postedUnder(posted, field.key), nameUnder(name, field.key));
    return value === undefined ? [] : [[field.key, value] as const];
  });
  return Object.fromEntries(answers);
}

/** Whether there is an answer in it: a required fieldset that is left blank is `{}`, which is none. */
export function isAnswered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).some(isAnswered);
}

function readAnswer(reading: FormReading, field: FieldPlan, posted: PostedNames | undefined, name: string): unknown {
  if (field.kind === 'fieldset') {
    const object = readObject(reading, field.fields ?? [], posted, name);
    return isAnswered(object) || (field.required && field.when === undefined) ? object : undefined;
  }
  if (posted === undefined || field.kind === 'computed') return undefined;
  if (field.kind === 'group' || field.kind === 'list' || field.kind === 'attachments') {
    return readRows(reading, field, posted, name);
  }
  if (field.kind === 'attachment') return isRemoved(reading, name) ? undefined : readAttachment(posted);
  return readField(field, posted);
}

/**
 * The rows of a repeating group, a list or several attachments, in the order of their numbers. Blank rows are no
 * answers; they are counted, and shown again at the end. At most one row more than `maxItems` is read: enough for the
 * validator to refuse it, whatever was posted.
 */
function readRows(
  reading: FormReading,
  field: FieldPlan,
  posted: PostedNames,
  name: string,
): readonly unknown[] | undefined {
  const most = field.maxItems ?? maxRows;
  const numbers = [...posted.children.keys()]
    .filter((step) => /^\d{1,9}$/.test(step))
    .sort((left, right) => Number(left) - Number(right))
    .slice(0, most + 1)
    .filter((number) => !isRemoved(reading, `${name}.${number}`));
  const rows: unknown[] = [];
  for (const number of numbers) {
    const under = posted.children.get(number);
    const row = under && readRow(reading, field, under, name, number, rows.length);
    if (row !== undefined) rows.push(row);
  }
  const { button } = reading;
  const added = button !== undefined && 'add' in button && button.add === name && numbers.length < most ? 1 : 0;
  if (field.kind !== 'attachments') reading.rows.set(name, numbers.length + added);
  return rows.length === 0 ? undefined : rows;
}

function readRow(
  reading: FormReading,
  field: FieldPlan,
  posted: PostedNames,
  name: string,
  number: string,
  index: number,
): unknown {
  if (field.kind === 'attachments') return readAttachment(posted);
  const [item] = field.fields ?? [];
  if (field.kind === 'list') return item && readField(item, posted);
  // Rows move up past blank ones, and the counts of the groups inside them too; the button names the posted number.
  const inside: FormReading = { ...reading, rows: new Map() };
  const row = readObject(inside, field.fields ?? [], posted, `${name}.${number}`);
  if (!isAnswered(row)) return undefined;
  const prefix = `${name}.${number}`;
  for (const [key, count] of inside.rows) reading.rows.set(`${name}.${index}${key.slice(prefix.length)}`, count);
  return row;
}

function isRemoved({ button }: FormReading, name: string): boolean {
  return button !== undefined && 'remove' in button && button.remove === name;
}
