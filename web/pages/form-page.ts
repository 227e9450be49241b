import { formFromAnswers } from '../../domain/form-post/form-from-answers.ts';
import { idempotencyKeyName, languageName, versionName } from '../../domain/form-post/hidden-names.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { FieldPlan, Plan } from '../../domain/plan.ts';
import type { Reference } from '../../domain/reference.ts';
import { countAnsweredRows } from './form/count-rows.ts';
import { errorsByName, renderErrorSummary, renderStops } from './form/error-summary.ts';
import { renderSection } from './form/form-section.ts';
import type { FormView } from './form/form-view.ts';
import { html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker } from './speaker.ts';

/** Stands in compiled form pages where each page that is sent gets a key of its own. */
export const idempotencyKeyPlaceholder = '%%idempotency-key%%';

export interface FormPage {
  readonly plan: Plan;
  readonly version: string;
  readonly language: Language;
  readonly reference: Reference;
  readonly idempotencyKey: string;
  /** What was sent, of any shape; all of it that the form can hold is shown again. */
  readonly answers?: unknown;
  readonly issues?: readonly Issue[];
  /** How many rows repeating groups show, at least, by the name of the group. */
  readonly rows?: Readonly<Record<string, number>>;
}

/**
 * The form of an affair: one finished page that works without script. With issues, the page that answers a form post:
 * summary, faults in place, every answer kept. Nothing is answered that the citizen did not answer.
 */
export function renderFormPage(page: FormPage): string {
  const { plan, language, issues = [] } = page;
  const speaker = createSpeaker(language);
  const { say, words, plain } = speaker;
  const values = formFromAnswers(plan, page.answers);
  const guide = `/affairs/${encodeURIComponent(plan.code)}`;
  const view: FormView = {
    plan,
    reference: page.reference,
    speaker,
    action: `${guide}/apply?lang=${language}`,
    answers: page.answers,
    values,
    answeredRows: countAnsweredRows(values.keys()),
    errors: errorsByName(issues, plan, language),
    rows: page.rows ?? {},
  };
  const hidden = [
    [idempotencyKeyName, page.idempotencyKey],
    [versionName, page.version],
    [languageName, language],
  ].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  const hasFiles = plan.pages.some(({ fields }) => fields.some(asksForFile));
  const faults = issues.filter(({ code }) => code !== 'stop');
  return renderLayout({
    speaker,
    title: plain(plan.title),
    hasErrors: faults.length > 0,
    isAnswerToPost: page.answers !== undefined,
    before: html`<a class="govuk-back-link" href="${guide}">${say('backToGuide')}</a>`,
    main: html`${renderErrorSummary(speaker, plan, issues)}${renderStops(speaker, plan, issues)}
      <p class="govuk-caption-xl">${say('applyFor')}</p>
      <h1 class="govuk-heading-xl">${words(plan.title)}</h1>
      <form
        method="post"
        action="${view.action}"
        enctype="${hasFiles ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}"
        accept-charset="utf-8"
        novalidate
        data-form
      >
        ${hidden}
        ${/* The Enter key presses the first button of a form: it must be the one that sends. */ html`<button type="submit" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">${say('send')}</button>`}
        ${plan.pages.map((section) => renderSection(view, section))}
        <section class="banshi-section" aria-labelledby="check-and-send">
          <h2 class="govuk-heading-l" id="check-and-send">${say('checkAndSend')}</h2>
          <p class="govuk-body">${say('checkAnswers')}</p>
          <button type="submit" class="govuk-button">${say('send')}</button>
        </section>
      </form>`,
  });
}

function asksForFile({ kind, fields = [] }: FieldPlan): boolean {
  return kind === 'attachment' || kind === 'attachments' || fields.some(asksForFile);
}
