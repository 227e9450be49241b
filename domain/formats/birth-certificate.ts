import { compact } from './compact.ts';
import type { Format } from './format.ts';

/** The number of a medical certificate of birth: a capital letter of the edition and 9 digits. */
export function test(value: string): boolean {
  return /^[A-Z][0-9]{9}$/.test(value);
}

/** Half-width, without spaces and hyphens. The edition letter is kept as typed. */
export function normalise(value: string): string {
  return compact(value);
}

export const format: Format = {
  name: 'birth-certificate',
  maxLength: 10,
  example: 'U450000001',
  title: { 'zh-Hans': '出生医学证明编号', en: 'Birth certificate number' },
  error: {
    'zh-Hans': '请核对出生医学证明编号，应为1个大写字母加9位数字',
    en: 'Check the birth certificate number: a capital letter and 9 digits',
  },
  hint: { 'zh-Hans': '1个大写字母加9位数字', en: 'A capital letter and 9 digits' },
};
