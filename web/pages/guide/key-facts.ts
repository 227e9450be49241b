import type { Plan } from '../../../domain/plan.ts';
import type { Reference } from '../../../domain/reference.ts';
import { formatMoney, formatTimeLimit } from '../../messages/format-quantity.ts';
import { uiWords, type UiKey } from '../../messages/ui-words.ts';
import { html, type Html } from '../html.ts';
import type { Speaker } from '../speaker.ts';
import { renderList, renderSummaryList } from '../summary-list.ts';

/** What people ask first: how long, how much, how often they must come, who decides, what they get. */
export function renderKeyFacts(speaker: Speaker, plan: Plan, reference: Reference): Html {
  const { say, words, legal, language } = speaker;
  const { time, visits, result, owner, itemType, audience } = plan.guide;
  const limit = (of: typeof time.promised | undefined) => of && legal(formatTimeLimit(of, language));
  const handler = reference.functions.find(({ id }) => id === owner);
  return renderSummaryList([
    [say('promised'), limit(time.promised)],
    [say('statutory'), limit(time.statutory)],
    [say('acceptanceTime'), limit(time.acceptance)],
    [say('correctionTime'), limit(time.correction)],
    [say('fee'), renderFees(speaker, plan)],
    [
      say('visits'),
      html`${visits.count === 0 ? say('visitsNone') : say('visitsCount', { count: visits.count })}${renderList(visits.purposes.map(words))}`,
    ],
    [say('audience'), html`${audience.map((one, index) => html`${index > 0 && ' · '}${say(`audience.${one}`)}`)}`],
    [say('handledBy'), handler && words(handler.title)],
    [say('itemType'), say(`itemType.${itemType}`)],
    [
      say('result'),
      result &&
        html`${words(result.title)}${result.delivery.length > 0 && html`<br /><span class="banshi-detail">${say('labelled', { label: say('delivery'), value: result.delivery.map((way, index) => html`${index > 0 && ' · '}${renderDelivery(speaker, way)}`) })}</span>`}`,
    ],
  ]);
}

function renderFees({ say, words }: Speaker, { guide: { fees } }: Plan): Html {
  if (fees.length === 0) return say('free');
  return html`${fees.map(
    ({ title, amount, currency, basis }) =>
      html`<div>
        ${title && html`${words(title)} `}${Number(amount) === 0 ? say('free') : formatMoney(amount, currency)}
        ${Number(amount) !== 0 && basis && html`<br /><span class="banshi-detail">${say('feeBasis', { basis: words(basis) })}</span>`}
      </div> `,
  )}`;
}

function renderDelivery({ say }: Speaker, way: string): Html {
  const key = `delivery.${way}`;
  return isUiKey(key) ? say(key) : html`${way}`;
}

function isUiKey(key: string): key is UiKey {
  return Object.hasOwn(uiWords('zh-Hans'), key);
}
