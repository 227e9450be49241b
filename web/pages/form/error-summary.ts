import { findQuestion } from '../../../domain/form-post/find-question.ts';
import type { Issue } from '../../../domain/issue.ts';
import type { Language } from '../../../domain/language.ts';
import type { Plan } from '../../../domain/plan.ts';
import { ruleOf, speakIssue, speakIssueInPlace } from '../../messages/speak-issue.ts';
import { html, type Html } from '../html.ts';
import type { Speaker } from '../speaker.ts';
import { controlIdAt } from './control-id.ts';

/** Every fault of the form in one list that leads to the controls, after govuk-frontend's error summary. */
export function renderErrorSummary(speaker: Speaker, plan: Plan, issues: readonly Issue[]): Html | undefined {
  const faults = issues.filter(({ code }) => code !== 'stop');
  if (faults.length === 0) return undefined;
  const items = faults.map((issue) => {
    const id = controlIdAt(plan, issue.path, speaker.language);
    const message = speaker.legal(speakIssue(issue, speaker.language, plan));
    return html`<li>${id === undefined ? message : html`<a href="#${id}">${message}</a>`}</li> `;
  });
  return html`<div class="govuk-error-summary" tabindex="-1" data-error-summary>
    <div role="alert">
      <h2 class="govuk-error-summary__title">${speaker.say('errorTitle')}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${items}
        </ul>
      </div>
    </div>
  </div> `;
}

/** A rule that ends the application: why, and which affair fits instead. */
export function renderStops(speaker: Speaker, plan: Plan, issues: readonly Issue[]): Html | undefined {
  const stops = issues.filter(({ code }) => code === 'stop');
  if (stops.length === 0) return undefined;
  const reasons = stops.map((issue) => {
    const instead = ruleOf(issue, plan)?.instead;
    return html`<p class="govuk-notification-banner__heading">${speakIssue(issue, speaker.language, plan)}</p>
      ${instead !== undefined && html`<p><a class="govuk-notification-banner__link" href="/affairs/${encodeURIComponent(instead)}">${speaker.say('stopInstead')}</a></p>`}`;
  });
  return html`<div
    class="govuk-notification-banner"
    role="region"
    aria-labelledby="stop-title"
    tabindex="-1"
    data-error-summary
  >
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id="stop-title">${speaker.say('stopTitle')}</h2>
    </div>
    <div class="govuk-notification-banner__content">${reasons}</div>
  </div> `;
}

/** What is wrong with each question, by its name in the form post. */
export function errorsByName(issues: readonly Issue[], plan: Plan, language: Language): ReadonlyMap<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const issue of issues) {
    const name = issue.code === 'stop' ? undefined : findQuestion(plan, issue.path)?.name;
    if (name === undefined) continue;
    errors.set(name, [...(errors.get(name) ?? []), speakIssueInPlace(issue, language, plan)]);
  }
  return errors;
}
