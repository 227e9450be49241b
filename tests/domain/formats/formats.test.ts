import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../domain/formats/formats.ts';
import { decodeDivisions, encodeDivisions } from '../../../domain/formats/division-codes.ts';
import divisions from '../../../schemas/departments/divisions.json' with { type: 'json' };
import vectors from './vectors.json' with { type: 'json' };

interface FormatModule {
  readonly test: (value: string, context?: unknown) => boolean;
  readonly normalise: (value: string) => string;
}

const load = async (name: string): Promise<FormatModule> =>
  (await import(`../../../domain/formats/${name}.ts`)) as FormatModule;

const kinds: Readonly<Record<string, keyof typeof vectors>> = {
  'resident-id': 'citizenId',
  'credit-code': 'uscc',
  mobile: 'mobile',
  division: 'divisionGuangxiCounty',
  postcode: 'postcodeGuangxi',
  passport: 'passportCN',
  'hk-macau-permit': 'hkMacauPermit',
  'taiwan-permit': 'taiwanPermit',
  'foreign-permanent-resident': 'foreignPermanentResident',
  'bank-card': 'bankCard',
  plate: 'plateGuangxi',
  'person-name': 'chineseName',
  'latin-name': 'latinName',
  date: 'date',
  'birth-certificate': 'birthCertificate',
  'disability-card': 'disabilityCard',
  'property-unit': 'propertyUnit',
  'ethnic-group': 'ethnicCode',
  landline: 'landlineGuangxi',
};

const counties = new Set(divisions.filter((one) => one.level === 'county').map((one) => one.code));
const contexts: Readonly<Record<string, unknown>> = { 'resident-id': '2026-01-01', division: counties };
// Notes that name something input is freed of before it is checked.
const mended =
  /(normalise|case|spaces|separators) first|before the test|normalise to|strip diacritics|ends with spaces/;

describe.each(Object.entries(kinds))('the format %s', (name, kind) => {
  const { valid, invalid } = vectors[kind] as { valid: [string, string][]; invalid: [string, string][] };

  test.each(valid)('takes %s (%s), as it is and normalised', async (value) => {
    const format = await load(name);
    expect(format.test(value, contexts[name])).toBe(true);
    expect(format.normalise(value)).toBe(value);
  });

  test.each(invalid)('refuses %s (%s), unless normalising mends it', async (value, note) => {
    const format = await load(name);
    expect(format.test(value, contexts[name])).toBe(false);
    expect(format.test(format.normalise(value), contexts[name])).toBe(mended.test(note));
  });
});

const more: Readonly<Record<string, { valid: string[]; invalid: string[] }>> = {
  date: {
    valid: ['1800-01-01', '2200-12-31'],
    invalid: ['1799-12-31', '2201-01-01', '2021-04-31', '2021-13-01', '2021-00-10', '2021-01-00', '2021-01-01T00:00'],
  },
  'year-month': { valid: ['2021-07'], invalid: ['2021-13', '2021-7', '2021-00', '2021-07-01'] },
  'date-time': {
    valid: ['2021-07-30T09:30', '2021-07-30T09:30:59.5+08:00', '2021-07-30T00:00:00Z'],
    invalid: ['2021-02-30T09:30', '2021-07-30T24:00', '2021-07-30 09:30', '2021-07-30T09:60', '2021-07-30'],
  },
  email: {
    valid: ['name@example.com', "o'brien+x@a-b.example.cn"],
    invalid: [
      'name',
      '@example.com',
      'a@b',
      'a..b@example.com',
      'a@-b.com',
      'a b@example.com',
      `${'a'.repeat(65)}@example.com`,
      'a@example.c',
    ],
  },
  uri: {
    valid: ['https://www.example.com/', 'http://a/b?c=d#e', 'mailto:a@example.com'],
    invalid: ['www.example.com', 'https:///path', '//a/b', 'http://a b/', 'http://a/%zz', 'https:'],
  },
  'certificate-number': {
    valid: ['45010019850307004X', 'E12345678', 'H12345678', '12345678', '945704198001010011'],
    invalid: ['450100198503070041', 'X1', ''],
  },
  'person-name': {
    valid: ['李四', '〇二'],
    invalid: ['李', 'Wei Jinfeng', '·李', '李··四', '李·四·', '王\u200B五', '韦\u3000金凤'],
  },
  'resident-id': { valid: ['11010519491231002X'], invalid: ['', '45010019850307004x'] },
};

describe.each(Object.entries(more))('the format %s, beyond the vectors,', (name, { valid, invalid }) => {
  test.each(valid)('takes %s', async (value) => expect((await load(name)).test(value, contexts[name])).toBe(true));
  test.each(invalid)('refuses %s', async (value) => expect((await load(name)).test(value, contexts[name])).toBe(false));
});

describe.each(formats.map((format) => [format.name, format] as const))('the description of %s', (name, format) => {
  test('has an example that the format takes, no longer than its maximum', async () => {
    const rule = await load(name);
    expect(rule.test(format.example)).toBe(true);
    expect(rule.normalise(format.example)).toBe(format.example);
    expect(format.example.length).toBeLessThanOrEqual(format.maxLength);
  });

  test('normalises twice as once, and any text at all', async () => {
    const { normalise, test: accepts } = await load(name);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const once = normalise(value);
        expect(normalise(once)).toBe(once);
        expect(typeof accepts(once)).toBe('boolean');
      }),
    );
  });

  test('answers in linear time for long input', async () => {
    const { normalise, test: accepts } = await load(name);
    for (const unit of ['1', 'A', 'a.', "A'", '李·', ' ', '-', '%41', 'a@', '1-']) {
      const long = unit.repeat(100_000);
      accepts(long);
      accepts(normalise(long));
    }
  });
});

test('every single wrong digit of an identity number is noticed', async () => {
  const { test: accepts } = await load('resident-id');
  const number = '45010019850307004X';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
      const wrong = String((Number(number.charAt(at)) + step) % 10);
      expect(accepts(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
    }),
  );
});

test('a list of divisions survives its short form', () => {
  const codes = divisions.map((one) => one.code);
  expect([...decodeDivisions(encodeDivisions(codes))].sort()).toEqual([...codes].sort());
  expect(decodeDivisions(encodeDivisions([])).size).toBe(0);
  expect(encodeDivisions(counties).length).toBeLessThan(counties.size * 4);
});
