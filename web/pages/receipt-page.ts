import type { Language } from '../../domain/language.ts';
import type { BringItem, Receipt, ReceiptStatus } from '../../domain/receipt.ts';
import { formatMoment } from '../messages/format-date.ts';
import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import { renderCases, renderTimeline } from './receipt/cases.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { renderList, renderPart, renderSummaryList } from './summary-list.ts';

export interface ReceiptPage {
  /** With states and timeline where they are known. */
  readonly receipt: Receipt | ReceiptStatus;
  /** Shown only to the browser that proved to know it. */
  readonly accessCode?: string;
  readonly language: Language;
  /** For paper: no header, no links that lead on. */
  readonly forPrint?: boolean;
}

/** The receipt: that the application is in, who acts until when, what to bring, and how things stand. */
export function renderReceiptPage({ receipt, accessCode, language, forPrint = false }: ReceiptPage): string {
  const speaker = createSpeaker(language);
  const { say, text, words } = speaker;
  const address = `/receipts/${encodeURIComponent(receipt.receiptNumber)}`;
  const timeline = 'timeline' in receipt ? receipt.timeline : [];
  const isNew = timeline.every(({ status }) => status === 'submitted');
  const title = forPrint ? 'receiptOf' : isNew ? 'receiptTitle' : 'statusTitle';
  return renderLayout({
    speaker,
    title: text(title),
    isForPrint: forPrint,
    main: html`<div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">${say(title)}</h1>
        <div class="govuk-panel__body">
          ${say('receiptNumber')}<br /><strong class="banshi-number">${receipt.receiptNumber}</strong>
        </div>
      </div>
      ${accessCode !== undefined && renderAccessCode(speaker, accessCode)}
      ${renderSummaryList([
        [say('affair'), words(receipt.affair.title)],
        [
          say('submittedAt'),
          html`<time datetime="${receipt.submittedAt}">${formatMoment(receipt.submittedAt, language)}</time>`,
        ],
        [say('visits'), receipt.visits === 0 ? say('visitsNone') : say('visitsCount', { count: receipt.visits })],
      ])}
      ${renderPart(say('departments'), renderCases(speaker, receipt.cases))}
      ${renderPart(say('bring'), renderBring(speaker, receipt.bring))}
      ${renderPart(say('timeline'), renderTimeline(speaker, timeline))}
      ${renderPart(say('whatNext'), html`<p class="govuk-body">${say('whatNextLine')}</p>`)}
      ${
        !forPrint &&
        html`<ul class="govuk-list banshi-links">
          <li><a class="govuk-link" href="${address}">${say('checkStatus')}</a></li>
          <li><a class="govuk-link" href="/print${address}">${say('print')}</a></li>
          <li><a class="govuk-link" href="/">${say('otherAffairs')}</a></li>
        </ul>`
      }`,
  });
}

function renderAccessCode({ say }: Speaker, accessCode: string): Html {
  return html`<div class="govuk-inset-text">
    <p>${say('accessCode')}<br /><strong class="banshi-number">${accessCode}</strong></p>
    <p>${say('accessCodeKeep')}</p>
  </div>`;
}

function renderBring({ say, words }: Speaker, bring: readonly BringItem[]): Html {
  if (bring.length === 0) return html`<p class="govuk-body">${say('bringNothing')}</p>`;
  return html`${renderList(
    bring.map(
      ({ title, form, copies, note }) =>
        html`<strong>${words(title)}</strong> ·
          ${say(form === 'original' ? 'materialOriginal' : 'materialCopy')}${copies > 1 && html` · ${say('copies', { count: copies })}`}${
            note && html`<br /><span class="banshi-detail">${words(note)}</span>`
          }`,
    ),
  )}`;
}
