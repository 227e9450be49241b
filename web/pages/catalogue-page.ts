import type { CatalogueEntry } from '../../domain/catalogue/entry.ts';
import type { Language } from '../../domain/language.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatTimeLimit } from '../messages/format-quantity.ts';
import { attributes, html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker, type Speaker } from './speaker.ts';

export interface CataloguePage {
  /** Found already: the page filters nothing. */
  readonly entries: readonly CatalogueEntry[];
  readonly reference: Reference;
  readonly language: Language;
  readonly query: string;
  readonly filters: { readonly owner?: string; readonly audience?: string };
}

/** The first page: find an affair by words, by department, by whom it is for. */
export function renderCataloguePage(page: CataloguePage): string {
  const speaker = createSpeaker(page.language);
  const { say, text } = speaker;
  const isFiltered = page.query !== '' || page.filters.owner !== undefined || page.filters.audience !== undefined;
  return renderLayout({
    speaker,
    title: text('catalogue'),
    keep: { q: page.query, owner: page.filters.owner, audience: page.filters.audience },
    main: html`<h1 class="govuk-heading-xl">${say('catalogue')}</h1>
      <p class="govuk-body-l">${say('catalogueLine')}</p>
      ${renderSearch(speaker, page)}
      <p class="govuk-body banshi-count" role="status">
        ${page.entries.length === 0 ? say('foundNone') : say('found', { count: page.entries.length })}
        ${isFiltered && html` <a class="govuk-link" href="/">${say('clearSearch')}</a>`}
      </p>
      ${
        page.entries.length > 0 &&
        html`<ul class="banshi-affairs">
          ${page.entries.map((entry) => renderEntry(speaker, page.reference, entry))}
        </ul>`
      }`,
  });
}

function renderSearch({ say, text, plain, lang }: Speaker, { reference, query, filters }: CataloguePage): Html {
  const option = (value: string, title: string, chosen: string | undefined, tongue?: string): Html =>
    html`<option${attributes({ value, lang: tongue, selected: value !== '' && value === chosen })}>${title}</option> `;
  return html`<form method="get" action="/" role="search" class="banshi-search">
    <div class="govuk-form-group">
      <label class="govuk-label" for="q">${say('search')}</label>
      <div id="q-hint" class="govuk-hint">${say('searchHint')}</div>
      <input
        class="govuk-input"
        id="q"
        name="q"
        type="search"
        maxlength="100"
        aria-describedby="q-hint"
        ${attributes({ value: query || undefined })}
      />
    </div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="owner">${say('owner')}</label>
      <select class="govuk-select" id="owner" name="owner">
        ${option('', text('any'), filters.owner)}${reference.functions.map(({ id, title }) => option(id, plain(title), filters.owner, lang(title)))}
      </select>
    </div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="audience">${say('audience')}</label>
      <select class="govuk-select" id="audience" name="audience">
        ${option('', text('any'), filters.audience)}${(['natural-person', 'legal-person'] as const).map((one) => option(one, text(`audience.${one}`), filters.audience))}
      </select>
    </div>
    <button type="submit" class="govuk-button">${say('search')}</button>
  </form>`;
}

function renderEntry({ say, words, legal, language }: Speaker, reference: Reference, entry: CatalogueEntry): Html {
  const owner = reference.functions.find(({ id }) => id === entry.owner);
  const facts = [
    owner && words(owner.title),
    html`${say('promised')} ${legal(formatTimeLimit(entry.promised, language))}`,
    html`${say('visits')} ${entry.visits}`,
  ].filter((fact) => fact !== undefined);
  return html`<li>
    <h2 class="govuk-heading-s">
      <a class="govuk-link" href="/affairs/${encodeURIComponent(entry.code)}">${words(entry.title)}</a>
    </h2>
    ${entry.description && html`<p class="govuk-body">${words(entry.description)}</p>`}
    <p class="banshi-detail">${facts.map((fact, index) => html`${index > 0 && ' · '}${fact}`)}</p>
  </li> `;
}
