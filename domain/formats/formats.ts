import type { Format } from './format.ts';
import { format as bankCard } from './bank-card.ts';
import { format as birthCertificate } from './birth-certificate.ts';
import { format as certificateNumber } from './certificate-number.ts';
import { format as creditCode } from './credit-code.ts';
import { format as date } from './date.ts';
import { format as dateTime } from './date-time.ts';
import { format as disabilityCard } from './disability-card.ts';
import { format as division } from './division.ts';
import { format as email } from './email.ts';
import { format as ethnicGroup } from './ethnic-group.ts';
import { format as foreignPermanentResident } from './foreign-permanent-resident.ts';
import { format as hkMacauPermit } from './hk-macau-permit.ts';
import { format as landline } from './landline.ts';
import { format as latinName } from './latin-name.ts';
import { format as mobile } from './mobile.ts';
import { format as passport } from './passport.ts';
import { format as personName } from './person-name.ts';
import { format as plate } from './plate.ts';
import { format as postcode } from './postcode.ts';
import { format as propertyUnit } from './property-unit.ts';
import { format as residentId } from './resident-id.ts';
import { format as taiwanPermit } from './taiwan-permit.ts';
import { format as uri } from './uri.ts';
import { format as yearMonth } from './year-month.ts';

/** Every format there is, in the order of the dialect. */
export const formats: readonly Format[] = [
  residentId,
  creditCode,
  mobile,
  landline,
  postcode,
  division,
  passport,
  hkMacauPermit,
  taiwanPermit,
  foreignPermanentResident,
  bankCard,
  plate,
  personName,
  latinName,
  birthCertificate,
  disabilityCard,
  propertyUnit,
  ethnicGroup,
  date,
  email,
  uri,
  yearMonth,
  dateTime,
  certificateNumber,
];

const byName = new Map(formats.map((format) => [format.name, format]));

/** The description of a format, or undefined where the dialect knows none of that name. */
export function findFormat(name: string): Format | undefined {
  return byName.get(name);
}
