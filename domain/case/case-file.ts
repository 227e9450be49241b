import type { Words } from '../language.ts';
import type { CaseStatus } from './case-status.ts';

/** A case as it is kept: what one department has to do about one submission. */
export interface CaseFile {
  readonly id: string;
  readonly receiptNumber: string;
  readonly status: CaseStatus;
  readonly department: { readonly id: string; readonly title: Words };
  readonly role: 'lead' | 'joint';
  readonly affair: { readonly code: string; readonly title: Words };
  readonly version: string;
  /** RFC 3339 with offset. */
  readonly submittedAt: string;
  /** `YYYY-MM-DD` */
  readonly dueDate: string;
  readonly provisional: boolean;
  /** Subject of the person who handles it. */
  readonly assignee?: string;
  /** Counts the changes, from 1: what optimistic locking compares. */
  readonly revision: number;
}

/** What happened to a case. Entries are only ever added. */
export interface HistoryEntry {
  readonly n: number;
  readonly at: string;
  readonly actor:
    { readonly kind: 'citizen' } | { readonly kind: 'staff'; readonly subject: string; readonly name: string };
  readonly action: string;
  readonly from?: CaseStatus;
  readonly to: CaseStatus;
  readonly reason?: string;
  readonly visibility: 'internal' | 'citizen';
}
