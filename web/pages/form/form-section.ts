import { nameUnder } from '../../../domain/form-post/pointer-steps.ts';
import type { PagePlan } from '../../../domain/plan.ts';
import { attributes, html, type Html } from '../html.ts';
import { conditionData } from './condition-data.ts';
import { conditionWords } from './condition-words.ts';
import { renderErrors } from './form-group.ts';
import type { FormView } from './form-view.ts';
import { renderQuestion } from './question.ts';

/** A page of the plan as a section of the one long page. */
export function renderSection(view: FormView, page: PagePlan): Html {
  const { say, words } = view.speaker;
  const isOfTheAffair = page.key === '' && page.title['zh-Hans'] === view.plan.title['zh-Hans'];
  const id = `section-${page.key}`;
  const condition = conditionWords(view, page.when);
  const errors = page.key === '' ? [] : (view.errors.get(page.key) ?? []);
  return html`<section
    class="banshi-section"
    ${attributes({ 'aria-labelledby': isOfTheAffair ? undefined : id, 'data-when': conditionData(view, page.when, []) })}
  >
    ${!isOfTheAffair && html`<h2 class="govuk-heading-l" id="${id}">${words(page.title)}${!page.required && say('optional')}</h2>`}
    ${condition && html`<p class="govuk-hint banshi-when">${condition}</p>`}
    ${page.hint && html`<p class="govuk-hint">${words(page.hint)}</p>`}
    ${errors.length > 0 && renderErrors(view, page.key, errors)}
    ${page.fields.map((field) => renderQuestion(view, { field, name: nameUnder(page.key, field.key), rows: [] }))}
  </section> `;
}
