import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';
import { isRealDate } from './real-date.ts';

/** A day as `YYYY-MM-DD` (GB/T 7408, RFC 3339 full-date) that exists in the calendar. */
export function test(value: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value);
  return parts !== null && isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Half-width and trimmed. A date in another order or without its zeros is not guessed at. */
export function normalise(value: string): string {
  return halfWidth(value);
}

export const format: Format = {
  name: 'date',
  inputMode: 'numeric',
  maxLength: 10,
  example: '2021-07-30',
  title: { 'zh-Hans': '日期', en: 'Date' },
  error: { 'zh-Hans': '请填写真实存在的日期，例如2021年7月30日', en: 'Enter a real date, such as 30 July 2021' },
  hint: { 'zh-Hans': '例如 2021 7 30', en: 'For example, 2021 7 30' },
};
