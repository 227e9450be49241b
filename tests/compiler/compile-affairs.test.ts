import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileAffairs } from '../../compiler/compile-affairs.ts';
import { versionPlaceholder } from '../../compiler/emit/artefacts.ts';
import { contentHash } from '../../compiler/read/content-hash.ts';
import type { JsonObject } from '../../compiler/read/json.ts';
import type { CompiledIndex } from '../../domain/catalogue/entry.ts';
import type { Validator } from '../../domain/validator.ts';
import { affairOf, page, question } from './affair-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-compile-'));
  await mkdir(join(folder, 'schemas/affairs'), { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const good = affairOf({
  properties: { one: page({ name: question({ type: 'string', maxLength: 20 }) }, { required: ['name'] }) },
  required: ['one'],
});
const renamed = (affair: JsonObject, code: string): JsonObject => ({
  ...affair,
  $id: `https://banshi.dev/affairs/${code}`,
});
const write = (name: string, affair: unknown): Promise<void> =>
  writeFile(join(folder, 'schemas/affairs', name), typeof affair === 'string' ? affair : JSON.stringify(affair));
const compile = (out = 'out'): ReturnType<typeof compileAffairs> =>
  compileAffairs({ schemas: join(folder, 'schemas'), builtIn: 'schemas', out: join(folder, out) });

async function bytesOf(out: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(folder, out), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'memory.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    names.map(async (name) => [name.slice(join(folder, out).length), await readFile(name, 'utf8')] as const),
  );
  return Object.fromEntries(contents.toSorted());
}

test('writes all artefacts of a version, named by its content, and an index', async () => {
  await write('good.json', good);
  const { index, diagnostics } = await compile();
  expect(diagnostics).toEqual([]);
  const [manifest] = index.affairs;
  const files = Object.keys(manifest!.files);
  expect(files).toEqual([
    ...['affair.json', 'form.en.html', 'form.za.html', 'form.zh-Hans.html'],
    ...[
      'guide.en.html',
      'guide.za.html',
      'guide.zh-Hans.html',
      'plan.json',
      'schema.json',
      'types.d.ts',
      'validator.js',
    ],
  ]);
  for (const file of files) {
    const content = await readFile(join(folder, 'out/trial', manifest!.version, file), 'utf8');
    expect(contentHash(content), file).toBe(manifest!.files[file]);
    expect(content).not.toContain(versionPlaceholder);
    if (file.startsWith('form.')) expect(content).toContain(manifest!.version);
  }
  const written = JSON.parse(await readFile(join(folder, 'out/index.json'), 'utf8')) as CompiledIndex;
  expect(written).toEqual(index);
  expect(contentHash(await readFile(join(folder, 'out/reference.json')))).toBe(index.reference);
  const source = await readFile(join(folder, 'out/trial', manifest!.version, 'validator.js'), 'utf8');
  const validator = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Validator;
  expect(validator.default({ one: { name: '张三' } })).toEqual([]);
  expect(validator.default({ one: {} })).toMatchObject([{ code: 'required', path: '/one/name' }]);
});

test('emits the same bytes twice', async () => {
  await cp('schemas', join(folder, 'schemas'), { recursive: true });
  await compile('first');
  await compile('second');
  const first = await bytesOf('first');
  expect(Object.keys(first).length).toBeGreaterThan(30);
  expect(await bytesOf('second')).toEqual(first);
});

test('uses again what has not changed, also its warnings, and makes anew what has', async () => {
  const warned = affairOf({ properties: { one: page({ name: question({ type: 'string' }) }) } });
  await write('warned.json', warned);
  await write('other.json', renamed(good, 'other'));
  const first = await compile();
  const path = join(folder, 'out/other', first.index.affairs[0]!.version, 'plan.json');
  await writeFile(path, 'touched');
  const second = await compile();
  expect(second).toEqual(first);
  expect(second.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['missing-max-length']);
  expect(await readFile(path, 'utf8')).toBe('touched');
  await write('other.json', { ...renamed(good, 'other'), title: '改名' });
  const third = await compile();
  expect(third.index.affairs[0]!.version).not.toBe(first.index.affairs[0]!.version);
  expect(third.index.affairs[1]!.version).toBe(first.index.affairs[1]!.version);
});

test('makes anew what a changed part belongs to', async () => {
  await write('good.json', affairOf({ properties: { one: { $ref: '/parts/mine' } } }));
  const part = page({ name: question({ type: 'string', maxLength: 20 }) });
  const save = async (more: object): Promise<void> => {
    await mkdir(join(folder, 'schemas/parts'), { recursive: true });
    const text = JSON.stringify({
      $schema: 'https://banshi.dev/dialect/1',
      $id: 'https://banshi.dev/parts/mine',
      ...part,
      ...more,
    });
    await writeFile(join(folder, 'schemas/parts/mine.json'), text);
  };
  await save({});
  const first = await compile();
  await save({ title: '另一页' });
  const second = await compile();
  expect(first.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  expect(second.index.affairs[0]!.version).not.toBe(first.index.affairs[0]!.version);
  await save({ properties: { name: { type: 'string', maxLength: 9, title: '名', pattern: '^(a+)+$' } } });
  const third = await compile();
  expect(third.index.affairs).toEqual([]);
  expect(third.diagnostics.map((one) => one.code)).toEqual(expect.arrayContaining(['unsafe-pattern', 'unknown-part']));
});

test('leaves out what has an error, and compiles the rest', async () => {
  await write('a.json', renamed(good, 'fine'));
  await write('b.json', '{ not json');
  await write('c.json', { ...good, required: ['nothing'] });
  await write('d.json', renamed(good, 'fine'));
  const { index, diagnostics } = await compile();
  expect(index.affairs.map((manifest) => manifest.code)).toEqual(['fine']);
  const told = diagnostics.filter((one) => one.severity === 'error').map((one) => [one.file.slice(-6), one.code]);
  expect(told.toSorted()).toEqual([
    ['b.json', 'not-json'],
    ['c.json', 'required-not-asked'],
    ['d.json', 'duplicate-code'],
  ]);
});

test('says so when there is nothing to compile', async () => {
  const { index, diagnostics } = await compile();
  expect(index.affairs).toEqual([]);
  expect(diagnostics.map((one) => one.code)).toEqual(['no-affairs']);
});

test('tells broken reference data at its place and goes on without it', async () => {
  await write('good.json', good);
  await mkdir(join(folder, 'schemas/departments/overrides'), { recursive: true });
  await writeFile(
    join(folder, 'schemas/departments/overrides/450103.json'),
    '[{"phone":"12345"},\n{"id":"450103.health"}]',
  );
  const { index, diagnostics } = await compile();
  expect(diagnostics).toMatchObject([{ code: 'reference-shape', pointer: '/0', line: 1 }]);
  expect(index.affairs).toHaveLength(1);
  const reference = JSON.parse(await readFile(join(folder, 'out/reference.json'), 'utf8')) as {
    departments: { id: string }[];
  };
  expect(reference.departments.map((one) => one.id)).toContain('450103.health');
});
