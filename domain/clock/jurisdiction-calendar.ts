import type { Calendar } from '../reference.ts';
import { dateOfDay } from './date-of-day.ts';
import { dayNumber } from './day-number.ts';

/** The calendars that hold in one place, read as one. Days are counted since 1970-01-01. */
export interface JurisdictionCalendar {
  readonly isWorked: (day: number) => boolean;
  /** False where a yearly notice that could say something about the day has not been entered. */
  readonly isPublished: (day: number) => boolean;
}

const known = new WeakMap<readonly Calendar[], Map<string, JurisdictionCalendar>>();

/**
 * The calendar of a division: the one with the longest prefix of its code, and what that one inherits, where nearer
 * entries override farther ones. Without any calendar Monday to Friday are worked and no day is published.
 * Made once for each list of calendars, since every submission asks.
 */
export function jurisdictionCalendar(calendars: readonly Calendar[], division: string): JurisdictionCalendar {
  const nearest = calendars
    .filter(({ divisionPrefix }) => division.startsWith(divisionPrefix))
    .toSorted((one, other) => other.divisionPrefix.length - one.divisionPrefix.length)[0];
  const ofList = known.get(calendars) ?? new Map<string, JurisdictionCalendar>();
  known.set(calendars, ofList);
  const made = ofList.get(nearest?.id ?? '') ?? readAsOne(lineage(nearest, calendars));
  ofList.set(nearest?.id ?? '', made);
  return made;
}

/** From the farthest ancestor to the calendar itself; each once, so that a circle ends. */
function lineage(nearest: Calendar | undefined, calendars: readonly Calendar[]): readonly Calendar[] {
  const line: Calendar[] = [];
  for (let next = nearest; next !== undefined && !line.includes(next);) {
    line.unshift(next);
    const { inherits } = next;
    next = calendars.find(({ id }) => id === inherits);
  }
  return line;
}

function readAsOne(line: readonly Calendar[]): JurisdictionCalendar {
  const entries = new Map<number, boolean>();
  for (const { years } of line) {
    for (const year of Object.values(years)) {
      for (const [date, kind] of Object.entries(year)) entries.set(dayNumber(date), kind === 'work');
    }
  }
  const published = new Map<number, boolean>();
  return {
    isWorked: (day) => entries.get(day) ?? isWeekday(day),
    isPublished: (day) => {
      const seen = published.get(day) ?? (line.length > 0 && line.every((one) => hasNotice(one, dateOfDay(day))));
      published.set(day, seen);
      return seen;
    },
  };
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

function hasNotice({ season, years }: Calendar, date: string): boolean {
  const monthDay = date.slice(5);
  const concerned = season === undefined || (monthDay >= season.from && monthDay <= season.until);
  return !concerned || years[date.slice(0, 4)] !== undefined;
}
