import { compactUpper } from './compact.ts';
import { test as isForeignPermanentResident } from './foreign-permanent-resident.ts';
import type { Format } from './format.ts';
import { test as isHkMacauPermit } from './hk-macau-permit.ts';
import { test as isPassport } from './passport.ts';
import { test as isResidentId } from './resident-id.ts';
import { test as isTaiwanPermit } from './taiwan-permit.ts';

/** The number of any certificate of identity, where another answer says which one it is. */
export function test(value: string, today?: string): boolean {
  return (
    isResidentId(value, today) ||
    isPassport(value) ||
    isHkMacauPermit(value) ||
    isTaiwanPermit(value) ||
    isForeignPermanentResident(value)
  );
}

/** Half-width, in capitals, without spaces and hyphens. */
export function normalise(value: string): string {
  return compactUpper(value);
}

export const format: Format = {
  name: 'certificate-number',
  maxLength: 18,
  example: '45010019850307004X',
  title: { 'zh-Hans': '证件号码', en: 'Certificate number' },
  error: {
    'zh-Hans': '请核对证件号码，应与所选证件一致',
    en: 'Check the number: it must be as on the certificate you chose',
  },
  hint: { 'zh-Hans': '与证件一致', en: 'As on the certificate' },
};
