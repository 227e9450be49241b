import { beforeAll, describe, expect, test } from 'vitest';
import { checkFile } from '../../../compiler/compile-affair.ts';
import { catalogue } from '../../../compiler/diff/catalogue.ts';
import { diffAffairs } from '../../../compiler/diff/diff-affairs.ts';
import { speakChange } from '../../../compiler/diff/speak-change.ts';
import type { CheckedAffair } from '../../../compiler/emit/emit-affair.ts';
import type { JsonObject } from '../../../compiler/read/json.ts';
import { listJsonFiles } from '../../../compiler/sources/list-json-files.ts';
import { loadSources, type Sources } from '../../../compiler/sources/load-sources.ts';
import { cases } from './cases.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

function checked(affair: JsonObject): CheckedAffair {
  const { affair: good, diagnostics } = checkFile({ name: 'a', path: 'a', text: JSON.stringify(affair) }, sources);
  if (good === undefined) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return good;
}

describe('a change is told by its code, where it is', () => {
  test.each(cases)('$name', ({ old, new: changed, changes }) => {
    const told = diffAffairs(checked(old), checked(changed));
    expect(told.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([...changes].sort());
  });
});

test('a file against itself gives no change', async () => {
  for (const { old, new: changed } of cases) {
    expect(diffAffairs(checked(old), checked(old))).toEqual([]);
    expect(diffAffairs(checked(changed), checked(changed))).toEqual([]);
  }
  expect(await listJsonFiles('schemas/affairs')).not.toEqual([]);
  for (const file of sources.affairs) {
    const { affair } = checkFile(file, sources);
    if (affair !== undefined) expect(diffAffairs(affair, affair)).toEqual([]);
  }
});

test('every code is given by some case, and a case gives no code that the catalogue lacks', () => {
  const given = new Set(cases.flatMap(({ changes }) => changes.map((change) => change.split(' ')[0])));
  expect([...given].sort()).toEqual(Object.keys(catalogue).sort());
});

test('every code has words in both languages, and every change is said in full', () => {
  for (const [code, kind] of Object.entries(catalogue)) {
    expect(kind.en, code).toMatch(/^[“A-Z{].*\.$/);
    expect(kind['zh-Hans'], code).toMatch(/\p{Script=Han}.*。$/u);
    expect(kind.breaks.length > 0, code).toBe(kind.compatibility === 'breaking');
  }
  for (const { old, new: changed } of cases) {
    for (const change of diffAffairs(checked(old), checked(changed))) {
      for (const language of ['en', 'zh-Hans'] as const) {
        expect(speakChange(change, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    }
  }
});

test('breaking changes come first, with what was and what is', () => {
  const { old, new: changed } = cases.find(({ name }) => name === 'one option takes the place of another')!;
  const told = diffAffairs(checked(old), checked(changed));
  expect(told.map(({ compatibility, old: was, new: is }) => [compatibility, was, is])).toEqual([
    ['breaking', ['x', 'y'], ['x', 'w']],
    ['compatible', ['x', 'y'], ['x', 'w']],
  ]);
});
