import { randomBytes } from 'node:crypto';
import { contentHash } from '../../compiler/read/content-hash.ts';
import { shanghaiDate } from '../../domain/clock/shanghai-date.ts';
import type { Language } from '../../domain/language.ts';
import { accessCodeBytes, createAccessCode } from '../../domain/receipt/access-code.ts';
import { createReceiptNumber, receiptNumberBytes } from '../../domain/receipt/receipt-number.ts';
import type { Receipt } from '../../domain/receipt.ts';
import { openSubmission } from '../../domain/submission/open-submission.ts';
import { Fault } from '../fault.ts';
import { loadIdempotency } from '../stores/load-idempotency.ts';
import { saveSubmission } from '../stores/save-submission.ts';
import type { KnownSubmission } from '../stores/submission-items.ts';
import { hashAccessCode, openAccessCode, sealAccessCode } from './access-code-vault.ts';
import { prepareSubmission, type PreparedSubmission, type Rejection, type SubmitInput } from './prepare-submission.ts';

/** Idempotency records are kept a little longer than a year. */
const rememberedSeconds = 400 * 24 * 60 * 60;
const numberAttempts = 5;

export interface Accepted {
  readonly kind: 'accepted' | 'replayed';
  readonly receipt: Receipt;
  readonly accessCode: string;
  readonly language: Language;
}

/** The idempotency key was used with another body before, which was taken: that is its receipt. */
export interface Reused {
  readonly kind: 'reused';
  readonly receiptNumber: string;
}

/**
 * Takes answers: checks them, finds the departments and their due dates, and stores all of it in one transaction. There
 * is a receipt only once that stands. The same key and body again give the same receipt, whatever has become of the
 * affair since; with another body nothing is stored. Faults: those of `prepareSubmission` and of the stores.
 */
export async function submitAnswers(input: SubmitInput): Promise<Accepted | Reused | Rejection> {
  const keyHash = contentHash(`${input.affair.code}\n${input.idempotencyKey}`);
  const prepared = await prepareSubmission(input).catch((error: unknown) => ({ kind: 'failed' as const, error }));
  if (prepared.kind === 'prepared') return store(prepared, input, keyHash);
  // Only what cannot be stored is looked up first: the transaction itself finds what is known.
  const known = await loadIdempotency(keyHash);
  if (known !== undefined) return replay(known, input, keyHash);
  if (prepared.kind === 'failed') throw prepared.error;
  return prepared;
}

async function store(prepared: PreparedSubmission, input: SubmitInput, keyHash: string): Promise<Accepted | Reused> {
  const { idempotencyKey, bodyHash, language, now } = input;
  const { answers, attachments } = prepared;
  for (let attempt = 1; attempt <= numberAttempts; attempt += 1) {
    const receiptNumber = createReceiptNumber(shanghaiDate(now), randomBytes(receiptNumberBytes));
    const accessCode = createAccessCode(randomBytes(accessCodeBytes));
    const { receipt, cases } = openSubmission({ ...prepared, receiptNumber, now });
    const sealedAccessCode = sealAccessCode(accessCode, idempotencyKey, keyHash);
    const expiresAt = Math.floor(now / 1000) + rememberedSeconds;
    const accessCodeHash = hashAccessCode(accessCode, receiptNumber);
    const saved = await saveSubmission({
      idempotency: { keyHash, bodyHash, receipt, language, sealedAccessCode, expiresAt },
      submission: { receipt, answers, attachments, accessCodeHash, language },
      cases,
    });
    if (saved.kind === 'saved') return { kind: 'accepted', receipt, accessCode, language };
    if (saved.kind === 'known') return replay(saved.record, input, keyHash);
  }
  throw new Fault('temporarily-unavailable', { cause: new Error('Every receipt number drawn was taken.') });
}

function replay(known: KnownSubmission, { bodyHash, idempotencyKey }: SubmitInput, keyHash: string): Accepted | Reused {
  if (known.bodyHash !== bodyHash) return { kind: 'reused', receiptNumber: known.receipt.receiptNumber };
  const accessCode = openAccessCode(known.sealedAccessCode, idempotencyKey, keyHash);
  return { kind: 'replayed', receipt: known.receipt, accessCode, language: known.language };
}
