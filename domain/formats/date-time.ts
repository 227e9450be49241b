import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';
import { test as isDate } from './date.ts';

/**
 * A time of day on a real date (RFC 3339 date-time). Seconds and offset may be missing: a citizen's answer means
 * the time in Asia/Shanghai. Leap seconds are not times of day here.
 */
export function test(value: string): boolean {
  const parts =
    /^([0-9-]{10})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))?$/.exec(value);
  if (parts === null || !isDate(parts[1] ?? '')) return false;
  const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts
    .slice(2)
    .map((one) => Number(one ?? 0));
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}

/** Half-width and trimmed, with a capital `T` and `Z`; a space between date and time becomes `T`. */
export function normalise(value: string): string {
  return halfWidth(value)
    .toUpperCase()
    .replace(/^([0-9-]{10}) ([0-9])/, '$1T$2');
}

export const format: Format = {
  name: 'date-time',
  maxLength: 35,
  example: '2021-07-30T09:30',
  title: { 'zh-Hans': '日期和时间', en: 'Date and time' },
  error: {
    'zh-Hans': '请填写真实存在的日期和时间，例如2021年7月30日9时30分',
    en: 'Enter a real date and time, such as 30 July 2021 at 9:30',
  },
  hint: { 'zh-Hans': '例如 2021 7 30 09:30', en: 'For example, 2021 7 30 09:30' },
};
