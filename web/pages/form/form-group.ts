import type { Format } from '../../../domain/formats/format.ts';
import { findFormat } from '../../../domain/formats/formats.ts';
import type { Words } from '../../../domain/language.ts';
import type { FieldPlan } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { conditionData } from './condition-data.ts';
import { conditionWords } from './condition-words.ts';
import type { FormView, PlacedField } from './form-view.ts';

/** What stands around a control: what it says of itself, and the ids that say so to assistive technology. */
export interface FormGroup {
  /** Title with "(optional)" where it is. */
  readonly title: Html;
  /** Condition, hint, notes and error, each with an id. */
  readonly notes: Html;
  /** `aria-describedby` of the control or fieldset. */
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  /** Puts the finished control into its group, which shows and hides with its condition. */
  readonly wrap: (content: Html) => Html;
}

/** The frame of one question, after govuk-frontend's form group. `notes` are more hints, e.g. which files fit. */
export function frameQuestion(view: FormView, placed: PlacedField, notes: readonly Html[] = []): FormGroup {
  const { field, name, rows } = placed;
  const { say, words } = view.speaker;
  const condition = conditionWords(view, field.when);
  const hints = [hintOf(field)].flatMap((hint) => (hint === undefined ? [] : [words(hint)]));
  const errors = view.errors.get(name) ?? [];
  const lines = [
    condition && {
      id: `${name}-when`,
      line: html`<div id="${name}-when" class="govuk-hint banshi-when">${condition}</div>`,
    },
    ...[...hints, ...sensitivity(view, field), ...notes].map((hint, index) => {
      const id = index === 0 ? `${name}-hint` : `${name}-hint-${index + 1}`;
      return { id, line: html`<div id="${id}" class="govuk-hint">${hint}</div>` };
    }),
    errors.length > 0 && { id: `${name}-error`, line: renderErrors(view, name, errors) },
  ].filter((line) => line !== undefined && line !== false);
  const isOptional = !field.required && field.requiredWhen === undefined && field.kind !== 'computed';
  return {
    title: html`${words(field.title)}${isOptional && say('optional')}`,
    notes: html`${lines.map(({ line }) => line)}`,
    describedBy: lines.length === 0 ? undefined : lines.map(({ id }) => id).join(' '),
    isWrong: errors.length > 0,
    wrap: (content) =>
      html`<div
        class="govuk-form-group${errors.length > 0 && ' govuk-form-group--error'}"
        ${attributes({ 'data-when': conditionData(view, field.when, rows) })}
      >
        ${content}
      </div> `,
  };
}

/** The error of a control, a fieldset or a page: every fault of it in one paragraph. */
export function renderErrors({ speaker }: FormView, name: string, errors: readonly string[]): Html {
  return html`<p id="${name}-error" class="govuk-error-message">
    <span class="govuk-visually-hidden">${speaker.say('errorPrefix')}</span
    >${errors.map((error, index) => html`${index > 0 && html`<br />`}${speaker.legal(error)}`)}
  </p>`;
}

function hintOf(field: FieldPlan): Words | undefined {
  return field.hint ?? (field.kind === 'text' ? formatOf(field)?.hint : undefined);
}

function sensitivity({ speaker: { say, words } }: FormView, { privacy }: FieldPlan): readonly Html[] {
  if (privacy?.class !== 'sensitive') return [];
  if (privacy.purpose === undefined) return [say('sensitive')];
  return [say('sensitiveFor', { purpose: words(privacy.purpose) })];
}

/** What is known of the format of a text. */
export function formatOf({ format }: FieldPlan): Format | undefined {
  return format === undefined ? undefined : findFormat(format);
}
