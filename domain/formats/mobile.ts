import { compact } from './compact.ts';
import type { Format } from './format.ts';

/** A mobile number of mainland China: 11 digits, `13` to `19` (numbering plan of the MIIT). */
export function test(value: string): boolean {
  return /^1[3-9][0-9]{9}$/.test(value);
}

/** Half-width, without separators and without the country code 86. */
export function normalise(value: string): string {
  return compact(value).replace(/^(?:\+|00)86(?=1)|^86(?=1[0-9]{10}$)/, '');
}

export const format: Format = {
  name: 'mobile',
  inputMode: 'tel',
  autocomplete: 'tel-national',
  maxLength: 11,
  example: '13800138000',
  title: { 'zh-Hans': '手机号码', en: 'Mobile phone number' },
  error: {
    'zh-Hans': '请填写11位手机号码，例如13800138000',
    en: 'Enter a mobile number of 11 digits, such as 13800138000',
  },
  hint: { 'zh-Hans': '11位手机号码', en: '11 digits' },
};
