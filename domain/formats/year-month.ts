import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';
import { isRealDate } from './real-date.ts';

/** A month as `YYYY-MM` (GB/T 7408). */
export function test(value: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})$/.exec(value);
  return parts !== null && isRealDate(Number(parts[1]), Number(parts[2]), 1);
}

/** Half-width and trimmed. */
export function normalise(value: string): string {
  return halfWidth(value);
}

export const format: Format = {
  name: 'year-month',
  inputMode: 'numeric',
  maxLength: 7,
  example: '2021-07',
  title: { 'zh-Hans': '年月', en: 'Month' },
  error: { 'zh-Hans': '请填写真实存在的年月，例如2021年7月', en: 'Enter a real month and year, such as July 2021' },
  hint: { 'zh-Hans': '例如 2021 7', en: 'For example, 2021 7' },
};
