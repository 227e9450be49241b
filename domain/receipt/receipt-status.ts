import type { CaseFile, HistoryEntry } from '../case/case-file.ts';
import type { Receipt, ReceiptStatus, TimelineEntry } from '../receipt.ts';

/** How things stand with a receipt, as its cases tell. What is internal to a department stays there. */
export function receiptStatus(
  receipt: Receipt,
  cases: readonly { readonly file: CaseFile; readonly history: readonly HistoryEntry[] }[],
): ReceiptStatus {
  const timeline = cases.flatMap(({ file, history }) =>
    history.filter(({ visibility }) => visibility === 'citizen').map((entry) => timelineEntry(file, entry)),
  );
  return {
    ...receipt,
    cases: cases.map(({ file: { id, department, dueDate, provisional, status } }) => {
      return { id, department, dueDate, provisional, status };
    }),
    timeline: timeline.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  };
}

function timelineEntry({ id, department }: CaseFile, { at, to, reason }: HistoryEntry): TimelineEntry {
  return { at, caseId: id, department, status: to, ...(reason !== undefined && { note: reason }) };
}
