import type { Format } from './format.ts';

/**
 * A Chinese name of 2 to 50 characters as it stands on the ID card: any character of the Han script, and the
 * private-use ones of older systems, with U+00B7 (GB 18030 A1A4) between the parts of a name (joint notice of 12
 * ministries on names with separators, 2016). No spaces, also none of zero width.
 */
export function test(value: string): boolean {
  const length = [...value].length;
  return length >= 2 && length <= 50 && /^[\p{Script=Han}\p{Co}]+(?:\u00B7[\p{Script=Han}\p{Co}]+)*$/u.test(value);
}

/**
 * Trimmed, dots that look alike as U+00B7. Never NFKC or NFC: both replace characters that stand in people's names.
 */
export function normalise(value: string): string {
  return value.trim().replace(/[\u2022\u30FB\u2027\u2219\uFF0E.\u22C5\uFF65\u2024\u0387]/g, '\u00B7');
}

export const format: Format = {
  name: 'person-name',
  autocomplete: 'name',
  maxLength: 50,
  example: '韦金凤',
  title: { 'zh-Hans': '姓名', en: 'Name' },
  error: {
    'zh-Hans': '请按身份证填写姓名，只用汉字，名字中的间隔用“·”',
    en: 'Enter the name as on the ID card, in Chinese characters, with “·” between its parts',
  },
  hint: { 'zh-Hans': '与身份证一致', en: 'As on the ID card' },
};
