import { attributes, html, type Html } from '../html.ts';
import { unitWords } from '../../messages/unit-words.ts';
import { formatOf, frameQuestion } from './form-group.ts';
import { valueOf, type FormView, type PlacedField } from './form-view.ts';

/** One line, with the keyboard and the spelling help that its format wants. */
export function renderText(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const group = frameQuestion(view, placed);
  const format = formatOf(field);
  return group.wrap(
    html`<label class="govuk-label" for="${name}">${group.title}</label> ${group.notes}<input
        class="govuk-input${widthClass(field.maxLength ?? format?.maxLength)}${group.isWrong && ' govuk-input--error'}"
        ${attributes({
          id: name,
          name,
          type: inputTypes[field.format ?? ''] ?? 'text',
          inputmode: format?.inputMode,
          autocomplete: field.autocomplete,
          spellcheck: format === undefined ? undefined : 'false',
          placeholder: field.placeholder && view.speaker.plain(field.placeholder),
          value: valueOf(view, name),
          'aria-describedby': group.describedBy,
        })}
      />`,
  );
}

/** Several lines. */
export function renderTextarea(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const group = frameQuestion(view, placed);
  // The parser drops a newline that comes first.
  return group.wrap(
    html`<label class="govuk-label" for="${name}">${group.title}</label> ${group.notes}<textarea
        class="govuk-textarea${group.isWrong && ' govuk-textarea--error'}"
        rows="5"
        ${attributes({
          id: name,
          name,
          autocomplete: field.autocomplete,
          placeholder: field.placeholder && view.speaker.plain(field.placeholder),
          'aria-describedby': group.describedBy,
        })}
      >
${valueOf(view, name)}</textarea>`,
  );
}

/** A number with its unit; a plain text field, since number fields lose what is no number. */
export function renderNumber(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const { say, words } = view.speaker;
  const group = frameQuestion(view, placed);
  const unit = field.unit === undefined ? undefined : words(unitWords(field.unit));
  const spokenUnit = unit && html` <span class="govuk-visually-hidden">${say('unitSuffix', { unit })}</span>`;
  const input = html`<input
    class="govuk-input govuk-input--width-10${group.isWrong && ' govuk-input--error'}"
    ${attributes({
      id: name,
      name,
      type: 'text',
      inputmode: field.type === 'integer' ? 'numeric' : 'decimal',
      spellcheck: 'false',
      autocomplete: field.autocomplete,
      value: valueOf(view, name),
      'aria-describedby': group.describedBy,
    })}
  />`;
  return group.wrap(
    html`<label class="govuk-label" for="${name}">${group.title}${spokenUnit}</label> ${group.notes}${
        unit === undefined
          ? input
          : html`<div class="govuk-input__wrapper">
              ${input}
              <div class="govuk-input__suffix" aria-hidden="true">${unit}</div>
            </div>`
      }`,
  );
}

const inputTypes: Readonly<Record<string, string>> = { email: 'email', mobile: 'tel', landline: 'tel', uri: 'url' };

/** The width tells how much is expected; a Chinese character takes two. */
function widthClass(maxLength: number | undefined): string {
  if (maxLength === undefined || maxLength > 30) return '';
  return maxLength <= 10
    ? ' govuk-input--width-10'
    : maxLength <= 20
      ? ' govuk-input--width-20'
      : ' govuk-input--width-30';
}
