import { randomBytes } from 'node:crypto';
import { isOpen } from '../../domain/catalogue/is-open.ts';
import { shanghaiDate } from '../../domain/clock/shanghai-date.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import { accessCodeBytes, createAccessCode } from '../../domain/receipt/access-code.ts';
import { createReceiptNumber, receiptNumberBytes } from '../../domain/receipt/receipt-number.ts';
import type { Receipt } from '../../domain/receipt.ts';
import { askCondition } from '../../domain/routing/ask-condition.ts';
import { routeSubmission } from '../../domain/routing/route-submission.ts';
import { openSubmission } from '../../domain/submission/open-submission.ts';
import { Fault } from '../fault.ts';
import { loadPinned, loadPlan, loadReference, loadValidator } from '../load-affair.ts';
import { contentHash } from '../../compiler/read/content-hash.ts';
import type { PublishedAffair } from '../stores/catalogue.ts';
import { saveSubmission } from '../stores/save-submission.ts';
import { hashAccessCode, openAccessCode, sealAccessCode } from './access-code-vault.ts';
import { requireUploads } from './require-uploads.ts';
import { reportFallback } from './report-fallback.ts';

/** Idempotency records are kept a little longer than a year. */
const rememberedSeconds = 400 * 24 * 60 * 60;
const numberAttempts = 5;

export interface SubmitInput {
  /** The version that serves now. */
  readonly affair: PublishedAffair;
  /** The version the answers were given to; the current one if it is not said. */
  readonly version?: string | undefined;
  readonly answers: unknown;
  readonly language: Language;
  readonly idempotencyKey: string;
  /** SHA-256 of what the caller sent, so that the same key with something else is noticed. */
  readonly bodyHash: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type SubmitResult =
  | {
      readonly kind: 'accepted' | 'replayed';
      readonly receipt: Receipt;
      readonly accessCode: string;
      readonly language: Language;
    }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[]; readonly plan: Plan };

/**
 * Takes answers: checks them with the compiled validator, finds the departments and their due dates, and stores all
 * of it in one transaction. There is a receipt only once that stands. The same key and body again give the same
 * receipt. Faults: `affair-closed`, `version-not-found`, `attachment-not-uploaded`, `idempotency-key-reused`, and those
 * of the stores.
 */
export async function submitAnswers(input: SubmitInput): Promise<SubmitResult> {
  const [pinned, reference] = await Promise.all([loadPinned(input.affair, input.version), loadReference()]);
  const [plan, validator] = await Promise.all([loadPlan(pinned), loadValidator(pinned)]);
  if (!isOpen(input.affair.entry.open, input.now)) throw new Fault('affair-closed');
  const answers = validator.normalise(input.answers);
  const issues = validator.check(answers);
  if (issues.length > 0) return { kind: 'rejected', issues, plan };
  const attachments = await requireUploads(plan, answers);
  const holds = askCondition(plan.conditions, validator.conditions, answers);
  const routing = routeSubmission({ plan, answers, holds, reference });
  if (routing.fellBack) reportFallback(plan.code, routing.cases[0]?.department);
  const keyHash = contentHash(`${plan.code}\n${input.idempotencyKey}`);
  for (let attempt = 1; attempt <= numberAttempts; attempt += 1) {
    const receiptNumber = createReceiptNumber(shanghaiDate(input.now), randomBytes(receiptNumberBytes));
    const accessCode = createAccessCode(randomBytes(accessCodeBytes));
    const { receipt, cases } = openSubmission({
      receiptNumber,
      plan,
      version: pinned.version,
      routing,
      holds,
      reference,
      now: input.now,
    });
    const saved = await saveSubmission({
      idempotency: {
        keyHash,
        bodyHash: input.bodyHash,
        receipt,
        language: input.language,
        sealedAccessCode: sealAccessCode(accessCode, input.idempotencyKey, keyHash),
        expiresAt: Math.floor(input.now / 1000) + rememberedSeconds,
      },
      submission: {
        receipt,
        answers,
        attachments,
        accessCodeHash: hashAccessCode(accessCode, receiptNumber),
        language: input.language,
      },
      cases,
    });
    if (saved.kind === 'saved') return { kind: 'accepted', receipt, accessCode, language: input.language };
    if (saved.kind === 'known') {
      const { record } = saved;
      if (record.bodyHash !== input.bodyHash) throw new Fault('idempotency-key-reused');
      const opened = openAccessCode(record.sealedAccessCode, input.idempotencyKey, keyHash);
      return { kind: 'replayed', receipt: record.receipt, accessCode: opened, language: record.language };
    }
  }
  throw new Fault('temporarily-unavailable', { cause: new Error('Every receipt number drawn was taken.') });
}
