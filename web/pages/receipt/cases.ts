import type { CaseStatus } from '../../../domain/case/case-status.ts';
import type { Receipt, ReceiptStatus, TimelineEntry } from '../../../domain/receipt.ts';
import { formatDate, formatMoment } from '../../messages/format-date.ts';
import { html, type Html } from '../html.ts';
import type { Speaker } from '../speaker.ts';

/** States in which the citizen has to do something, or hears what nobody likes to hear. */
const warning: readonly CaseStatus[] = ['correction-required', 'refused', 'not-accepted', 'lapsed', 'deficient'];
const good: readonly CaseStatus[] = ['granted', 'delivered', 'closed'];

/** Who acts, until when, and how things stand. */
export function renderCases(speaker: Speaker, cases: Receipt['cases'] | ReceiptStatus['cases']): Html {
  const { say, words, language } = speaker;
  return html`<ul class="banshi-cases">
    ${cases.map(
      (one) =>
        html`<li>
          <strong>${words(one.department.title)}</strong
          >${'status' in one && html` ${renderStatus(speaker, one.status)}`}
          <br />${say('dueDate', { date: html`<time datetime="${one.dueDate}">${formatDate(one.dueDate, language)}</time>` })}${
            one.provisional && html`<br /><span class="banshi-detail">${say('dueProvisional')}</span>`
          }
        </li> `,
    )}
  </ul>`;
}

/** What happened so far, the latest first. */
export function renderTimeline(speaker: Speaker, timeline: readonly TimelineEntry[]): Html | undefined {
  if (timeline.length === 0) return undefined;
  const { words, language } = speaker;
  return html`<ol class="banshi-timeline" reversed>
    ${timeline
      .toReversed()
      .map(
        ({ at, department, status, note }) =>
          html`<li>
            <time datetime="${at}">${formatMoment(at, language)}</time> ${renderStatus(speaker, status)}
            <br />${words(department.title)}${note !== undefined && html`<br />${note}`}
          </li> `,
      )}
  </ol>`;
}

function renderStatus({ say }: Speaker, status: CaseStatus): Html {
  const tone = warning.includes(status) ? ' govuk-tag--orange' : good.includes(status) ? ' govuk-tag--green' : '';
  return html`<span class="govuk-tag${tone}">${say(`status.${status}`)}</span>`;
}
