import ts from 'typescript';
import { expect, test } from 'vitest';
import { emitTypes } from '../../../../compiler/emit/emit-types.ts';
import { formatTypes } from '../../../../compiler/emit/types/format-types.ts';
import { formats } from '../../../../domain/formats/formats.ts';
import { affairOf, page, question, understand } from '../../affair-of.ts';
import { refusalsOf } from './refusals-of.ts';

const codes = {
  'codes/gender': {
    title: '性别',
    type: 'string',
    oneOf: [
      { const: '1', title: '男', 'x-i18n': { en: { title: 'Male' } } },
      { const: '2', title: '女' },
    ],
  },
};

async function declare(root: object): Promise<string> {
  return emitTypes('trial', understand(affairOf(root), codes).model);
}

/** Every exported name with its comment. */
function exportsOf(declarations: string): ReadonlyMap<string, string> {
  const file = ts.createSourceFile('types.d.ts', declarations, ts.ScriptTarget.ES2022, true);
  const found = file.statements.map((one) => {
    const named = one as ts.InterfaceDeclaration;
    return [
      named.name.text,
      ts
        .getJSDocCommentsAndTags(one)
        .map((doc) => doc.getText())
        .join(),
    ] as const;
  });
  expect(new Set(found.map(([name]) => name)).size).toBe(found.length);
  return new Map(found);
}

test('a property says its words in both languages, its format with the source, its unit and its limits', async () => {
  const text = await declare({
    properties: {
      one: page({
        phone: {
          title: '手机',
          'x-hint': '用于联系',
          'x-i18n': { en: { title: 'Mobile', 'x-hint': 'To reach you' } },
          type: 'string',
          format: 'mobile',
        },
        area: question({ type: 'number', minimum: 1, maximum: 12, 'x-unit': 'm2', 'x-when': { phone: true } }, '面积'),
      }),
    },
  });
  for (const said of [
    '手机',
    'Mobile',
    '用于联系',
    'To reach you',
    '`mobile`: Mobile number',
    'MIIT',
    'Unit: m2',
    'At least 1; At most 12',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toContain('Asked only when `/one/phone` is answered');
  expect(text).toMatch(/phone\?: MobileNumber$/m);
});

test('words of an author neither end a comment nor become a tag', async () => {
  const text = await declare({
    properties: {
      one: page({
        a: question(
          { type: 'boolean', 'x-hint': 'x */ export type Evil = 1 /* \n@deprecated {@link x}\u2028y' },
          '*/ 题',
        ),
      }),
    },
  });
  expect([...exportsOf(text).keys()]).toEqual(['TrialAnswers', 'One']);
  expect(text).not.toMatch(/(^|[\s{])@(deprecated|link)/m);
  expect(refusalsOf([{ declarations: text, type: 'TrialAnswers', answers: '{ "one": { "a": true } }' }])).toEqual([[]]);
});

test('code lists of parts and lists in common have a name and tell what each code means', async () => {
  const list = { type: 'string', enum: ['x', 'y'] };
  const text = await declare({
    properties: {
      one: page({
        sex: { $ref: '/parts/codes/gender' },
        a: question(list),
        b: question(list),
        c: question({ type: 'string', enum: ['z'] }),
      }),
    },
  });
  const found = exportsOf(text);
  expect(found.get('Gender')).toContain('`"1"`: 男 / Male');
  expect(text).toContain('sex?: Gender');
  expect(text).toMatch(/a\?: A$[^]*b\?: A$[^]*c\?: "z"$/m);
});

test('pages, fieldsets and items are exported under names of their keys that clash with nothing', async () => {
  const inner = { type: 'object', properties: { n: question({ type: 'number' }) } };
  const text = await declare({
    properties: {
      date: page({ n: question({ type: 'string', format: 'date' }) }),
      record: page({ a: question(inner), 'b-c': question({ type: 'array', maxItems: 2, items: inner }) }),
      'record-a': page({ n: question({ type: 'number' }) }),
      申请人: page({ 姓名: question({ type: 'string', maxLength: 9 }) }),
      trialAnswers: page({ n: question({ type: 'number' }) }),
    },
  });
  const names = [...exportsOf(text).keys()];
  expect(names).toEqual([
    'TrialAnswers',
    'DatePage',
    'RecordPage',
    'RecordA',
    'RecordBCItem',
    'RecordAPage',
    'Page4',
    'TrialAnswersPage',
    'DateText',
  ]);
  const answers = `{ "date": { "n": "2024-01-01" }, "record": { "a": { "n": 1 }, "b-c": [{ "n": 2 }] }, "申请人": { "姓名": "韦" } }`;
  expect(refusalsOf([{ declarations: text, type: 'TrialAnswers', answers }])).toEqual([[]]);
});

test('a file is an attachment of the media types that are accepted', async () => {
  const file = { type: 'object', title: '文件', properties: {} };
  const parts = { attachment: { $id: 'https://banshi.dev/parts/attachment', ...file } };
  const affair = affairOf({
    properties: { one: page({ f: { $ref: '/parts/attachment', 'x-accept': ['application/pdf'], 'x-max-bytes': 9 } }) },
  });
  const declarations = await emitTypes('trial', understand(affair, parts).model);
  const use = (type: string): string =>
    `{ one: { f: { id: '1', name: 'a', type: '${type}', bytes: 1, sha256: '0' } } }`;
  const [good, wrong] = refusalsOf(
    ['application/pdf', 'image/png'].map((type) => ({ declarations, type: 'TrialAnswers', answers: use(type) })),
  );
  expect(good).toEqual([]);
  expect(wrong).toHaveLength(1);
  expect(declarations).toContain('application/pdf; at most 9 bytes');
});

test('every format of the dialect has a type of its own', () => {
  expect(Object.keys(formatTypes).sort()).toEqual(formats.map(({ name }) => name).sort());
  expect(new Set(Object.values(formatTypes).map(({ name }) => name)).size).toBe(formats.length);
});
