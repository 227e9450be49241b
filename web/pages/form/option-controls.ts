import type { OptionPlan } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { frameQuestion, type FormGroup } from './form-group.ts';
import { valueOf, type FormView, type PlacedField } from './form-view.ts';

/** Up to this many options all are shown at once. */
const mostRadios = 6;

/** One of several: radios, or a select above six options. The author's `x-control` decides where it is given. */
export function renderChoice(view: FormView, placed: PlacedField): Html {
  const options = placed.field.options ?? [];
  const { control } = placed.field;
  const asRadios = control === 'radios' || (control !== 'select' && options.length <= mostRadios);
  return asRadios ? renderRadios(view, placed, options) : renderOptionSelect(view, placed, options);
}

/** Yes or no, neither chosen before the citizen does. */
export function renderBoolean(view: FormView, placed: PlacedField): Html {
  const { say } = view.speaker;
  const group = frameQuestion(view, placed);
  const items = [true, false].map((value, index) =>
    renderRadio(view, placed.name, index, String(value), say(value ? 'yes' : 'no')),
  );
  return wrapInFieldset(group, html`<div class="govuk-radios govuk-radios--inline">${items}</div>`);
}

/** Any of several. */
export function renderChoices(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const ticked = new Set(view.values.get(name));
  const items = (field.options ?? []).map((option, index) => {
    const value = String(option.value);
    return html`<div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        ${attributes({ id: optionId(name, index), name, type: 'checkbox', value, checked: ticked.has(value) })}
      />
      <label class="govuk-label govuk-checkboxes__label" for="${optionId(name, index)}"
        >${view.speaker.words(option.title)}</label
      >
    </div>`;
  });
  return wrapInFieldset(frameQuestion(view, placed), html`<div class="govuk-checkboxes">${items}</div>`);
}

/** A box to tick under one's own statement. */
export function renderConsent(view: FormView, placed: PlacedField): Html {
  const { name } = placed;
  const group = frameQuestion(view, placed);
  const checked = valueOf(view, name) === 'true';
  return group.wrap(
    html`${group.notes}
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            ${attributes({ id: name, name, type: 'checkbox', value: 'true', checked, 'aria-describedby': group.describedBy })}
          />
          <label class="govuk-label govuk-checkboxes__label" for="${name}">${group.title}</label>
        </div>
      </div>`,
  );
}

/** A select with nothing chosen; `options` may stand in groups. */
export function renderSelect(view: FormView, placed: PlacedField, options: Html): Html {
  const { field, name } = placed;
  const group = frameQuestion(view, placed);
  return group.wrap(
    html`<label class="govuk-label" for="${name}">${group.title}</label> ${group.notes}<select
        class="govuk-select${group.isWrong && ' govuk-select--error'}"
        ${attributes({ id: name, name, autocomplete: field.autocomplete, 'aria-describedby': group.describedBy })}
      >
        <option value="">${view.speaker.text('choose')}</option>
        ${options}
      </select>`,
  );
}

function renderOptionSelect(view: FormView, placed: PlacedField, options: readonly OptionPlan[]): Html {
  const { plain, lang } = view.speaker;
  const chosen = valueOf(view, placed.name);
  return renderSelect(
    view,
    placed,
    html`${options.map(
      ({ value, title }) =>
        html`<option${attributes({ value, lang: lang(title), selected: chosen === String(value) })}>${plain(title)}</option>
`,
    )}`,
  );
}

function renderRadios(view: FormView, placed: PlacedField, options: readonly OptionPlan[]): Html {
  const items = options.map(({ value, title }, index) =>
    renderRadio(view, placed.name, index, String(value), view.speaker.words(title)),
  );
  return wrapInFieldset(frameQuestion(view, placed), html`<div class="govuk-radios">${items}</div>`);
}

function renderRadio(view: FormView, name: string, index: number, value: string, title: Html): Html {
  const id = optionId(name, index);
  return html`<div class="govuk-radios__item">
    <input
      class="govuk-radios__input"
      ${attributes({ id, name, type: 'radio', value, checked: valueOf(view, name) === value })}
    />
    <label class="govuk-label govuk-radios__label" for="${id}">${title}</label>
  </div>`;
}

function wrapInFieldset(group: FormGroup, content: Html): Html {
  return group.wrap(
    html`<fieldset class="govuk-fieldset" ${attributes({ 'aria-describedby': group.describedBy })}>
      <legend class="govuk-fieldset__legend">${group.title}</legend>
      ${group.notes}${content}
    </fieldset>`,
  );
}

/** The error summary leads to the first option, so that one has the name itself as its id. */
function optionId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
