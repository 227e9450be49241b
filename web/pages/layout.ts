import { languages, type Language } from '../../domain/language.ts';
import { languageNames } from '../messages/ui-words.ts';
import { html, type Html } from './html.ts';
import type { Speaker } from './speaker.ts';

/** Every citizen page: head, skip link, header with the languages, main, footer. */
export interface Layout {
  readonly speaker: Speaker;
  /** Of the window, without the name of the site. */
  readonly title: string;
  /** The page shows faults in what was typed: said first in the title. */
  readonly hasErrors?: boolean;
  /** Above the main content, e.g. a back link. */
  readonly before?: Html;
  readonly main: Html;
  /** Query parameters to keep when the language is changed. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
  /** The page was answered to a form post, so changing the language would lose it. */
  readonly isAnswerToPost?: boolean;
  /** Only the content, for paper. */
  readonly isForPrint?: boolean;
}

export function renderLayout(layout: Layout): string {
  const { speaker } = layout;
  const { say, text } = speaker;
  const title = `${layout.hasErrors === true ? text('errorPrefix') : ''}${layout.title} - ${text('siteName')}`;
  const page = html`<!doctype html>
    <html lang="${speaker.language}" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0b5d57" />
        <link rel="stylesheet" href="/assets/citizen.css" />
        <script type="module" src="/assets/citizen.js"></script>
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">${say('skipToMain')}</a>
        ${layout.isForPrint === true ? undefined : renderHeader(layout)}
        <div class="govuk-width-container">
          ${layout.before && html`<nav aria-label="${text('back')}">${layout.before}</nav>`}
          <main class="govuk-main-wrapper" id="main">${layout.main}</main>
        </div>
        ${layout.isForPrint === true ? undefined : renderFooter(speaker)}
      </body>
    </html> `;
  return page.markup;
}

function renderHeader(layout: Layout): Html {
  const { say, text } = layout.speaker;
  return html`<header class="banshi-header">
    <div class="govuk-width-container banshi-header__row">
      <a class="banshi-header__name" href="/"
        ><strong>${say('siteName')}</strong> <span class="banshi-header__line">${say('siteLine')}</span></a
      >
      ${
        layout.isAnswerToPost === true
          ? undefined
          : html`<nav class="banshi-languages" aria-label="${text('language')}">
              <ul>
                ${languages.map((language) => renderLanguage(layout, language))}
              </ul>
            </nav>`
      }
    </div>
  </header>`;
}

function renderLanguage({ speaker, keep = {} }: Layout, language: Language): Html {
  const name = languageNames[language];
  if (language === speaker.language) return html`<li><span aria-current="true">${name}</span></li>`;
  const query = new URLSearchParams({ lang: language });
  for (const [key, value] of Object.entries(keep)) if (value !== undefined && value !== '') query.set(key, value);
  return html`<li><a href="?${query.toString()}" lang="${language}" hreflang="${language}">${name}</a></li>`;
}

function renderFooter({ say }: Speaker): Html {
  return html`<footer class="banshi-footer">
    <div class="govuk-width-container">
      <p>${say('footerNote')}</p>
      <ul>
        <li><a href="/">${say('home')}</a></li>
        <li><a href="/console">${say('forStaff')}</a></li>
        <li><a href="/api/openapi.json">${say('apiDescription')}</a></li>
      </ul>
    </div>
  </footer>`;
}
