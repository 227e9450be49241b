import { compact } from './compact.ts';
import type { Format } from './format.ts';

/**
 * The code of a division that exists (GB/T 2260: 6 digits down to county; 12 digits below). Without `divisions` only
 * its form is looked at; the compiled validator passes those of the level asked for (`decodeDivisions`).
 */
export function test(value: string, divisions?: ReadonlySet<string>): boolean {
  return /^[1-9][0-9]{5}(?:[0-9]{6})?$/.test(value) && (divisions === undefined || divisions.has(value));
}

/** Half-width, without spaces and hyphens. */
export function normalise(value: string): string {
  return compact(value);
}

export const format: Format = {
  name: 'division',
  inputMode: 'numeric',
  maxLength: 12,
  example: '450103',
  title: { 'zh-Hans': '行政区划', en: 'Administrative division' },
  error: { 'zh-Hans': '请从列表中选择现行的行政区划', en: 'Choose a division from the list' },
  hint: {
    'zh-Hans': '按顺序选择市、县（区）、乡镇（街道）',
    en: 'Choose the city, then the county or district, then the township',
  },
};
