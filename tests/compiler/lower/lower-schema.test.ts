import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedSchema } from '../../../compiler/lower/published-schema.ts';
import type { JsonObject } from '../../../compiler/read/json.ts';
import { affairOf, page, question, understand } from '../affair-of.ts';

const text = (more: object = {}): object => question({ type: 'string', maxLength: 20, ...more });
const yesNo = question({ type: 'boolean' });

function judge(lowered: JsonObject): (answers: unknown) => boolean {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(publishedSchema(lowered));
  return (answers) => validate(answers);
}

function subschemas(schema: unknown): object[] {
  if (Array.isArray(schema)) return schema.flatMap(subschemas);
  if (typeof schema !== 'object' || schema === null) return [];
  return [schema, ...Object.values(schema).flatMap(subschemas)];
}

test('asks for a conditional answer exactly when its conditions hold', () => {
  const { lowered } = understand(
    affairOf({
      required: ['one'],
      properties: {
        one: page(
          { a: yesNo, b: text({ enum: ['x', 'y', 'z'] }), c: text({ 'x-when': { b: ['x', 'y'] } }) },
          { required: ['a', 'c'] },
        ),
        two: page({ d: text({ 'x-when': { '/one/a': true, '/one/b': 'x' } }) }, { required: ['d'] }),
        three: page({ e: yesNo }, { 'x-when': { '/one/a': true } }),
      },
    }),
  );
  const isValid = judge(lowered);
  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.option(value, { nil: undefined });
  const answers = fc.record({
    one: fc.record({ a: maybe(fc.boolean()), b: maybe(fc.constantFrom('x', 'y', 'z')), c: maybe(fc.constant('c')) }),
    two: maybe(fc.record({ d: maybe(fc.constant('d')) })),
    three: maybe(fc.record({ e: maybe(fc.boolean()) })),
  });
  fc.assert(
    fc.property(answers, ({ one, two, three }) => {
      const asksC = one.b === 'x' || one.b === 'y';
      const asksD = one.a === true && one.b === 'x';
      const expected =
        one.a !== undefined &&
        (one.c !== undefined) === asksC &&
        (two === undefined || (two.d !== undefined) === asksD) &&
        (three === undefined || one.a);
      const sent: unknown = JSON.parse(JSON.stringify({ one, two, three }));
      expect(isValid(sent), JSON.stringify(sent)).toBe(expected);
    }),
    { numRuns: 400 },
  );
});

test('closes every object below the root, also where a branch declares questions', () => {
  const { lowered } = understand(
    affairOf({
      properties: {
        one: page({
          yes: yesNo,
          inner: question({ type: 'object', properties: { x: text() } }),
          rows: question({ type: 'array', maxItems: 3, items: { type: 'object', properties: { y: text() } } }),
        }),
      },
      allOf: [
        {
          if: { properties: { one: { properties: { yes: { const: true } }, required: ['yes'] } }, required: ['one'] },
          then: { properties: { one: { properties: { late: text() }, required: ['late'] } } },
        },
      ],
    }),
  );
  const isValid = judge(lowered);
  expect(isValid({ one: { inner: { x: 'a' }, rows: [{ y: 'b' }] } })).toBe(true);
  expect(isValid({ other: 1 })).toBe(false);
  expect(isValid({ one: { other: 1 } })).toBe(false);
  expect(isValid({ one: { inner: { other: 1 } } })).toBe(false);
  expect(isValid({ one: { rows: [{ other: 1 }] } })).toBe(false);
  expect(isValid({ one: { yes: true, late: 'a' } })).toBe(true);
  expect(isValid({ one: { yes: true } })).toBe(false);
  expect(isValid({ one: { late: 'a' } })).toBe(false);
});

test('asks rows for what their own row leads to, and for what stands outside the group', () => {
  const items = {
    type: 'object',
    required: ['inside', 'outside'],
    properties: {
      kind: text({ enum: ['a', 'b'] }),
      inside: text({ 'x-when': { kind: 'a' } }),
      outside: text({ 'x-when': { '/yes': true } }),
    },
  };
  const { lowered } = understand(
    affairOf({ properties: { yes: yesNo, rows: question({ type: 'array', maxItems: 3, items }) } }),
  );
  const isValid = judge(lowered);
  expect(isValid({ rows: [{ kind: 'a', inside: 'x' }, { kind: 'b' }, {}] })).toBe(true);
  expect(isValid({ rows: [{ kind: 'a' }] })).toBe(false);
  expect(isValid({ rows: [{ kind: 'b', inside: 'x' }] })).toBe(false);
  expect(isValid({ yes: true, rows: [{ outside: 'x' }, { outside: 'y' }] })).toBe(true);
  expect(isValid({ yes: true, rows: [{}] })).toBe(false);
  expect(isValid({ rows: [{ outside: 'x' }] })).toBe(false);
});

