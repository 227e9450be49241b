import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../compiler/read/canonical-json.ts';
import { contentHash } from '../../compiler/read/content-hash.ts';
import { answersFromForm } from '../../domain/form-post/answers-from-form.ts';
import { idempotencyKeyName, versionName } from '../../domain/form-post/hidden-names.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Plan } from '../../domain/plan.ts';
import { renderAlreadySentPage } from '../../web/pages/already-sent-page.ts';
import { renderFormPage } from '../../web/pages/form-page.ts';
import { htmlAnswer, redirectAnswer, type Answer } from '../answer.ts';
import { Fault } from '../fault.ts';
import { loadAffair, loadPinned, loadPlan, loadReference, loadValidator } from '../load-affair.ts';
import type { Request } from '../request.ts';
import { requireSameSite } from '../same-site.ts';
import type { PublishedAffair } from '../stores/catalogue.ts';
import { receiptCookie, rememberedAccessCode } from '../submission/receipt-cookie.ts';
import { submitAnswers } from '../submission/submit-answers.ts';
import { readForm } from './read-form.ts';
import { saveFiles } from './save-files.ts';

/**
 * Takes a form that was sent without script. 303 to the receipt; 422 with the form, its issues and every answer kept;
 * 200 with a row more or less where such a button was pressed; 409 where this form was sent before with other answers.
 */
export async function postForm(request: Request): Promise<Answer> {
  requireSameSite(request);
  const current = await loadAffair(request.parameters['code']);
  const posted = await readForm(request);
  const field = (name: string): string | undefined => posted.entries.find(([one]) => one === name)?.[1];
  const affair = await pinnedOrCurrent(current, field(versionName));
  const [plan, validator] = await Promise.all([loadPlan(affair), loadValidator(affair)]);
  const key = usableKey(field(idempotencyKeyName));
  const uploaded = await saveFiles(plan, posted, key);
  const { answers, rows, button } = answersFromForm(plan, [...posted.entries, ...uploaded]);
  const show = async (status: number, issues?: readonly Issue[]): Promise<Answer> => {
    const { language } = request;
    const [reference, version] = [await loadReference(), affair.version];
    const shown = { plan, version, language, reference, idempotencyKey: key, answers, rows };
    return htmlAnswer(status, renderFormPage({ ...shown, ...(issues && { issues }) }));
  };
  if (button !== undefined) return show(200);
  // Answers to questions that the others no longer lead to stay on the page, but are not sent.
  const asked = validator.prune(validator.normalise(answers));
  const result = await submitAnswers({
    affair: current,
    version: affair.version,
    answers: asked,
    language: request.language,
    idempotencyKey: key,
    bodyHash: contentHash(canonicalJson({ answers: asked, version: affair.version })),
    now: request.now,
  });
  if (result.kind === 'rejected') return show(422, result.issues);
  if (result.kind === 'reused') return alreadySent(request, plan, result.receiptNumber);
  const { receiptNumber } = result.receipt;
  return redirectAnswer(`/receipts/${receiptNumber}`, [receiptCookie(request, receiptNumber, result.accessCode)]);
}

/**
 * The back button and other answers: what was sent first stands. The receipt is named only to a browser that holds it,
 * since anybody may send a key.
 */
function alreadySent(request: Request, { code, title }: Plan, receiptNumber: string): Answer {
  const isHeld = rememberedAccessCode(request, receiptNumber) !== undefined;
  const held = isHeld ? { receiptNumber } : {};
  return htmlAnswer(409, renderAlreadySentPage({ affair: { code, title }, language: request.language, ...held }));
}

/** A page older than everything that is kept is answered with the form that serves now. */
async function pinnedOrCurrent(current: PublishedAffair, version: string | undefined): Promise<PublishedAffair> {
  try {
    return await loadPinned(current, version);
  } catch (error) {
    if (error instanceof Fault && error.code === 'version-not-found') return current;
    throw error;
  }
}

/** A form without a usable key is a form all the same; it only cannot be recognised when it comes again. */
function usableKey(key: string | undefined): string {
  return key !== undefined && /^[\x21-\x7e]{16,128}$/.test(key) ? key : randomBytes(24).toString('base64url');
}
