import type { Language } from '../../domain/language.ts';
import type { Attachment } from '../../domain/receipt/attachment.ts';
import type { Receipt } from '../../domain/receipt.ts';
import { document, text, toItem, type Item } from './attributes.ts';
import { receiptKey } from './case-items.ts';

/** What was submitted, as it is kept. It never changes. */
export interface SubmissionFile {
  readonly receipt: Receipt;
  readonly answers: unknown;
  readonly attachments: readonly Attachment[];
  /** `hashAccessCode` of the access code, which itself is not kept. */
  readonly accessCodeHash: string;
  readonly language: Language;
}

/** What is remembered of an idempotency key, so that the same request gets the same receipt. */
export interface IdempotencyRecord {
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly receipt: Receipt;
  readonly language: Language;
  /** Only the holder of the idempotency key can open it. */
  readonly sealedAccessCode: string;
  /** Seconds since the epoch after which the table may forget it. */
  readonly expiresAt: number;
}

export function submissionItem(file: SubmissionFile): Item {
  return toItem({
    pk: receiptKey(file.receipt.receiptNumber),
    sk: 'SUBMISSION',
    kind: 'submission',
    receipt: JSON.stringify(file.receipt),
    answers: JSON.stringify(file.answers),
    attachments: JSON.stringify(file.attachments),
    accessCodeHash: file.accessCodeHash,
    language: file.language,
  });
}

export function toSubmissionFile(item: Item): SubmissionFile {
  return {
    receipt: document<Receipt>(item, 'receipt'),
    answers: document<unknown>(item, 'answers'),
    attachments: document<readonly Attachment[]>(item, 'attachments'),
    accessCodeHash: text(item, 'accessCodeHash'),
    language: text(item, 'language') as Language,
  };
}

/** What a used idempotency key tells. */
export type KnownSubmission = Omit<IdempotencyRecord, 'keyHash' | 'expiresAt'>;

/** The key of the table under which an idempotency key is remembered. */
export function idempotencyKeyOf(keyHash: string): Item {
  return toItem({ pk: `I#${keyHash}`, sk: 'IDEMPOTENCY' });
}

export function idempotencyItem(record: IdempotencyRecord): Item {
  const plain = toItem({
    kind: 'idempotency',
    bodyHash: record.bodyHash,
    receipt: JSON.stringify(record.receipt),
    language: record.language,
    sealedAccessCode: record.sealedAccessCode,
    expiresAt: record.expiresAt,
  });
  return { ...idempotencyKeyOf(record.keyHash), ...plain };
}

export function toIdempotencyRecord(item: Item): KnownSubmission {
  return {
    bodyHash: text(item, 'bodyHash'),
    receipt: document<Receipt>(item, 'receipt'),
    language: text(item, 'language') as Language,
    sealedAccessCode: text(item, 'sealedAccessCode'),
  };
}
