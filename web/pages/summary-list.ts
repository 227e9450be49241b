import { html, type Html, type HtmlPart } from './html.ts';

/** Keys with their values, after govuk-frontend's summary list. Rows without a value are left out. */
export function renderSummaryList(rows: readonly (readonly [key: Html, value: HtmlPart])[]): Html {
  const shown = rows.filter(([, value]) => value !== undefined && value !== null && value !== false);
  return html`<dl class="govuk-summary-list">
    ${shown.map(
      ([key, value]) =>
        html`<div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">${key}</dt>
          <dd class="govuk-summary-list__value">${value}</dd>
        </div> `,
    )}
  </dl>`;
}

/** A bulleted list; nothing when there is nothing to list. */
export function renderList(items: readonly HtmlPart[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li> `)}
  </ul>`;
}

/** A part of a page under its own heading; nothing when it has no content. */
export function renderPart(title: Html, content: HtmlPart): Html | undefined {
  if (content === undefined || content === null || content === false) return undefined;
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${content} `;
}
