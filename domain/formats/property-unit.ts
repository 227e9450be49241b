import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';

/**
 * The code of a real-estate unit, 28 characters (GB/T 37346-2019): county, cadastral district and sub-district,
 * land feature code, parcel, kind of fixture (F house, L forest, Q other, W none), unit.
 */
export function test(value: string): boolean {
  return /^[1-9][0-9]{11}[A-Z]{2}[0-9]{5}[FLQW][0-9]{8}$/.test(value);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'property-unit',
  maxLength: 28,
  example: '450103001002GB00001F00010001',
  title: { 'zh-Hans': '不动产单元号', en: 'Real-estate unit code' },
  error: {
    'zh-Hans': '请核对不动产单元号，应为不动产权证书上的28位编码',
    en: 'Check the unit code: the 28 characters on the property certificate',
  },
  hint: { 'zh-Hans': '不动产权证书上的28位编码', en: 'The 28 characters on the property certificate' },
};
