import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';

/** A mainland travel permit for residents of Hong Kong (H) or Macau (M): 8 digits, on old cards 2 more of the issue. */
export function test(value: string): boolean {
  return /^[HM][0-9]{8}(?:[0-9]{2})?$/.test(value);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'hk-macau-permit',
  maxLength: 11,
  example: 'H12345678',
  title: { 'zh-Hans': '港澳居民来往内地通行证号码', en: 'Hong Kong and Macau travel permit number' },
  error: { 'zh-Hans': '请核对通行证号码，以H或M开头，后接8位数字', en: 'Check the permit number: H or M and 8 digits' },
  hint: { 'zh-Hans': 'H或M加8位数字', en: 'H or M and 8 digits' },
};
