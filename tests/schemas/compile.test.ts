import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileAffairs } from '../../compiler/compile-affairs.ts';
import { runSamples } from '../../compiler/samples/run-samples.ts';
import { loadSources } from '../../compiler/sources/load-sources.ts';

const builtIn = new URL('../../schemas/', import.meta.url).pathname;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-schemas-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the built-in affairs compile without an error or a warning', async () => {
  const { index, diagnostics } = await compileAffairs({ schemas: builtIn, builtIn, out: join(folder, 'built-in') });
  expect(diagnostics).toEqual([]);
  const files = await readdir(join(builtIn, 'affairs'), { recursive: true });
  const codes = files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
  expect(index.affairs.map(({ code }) => code)).toEqual(codes.toSorted());
  expect(codes).toEqual(
    expect.arrayContaining(['food-business-licence', 'individual-business-registration', 'old-age-allowance']),
  );
  expect(index.affairs.flatMap(({ entry }) => (entry.languages.includes('en') ? [] : [entry.code]))).toEqual([]);
}, 60_000);

test('every sample gives the issues it names, and no others', async () => {
  const sources = await loadSources(builtIn, builtIn);
  const { results } = await runSamples(sources.affairs, sources, builtIn);
  expect(results.length).toBeGreaterThan(60);
  expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
}, 60_000);

test('the affair of the README compiles as it stands there', async () => {
  const readme = await readFile(join(builtIn, 'README.md'), 'utf8');
  const example = /```json\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
  const affairs = join(folder, 'readme', 'affairs', 'culture-tourism');
  await mkdir(affairs, { recursive: true });
  await writeFile(join(affairs, 'street-performance.json'), example);
  const out = join(folder, 'readme-out');
  const { index, diagnostics } = await compileAffairs({ schemas: join(folder, 'readme'), builtIn, out });
  expect(diagnostics).toEqual([]);
  expect(index.affairs.map(({ code }) => code)).toEqual(['street-performance']);
}, 60_000);
