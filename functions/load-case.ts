import { mayReadCase } from '../domain/access/may.ts';
import type { CaseFile, HistoryEntry } from '../domain/case/case-file.ts';
import { parseCaseId } from '../domain/receipt/case-id.ts';
import { Fault } from './fault.ts';
import type { Request } from './request.ts';
import { staffOf } from './staff.ts';
import { loadSubmission } from './stores/load-submission.ts';
import type { SubmissionFile } from './stores/submission-items.ts';

export interface OpenCase {
  readonly file: CaseFile;
  readonly history: readonly HistoryEntry[];
  readonly submission: SubmissionFile;
}

/**
 * The case in a request's path, for staff of its department. Faults: `case-not-found`, also for a case of another
 * department, so that nobody learns what exists; `forbidden` for roles that handle no cases.
 */
export async function loadCase(request: Request): Promise<OpenCase> {
  const staff = staffOf(request);
  if (mayReadCase(staff, staff.departments[0] ?? '') === 'forbidden') throw new Fault('forbidden');
  const id = parseCaseId(request.parameters['caseId'] ?? '');
  const stored = id && (await loadSubmission(id.receiptNumber));
  const found = stored?.cases[(id?.n ?? 0) - 1];
  if (stored === undefined || found === undefined) throw new Fault('case-not-found');
  if (mayReadCase(staff, found.file.department.id) !== 'allowed') throw new Fault('case-not-found');
  return { ...found, submission: stored.submission };
}
