import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompiledIndex } from '../../../domain/catalogue/entry.ts';
import { affairOf, page, question } from '../affair-of.ts';
import { banshi } from './banshi.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-cli-'));
  const write = async (name: string, value: unknown): Promise<void> => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(value, null, 2));
  };
  const one = page({ name: question({ type: 'string', maxLength: 5 }) }, { required: ['name'] });
  await write('good/affairs/trial.json', affairOf({ properties: { one }, required: ['one'] }));
  await write('good/samples/trial/valid/one.json', { one: { name: '张三' } });
  await write('good/samples/trial/valid/two.json', { answers: { one: { name: '李四' } } });
  await write('good/samples/trial/invalid/no-name.json', {
    answers: { one: {} },
    issues: [{ code: 'required', path: '/one/name' }],
  });
  await write('bad/affairs/trial.json', affairOf({ properties: { one }, required: ['onee'] }));
  await write('off/affairs/trial.json', affairOf({ properties: { one }, required: ['one'] }));
  await write('off/samples/trial/valid/too-long.json', { one: { name: '一二三四五六' } });
  await write('off/samples/trial/invalid/other.json', {
    answers: { one: {} },
    issues: [{ code: 'type', path: '/one/name' }],
  });
  await write('off/samples/trial/invalid/nameless.json', { answers: { one: {} } });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const schemas = (name: string): string[] => ['--schemas', join(folder, name)];

test('check says nothing but the count of what is right', async () => {
  expect(await banshi(['check', ...schemas('good')])).toEqual({
    code: 0,
    out: '1 affair: 0 errors, 0 warnings\n',
    err: '',
  });
});

test('check tells each mistake with file, line and column, without colours off a terminal', async () => {
  const file = join(folder, 'bad/affairs/trial.json');
  const { code, out } = await banshi(['check', file]);
  expect(code).toBe(1);
  const line = (await readFile(file, 'utf8')).split('\n').findIndex((text) => text.includes('"onee"')) + 1;
  expect(out).toContain(`${file}:${line}:5 error “onee” is required but never asked.`);
  expect(out).toContain('Did you mean “one”?');
  expect(out).not.toContain('\u001B[');
  expect((await banshi(['check', file, '--lang', 'zh-Hans'])).out).toContain('必填');
});

test('check --json is for machines', async () => {
  const { code, out } = await banshi(['check', '--json'], { BANSHI_SCHEMAS: join(folder, 'bad') });
  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(out) as { diagnostics: object[] };
  expect(diagnostics).toMatchObject([
    { code: 'required-not-asked', severity: 'error', pointer: '/required/0', column: 5, suggestion: 'one' },
  ]);
  expect(Object.keys(diagnostics[0]!)).toEqual(expect.arrayContaining(['file', 'line', 'message']));
});

test('compile writes the folder that publish reads', async () => {
  const out = join(folder, 'out');
  expect((await banshi(['compile', ...schemas('good'), '--out', out])).code).toBe(0);
  const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as CompiledIndex;
  expect(index.affairs.map((manifest) => manifest.code)).toEqual(['trial']);
  expect((await banshi(['compile', ...schemas('bad'), '--out', out])).code).toBe(1);
});

test('compile takes single files too, and finds the folder they stand in', async () => {
  const out = join(folder, 'single');
  const good = await banshi(['compile', '--out', out, join(folder, 'good/affairs/trial.json')]);
  expect([good.code, good.out]).toEqual([0, `1 affair compiled into ${out}: 0 errors, 0 warnings\n`]);
  const bad = await banshi(['compile', '--out', out, join(folder, 'bad/affairs/trial.json')]);
  expect([bad.code, bad.out.includes('“onee”')]).toEqual([1, true]);
});

test('test of a file runs the samples beside it', async () => {
  const good = await banshi(['test', join(folder, 'good/affairs/trial.json')]);
  expect([good.code, good.out]).toEqual([0, '3 samples: 3 as expected, 0 not\n']);
});

test('a file of the folder that is named is not its own double', async () => {
  expect((await banshi(['check', ...schemas('good'), join(folder, 'good/affairs/trial.json')])).code).toBe(0);
  expect((await banshi(['check', 'schemas/affairs/civil-affairs/old-age-allowance.json'])).code).toBe(0);
});

test('test runs the samples, and says what differs', async () => {
  expect(await banshi(['test', ...schemas('good')])).toEqual({
    code: 0,
    out: '3 samples: 3 as expected, 0 not\n',
    err: '',
  });
  const { code, out } = await banshi(['test', ...schemas('off')]);
  expect(code).toBe(1);
  expect(out).toContain('unexpected: maxLength at /one/name');
  expect(out).toContain('missing: type at /one/name');
  expect(out).toContain('An invalid sample must name the issues it gives');
  expect((await banshi(['test', ...schemas('bad')])).code).toBe(1);
});

test.each([
  ['no command', []],
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['check', '--frobnicate']],
  ['a file that is not there', ['check', 'nowhere.json']],
  ['a folder that is not there', ['check', '--schemas', '/nowhere']],
])('answers %s with exit code 2 and what there is', async (_name, words) => {
  const { code, out, err } = await banshi(words);
  expect(code).toBe(2);
  expect(out + err).toContain('banshi');
  expect(err).not.toContain('    at ');
});

test('--help explains, and is no misuse', async () => {
  expect(await banshi(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('compile') as string });
  expect(await banshi(['test', '--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('samples/<code>/valid') as string,
  });
});
