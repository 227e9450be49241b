import { compact } from './compact.ts';
import type { Format } from './format.ts';

/** A postal code of Guangxi: six digits, 53 or 54 first, as China Post gives them. */
export function test(value: string): boolean {
  return /^5[34][0-9]{4}$/.test(value);
}

/** Half-width, without spaces and hyphens. */
export function normalise(value: string): string {
  return compact(value);
}

export const format: Format = {
  name: 'postcode',
  inputMode: 'numeric',
  autocomplete: 'postal-code',
  maxLength: 6,
  example: '530028',
  title: { 'zh-Hans': '邮政编码', en: 'Postcode' },
  error: {
    'zh-Hans': '请填写广西的6位邮政编码，例如530028',
    en: 'Enter a Guangxi postcode of 6 digits, such as 530028',
  },
  hint: { 'zh-Hans': '6位数字', en: '6 digits' },
};
