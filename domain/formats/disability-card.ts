import { compactUpper } from './compact.ts';
import type { Format } from './format.ts';
import { test as isResidentId } from './resident-id.ts';

/**
 * A disability card: the resident ID number, the category 1 to 7, the grade 1 to 4, and `B` with a count when it
 * was issued again (second-generation card of the China Disabled Persons' Federation).
 */
export function test(value: string, today?: string): boolean {
  return /^.{18}[1-7][1-4](?:B[1-9][0-9]?)?$/.test(value) && isResidentId(value.slice(0, 18), today);
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'disability-card',
  maxLength: 23,
  example: '45010019850307004X52',
  title: { 'zh-Hans': '残疾人证号', en: 'Disability card number' },
  error: {
    'zh-Hans': '请核对残疾人证号：身份证号码加2位类别和等级',
    en: 'Check the disability card number: the ID number and 2 digits for category and grade',
  },
  hint: { 'zh-Hans': '20位，补发的为22位', en: '20 characters, 22 when issued again' },
};
