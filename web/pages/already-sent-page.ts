import type { Language, Words } from '../../domain/language.ts';
import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker, type Speaker } from './speaker.ts';

export interface AlreadySentPage {
  readonly affair: { readonly code: string; readonly title: Words };
  readonly language: Language;
  /** Of what was sent first; only where this browser holds the receipt. */
  readonly receiptNumber?: string;
}

/**
 * Answers a form that comes again with other answers, by the back button: what was sent first stands, what is on the
 * form now was not sent, and where to go from here.
 */
export function renderAlreadySentPage({ affair, language, receiptNumber }: AlreadySentPage): string {
  const speaker = createSpeaker(language);
  const { say, text, words } = speaker;
  const form = `/affairs/${encodeURIComponent(affair.code)}/apply?lang=${language}`;
  return renderLayout({
    speaker,
    title: text('sentTitle'),
    isAnswerToPost: true,
    main: html`<h1 class="govuk-heading-xl">${say('sentTitle')}</h1>
      <p class="govuk-body-l">${say('sentLine', { affair: words(affair.title) })}</p>
      ${receiptNumber === undefined ? html`<p class="govuk-body">${say('sentFind')}</p>` : renderReceipt(speaker, receiptNumber)}
      <p class="govuk-body">${say('sentNew')}</p>
      <ul class="govuk-list banshi-links">
        <li><a class="govuk-link" href="${form}">${say('newForm')}</a></li>
        <li><a class="govuk-link" href="/">${say('goHome')}</a></li>
      </ul>`,
  });
}

function renderReceipt({ language, say }: Speaker, receiptNumber: string): Html {
  const address = `/receipts/${encodeURIComponent(receiptNumber)}?lang=${language}`;
  return html`<div class="govuk-inset-text">
    <p>${say('receiptNumber')}<br /><strong class="banshi-number">${receiptNumber}</strong></p>
    <p><a class="govuk-link" href="${address}">${say('openReceipt')}</a></p>
  </div>`;
}
