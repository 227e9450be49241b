import { datePartsOf, type DatePart } from '../../../domain/form-post/date-parts.ts';
import type { Language } from '../../../domain/language.ts';
import type { FieldKind } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { frameQuestion } from './form-group.ts';
import { valueOf, type FormView, type PlacedField } from './form-view.ts';

/** The parts in the order of the language: year first in Chinese and Zhuang, day first in English. */
export function shownDateParts(kind: FieldKind, language: Language): readonly DatePart[] {
  const parts = datePartsOf(kind);
  if (language !== 'en') return parts;
  const date: readonly DatePart[] = ['day', 'month', 'year'];
  return [...date.filter((part) => parts.includes(part)), ...parts.filter((part) => !date.includes(part))];
}

const examples: Readonly<Record<DatePart, string>> = { year: '1950', month: '3', day: '27', hour: '14', minute: '30' };

/** A date in its parts, each a short text field, after govuk-frontend's date input. */
export function renderDate(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const { say, language } = view.speaker;
  const parts = shownDateParts(field.kind, language);
  const example = parts.map((part) => examples[part]).join(' ');
  const group = frameQuestion(view, placed, field.hint === undefined ? [say('dateHint', { example })] : []);
  const items = parts.map(
    (part) =>
      html`<div class="govuk-date-input__item">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-date-input__label" for="${name}.${part}">${say(part)}</label>
          <input
            class="govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${group.isWrong && ' govuk-input--error'}"
            ${attributes({
              id: `${name}.${part}`,
              name: `${name}.${part}`,
              type: 'text',
              inputmode: 'numeric',
              autocomplete: field.autocomplete === 'bday' ? `bday-${part}` : undefined,
              value: valueOf(view, `${name}.${part}`) || undefined,
            })}
          />
        </div>
      </div>`,
  );
  return group.wrap(
    html`<fieldset class="govuk-fieldset" role="group" ${attributes({ 'aria-describedby': group.describedBy })}>
      <legend class="govuk-fieldset__legend">${group.title}</legend>
      ${group.notes}
      <div class="govuk-date-input">${items}</div>
    </fieldset>`,
  );
}
