import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';
import { hasIdentityCheck } from './identity-check.ts';
import { isRealCompactDate, isRealDate } from './real-date.ts';

/**
 * A foreign permanent resident card. Issued since 2023-12-01: 18 characters that begin with 9, with the birth date
 * and the check character of GB 11643. Before: the three letters of the country (ISO 3166-1), 12 digits, of which
 * the fifth to tenth are the birth date without its century.
 */
export function test(value: string): boolean {
  if (/^9[0-9]{16}[0-9X]$/.test(value)) return isRealCompactDate(value.slice(6, 14)) && hasIdentityCheck(value);
  if (!/^[A-Z]{3}[0-9]{12}$/.test(value)) return false;
  // 2000 was a leap year and 1900 was not, so 29 February 00 is possible.
  return isRealDate(2000 + Number(value.slice(7, 9)), Number(value.slice(9, 11)), Number(value.slice(11, 13)));
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'foreign-permanent-resident',
  maxLength: 18,
  example: '945704198001010011',
  title: { 'zh-Hans': '外国人永久居留身份证号码', en: 'Foreign permanent resident card number' },
  error: {
    'zh-Hans': '请核对证件号码：新证为9开头的18位，旧证为3个字母加12位数字',
    en: 'Check the card number: 18 characters beginning with 9, or on older cards 3 letters and 12 digits',
  },
  hint: { 'zh-Hans': '18位，旧证15位', en: '18 characters, on older cards 15' },
};
