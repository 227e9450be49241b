import { isSettled } from '../../../domain/case/settled.ts';
import type { CaseStatus } from '../../../domain/case/case-status.ts';
import { dayNumber } from '../../../domain/clock/day-number.ts';
import type { Messages } from '../messages/zh-hans.ts';

/**
 * How far off a due date is, in days as the calendar on the wall has them, not working days. Nothing for a case that is
 * decided, and for what is no date. `today` and the due date are `YYYY-MM-DD`.
 */
export function dueWords(
  { dueDate, status }: { readonly dueDate: string; readonly status: CaseStatus },
  today: string,
  messages: Messages,
): string | undefined {
  if (isSettled(status) || !/^\d{4}-\d{2}-\d{2}$/.test(dueDate)) return undefined;
  const days = dayNumber(dueDate) - dayNumber(today);
  if (days === 0) return messages.plain.dueToday;
  return days > 0 ? messages.daysLeft(days) : messages.daysLate(-days);
}
