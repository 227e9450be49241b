import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';

/** A mainland travel permit for residents of Taiwan: 8 digits, on old cards 10 and mostly a letter. */
export function test(value: string): boolean {
  return /^[0-9]{8}(?:[0-9]{2}[A-Z]?)?$/.test(value);
}

/** Half-width, in capitals, without spaces. A hyphen is no part of the number and is not dropped. */
export function normalise(value: string): string {
  return halfWidth(value).replace(/\s/g, '').toUpperCase();
}

export const format: Format = {
  name: 'taiwan-permit',
  maxLength: 11,
  example: '12345678',
  title: { 'zh-Hans': '台湾居民来往大陆通行证号码', en: 'Taiwan travel permit number' },
  error: { 'zh-Hans': '请核对通行证号码，应为8位数字', en: 'Check the permit number: 8 digits' },
  hint: { 'zh-Hans': '8位数字', en: '8 digits' },
};
