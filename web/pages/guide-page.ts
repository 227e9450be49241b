import type { Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatDate } from '../messages/format-date.ts';
import { renderKeyFacts } from './guide/key-facts.ts';
import { renderMaterials } from './guide/materials.ts';
import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { renderList, renderPart } from './summary-list.ts';

export interface GuidePage {
  readonly plan: Plan;
  readonly version: string;
  readonly language: Language;
  readonly reference: Reference;
}

/** The service guide of an affair: all a citizen must know before starting, in the order in which people ask. */
export function renderGuidePage({ plan, language, reference }: GuidePage): string {
  const speaker = createSpeaker(language);
  const { say, words, plain } = speaker;
  const { guide } = plan;
  const start = html`<a
    class="govuk-button govuk-button--start"
    role="button"
    draggable="false"
    href="/affairs/${encodeURIComponent(plan.code)}/apply"
    >${say('start')}</a
  >`;
  return renderLayout({
    speaker,
    title: plain(plan.title),
    before: html`<a class="govuk-back-link" href="/">${say('home')}</a>`,
    main: html`<p class="govuk-caption-xl">${say('guide')}</p>
      <h1 class="govuk-heading-xl">${words(plan.title)}</h1>
      ${plan.description && html`<p class="govuk-body-l">${words(plan.description)}</p>`}
      ${renderOpening(speaker, guide.open)}
      <p class="govuk-body">${say('startNote')}</p>
      ${start} ${renderPart(say('keyFacts'), renderKeyFacts(speaker, plan, reference))}
      ${renderPart(say('whoMayApply'), renderList(guide.conditions.map(words)))}
      ${renderPart(say('materials'), renderMaterials(speaker, plan.materials))}
      ${renderPart(say('where'), renderWhere(speaker, guide))}
      ${renderPart(say('legalBasis'), renderList(guide.legalBasis.map((basis) => renderBasis(speaker, basis))))}
      ${renderPart(say('remedies'), renderList(guide.remedies.map(words)))}
      ${renderPart(say('faq'), renderQuestions(speaker, guide.faq))}
      ${renderPart(say('contacts'), renderContacts(speaker, guide.contacts))}${start}`,
  });
}

function renderOpening({ say, language }: Speaker, open: Plan['guide']['open']): Html | undefined {
  if (open?.from === undefined && open?.until === undefined) return undefined;
  const date = (moment: string): string => formatDate(moment.slice(0, 10), language);
  return html`<div class="govuk-inset-text">
    ${open.from !== undefined && html`<p>${say('openFrom', { from: date(open.from) })}</p>`}
    ${open.until !== undefined && html`<p>${say('openUntil', { until: date(open.until) })}</p>`}
  </div>`;
}

function renderWhere({ say, words }: Speaker, { counters }: Plan['guide']): Html {
  const places = counters.map(
    ({ title, address, hours, phone }) =>
      html`<strong>${words(title)}</strong>${address && html`<br />${words(address)}`}${
          hours && html`<br />${say('labelled', { label: say('openingHours'), value: words(hours) })}`
        }${phone && html`<br />${say('labelled', { label: say('phone'), value: renderPhone(phone) })}`}`,
  );
  return html`<p class="govuk-body">${say('whereOnline')}</p>
    ${renderList(places)}`;
}

function renderBasis({ words }: Speaker, { title, article, text }: Plan['guide']['legalBasis'][number]): Html {
  return html`<cite>${words(title)}</cite>${article && html` ${words(article)}`}${
      text && html`<br /><span class="banshi-detail">${words(text)}</span>`
    }`;
}

function renderQuestions({ words }: Speaker, faq: Plan['guide']['faq']): Html | undefined {
  if (faq.length === 0) return undefined;
  return html`${faq.map(
    ({ question, answer }) =>
      html`<details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">${words(question)}</span>
        </summary>
        <div class="govuk-details__text">${words(answer)}</div>
      </details> `,
  )}`;
}

function renderContacts({ words }: Speaker, contacts: Plan['guide']['contacts']): Html | undefined {
  return renderList(
    contacts.map(
      ({ title, phone, email, url }) =>
        html`${words(title)}${phone && html` ${renderPhone(phone)}`}${
          email && html` <a class="govuk-link" href="mailto:${email}">${email}</a>`
        }${url !== undefined && /^https?:\/\//.test(url) && html` <a class="govuk-link" href="${url}">${url}</a>`}`,
    ),
  );
}

function renderPhone(phone: string): Html {
  return html`<a class="govuk-link" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;
}
