import type { Language } from '../../domain/language.ts';
import { attributes, html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker } from './speaker.ts';

export interface AccessCodePage {
  readonly receiptNumber: string;
  readonly language: Language;
  /** The number and the code that were sent do not belong together. */
  readonly failed?: boolean;
}

/** Asks for the access code of a receipt; posts `accessCode` to the receipt's own address. */
export function renderAccessCodePage({ receiptNumber, language, failed = false }: AccessCodePage): string {
  const speaker = createSpeaker(language);
  const { say, text } = speaker;
  return renderLayout({
    speaker,
    title: text('accessTitle'),
    hasErrors: failed,
    main: html`${
        failed &&
        html`<div class="govuk-error-summary" tabindex="-1" data-error-summary>
          <div role="alert">
            <h2 class="govuk-error-summary__title">${say('errorTitle')}</h2>
            <div class="govuk-error-summary__body">
              <ul class="govuk-list govuk-error-summary__list">
                <li><a href="#accessCode">${say('accessFailed')}</a></li>
              </ul>
            </div>
          </div>
        </div>`
      }
      <h1 class="govuk-heading-xl">${say('accessTitle')}</h1>
      <p class="govuk-body">${say('receiptNumber')} <strong>${receiptNumber}</strong></p>
      <form method="post" action="/receipts/${encodeURIComponent(receiptNumber)}?lang=${language}" data-form>
        <div class="govuk-form-group${failed && ' govuk-form-group--error'}">
          <label class="govuk-label" for="accessCode">${say('accessCode')}</label>
          <div id="accessCode-hint" class="govuk-hint">${say('accessLine')} ${say('accessHint')}</div>
          ${
            failed &&
            html`<p id="accessCode-error" class="govuk-error-message">
              <span class="govuk-visually-hidden">${say('errorPrefix')}</span>${say('accessFailed')}
            </p>`
          }
          <input
            class="govuk-input govuk-input--width-20${failed && ' govuk-input--error'}"
            id="accessCode"
            name="accessCode"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            ${attributes({ 'aria-describedby': failed ? 'accessCode-hint accessCode-error' : 'accessCode-hint' })}
          />
        </div>
        <button type="submit" class="govuk-button">${say('open')}</button>
      </form>`,
  });
}
