import type { CaseStatus } from './case/case-status.ts';
import type { Words } from './language.ts';

/**
 * What a citizen holds once a submission stands, in every language. The 201 body of the API is this in one
 * language, with the access code (`speakReceipt` in `functions/`).
 */
export interface Receipt {
  readonly receiptNumber: string;
  readonly affair: { readonly code: string; readonly title: Words };
  /** Content hash of the affair version the submission is pinned to. */
  readonly version: string;
  /** RFC 3339, in Asia/Shanghai (`+08:00`). */
  readonly submittedAt: string;
  /** One for each department that must act. */
  readonly cases: readonly ReceiptCase[];
  /** Promised visits to a counter. */
  readonly visits: number;
  /** What to bring to the counter or to send, because it is not handed in online. */
  readonly bring: readonly BringItem[];
}

export interface ReceiptCase {
  /** `<receiptNumber>-<n>` */
  readonly id: string;
  readonly department: { readonly id: string; readonly title: Words };
  /** Date (`YYYY-MM-DD`) by which the department promised to decide. */
  readonly dueDate: string;
  /** The calendar of that year is not published yet, so the date may still move. */
  readonly provisional: boolean;
}

export interface BringItem {
  readonly id: string;
  readonly title: Words;
  readonly form: 'original' | 'copy';
  readonly copies: number;
  readonly note?: Words;
}

/** How things stand with a receipt: its cases with their state and what happened so far, without internal notes. */
export interface ReceiptStatus extends Omit<Receipt, 'cases'> {
  readonly cases: readonly (ReceiptCase & { readonly status: CaseStatus })[];
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
}

export interface TimelineEntry {
  /** RFC 3339 with offset. */
  readonly at: string;
  readonly caseId: string;
  readonly department: { readonly id: string; readonly title: Words };
  /** The state the case came to. */
  readonly status: CaseStatus;
  /** A note for the citizen, or the reason that the law wants. */
  readonly note?: string;
}
