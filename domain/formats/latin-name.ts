import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';

// Letters that have no decomposition, as ICAO Doc 9303-3 section 6 writes them in a passport.
const transliterations: Readonly<Record<string, string>> = {
  Đ: 'D',
  Ð: 'D',
  Ø: 'OE',
  Œ: 'OE',
  Æ: 'AE',
  ẞ: 'SS',
  ß: 'SS',
  Ł: 'L',
  Þ: 'TH',
  ı: 'I',
};

/** A name in Latin letters as in a passport (ICAO Doc 9303): capitals, one space, hyphen or apostrophe between parts. */
export function test(value: string): boolean {
  return value.length >= 2 && value.length <= 100 && /^[A-Z]+(?:[ '-][A-Z]+)*$/.test(value);
}

/** Half-width, in capitals, without diacritics as in the machine-readable zone, blanks run together. */
export function normalise(value: string): string {
  return halfWidth(value)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ĐÐØŒÆẞßŁÞı]/g, (letter) => transliterations[letter] ?? letter)
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');
}

export const format: Format = {
  name: 'latin-name',
  autocomplete: 'name',
  maxLength: 100,
  example: 'WEI JINFENG',
  title: { 'zh-Hans': '外文姓名', en: 'Name in Latin letters' },
  error: {
    'zh-Hans': '请按护照用大写拉丁字母填写姓名，例如WEI JINFENG',
    en: 'Enter the name in capital letters as in the passport, such as WEI JINFENG',
  },
  hint: { 'zh-Hans': '与护照一致', en: 'As in the passport' },
};
