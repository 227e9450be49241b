import { isOpen } from '../../domain/catalogue/is-open.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Attachment } from '../../domain/receipt/attachment.ts';
import type { Reference } from '../../domain/reference.ts';
import { askCondition, type Holds } from '../../domain/routing/ask-condition.ts';
import { routeSubmission, type Routing } from '../../domain/routing/route-submission.ts';
import { Fault } from '../fault.ts';
import { loadPinned, loadPlan, loadReference, loadValidator } from '../load-affair.ts';
import type { PublishedAffair } from '../stores/catalogue.ts';
import { reportFallback } from './report-fallback.ts';
import { requireUploads } from './require-uploads.ts';

/** An item of DynamoDB holds 400 KiB: this much is left beside the receipt. */
const maxStoredBytes = 360 * 1024;

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

/** Answers that are valid, and who must act on them. */
export interface PreparedSubmission {
  readonly kind: 'prepared';
  readonly plan: Plan;
  readonly version: string;
  readonly answers: unknown;
  readonly attachments: readonly Attachment[];
  readonly holds: Holds;
  readonly routing: Routing;
  readonly reference: Reference;
}

export interface Rejection {
  readonly kind: 'rejected';
  readonly issues: readonly Issue[];
  readonly plan: Plan;
}

/**
 * Checks answers with the compiled validator of their version and finds the departments. What is stored later is what
 * the validator made of them: normalised, computed answers computed anew. Faults: `affair-closed`, `version-not-found`,
 * `attachment-not-uploaded`, `payload-too-large`, and those of the stores.
 */
export async function prepareSubmission(input: SubmitInput): Promise<PreparedSubmission | Rejection> {
  const [affair, reference] = await Promise.all([loadPinned(input.affair, input.version), loadReference()]);
  const [plan, validator] = await Promise.all([loadPlan(affair), loadValidator(affair)]);
  // What serves now says whether the affair is open, also to somebody who fills an older version.
  if (!isOpen(input.affair.entry.open, input.now)) throw new Fault('affair-closed');
  const answers = validator.normalise(input.answers);
  const issues = validator.check(answers);
  if (issues.length > 0) return { kind: 'rejected', issues, plan };
  const attachments = await requireUploads(plan, answers);
  requireFits(answers, attachments);
  const holds = askCondition(plan.conditions, validator.conditions, answers);
  const routing = routeSubmission({ plan, answers, holds, reference });
  if (routing.fellBack) reportFallback(plan.code, routing.cases[0]?.department);
  return { kind: 'prepared', plan, version: affair.version, answers, attachments, holds, routing, reference };
}

/** Control characters take six bytes where they are stored, and files stand beside the answers once more. */
function requireFits(answers: unknown, attachments: readonly Attachment[]): void {
  if (Buffer.byteLength(JSON.stringify([answers, attachments])) > maxStoredBytes) throw new Fault('payload-too-large');
}
