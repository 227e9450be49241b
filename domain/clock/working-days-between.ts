import type { Calendar } from '../reference.ts';
import { dayNumber } from './day-number.ts';
import { jurisdictionCalendar } from './jurisdiction-calendar.ts';

/**
 * Working days after `from` up to and including `until`, as the clock counts them: 0 on the same day, negative
 * where `until` is the earlier one. Throws a `RangeError` for what is no date.
 */
export function workingDaysBetween(input: {
  readonly from: string;
  readonly until: string;
  readonly calendars: readonly Calendar[];
  readonly division: string;
}): number {
  const calendar = jurisdictionCalendar(input.calendars, input.division);
  const from = dayNumber(input.from);
  const until = dayNumber(input.until);
  let count = 0;
  for (let day = Math.min(from, until) + 1; day <= Math.max(from, until); day += 1) {
    if (calendar.isWorked(day)) count += 1;
  }
  return until < from ? -count : count;
}
