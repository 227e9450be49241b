import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';

/**
 * A passport of the People's Republic of China: ordinary `E` with 8 digits, or with a letter (no I, O) and 7 digits,
 * older `G` with 8 digits; diplomatic `DE`, service `SE`, public affairs `PE` with 7 digits.
 */
export function test(value: string): boolean {
  return /^(?:[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP]E[0-9]{7})$/.test(value);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'passport',
  maxLength: 9,
  example: 'E12345678',
  title: { 'zh-Hans': '护照号码', en: 'Passport number' },
  error: {
    'zh-Hans': '请核对中国护照号码，例如E12345678',
    en: 'Check the number of the Chinese passport, such as E12345678',
  },
  hint: { 'zh-Hans': '9位，以字母开头', en: '9 characters that begin with a letter' },
};
