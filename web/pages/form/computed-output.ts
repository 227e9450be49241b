import { findAnswer } from '../../../domain/form-post/find-answer.ts';
import { unitWords } from '../../messages/unit-words.ts';
import { html, type Html } from '../html.ts';
import { frameQuestion } from './form-group.ts';
import type { FormView, PlacedField } from './form-view.ts';

/** What is worked out from other answers: shown, never asked. */
export function renderComputed(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const { say, words } = view.speaker;
  const group = frameQuestion(view, placed);
  const value = findAnswer(view.answers, field.pointer, placed.rows);
  const isSaid = typeof value === 'string' || typeof value === 'number';
  const unit = field.unit === undefined ? undefined : words(unitWords(field.unit));
  return group.wrap(
    html`<div id="${name}" tabindex="-1" class="banshi-computed">
      <p class="govuk-label">${group.title}</p>
      ${group.notes}
      <p>${isSaid ? html`<strong>${value}</strong> ${unit}` : say('computed')}</p>
    </div>`,
  );
}
