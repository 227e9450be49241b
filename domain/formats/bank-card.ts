import { compact } from './compact.ts';
import type { Format } from './format.ts';

/** A bank card of 16 to 19 digits whose last digit is the Luhn check (ISO/IEC 7812-1). */
export function test(value: string): boolean {
  if (!/^[0-9]{16,19}$/.test(value)) return false;
  let sum = 0;
  for (let index = 0; index < value.length; index += 1) {
    const digit = Number(value.charAt(value.length - 1 - index)) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Half-width, without spaces and hyphens. */
export function normalise(value: string): string {
  return compact(value);
}

export const format: Format = {
  name: 'bank-card',
  inputMode: 'numeric',
  maxLength: 19,
  example: '6222022100000000014',
  title: { 'zh-Hans': '银行卡号', en: 'Bank card number' },
  error: { 'zh-Hans': '请核对银行卡号，应为16至19位数字', en: 'Check the bank card number: 16 to 19 digits' },
  hint: { 'zh-Hans': '16至19位数字', en: '16 to 19 digits' },
};
