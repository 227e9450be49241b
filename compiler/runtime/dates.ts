import { today } from './today.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a text that begins with `YYYY-MM-DD`; a RangeError where it does not. */
function parse(text: string): Day {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/.exec(text);
  if (parts === null) throw new RangeError('not a date');
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

function write({ year, month, day }: Day): string {
  if (!(year >= 0 && year <= 9999)) throw new RangeError('beyond the calendar');
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Days since 1970-01-01 in the Gregorian calendar; March comes first, so that the leap day is a year's last. */
function toDays({ year, month, day }: Day): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function fromDays(days: number): Day {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days from `from` to `until`; negative where `until` is earlier. */
export function daysBetween(from: string, until: string): number {
  return toDays(parse(until)) - toDays(parse(from));
}

export function addDays(date: string, days: number): string {
  return write(fromDays(toDays(parse(date)) + days));
}

/** The same day of a later (or, negative, earlier) month, or that month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parse(date);
  const index = year * 12 + month - 1 + months;
  const first = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
  const next = { year: Math.floor((index + 1) / 12), month: ((((index + 1) % 12) + 12) % 12) + 1, day: 1 };
  return write({ ...first, day: Math.min(day, toDays(next) - toDays(first)) });
}

/** The same day of another year; 29 February becomes 28 where there is none. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Completed years of life on the day `on`, today where it is missing; negative before birth. */
export function age(birthDate: string, on: string = today()): number {
  const [born, then] = [parse(birthDate), parse(on)];
  const isBefore = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (isBefore ? 1 : 0);
}

/** `YYYY-MM` of a date. */
export function yearMonth(date: string): string {
  return write(parse(date)).slice(0, 7);
}
