import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { affairOf, page, question } from '../affair-of.ts';
import { banshi } from './banshi.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const limited = (maxLength: number, more: object = {}): object =>
  affairOf({ properties: { one: page({ name: question({ type: 'string', maxLength }, '姓名'), ...more }) } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-diff-'));
  const part = (maxLength: number): object => ({
    $schema: 'https://banshi.dev/dialect/1',
    $id: 'https://banshi.dev/parts/short',
    ...question({ type: 'string', maxLength }),
  });
  const withPart = affairOf({ properties: { one: page({ a: { $ref: '/parts/short' } }) } });
  const files = {
    'old.json': limited(10),
    'longer.json': limited(20, { nick: question({ type: 'boolean' }) }),
    'shorter.json': limited(5),
    'wrong.json': affairOf({ properties: { one: page({ a: question({ type: 'boolean' }) }) }, required: ['two'] }),
    'was/affairs/a.json': withPart,
    'is/affairs/a.json': withPart,
    'was/parts/short.json': part(9),
    'is/parts/short.json': part(8),
  };
  for (const [name, value] of Object.entries(files)) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), JSON.stringify(value));
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('diff of compatible changes is exit code 0, each change a line', async () => {
  const { code, out, err } = await banshi(['diff', at('old.json'), at('longer.json')]);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'compatible /one/nick “Question” is asked now; it need not be answered. (field-added)',
    'compatible /one/name The limit “maxLength” of “Question” is looser: 10 has become 20. (limit-loosened)',
    '0 breaking, 2 compatible',
    '',
  ]);
});

test('diff of a breaking change is exit code 1, and speaks Chinese when asked or where the terminal does', async () => {
  const words = ['diff', at('old.json'), at('shorter.json')];
  expect((await banshi(words)).code).toBe(1);
  for (const { code, out } of [
    await banshi([...words, '--language', 'zh-Hans']),
    await banshi([...words, '--lang', 'zh']),
    await banshi(words, { LANG: 'zh_CN.UTF-8' }),
  ]) {
    expect(code).toBe(1);
    expect(out).toBe(
      '不兼容 /one/name “姓名”的限制“maxLength”收紧：由10变为5。 (limit-tightened)\n不兼容1处，兼容0处\n',
    );
  }
  expect((await banshi([...words, '--language', 'en'], { LANG: 'zh_CN.UTF-8' })).out).toContain('1 breaking');
});

test('diff --json is for machines', async () => {
  const [old, changed] = [at('old.json'), at('shorter.json')];
  const { code, out } = await banshi(['diff', old, changed, '--json']);
  expect([code, JSON.parse(out)]).toEqual([
    1,
    {
      ...{ old, new: changed, breaking: 1, compatible: 0 },
      changes: [
        {
          ...{ code: 'limit-tightened', compatibility: 'breaking', breaks: ['filling'], pointer: '/one/name' },
          ...{ old: 10, new: 5, params: { title: { 'zh-Hans': '姓名', en: 'Question' }, keyword: 'maxLength' } },
          message: 'The limit “maxLength” of “Question” is tighter: 10 has become 5.',
        },
      ],
    },
  ]);
});

test('diff of a file against itself says so', async () => {
  const file = 'schemas/affairs/civil-affairs/old-age-allowance.json';
  expect(await banshi(['diff', file, file])).toEqual({ code: 0, out: 'No change.\n', err: '' });
});

test('each file finds the parts beside it, unless a folder is named', async () => {
  const words = ['diff', at('was/affairs/a.json'), at('is/affairs/a.json')];
  expect((await banshi(words)).out).toContain('9 has become 8');
  expect((await banshi([...words, '--schemas', at('is')])).out).toBe('No change.\n');
});

test('a file with errors cannot be compared: they are told', async () => {
  const { code, out } = await banshi(['diff', at('old.json'), at('wrong.json')]);
  expect([code, out]).toEqual([1, expect.stringContaining('required-not-asked')]);
  const machine = await banshi(['diff', at('wrong.json'), at('old.json'), '--json']);
  expect(JSON.parse(machine.out)).toMatchObject({ diagnostics: [{ code: 'required-not-asked' }] });
});

test.each([
  ['one file', ['one.json']],
  ['three files', ['a', 'b', 'c']],
  ['a file that is not there', ['schemas/affairs/civil-affairs/old-age-allowance.json', 'nowhere.json']],
])('diff with %s is misuse', async (_name, words) => {
  const { code, err } = await banshi(['diff', ...words]);
  expect([code, err]).toEqual([2, expect.stringContaining('banshi diff <old> <new>')]);
});

test('--help of new and diff explains', async () => {
  expect((await banshi(['diff', '--help'])).out).toContain('stored cases');
  expect((await banshi(['new', '--help'])).out).toContain('--item-type');
  expect((await banshi(['--help'])).out).toMatch(/new +begin an affair[^]*diff +say what/);
});
