import type { PagePlan, Plan } from '../plan.ts';
import { isAsked } from './is-asked.ts';
import { collectPostedNames, postedUnder } from './posted-names.ts';
import { isAnswered, readObject, type FormReading } from './read-object.ts';
import { readRowButton, type RowButton } from './row-button.ts';

/** What a form post says. */
export interface FormPost {
  /** Not normalised, not pruned: answers to questions that are not asked are kept for showing the page again. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** How many rows each repeating group shows, blank ones too, by the group's name. */
  readonly rows: Readonly<Record<string, number>>;
  /** The row button that was pressed: show the form again; `answers` and `rows` have taken account of it. */
  readonly button?: RowButton;
}

/**
 * The answers in a form post (urlencoded, or the texts of a multipart one). Only what the plan asks for is read, so no
 * posted name can do harm; names as API.md gives them. A blank answer is no answer, except that a page or fieldset that
 * must be filled is `{}`, so that the issues land on its questions.
 */
export function answersFromForm(plan: Plan, entries: Iterable<readonly [name: string, value: string]>): FormPost {
  const posted = collectPostedNames(entries);
  const button = readRowButton(posted);
  const reading: FormReading = { button, rows: new Map() };
  const objects = plan.pages.map((page) => {
    const under = page.key === '' ? posted : postedUnder(posted, page.key);
    return { page, object: readObject(reading, page.fields, under, page.key) };
  });
  const answers = Object.fromEntries(
    objects.flatMap(({ page, object }): readonly (readonly [string, unknown])[] => {
      if (page.key === '') return Object.entries(object);
      return isAnswered(object) || page.required ? [[page.key, object]] : [];
    }),
  );
  const left = plan.pages.filter(
    ({ key, when }) => key !== '' && !isAnswered(answers[key]) && isAsked(plan, when, answers) !== true,
  );
  const post = { answers: without(answers, left), rows: Object.fromEntries(reading.rows) };
  return button === undefined ? post : { ...post, button };
}

/** A page that nobody is sent to needs no blank object. */
function without(answers: FormPost['answers'], pages: readonly PagePlan[]): FormPost['answers'] {
  const keys = new Set(pages.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)));
}
