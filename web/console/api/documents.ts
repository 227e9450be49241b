import type { CaseAction } from '../../../domain/case/case-action.ts';
import type { HistoryEntry } from '../../../domain/case/case-file.ts';
import type { CaseStatus } from '../../../domain/case/case-status.ts';
import type { Plan } from '../../../domain/plan.ts';

/** `schemas/documents/me.json` */
export interface Me {
  readonly sub: string;
  readonly name: string;
  /** Ids: `450103.civil-affairs`. */
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  readonly departmentTitles?: Readonly<Record<string, string>>;
}

/** What inbox and case say of a case. */
export interface CaseSummary {
  readonly id: string;
  readonly receiptNumber: string;
  readonly status: CaseStatus;
  readonly department: Titled;
  readonly role: 'lead' | 'joint';
  readonly affair: { readonly code: string; readonly title: string };
  readonly version: string;
  /** RFC 3339 with offset. */
  readonly submittedAt: string;
  /** `YYYY-MM-DD` */
  readonly dueDate: string;
  readonly provisional: boolean;
  readonly overdue: boolean;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** `schemas/documents/inbox.json`. The counts are of the whole inbox, not of what a filter leaves. */
export interface Inbox {
  readonly items: readonly CaseSummary[];
  readonly cursor?: string;
  readonly counts: {
    readonly total: number;
    readonly overdue: number;
    readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>>;
  };
}

/** `schemas/documents/case.json` */
export interface CaseDocument extends CaseSummary {
  readonly answers: Answers;
  readonly attachments: readonly Attachment[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly actions: readonly CaseAction[];
  readonly plan: Plan;
  /** Names of the divisions in the answers, by code, where the API gives them. */
  readonly divisionTitles?: Readonly<Record<string, string>>;
}

export type Answers = Readonly<Record<string, unknown>>;

export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
}
