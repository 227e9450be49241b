import { caseStatuses, type CaseStatus } from '../../../domain/case/case-status.ts';

/** What of an inbox is asked for. It stands in the query of the address, so that a view can be kept and shared. */
export interface InboxFilter {
  readonly status?: CaseStatus;
  /** Code of an affair. */
  readonly affair?: string;
  readonly overdue?: true;
  /** Part of a number. */
  readonly q?: string;
}

/** The filter in the query of an address; what it does not know, it leaves out. */
export function parseInboxFilter(query: string): InboxFilter {
  const given = new URLSearchParams(query);
  const status = caseStatuses.find((one) => one === given.get('status'));
  const affair = given.get('affair')?.trim();
  const q = given.get('q')?.trim();
  return {
    ...(status && { status }),
    ...(affair && { affair }),
    ...(given.get('overdue') === 'true' && { overdue: true }),
    ...(q && { q }),
  };
}

/** The filter as query parameters, in one order, so that the same filter has the same text. */
export function formatInboxFilter({ status, affair, overdue, q }: InboxFilter): string {
  const parameters = new URLSearchParams();
  if (status) parameters.set('status', status);
  if (affair) parameters.set('affair', affair);
  if (overdue) parameters.set('overdue', 'true');
  if (q) parameters.set('q', q);
  return parameters.toString();
}
