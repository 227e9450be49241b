import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';

/**
 * A vehicle plate of Guangxi (GA 36-2018): 桂, the letter of the city, five characters without I and O, the last of
 * them maybe the sign of a special plate; or six for new-energy cars: small ones have the energy letter (A to K)
 * first, large ones last.
 */
export function test(value: string): boolean {
  return /^桂[A-HJ-NPR](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学警挂领试超]|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])$/.test(
    value,
  );
}

/** Half-width, in capitals, without spaces, hyphens and the dot that is painted on the plate. */
export function normalise(value: string): string {
  return compactUpper(value).replace(/[\u00B7\u2022\u30FB]/g, '');
}

export const format: Format = {
  name: 'plate',
  maxLength: 8,
  example: '桂A12345',
  title: { 'zh-Hans': '车牌号码', en: 'Plate number' },
  error: { 'zh-Hans': '请核对广西车牌号码，例如桂A12345', en: 'Check the Guangxi plate number, such as 桂A12345' },
  hint: { 'zh-Hans': '例如桂A12345，新能源车为桂AD12345', en: 'Such as 桂A12345, or 桂AD12345 for new-energy cars' },
};
