const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const cycleDays = 146_097;
const cycleYears = 400;

/**
 * Days since 1970-01-01 of a `YYYY-MM-DD` date of the Gregorian calendar (GB/T 7408). Counted in integers, since a
 * `Date` would bring a time zone with it, and Shanghai had summer time from 1986 to 1991.
 *
 * Throws a `RangeError` for what is no such date, `2021-02-29` included.
 */
export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || day < 1 || day > daysOfMonth(year, month)) {
    throw new RangeError(`not a date: ${date}`);
  }
  // Years are counted from March, so that the leap day is the last one.
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / cycleYears);
  const yearOfCycle = marchYear - cycle * cycleYears;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * cycleDays + yearOfCycle * 365 + leapDays + dayOfYear - 719_468;
}

function daysOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}
