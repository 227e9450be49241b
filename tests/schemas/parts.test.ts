import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import ethnicGroups from '../../schemas/parts/codes/ethnic-group.json' with { type: 'json' };
import functions from '../../schemas/departments/functions.json' with { type: 'json' };

interface Part {
  readonly $id: string;
  readonly title: string;
  readonly 'x-i18n': { readonly en: { readonly title: string } };
  readonly properties?: Readonly<Record<string, Part>>;
  readonly oneOf?: readonly (Part & { readonly const: string })[];
  readonly required?: readonly string[];
}

const folder = new URL('../../schemas/parts/', import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const part = (name: string): Part => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Part;

describe.each(names)('%s', (name) => {
  test('is known by its file name', () => {
    expect(part(name).$id).toBe(`https://banshi.dev/parts/${name.replace(/\.json$/, '')}`);
  });

  test('says everything in Chinese and English', () => {
    const { properties = {}, oneOf = [] } = part(name);
    for (const one of [part(name), ...Object.values(properties), ...oneOf]) {
      expect(one.title).toMatch(/\S/);
      expect(one['x-i18n'].en.title).toMatch(/\S/);
    }
  });

  test('offers every code once', () => {
    const codes = (part(name).oneOf ?? []).map((option) => option.const);
    expect(codes).toEqual([...new Set(codes)]);
  });

  test('requires only what it has', () => {
    const { properties = {}, required = [] } = part(name);
    expect(required.filter((key) => properties[key] === undefined)).toEqual([]);
  });
});

test('the ethnic groups are 01 to 56, the twelve of Guangxi first', () => {
  const codes = ethnicGroups.oneOf.map((option) => option.const);
  expect(codes.toSorted()).toEqual(Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0')));
  expect(codes.slice(0, 12).toSorted()).toEqual([
    '01',
    '03',
    '06',
    '07',
    '08',
    '12',
    '13',
    '25',
    '32',
    '36',
    '37',
    '49',
  ]);
});

test('the common blocks keep the names they have in the field', () => {
  const keys = (name: string): string[] => Object.keys(part(`${name}.json`).properties ?? {});
  expect(keys('person')).toEqual([
    'name',
    'certType',
    'certNo',
    'gender',
    'ethnicity',
    'birthDate',
    'phone',
    'residenceRegion',
    'addressDetail',
    'hukouRegion',
  ]);
  expect(keys('agent')).toEqual(['byAgent', 'agentName', 'agentCertNo', 'agentPhone', 'agentRelation', 'agentLetter']);
  expect(keys('delivery')).toEqual([
    'deliveryMode',
    'receiver',
    'receiverPhone',
    'receiverRegion',
    'receiverAddress',
    'receiverPostcode',
  ]);
  expect(keys('bank-account')).toEqual(['payMode', 'bankName', 'bankAccountName', 'bankAccountNo']);
  expect(keys('organisation')).toEqual([
    'orgName',
    'uscc',
    'orgType',
    'legalRep',
    'legalRepCertNo',
    'regAddress',
    'contactName',
    'contactPhone',
  ]);
  expect(keys('consent')).toEqual(['dataConsent', 'truthDeclare', 'eSign']);
  expect(keys('attachment')).toEqual(['id', 'name', 'type', 'bytes', 'sha256']);
});

test('there are 21 functions, each with a level that has it', () => {
  expect(new Set(functions.map(({ id }) => id)).size).toBe(21);
  expect(functions.filter(({ levels }) => levels.length === 0)).toEqual([]);
});
