import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';
import { hasIdentityCheck } from './identity-check.ts';
import { isRealCompactDate } from './real-date.ts';

/**
 * First two digits of GB/T 2260 (provinces), and 81 to 83 of the residence permits of Hong Kong, Macau and Taiwan.
 * The other four digits are not looked up: abolished counties stay in people's numbers for life.
 */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * A citizen identity number of 18 characters (GB 11643-1999): division, birth date, serial, check character.
 *
 * `today` (`YYYY-MM-DD`) refuses a birth date after it; without it the future is not looked at.
 */
export function test(value: string, today?: string): boolean {
  if (!/^[0-9]{17}[0-9X]$/.test(value) || !province.test(value)) return false;
  const born = value.slice(6, 14);
  if (!isRealCompactDate(born) || (today !== undefined && born > today.replaceAll('-', ''))) return false;
  return hasIdentityCheck(value);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'resident-id',
  maxLength: 18,
  example: '45010019850307004X',
  title: { 'zh-Hans': '居民身份证号码', en: 'Resident ID number' },
  error: {
    'zh-Hans': '请核对身份证号码，应为18位，最后一位可以是X',
    en: 'Check the resident ID number: it has 18 characters and may end in X',
  },
  hint: { 'zh-Hans': '18位，最后一位可能是X', en: '18 characters; the last may be X' },
};
