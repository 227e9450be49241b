import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askWishes } from '../../../compiler/cli/ask-wishes.ts';
import { loadSources } from '../../../compiler/sources/load-sources.ts';
import { banshi, type Run } from './banshi.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-new-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const titles = ['--title', '街头表演备案', '--title-en', 'Street performance'];
const create = (code: string, ...more: readonly string[]): Promise<Run> =>
  banshi(['new', code, '--schemas', folder, ...titles, ...more]);

test.each([
  ['street-performance', ['--function', 'culture-tourism']],
  ['shop-sign', ['--function', 'urban-management', '--audience', 'legal-person', '--level', 'city', '--days', '0']],
  [
    'either-may-apply',
    ['--function', 'civil-affairs', '--audience', 'legal-person,natural-person', '--level', 'township'],
  ],
  ['housing-fund-thing', ['--function', 'housing-fund', '--item-type', 'administrative-benefit']],
  ['of-the-region', ['--function', 'health', '--level', 'region', '--days', '20', '--language', 'zh-Hans']],
])('what new makes of %s passes check without a warning, and test', async (code, words) => {
  const made = await create(code, ...words);
  expect([made.code, made.err]).toEqual([0, '']);
  const file = join(folder, 'affairs', words[1]!, `${code}.json`);
  expect(made.out).toContain(file);
  expect(await banshi(['check', file])).toEqual({ code: 0, out: '1 affair: 0 errors, 0 warnings\n', err: '' });
  expect(await banshi(['test', file])).toEqual({ code: 0, out: '3 samples: 3 as expected, 0 not\n', err: '' });
  expect(await readdir(join(folder, 'samples', code, 'valid'))).toHaveLength(1);
  expect(await readdir(join(folder, 'samples', code, 'invalid'))).toHaveLength(2);
  for (const path of made.out.split('\n').filter((line) => line.endsWith('.json') && line.startsWith(folder))) {
    const text = await readFile(path, 'utf8');
    const asHere = (await resolveConfig('schemas/affairs/any.json')) ?? {};
    expect(await format(text, { ...asHere, filepath: path })).toBe(text);
  }
});

test('new --json names the files', async () => {
  const { code, out } = await create('for-machines', '--function', 'health', '--json');
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      code: 'for-machines',
      files: [
        join(folder, 'affairs/health/for-machines.json'),
        ...['valid/complete.json', 'invalid/no-reason.json', 'invalid/not-urgent.json'].map((name) =>
          join(folder, 'samples/for-machines', name),
        ),
      ],
    },
  ]);
});

test.each([
  ['a bad code', ['Street_Performance'], 'cannot be a code'],
  ['a code with a path in it', ['../../elsewhere'], 'cannot be a code'],
  ['a code that is too long', ['a'.repeat(65)], 'cannot be a code'],
  ['an unknown function, with the near name', ['fine', '--function', 'civil-afairs'], 'Did you mean “civil-affairs”?'],
  ['a level without a department', ['fine', '--function', 'housing-fund', '--level', 'county'], 'it has: region, city'],
  ['an unknown level', ['fine', '--function', 'health', '--level', 'conty'], 'Did you mean “county”?'],
  ['an unknown item type', ['fine', '--function', 'health', '--item-type', 'x'], 'is not one of'],
  ['an unknown audience', ['fine', '--function', 'health', '--audience', 'everybody'], 'is not one of'],
  ['a time that is none', ['fine', '--function', 'health', '--days', 'soon'], 'no number of working days'],
  ['a title with markup', ['fine', '--function', 'health', '--title', '<b>x</b>'], 'cannot be a title'],
])('new refuses %s in one sentence, and writes nothing', async (_name, words, sentence) => {
  const before = await readdir(folder, { recursive: true });
  const { code, out, err } = await create(words[0]!, ...words.slice(1));
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test('new refuses a code that is taken, in any folder and by samples alone, and changes no file', async () => {
  expect((await create('taken', '--function', 'health')).code).toBe(0);
  const file = join(folder, 'affairs/health/taken.json');
  const text = await readFile(file, 'utf8');
  const again = await create('taken', '--function', 'civil-affairs', '--title', '别的');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('“taken” is already used by')]);
  expect(await readFile(file, 'utf8')).toBe(text);
  await cp(join(folder, 'samples/taken'), join(folder, 'samples/samples-only'), { recursive: true });
  expect((await create('samples-only', '--function', 'health')).code).toBe(1);
  const machine = await create('taken', '--function', 'health', '--json', '--language', 'zh-Hans');
  expect(JSON.parse(machine.out)).toMatchObject({
    refused: { code: 'code-taken', message: expect.stringContaining('已被') as string },
  });
});

test('a file in the way that claims another code is not written over', async () => {
  expect((await create('in-the-way', '--function', 'health')).code).toBe(0);
  const here = join(folder, 'affairs/health/other-name.json');
  await cp(join(folder, 'affairs/health/in-the-way.json'), here);
  const text = await readFile(here, 'utf8');
  const { code, err } = await create('other-name', '--function', 'health');
  expect([code, err]).toEqual([1, expect.stringContaining('already used by')]);
  expect(await readFile(here, 'utf8')).toBe(text);
  await rm(here);
});

test.each([
  ['no code', []],
  ['two codes', ['one', 'two']],
  ['an option that is none', ['one', '--colour', 'red']],
  ['an option of another command', ['one', '--out', 'x']],
])('new with %s is misuse', async (_name, words) => {
  const { code, err } = await banshi(['new', '--schemas', folder, ...words]);
  expect([code, err]).toEqual([2, expect.stringContaining('banshi new <code>')]);
});

test('off a terminal, new says what is missing', async () => {
  const { code, err } = await banshi(['new', 'one', '--schemas', folder, '--title', '题']);
  expect([code, err]).toEqual([2, expect.stringContaining('Say --function, --title-en.')]);
});

/** Types an answer at every question. */
async function talk(answers: readonly string[], given: object, language: 'en' | 'zh-Hans' = 'en') {
  const { reference } = await loadSources('schemas', 'schemas');
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let shown = '';
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    if (!shown.endsWith(': ')) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  const wishes = await askWishes(given, reference, language, { input, output });
  return { wishes, shown };
}

test('on a terminal, new asks for what was not said, and again where it cannot be had', async () => {
  const { wishes, shown } = await talk(['helth', 'health', 'Title', '', 'licence', '', '', '7'], { title: '题' });
  expect(wishes).toEqual({
    ...{ title: '题', titleEn: 'Title', function: 'health', audience: ['natural-person'] },
    ...{ itemType: 'public-service', level: 'county', workingDays: 7 },
  });
  expect(shown).toContain('Did you mean “health”?');
  expect(shown).toContain('“licence” is not one of');
  expect(shown).not.toContain('Title in Chinese');
});

test('whoever leaves in the middle gets nothing', async () => {
  const { wishes, shown } = await talk(['health'], {}, 'zh-Hans');
  expect(wishes).toBeUndefined();
  expect(shown).toContain('中文标题');
});
