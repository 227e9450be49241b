import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * A unified social credit code of 18 characters (GB 32100-2015), its check character (MOD 31) included. The inner
 * check of the organisation code (GB 11714) is not asked: codes are in use that fail it.
 */
export function test(value: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return false;
  let sum = 0;
  let weight = 1;
  for (const one of value.slice(0, 17)) {
    sum += alphabet.indexOf(one) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31) === value.charAt(17);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'credit-code',
  maxLength: 18,
  example: '91450100000000182C',
  title: { 'zh-Hans': '统一社会信用代码', en: 'Unified social credit code' },
  error: {
    'zh-Hans': '请核对统一社会信用代码，应为18位数字和大写字母，不含I、O、S、V、Z',
    en: 'Check the unified social credit code: 18 digits and capital letters without I, O, S, V or Z',
  },
  hint: { 'zh-Hans': '营业执照上的18位代码', en: 'The 18 characters on the business licence' },
};
