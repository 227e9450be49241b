import { compact } from './compact.ts';
import type { Format } from './format.ts';

/** The code of one of the 56 ethnic groups (GB 3304-91), two digits: `01` Han, `08` Zhuang. */
export function test(value: string): boolean {
  return /^(?:0[1-9]|[1-4][0-9]|5[0-6])$/.test(value);
}

/** Half-width, without spaces. */
export function normalise(value: string): string {
  return compact(value);
}

export const format: Format = {
  name: 'ethnic-group',
  maxLength: 2,
  example: '08',
  title: { 'zh-Hans': '民族', en: 'Ethnic group' },
  error: { 'zh-Hans': '请从列表中选择民族', en: 'Choose the ethnic group from the list' },
  hint: { 'zh-Hans': '与户口簿一致', en: 'As in the household register' },
};