test('takes part in no sugar: no $ref and no x- keyword is left', () => {
  const { lowered } = understand(
    affairOf({
      $defs: { a: text() },
      properties: { one: page({ a: { $ref: '#/$defs/a' }, b: text({ 'x-hint': 'h', 'x-when': { a: true } }) }) },
    }),
  );
  const keywords = new Set(subschemas(publishedSchema(lowered)).flatMap((schema) => Object.keys(schema)));
  expect(
    [...keywords].filter((keyword) => keyword.startsWith('x-') || keyword === '$ref' || keyword === '$defs'),
  ).toEqual([]);
});

test('puts limits where the author left them out', () => {
  const { lowered } = understand(
    affairOf({
      properties: {
        free: question({ type: 'string' }),
        listed: question({ type: 'string', enum: ['a'] }),
        formatted: question({ type: 'string', format: 'mobile' }),
        list: question({ type: 'array', items: { type: 'string', maxLength: 5 } }),
      },
    }),
  );
  expect(lowered['properties']).toMatchObject({ free: { maxLength: 1000 }, list: { maxItems: 100 } });
  expect((lowered['properties'] as JsonObject)['listed']).not.toHaveProperty('maxLength');
  expect((lowered['properties'] as JsonObject)['formatted']).not.toHaveProperty('maxLength');
});

const attachment = {
  title: '附件',
  type: 'object',
  required: ['id', 'name', 'type', 'bytes', 'sha256'],
  properties: {
    id: { type: 'string', maxLength: 64 },
    name: { type: 'string', maxLength: 200 },
    type: { type: 'string', maxLength: 100 },
    bytes: { type: 'integer', minimum: 1 },
    sha256: { type: 'string', maxLength: 64 },
  },
};
const file = { id: 'a', name: 'a.pdf', type: 'application/pdf', bytes: 10, sha256: 'f' };

test('holds files to the kinds, the size and the number that the question allows', () => {
  const one = { $ref: '/parts/attachment', 'x-accept': ['application/pdf', '.png'], 'x-max-bytes': 100 };
  const { lowered, plan } = understand(
    affairOf({
      required: ['many'],
      properties: {
        one: { ...one, title: '一个' },
        many: { ...one, 'x-max-files': 2, title: '多个' },
        list: question({ type: 'array', maxItems: 3, items: one }),
        any: { $ref: '/parts/attachment', 'x-accept': ['image/*'] },
      },
    }),
    { attachment },
  );
  expect(plan.pages[0]?.fields.map((field) => [field.kind, field.attachment?.maxFiles])).toEqual([
    ['attachment', 1],
    ['attachments', 2],
    ['attachments', 3],
    ['attachment', 1],
  ]);
  const isValid = judge(lowered);
  expect(isValid({ many: [file] })).toBe(true);
  expect(isValid({ many: [] })).toBe(false);
  expect(isValid({ many: [file, file, file] })).toBe(false);
  expect(isValid({ many: [file], one: { ...file, type: 'image/png' } })).toBe(true);
  expect(isValid({ many: [file], one: { ...file, type: 'text/html' } })).toBe(false);
  expect(isValid({ many: [file], one: { ...file, bytes: 101 } })).toBe(false);
  expect(isValid({ many: [file], one: { ...file, more: 1 } })).toBe(false);
  expect(isValid({ many: [file], list: [file, { ...file, bytes: 101 }] })).toBe(false);
  expect(isValid({ many: [file], any: { ...file, type: 'image/webp' } })).toBe(true);
  expect(isValid({ many: [file], any: file })).toBe(false);
});

test.each([
  ['listed', { enum: ['b1', 'b2', 's1'] }],
  ['left to the map', {}],
])('accepts only options that follow the other answer, where they are %s', (_name, options) => {
  const map = { big: ['b1', 'b2'], small: [{ const: 's1', title: '小' }] };
  const from = { 'x-options-from': { pointer: '/one/kind', map } };
  const properties = {
    one: page({ kind: text({ enum: ['big', 'small', 'odd'] }) }),
    two: page({ model: question({ type: 'string', ...options, ...from }) }),
  };
  const { lowered, plan } = understand(affairOf({ properties }));
  expect(plan.pages[1]?.fields[0]?.options?.map(({ value }) => value)).toEqual(['b1', 'b2', 's1']);
  const isValid = judge(lowered);
  const answers = (kind: string, model: string): object => ({ one: { kind }, two: { model } });
  expect(isValid(answers('big', 'b2'))).toBe(true);
  expect(isValid(answers('big', 's1'))).toBe(false);
  expect(isValid(answers('small', 's1'))).toBe(true);
  expect(isValid(answers('odd', 's1'))).toBe(true);
  expect(isValid({ two: { model: 's1' } })).toBe(true);
});
