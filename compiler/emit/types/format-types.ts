/** How answers of a format are typed: a name, and what TypeScript cannot check in words, with its source. */
export interface FormatType {
  readonly name: string;
  readonly rule: string;
  readonly source?: string;
}

/** The text types of all formats of the dialect, by format. */
export const formatTypes: Readonly<Record<string, FormatType>> = {
  'resident-id': {
    name: 'ResidentId',
    rule: 'Citizen identity number of 18 characters: division, birth date, serial number, check character',
    source: 'GB 11643-1999',
  },
  'credit-code': {
    name: 'CreditCode',
    rule: 'Unified social credit code of 18 characters, the last a check character (MOD 31)',
    source: 'GB 32100-2015',
  },
  mobile: {
    name: 'MobileNumber',
    rule: 'Mobile number of mainland China: 11 digits, 13 to 19 first',
    source: 'numbering plan of the MIIT',
  },
  landline: {
    name: 'LandlineNumber',
    rule: 'Landline number of Guangxi: area code 0770 to 0779, seven digits, an extension after a hyphen',
    source: 'numbering plan of the MIIT',
  },
  postcode: { name: 'Postcode', rule: 'Postal code of Guangxi: six digits, 53 or 54 first', source: 'China Post' },
  division: {
    name: 'DivisionCode',
    rule: 'Code of an administrative division that exists: 6 digits down to county, 12 for township and village',
    source: 'GB/T 2260',
  },
  passport: {
    name: 'PassportNumber',
    rule: 'Passport of the People’s Republic of China: E or G with 8 digits, E with a letter and 7 digits, DE, SE or PE with 7 digits',
  },
  'hk-macau-permit': {
    name: 'HongKongMacauPermitNumber',
    rule: 'Mainland travel permit for residents of Hong Kong (H) or Macau (M): the letter, then 8 or 10 digits',
  },
  'taiwan-permit': {
    name: 'TaiwanPermitNumber',
    rule: 'Mainland travel permit for residents of Taiwan: 8 digits, on old cards 10 and mostly a letter',
  },
  'foreign-permanent-resident': {
    name: 'ForeignPermanentResidentNumber',
    rule: 'Foreign permanent resident card: 18 characters that begin with 9, or the letters of a country and 12 digits',
    source: 'check character as in GB 11643, countries ISO 3166-1',
  },
  'bank-card': {
    name: 'BankCardNumber',
    rule: 'Bank card of 16 to 19 digits, the last the Luhn check digit',
    source: 'ISO/IEC 7812-1',
  },
  plate: { name: 'PlateNumber', rule: 'Vehicle plate of Guangxi', source: 'GA 36-2018' },
  'person-name': {
    name: 'PersonName',
    rule: 'Chinese name of 2 to 50 characters as on the ID card, U+00B7 between its parts',
    source: 'joint notice of 12 ministries on names with separators, 2016',
  },
  'latin-name': { name: 'LatinName', rule: 'Name in capital Latin letters as in a passport', source: 'ICAO Doc 9303' },
  'birth-certificate': {
    name: 'BirthCertificateNumber',
    rule: 'Medical certificate of birth: the capital letter of its edition and 9 digits',
  },
  'disability-card': {
    name: 'DisabilityCardNumber',
    rule: 'Disability card: resident ID number, category 1 to 7, grade 1 to 4, B and a count when issued again',
    source: 'second-generation card of the China Disabled Persons’ Federation',
  },
  'property-unit': {
    name: 'PropertyUnitCode',
    rule: 'Code of a real-estate unit, 28 characters',
    source: 'GB/T 37346-2019',
  },
  'ethnic-group': {
    name: 'EthnicGroupCode',
    rule: 'Code of one of the 56 ethnic groups, two digits, e.g. 01 Han, 08 Zhuang',
    source: 'GB 3304-91',
  },
  date: {
    name: 'DateText',
    rule: 'Day as YYYY-MM-DD that exists in the calendar; a date, never a time stamp',
    source: 'GB/T 7408, RFC 3339 full-date',
  },
  email: { name: 'EmailAddress', rule: 'E-mail address that a mail server takes', source: 'RFC 5321' },
  uri: { name: 'UriText', rule: 'Absolute address with its scheme', source: 'RFC 3986' },
  'year-month': { name: 'MonthText', rule: 'Month as YYYY-MM', source: 'GB/T 7408' },
  'date-time': {
    name: 'DateTimeText',
    rule: 'Time of day on a real date; in Asia/Shanghai where it has no offset',
    source: 'RFC 3339 date-time',
  },
  'certificate-number': {
    name: 'CertificateNumber',
    rule: 'Number of any certificate of identity; another answer says which one it is',
  },
};
