import type { FieldPlan } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { renderComputed } from './computed-output.ts';
import { renderDate } from './date-control.ts';
import { renderDivision } from './division-control.ts';
import { renderFiles } from './file-control.ts';
import { frameQuestion } from './form-group.ts';
import type { FormView, PlacedField } from './form-view.ts';
import { renderBoolean, renderChoice, renderChoices, renderConsent } from './option-controls.ts';
import { renderRepeatingGroup } from './repeating-group.ts';
import { renderNumber, renderText, renderTextarea } from './text-controls.ts';

const controls: Readonly<Record<FieldPlan['kind'], (view: FormView, placed: PlacedField) => Html>> = {
  text: renderText,
  textarea: renderTextarea,
  number: renderNumber,
  boolean: renderBoolean,
  consent: renderConsent,
  date: renderDate,
  month: renderDate,
  'date-time': renderDate,
  choice: renderChoice,
  choices: renderChoices,
  division: renderDivision,
  attachment: renderFiles,
  attachments: renderFiles,
  computed: renderComputed,
  fieldset: renderFieldset,
  group: (view, placed) => renderRepeatingGroup(view, placed, renderQuestion),
  list: (view, placed) => renderRepeatingGroup(view, placed, renderQuestion),
};

/** One question with everything around it, whatever its kind. */
export function renderQuestion(view: FormView, placed: PlacedField): Html {
  return controls[placed.field.kind](view, placed);
}

/** Questions that belong together under one legend. */
function renderFieldset(view: FormView, placed: PlacedField): Html {
  const { field, name, rows } = placed;
  const group = frameQuestion(view, placed);
  return group.wrap(
    html`<fieldset class="govuk-fieldset" id="${name}" ${attributes({ 'aria-describedby': group.describedBy })}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${group.title}</legend>
      ${group.notes}${field.fields?.map((inner) => renderQuestion(view, { field: inner, name: `${name}.${inner.key}`, rows }))}
    </fieldset>`,
  );
}
