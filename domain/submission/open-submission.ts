import type { CaseFile, HistoryEntry } from '../case/case-file.ts';
import { dueDate } from '../clock/due-date.ts';
import { shanghaiDate } from '../clock/shanghai-date.ts';
import type { Plan } from '../plan.ts';
import { caseId } from '../receipt/case-id.ts';
import type { ReceiptNumber } from '../receipt/receipt-number.ts';
import { whatToBring } from '../receipt/what-to-bring.ts';
import type { Receipt } from '../receipt.ts';
import type { Reference } from '../reference.ts';
import type { Holds } from '../routing/ask-condition.ts';
import type { RoutedCase, Routing } from '../routing/route-submission.ts';
import { shanghaiTime } from './shanghai-time.ts';

export interface OpenedCase {
  readonly file: CaseFile;
  readonly first: HistoryEntry;
}

/**
 * The receipt and the cases of a valid submission: one case for each department, due within the promised time from the
 * day of submission (Asia/Shanghai) by the calendar of the department's division.
 */
export function openSubmission(input: {
  readonly receiptNumber: ReceiptNumber;
  readonly plan: Plan;
  readonly version: string;
  readonly routing: Routing;
  readonly holds: Holds;
  readonly reference: Reference;
  /** Milliseconds since the epoch. */
  readonly now: number;
}): { readonly receipt: Receipt; readonly cases: readonly OpenedCase[] } {
  const { receiptNumber, plan, version, holds, now } = input;
  const affair = { code: plan.code, title: plan.title };
  const submittedAt = shanghaiTime(now);
  const cases = input.routing.cases.map((routed, at): OpenedCase => {
    const due = dueBy(routed, input);
    const file: CaseFile = {
      id: caseId(receiptNumber, at + 1),
      receiptNumber,
      status: 'submitted',
      department: { id: routed.department, title: routed.title },
      role: routed.role,
      affair,
      version,
      submittedAt,
      dueDate: due.date,
      provisional: due.provisional,
      revision: 1,
    };
    return { file, first: firstEntry(submittedAt) };
  });
  const receipt: Receipt = {
    receiptNumber,
    affair,
    version,
    submittedAt,
    cases: cases.map(({ file: { id, department, dueDate: date, provisional } }) => {
      return { id, department, dueDate: date, provisional };
    }),
    visits: plan.guide.visits.count,
    bring: whatToBring(plan.materials, holds),
  };
  return { receipt, cases };
}

function dueBy(
  { division }: RoutedCase,
  { now, plan, reference }: { readonly now: number; readonly plan: Plan; readonly reference: Reference },
): { readonly date: string; readonly provisional: boolean } {
  const limit = plan.guide.time.promised;
  return dueDate({ start: shanghaiDate(now), limit, calendars: reference.calendars, division });
}

function firstEntry(at: string): HistoryEntry {
  return { n: 1, at, actor: { kind: 'citizen' }, action: 'submit', to: 'submitted', visibility: 'citizen' };
}
