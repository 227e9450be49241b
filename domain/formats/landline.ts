import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';

/**
 * A landline number of Guangxi: area code 0770 to 0779, seven digits that do not start with 0 or 1, and an
 * extension of up to six digits after a hyphen.
 */
export function test(value: string): boolean {
  return /^077[0-9]-?[2-9][0-9]{6}(?:-[0-9]{1,6})?$/.test(value);
}

/** Half-width, without spaces and brackets, any dash a plain hyphen, without the country code 86. */
export function normalise(value: string): string {
  return halfWidth(value)
    .replace(/[\s]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(?:\+|00)86-?0?(?=77)/, '0')
    .replace(/^\((0[0-9]{3})\)-?/, '$1-');
}

export const format: Format = {
  name: 'landline',
  inputMode: 'tel',
  autocomplete: 'tel',
  maxLength: 19,
  example: '0771-4952267',
  title: { 'zh-Hans': '固定电话', en: 'Landline number' },
  error: {
    'zh-Hans': '请填写带区号的固定电话，例如0771-4952267',
    en: 'Enter a landline number with its area code, such as 0771-4952267',
  },
  hint: { 'zh-Hans': '区号-号码，例如0771-4952267', en: 'Area code and number, such as 0771-4952267' },
};
