import { registerSchema, unregisterSchema, validate as hyperjump } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../compiler/cel/compile-expression.ts';
import { emitValidator } from '../../../compiler/emit/emit-validator.ts';
import type { ValidatorInput } from '../../../compiler/emit/validator-input.ts';
import type { JsonObject } from '../../../compiler/read/json.ts';
import type { Issue } from '../../../domain/issue.ts';
import { maxIssues } from '../../../domain/issue.ts';
import { loadValidator } from '../load-validator.ts';

const brief = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${code} ${path}`);
const closed = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  unevaluatedProperties: false,
  ...more,
});

describe('one keyword, one issue', () => {
  const cases: readonly (readonly [string, JsonObject, unknown, readonly string[], object?])[] = [
    ['required', closed({ a: { type: 'string' } }, { required: ['a'] }), {}, ['required /a']],
    ['required below', closed({ p: closed({ 'a/b': {} }, { required: ['a/b'] }) }), { p: {} }, ['required /p/a~1b']],
    ['type', closed({ a: { type: 'string' } }), { a: 1 }, ['type /a'], { type: 'string' }],
    [
      'type, and nothing that follows from it',
      closed({ a: { type: 'string', enum: ['x'], minLength: 3 } }),
      { a: 1 },
      ['type /a'],
    ],
    ['integer', closed({ a: { type: 'integer' } }), { a: 1.5 }, ['type /a']],
    ['pattern', closed({ a: { type: 'string', pattern: '^x$' } }), { a: 'y' }, ['pattern /a']],
    ['format', closed({ a: { type: 'string', format: 'mobile' } }), { a: '1' }, ['format /a'], { format: 'mobile' }],
    ['minLength', closed({ a: { type: 'string', minLength: 2 } }), { a: '𬭎' }, ['minLength /a'], { limit: 2 }],
    ['maxLength', closed({ a: { type: 'string', maxLength: 2 } }), { a: '𬭎𬭎𬭎' }, ['maxLength /a'], { limit: 2 }],
    ['minimum', closed({ a: { type: 'number', minimum: 2 } }), { a: 1 }, ['minimum /a'], { limit: 2 }],
    ['maximum', closed({ a: { type: 'number', maximum: 2 } }), { a: 3 }, ['maximum /a'], { limit: 2 }],
    ['exclusiveMinimum', closed({ a: { exclusiveMinimum: 0 } }), { a: 0 }, ['exclusiveMinimum /a'], { limit: 0 }],
    ['exclusiveMaximum', closed({ a: { exclusiveMaximum: 0 } }), { a: 0 }, ['exclusiveMaximum /a'], { limit: 0 }],
    ['multipleOf', closed({ a: { multipleOf: 0.01 } }), { a: 19.999 }, ['multipleOf /a'], { multipleOf: 0.01 }],
    ['minItems', closed({ a: { type: 'array', minItems: 1 } }), { a: [] }, ['minItems /a'], { limit: 1 }],
    ['maxItems', closed({ a: { type: 'array', maxItems: 1 } }), { a: [1, 2] }, ['maxItems /a'], { limit: 1 }],
    [
      'uniqueItems',
      closed({ a: { uniqueItems: true } }),
      {
        a: [
          { b: 1, c: 2 },
          { c: 2, b: 1 },
        ],
      },
      ['uniqueItems /a'],
    ],
    ['enum', closed({ a: { enum: ['x', 'y'] } }), { a: 'z' }, ['enum /a']],
    [
      'enum for options',
      closed({ a: { type: 'string', oneOf: [{ const: 'x', title: 'X' }, { const: 'y' }] } }),
      { a: 'z' },
      ['enum /a'],
    ],
    ['const', closed({ a: { type: 'boolean', const: true } }), { a: false }, ['const /a']],
    ['unknown', closed({ a: {} }), { b: 1 }, ['unknown /b']],
    [
      'unknown below',
      closed({ l: { type: 'array', items: closed({}) } }),
      { l: [{}, { 'x~/': 1 }] },
      ['unknown /l/1/x~0~1'],
    ],
    [
      'not-asked',
      closed({ a: {}, b: { type: 'string' } }, { if: { required: ['a'] }, else: { properties: { b: false } } }),
      { b: 1 },
      ['not-asked /b'],
    ],
    [
      'not-asked alone, whatever is wrong inside',
      closed(
        { a: {}, b: closed({ c: { type: 'string' } }, { required: ['d'] }) },
        { if: { required: ['a'] }, else: { properties: { b: false } } },
      ),
      { b: { c: 1 } },
      ['not-asked /b'],
    ],
    [
      'not-asked of a branch',
      closed({ a: {} }, { if: { required: ['a'] }, then: { properties: { b: {} } } }),
      { b: 1 },
      ['not-asked /b'],
    ],
    [
      'required of a branch',
      closed({ a: {}, b: {} }, { allOf: [{ if: { required: ['a'] }, then: { required: ['b'] } }] }),
      { a: 1 },
      ['required /b'],
    ],
    ['dependentRequired', closed({ a: {}, b: {} }, { dependentRequired: { a: ['b'] } }), { a: 1 }, ['required /b']],
    ['anyOf, not its branches', closed({ a: { anyOf: [{ type: 'string' }, { minimum: 5 }] } }), { a: 1 }, ['anyOf /a']],
    ['contains', closed({ a: { contains: { const: 1 } } }), { a: [2] }, ['contains /a']],
    ['not', closed({ a: { not: { const: 1 } } }), { a: 1 }, ['not /a']],
    [
      'lone surrogates',
      closed({ a: { type: 'string' } }),
      { a: 'a\uD800' },
      ['pattern /a'],
      { characters: 'surrogate' },
    ],
    [
      'control characters',
      closed({ a: { type: 'string', maxLength: 9 } }),
      { a: 'a\nb' },
      ['pattern /a'],
      { characters: 'control' },
    ],
    ['a root of another type', closed({}), [], ['type ']],
  ];

  test.each(cases)('%s', async (_name, schema, answers, issues, params) => {
    const validator = await loadValidator(schema as JsonObject);
    const found = validator.default(answers);
    expect(brief(found)).toEqual(issues);
    if (params !== undefined) expect(found[0]?.params).toEqual(params);
  });
});

const form = closed(
  {
    page: closed(
      {
        name: { type: 'string', format: 'person-name', maxLength: 50 },
        phone: { type: 'string', format: 'mobile' },
        note: { type: 'string', maxLength: 500 },
        county: { type: 'string', format: 'division', 'x-level': 'county' },
        total: { type: 'number' },
        kind: { type: 'string', enum: ['person', 'company'] },
        code: { type: 'string', format: 'credit-code' },
      },
      { required: ['name'] },
    ),
    members: {
      type: 'array',
      maxItems: 3,
      items: closed(
        { name: { type: 'string', maxLength: 9 }, share: { type: 'number' }, other: { type: 'boolean' } },
        { required: ['share'] },
      ),
    },
    loose: { type: 'string', maxLength: 5 },
  },
  { required: ['page'] },
);
const code = (source: string, schema: unknown = form): { code: string; uses: readonly string[] } => {
  const compiled = compileExpression(source, { self: schema as JsonObject, root: form as JsonObject });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled;
};
const properties = form['properties'] as Record<string, JsonObject>;
const memberSchema = properties['members']!['items'];
const more: Partial<ValidatorInput> = {
  divisions: [
    { code: '450103', level: 'county' },
    { code: '450100', level: 'city' },
  ],
  order: ['/loose', '/page', '/page/phone', '/page/name', '/members'],
  conditions: [
    { scope: '/page', schema: { properties: { kind: { const: 'company' } }, required: ['kind'] } },
    { scope: '/members/-', schema: { properties: { share: { minimum: 50 } }, required: ['share'] } },
    { scope: '', schema: { required: ['loose'] } },
  ],
  askedWhen: [
    { pointer: '/page/code', when: [{ condition: 0 }] },
    { pointer: '/members/-/other', when: [{ condition: 1, negate: true }] },
    { pointer: '/members', when: [{ condition: 2 }] },
  ],
  rules: [
    { scope: '', path: '/members', severity: 'error', ...code('self.members.map(m, m.share).sum() == 100') },
    { scope: '/members/-', path: '/members/-/share', severity: 'stop', ...code('self.share > 0', memberSchema) },
    { scope: '/page', path: '/page/name', severity: 'error', ...code('root.loose != "x"', properties['page']) },
  ],
  computes: [
    { pointer: '/page/total', scope: '/page', ...code('root.members.map(m, m.share).sum()', properties['page']) },
  ],
};

const complete: ValidatorInput = {
  schema: form,
  conditions: [],
  askedWhen: [],
  rules: [],
  computes: [],
  divisions: [],
  order: [],
};

describe('a whole validator', () => {
  test('normalises by format, trims, unifies line ends, drops blanks, and keeps what it does not know', async () => {
    const { normalise } = await loadValidator(form, more);
    const sent = {
      page: { name: ' 张•三丰 ', phone: '+86 138-0013-8000', note: ' a\r\nb ', kind: 'person', county: '４５０１０３' },
      loose: '  ',
      odd: [1],
    };
    const before = structuredClone(sent);
    expect(normalise(sent)).toEqual({
      page: { name: '张·三丰', phone: '13800138000', note: 'a\nb', kind: 'person', county: '450103' },
      odd: [1],
    });
    expect(sent).toEqual(before);
  });

  test('sorts issues in the order of the form and lets unknown keys come last', async () => {
    const validator = await loadValidator(form, more);
    const answers = { odd: 1, members: [{ share: 'x' }, {}], page: { phone: '1', county: '450100' }, loose: '123456' };
    expect(brief(validator.default(answers))).toEqual([
      'maxLength /loose',
      'format /page/phone',
      'required /page/name',
      'format /page/county',
      'type /members/0/share',
      'required /members/1/share',
      'unknown /odd',
    ]);
  });

  test('asks rules only where the schema holds, at the item they stand on', async () => {
    const validator = await loadValidator(form, more);
    const page = { name: '韦金凤' };
    expect(validator.default({ page })).toEqual([]);
    expect(validator.default({ page, members: [{ share: 33.3 }, { share: 66.7 }] })).toEqual([]);
    expect(validator.default({ page, members: [{ share: 0 }, { share: 99 }], loose: 'x' })).toEqual([
      { code: 'rule', path: '/page/name', params: { rule: 2 } },
      { code: 'rule', path: '/members', params: { rule: 0 } },
      { code: 'stop', path: '/members/0/share', params: { rule: 1 } },
    ]);
    expect(brief(validator.default({ page: {}, members: [{ share: 0 }] }))).toEqual([
      'required /page/name',
      'stop /members/0/share',
    ]);
  });

  test('computes anew what is computed, whatever was sent', async () => {
    const { normalise } = await loadValidator(form, more);
    expect(normalise({ page: { total: 7 }, members: [{ share: 0.1 }, { share: 0.2 }] })).toMatchObject({
      page: { total: 0.3 },
    });
    expect(normalise({ page: { total: 7 } })).toEqual({ page: {} });
    expect(normalise({ page: { total: 7 }, members: Array(4).fill({ share: 1 }) })).toMatchObject({
      page: { total: 7 },
    });
  });

  test('prunes answers to questions that the others do not lead to, and what follows from that', async () => {
    const { prune, conditions } = await loadValidator(form, more);
    expect(
      prune({
        page: { code: 'x', kind: 'person' },
        loose: 'a',
        members: [
          { share: 60, other: true },
          { share: 1, other: true },
        ],
      }),
    ).toEqual({ page: { kind: 'person' }, loose: 'a', members: [{ share: 60 }, { share: 1, other: true }] });
    expect(prune({ page: { code: 'x', kind: 'company' }, members: [] })).toEqual({
      page: { code: 'x', kind: 'company' },
    });
    expect(conditions[0]?.({ kind: 'company' })).toBe(true);
    expect(conditions[0]?.({})).toBe(false);
  });

  test('is the same bytes each time, one module that imports and evaluates nothing', async () => {
    const input = { ...complete, schema: form, ...more };
    const [one, other] = [await emitValidator(input), await emitValidator(input)];
    expect(one).toBe(other);
    expect(one).not.toMatch(/\bimport\b|\beval\b|new Function|\brequire\(/);
    const gzipped = gzipSync(one).length;
    console.log(`validator of ${Object.keys(properties).length} pages: ${one.length} bytes, ${gzipped} gzipped`);
    expect(gzipped).toBeLessThan(8 * 1024);
  });

  test('refuses to be made of a format that nobody knows', async () => {
    await expect(loadValidator(closed({ a: { type: 'string', format: 'nonsense' } }))).rejects.toThrow('nonsense');
  });
});

describe('hostile input', () => {
  const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);
  const inputs: Readonly<Record<string, () => unknown>> = {
    'keys that every object inherits': () =>
      JSON.parse('{"__proto__":{"page":1},"constructor":1,"toString":1,"page":{"name":"韦金凤","__proto__":1}}'),
    'lists as deep as they come': () => JSON.parse(deep('[', ']')),
    'objects as deep as they come': () => JSON.parse('{"page":'.repeat(50_000) + '1' + '}'.repeat(50_000)),
    'depth where a list is expected': () => ({ members: JSON.parse(deep('[', ']')) }),
    'a list in place of a page': () => ({ page: ['name'] }),
    'more items than any form has': () => ({ members: Array(200_000).fill({ share: 'x' }) }),
    'more keys than any form has': () =>
      Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])),
    'a text as long as a book': () => ({ page: { name: '李·'.repeat(100_000), phone: '1'.repeat(200_000) } }),
    nothing: () => undefined,
    null: () => null,
    'what is no JSON': () => ({ page: { name: Symbol('x'), phone: 1n, note: () => 1, total: Number.NaN } }),
    'a getter that throws': () => ({
      get page() {
        throw new Error('no');
      },
    }),
    itself: () => {
      const self: Record<string, unknown> = {};
      self['page'] = self;
      return self;
    },
  };

  test.each(Object.entries(inputs))('%s: issues, at most 100, nothing thrown, and soon', async (_name, make) => {
    const validator = await loadValidator(form, more);
    for (const act of [validator.default, validator.check, validator.normalise, validator.prune]) act(make());
    const found = validator.default(make());
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(maxIssues);
    for (const condition of validator.conditions) expect(typeof condition(make())).toBe('boolean');
    expect(({} as Record<string, unknown>)['page']).toBeUndefined();
  });

  test('fields that are called like what every object inherits are fields like any other', async () => {
    const { check } = await loadValidator(
      closed({ constructor: { type: 'string' }, toString: { type: 'string' } }, { required: ['constructor'] }),
    );
    expect(brief(check({}))).toEqual(['required /constructor']);
    expect(brief(check({ constructor: 1 }))).toEqual(['type /constructor']);
    expect(check({ constructor: 'a' })).toEqual([]);
  });
});

describe('agrees with an independent validator', () => {
  const schemas: Readonly<Record<string, JsonObject>> = {
    'a page with conditions': closed(
      {
        a: { type: 'string', enum: ['x', 'y'] },
        b: { type: 'integer', minimum: 1 },
        c: { type: 'boolean', const: true },
        d: closed({ a: { type: 'number', multipleOf: 0.1 } }),
      },
      {
        required: ['a'],
        allOf: [
          {
            if: { properties: { a: { const: 'x' } }, required: ['a'] },
            then: { required: ['b'] },
            else: { properties: { b: false } },
          },
        ],
      },
    ),
    'a list of objects': closed({
      a: {
        type: 'array',
        maxItems: 2,
        uniqueItems: true,
        items: closed({ a: { type: 'string', minLength: 1, maxLength: 2 }, b: {} }, { required: ['a'] }),
      },
      b: { type: 'array', items: { enum: ['x', 1, null] }, contains: { const: 'x' } },
    }),
    'fields of a branch': closed(
      { a: {} },
      {
        allOf: [{ properties: { c: { type: 'string' } } }],
        if: { required: ['a'] },
        then: { properties: { b: { type: 'integer' } } },
        else: { properties: { d: {} } },
      },
    ),
    'fields of several branches': closed(
      { a: { type: 'string' } },
      {
        allOf: [
          {
            if: { properties: { a: { const: 'x' } }, required: ['a'] },
            then: { properties: { b: { type: 'integer' } } },
          },
          { if: { required: ['c'] }, then: { properties: { c: {}, d: {} } }, else: { properties: { e: {} } } },
        ],
      },
    ),
    'one of several': closed({
      a: { oneOf: [{ const: 'x' }, { const: 1 }] },
      b: { anyOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }] },
      c: { not: { type: 'string' } },
      d: { oneOf: [{ type: 'integer' }, { minimum: 2 }] },
    }),
    'dependencies, patterns and references': {
      $defs: { d: { type: 'object', properties: { a: { type: 'integer' } }, additionalProperties: false } },
      type: 'object',
      properties: { a: { $ref: '#/$defs/d' }, b: { type: 'string', pattern: '^x+$' } },
      patternProperties: { '^[cd]$': { type: 'integer' } },
      dependentRequired: { b: ['a'] },
      dependentSchemas: { c: { required: ['d'] } },
      unevaluatedProperties: false,
    },
  };
  const leaf = fc.constantFrom<unknown>(
    'x',
    'y',
    '',
    'xx',
    'xxx',
    '𬭎𬭎',
    0,
    1,
    2,
    0.1,
    0.3,
    0.35,
    -1,
    true,
    false,
    null,
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), tie('value'), { maxKeys: 4 }),
    ),
  }));
  const some = fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: value, weight: 1 });
  const few = fc.record({ a: some, b: some, c: some, d: some, e: some }, { requiredKeys: [] });
  const answers = fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'd').chain((key) => some.map((one) => ({ [key]: one }))),
    few,
  );

  test.each(Object.entries(schemas))('on %s', async (name, schema) => {
    const { check } = await loadValidator(schema);
    const id = `https://banshi.dev/tests/${encodeURIComponent(name)}`;
    registerSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, id);
    const isValid = await hyperjump(id);
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(answers, (sent) => {
        const valid = isValid(sent as never).valid;
        seen.add(valid);
        expect({ valid: check(sent).length === 0 }).toEqual({ valid });
      }),
      { numRuns: 1000, seed: 1 },
    );
    unregisterSchema(id);
    expect(seen.size).toBe(2);
  });
});
