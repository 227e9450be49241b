import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../compiler/compile-affair.ts';
import { emitTypes } from '../../../../compiler/emit/emit-types.ts';
import { rootTypeName } from '../../../../compiler/emit/root-type-name.ts';
import { parseSample, type Sample } from '../../../../compiler/samples/parse-sample.ts';
import { listJsonFiles } from '../../../../compiler/sources/list-json-files.ts';
import { loadSources } from '../../../../compiler/sources/load-sources.ts';
import { refusalsOf, type Refusal, type Use } from './refusals-of.ts';

interface Asked {
  readonly name: string;
  readonly isValid: boolean;
  readonly sample: Sample;
  readonly refusals: readonly Refusal[];
}

/** Every sample of every affair, and what tsc says of it. */
async function askAll(): Promise<readonly Asked[]> {
  const sources = await loadSources('schemas', 'schemas');
  const asked: { name: string; isValid: boolean; sample: Sample; use: Use }[] = [];
  for (const file of sources.affairs) {
    const { affair } = checkFile(file, sources);
    if (affair === undefined) continue;
    const declarations = await emitTypes(affair.code, affair.model);
    for (const kind of ['valid', 'invalid'] as const) {
      const folder = join('schemas/samples', affair.code, kind);
      for (const name of await listJsonFiles(folder)) {
        const sample = parseSample(await readFile(join(folder, name), 'utf8'), kind);
        if (typeof sample === 'string') continue;
        const use = { declarations, type: rootTypeName(affair.code), answers: JSON.stringify(sample.answers) };
        asked.push({ name: join(folder, name), isValid: kind === 'valid', sample, use });
      }
    }
  }
  const refusals = refusalsOf(asked.map(({ use }) => use));
  return asked.map(({ use: _use, ...one }, index) => ({ ...one, refusals: refusals[index] ?? [] }));
}

const asked = await askAll();

/** What types can say; formats, limits and rules they cannot. */
const sayable = ['not-asked', 'required', 'unknown', 'enum', 'const', 'type'];

const sayableSamples = asked.filter(
  ({ isValid, sample }) => !isValid && sample.issues.some(({ code }) => sayable.includes(code)),
);

test('every valid sample of every affair satisfies the emitted type', () => {
  const valid = asked.filter(({ isValid }) => isValid);
  expect(valid.length).toBeGreaterThan(10);
  expect(valid.filter(({ refusals }) => refusals.length > 0)).toEqual([]);
});

test('tsc refuses nearly all invalid samples whose mistake types can say', () => {
  // The rest: whole numbers, what a computed answer decides, and what is asked for one of several ticked boxes.
  const missed = sayableSamples.filter(({ refusals }) => refusals.length === 0).map(({ name }) => name);
  expect(sayableSamples.length).toBeGreaterThan(10);
  expect(missed.length / sayableSamples.length, missed.join('\n')).toBeLessThan(0.15);
});

test('tsc refuses an invalid sample where the issue is, or around it', () => {
  const elsewhere = sayableSamples.filter(
    ({ sample, refusals }) =>
      refusals.length > 0 &&
      !refusals.some(({ pointer }) => sample.issues.some(({ path }) => `${path}/`.startsWith(`${pointer}/`))),
  );
  expect(elsewhere.map(({ name, refusals }) => ({ name, refusals }))).toEqual([]);
});
