import { mayReadInbox } from '../../domain/access/may.ts';
import type { StaffIdentity } from '../../domain/access/staff-identity.ts';
import type { CaseFile } from '../../domain/case/case-file.ts';
import { caseStatuses } from '../../domain/case/case-status.ts';
import { isSettled } from '../../domain/case/settled.ts';
import { shanghaiDate } from '../../domain/clock/shanghai-date.ts';
import { inLanguage } from '../../domain/language.ts';
import { departmentById } from '../../domain/routing/department.ts';
import { jsonAnswer, type Answer } from '../answer.ts';
import { caseSummary, isOverdue } from '../case-summary.ts';
import { createHandler } from '../compose.ts';
import { Fault } from '../fault.ts';
import { loadReference } from '../load-affair.ts';
import { queryChoice, queryLimit, queryText } from '../query-parameters.ts';
import type { Request } from '../request.ts';
import { staffOf } from '../staff.ts';
import { countOverdue, loadCounters } from '../stores/department-counters.ts';
import { loadInbox } from '../stores/inbox.ts';

export const handler = createHandler({ 'GET /api/me': me, 'GET /api/departments/{id}/cases': inbox });

async function me(request: Request): Promise<Answer> {
  const { subject, name, departments, roles } = staffOf(request);
  const reference = await loadReference();
  const titles = departments.flatMap((id) => {
    const department = departmentById(id, reference);
    return department === undefined ? [] : [[id, inLanguage(department.title, request.language)]];
  });
  return jsonAnswer(200, { sub: subject, name, departments, roles, departmentTitles: Object.fromEntries(titles) });
}

async function inbox(request: Request): Promise<Answer> {
  const staff = staffOf(request);
  const id = request.parameters['id'] ?? '';
  if (mayReadInbox(staff, id) !== 'allowed') throw new Fault('forbidden');
  const today = shanghaiDate(request.now);
  const overdue = queryChoice(request, 'overdue', ['true', 'false'] as const);
  const [page, byStatus, overdueCount] = await Promise.all([
    loadInbox(id, {
      limit: queryLimit(request),
      cursor: queryText(request, 'cursor'),
      dueBefore: overdue === 'true' ? today : undefined,
      matches: filterOf(request, staff, today, overdue),
    }),
    loadCounters(id),
    countOverdue(id, today, caseStatuses.filter(isSettled)),
  ]);
  const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return jsonAnswer(200, {
    items: page.items.map((file) => caseSummary(file, today, request.language)),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    counts: { total, overdue: overdueCount, byStatus },
  });
}

function filterOf(
  request: Request,
  staff: StaffIdentity,
  today: string,
  overdue: 'true' | 'false' | undefined,
): (file: CaseFile) => boolean {
  const status = queryChoice(request, 'status', caseStatuses);
  const affair = queryText(request, 'affair');
  const asked = queryText(request, 'assignee');
  const assignee = asked === 'me' ? staff.subject : asked;
  const query = queryText(request, 'q')?.normalize('NFKC').toUpperCase();
  return (file) =>
    (status === undefined || file.status === status) &&
    (affair === undefined || file.affair.code === affair) &&
    (assignee === undefined || file.assignee === assignee) &&
    (overdue === undefined || isOverdue(file, today) === (overdue === 'true')) &&
    (query === undefined || searchable(file).includes(query));
}

function searchable({ id, affair }: CaseFile): string {
  return [id, affair.code, ...Object.values(affair.title)].join('\n').toUpperCase();
}
