import type { Calendar } from '../reference.ts';
import { dayNumber } from './day-number.ts';
import { jurisdictionCalendar } from './jurisdiction-calendar.ts';

/** Whether departments of `division` work on a `YYYY-MM-DD` date. Throws a `RangeError` for what is no date. */
export function isWorkingDay(date: string, calendars: readonly Calendar[], division: string): boolean {
  return jurisdictionCalendar(calendars, division).isWorked(dayNumber(date));
}
