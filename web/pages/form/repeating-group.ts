import { addButton, removeButton } from '../../../domain/form-post/row-button.ts';
import type { FieldPlan } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { firstControlId } from './control-id.ts';
import { frameQuestion, renderErrors } from './form-group.ts';
import type { FormView, PlacedField } from './form-view.ts';

/** Renders one question; handed in, since a row holds questions of every kind. */
export type RenderField = (view: FormView, placed: PlacedField) => Html;

/**
 * A repeating group or a list: at least one row, each a fieldset. The buttons send the form, which comes back with a row
 * more or less and every answer kept; the fragment leads to where the person was.
 */
export function renderRepeatingGroup(view: FormView, placed: PlacedField, renderField: RenderField): Html {
  const { field, name } = placed;
  const { say, text, words, plain } = view.speaker;
  const most = field.maxItems ?? Number.POSITIVE_INFINITY;
  const notes = field.maxItems === undefined ? [] : [say('rowsMost', { limit: field.maxItems })];
  const group = frameQuestion(view, placed, notes);
  const count = countRows(view, field, name);
  const rows = Array.from({ length: count }, (_, index) => {
    const row = `${name}.${index}`;
    const title = say('rowTitle', { title: words(field.title), number: index + 1 });
    const errors = view.errors.get(row) ?? [];
    const remove = text('removeRow', { row: text('rowTitle', { title: plain(field.title), number: index + 1 }) });
    return html`<fieldset
      class="govuk-fieldset banshi-row"
      id="${row}"
      ${attributes({ 'aria-describedby': errors.length > 0 && field.kind === 'group' ? `${row}-error` : undefined })}
    >
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${title}</legend>
      ${field.kind === 'group' && errors.length > 0 && renderErrors(view, row, errors)}${renderRow(view, placed, index, renderField)}
      ${count > 1 && html`<button type="submit" class="govuk-button govuk-button--secondary" name="${removeButton}" value="${row}" formaction="${view.action}#${name}">${remove}</button>`}
    </fieldset> `;
  });
  const next = firstControlId(view.speaker.language, field, `${name}.${count}`);
  return group.wrap(
    html`<fieldset
      class="govuk-fieldset"
      id="${name}"
      tabindex="-1"
      ${attributes({ 'aria-describedby': group.describedBy })}
    >
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${group.title}</legend>
      ${group.notes}${rows}${count < most && html`<button type="submit" class="govuk-button govuk-button--secondary" name="${addButton}" value="${name}" formaction="${view.action}#${next}">${text('addRow', { title: plain(field.title) })}</button>`}
    </fieldset>`,
  );
}

function renderRow(view: FormView, { field, name, rows }: PlacedField, index: number, renderField: RenderField): Html {
  const inRow = [...rows, index];
  const [item] = field.fields ?? [];
  if (field.kind === 'list') {
    return html`${item && renderField(view, { field: { ...item, required: true }, name: `${name}.${index}`, rows: inRow })}`;
  }
  return html`${field.fields?.map((inner) => renderField(view, { field: inner, name: `${name}.${index}.${inner.key}`, rows: inRow }))}`;
}

/** Rows that hold answers, rows that were added, and at least one, or as many as there must be. */
function countRows(view: FormView, field: FieldPlan, name: string): number {
  const answered = view.answeredRows.get(name) ?? 0;
  const asked = Math.max(1, field.minItems ?? 0, Object.hasOwn(view.rows, name) ? (view.rows[name] ?? 0) : 0);
  return Math.max(answered, Math.min(asked, field.maxItems ?? asked));
}
