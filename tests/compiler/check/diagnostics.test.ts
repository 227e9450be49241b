import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../../compiler/check/catalogue.ts';
import { checkFile } from '../../../compiler/compile-affair.ts';
import type { FileDiagnostic } from '../../../compiler/diagnostic.ts';
import { loadSources, type Sources } from '../../../compiler/sources/load-sources.ts';
import { affairOf, page, question } from '../affair-of.ts';
import { cases, type Case } from './cases.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

function diagnose(affair: Case['affair']): readonly FileDiagnostic[] {
  const text = typeof affair === 'string' ? affair : JSON.stringify(affair, null, 2);
  return checkFile({ name: 'trial.json', path: 'trial.json', text }, sources).diagnostics;
}

test('finds nothing wrong with an affair that is right', () => {
  const properties = { one: page({ a: question({ type: 'string', maxLength: 20 }) }) };
  expect(diagnose(affairOf({ properties }))).toEqual([]);
});

test.each(cases.map((one) => [one.code, one] as const))('tells %s', (code, { affair, pointer, suggestion }) => {
  const found = diagnose(affair);
  const told = found.filter((diagnostic) => diagnostic.code === code);
  expect(
    told.map((diagnostic) => diagnostic.pointer),
    JSON.stringify(found),
  ).toContain(placeOf(pointer, affair));
  expect(told[0]?.suggestion).toBe(suggestion);
  expect(told[0]?.severity).toBe(catalogue[code]?.severity);
  expect(told[0]?.message).not.toMatch(/\{\w+\}/);
  const others = found.filter((diagnostic) => diagnostic.severity === 'error' && diagnostic.code !== code);
  expect(others.map((diagnostic) => diagnostic.code)).toEqual([]);
});

/** What is missing is told at the object that lacks it. */
function placeOf(pointer: string, affair: Case['affair']): string {
  const isMissing =
    typeof affair !== 'string' && pointer.split('/').length === 2 && !Object.hasOwn(affair, pointer.slice(1));
  return isMissing ? '' : pointer;
}

/** Told of other files than affairs, or of what only a whole folder shows; their tests stand elsewhere. */
const elsewhere = [
  'cannot-emit',
  'schema-too-large',
  'duplicate-code',
  'expression-cost',
  'reference-shape',
  'bad-part-id',
  'no-affairs',
];

test('has a case for every diagnostic of an affair', () => {
  const covered = new Set([...cases.map((one) => one.code), ...elsewhere]);
  expect(Object.keys(catalogue).filter((code) => !covered.has(code))).toEqual([]);
});

test('speaks Chinese and English, and says every word of both in full', () => {
  for (const [code, kind] of Object.entries(catalogue)) {
    const places = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).toSorted();
    expect(places(kind['zh-Hans']), code).toEqual(places(kind.en));
    expect(kind['zh-Hans'], code).toMatch(/\p{Script=Han}/u);
  }
});
