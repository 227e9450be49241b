import type { TimeLimit } from '../affair.ts';
import type { Calendar } from '../reference.ts';
import { dateOfDay } from './date-of-day.ts';
import { dayNumber } from './day-number.ts';
import { jurisdictionCalendar, type JurisdictionCalendar } from './jurisdiction-calendar.ts';

/** A stop of the clock: from the day it stopped, that day included, to the day it ran again, which counts. */
export interface Suspension {
  readonly from: string;
  readonly until: string;
}

export interface DueDate {
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  readonly date: string;
  /** A holiday notice that may still move the date has not been entered. */
  readonly provisional: boolean;
}

/** Ends the search where a calendar has no working days at all. */
const longestDays = 36_600;

/**
 * The day by which a case that began on `start` must be settled, by the calendar of `division`.
 *
 * - The start day does not count (Civil Code art. 201; Administrative Licence Law art. 82 for working days).
 * - `workingDays`: the N-th working day after it. `days`: the N-th day, and where that is a day off the next working
 *   day (Civil Code art. 203). `immediate`: the start day if it is worked, else the next working day.
 * - Days on which the clock is suspended do not count (Administrative Licence Law art. 45).
 *
 * Throws a `RangeError` for what is no date. Never asks what day it is.
 */
export function dueDate(input: {
  readonly start: string;
  readonly limit: TimeLimit;
  readonly calendars: readonly Calendar[];
  readonly division: string;
  readonly suspended?: readonly Suspension[];
}): DueDate {
  const { limit } = input;
  const calendar = jurisdictionCalendar(input.calendars, input.division);
  const runs = runningDays(input.suspended ?? []);
  const start = dayNumber(input.start);
  const worked = (day: number): boolean => calendar.isWorked(day) && runs(day);
  if ('immediate' in limit) return settle(calendar, start, nthDay(start - 1, 1, worked));
  if ('workingDays' in limit) return settle(calendar, start + 1, nthDay(start, limit.workingDays, worked));
  const last = nthDay(start, limit.days, runs);
  return settle(calendar, last, nthDay(last - 1, 1, worked));
}

function runningDays(suspended: readonly Suspension[]): (day: number) => boolean {
  const stops = suspended.map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(until) }));
  return (day) => stops.every(({ from, until }) => day < from || day >= until);
}

function nthDay(after: number, count: number, counts: (day: number) => boolean): number {
  let day = after;
  for (let left = count; left > 0 && day - after < longestDays;) {
    day += 1;
    if (counts(day)) left -= 1;
  }
  return day;
}

function settle(calendar: JurisdictionCalendar, from: number, due: number): DueDate {
  let provisional = false;
  for (let day = from; day <= due && !provisional; day += 1) provisional = !calendar.isPublished(day);
  return { date: dateOfDay(due), provisional };
}
