import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../../compiler/compile-affair.ts';
import { dialectKeywords, standardKeywords, unsupportedKeywords } from '../../../compiler/check/keywords.ts';
import { loadSources, type Sources } from '../../../compiler/sources/load-sources.ts';
import { affairOf } from '../affair-of.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

const check = (text: string): void => {
  const { diagnostics } = checkFile({ name: 'any.json', path: 'any.json', text }, sources);
  for (const { line, column, message } of diagnostics) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeGreaterThan(0);
  }
};

test('takes any text', () => {
  fc.assert(fc.property(fc.string(), check));
});

test('takes any JSON', () => {
  fc.assert(fc.property(fc.json(), check));
});

// Words of the dialect where they should and should not stand: most of them mean something to some rule.
const names = fc.constantFrom('a', 'b', 'one', '1', '-', '', 'constructor', 'toString', 'hasOwnProperty');
const pointers = fc.constantFrom(
  '/one/a',
  'a',
  '1/b',
  '/one/-/a',
  '#/$defs/a',
  '/parts/person',
  '/parts/codes/gender',
  '#',
);
const words = fc.constantFrom(
  'string',
  'object',
  'array',
  'boolean',
  'division',
  'mobile',
  '^a$',
  'self.a == 1',
  'civil-affairs',
  '450103',
);
const keywords = fc.constantFrom(
  ...standardKeywords,
  ...unsupportedKeywords,
  ...dialectKeywords,
  'to',
  'when',
  'routes',
  'rule',
  'message',
  'path',
);
const { schema } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), names, pointers, words),
    tie('schema'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
    fc.dictionary(pointers, tie('value'), { maxKeys: 2 }),
  ),
  schema: fc.dictionary(keywords, tie('value'), { maxKeys: 5 }),
}));

test('takes any heap of its own keywords', () => {
  fc.assert(
    fc.property(schema, schema, schema, (root, affair, one) => {
      check(
        JSON.stringify({
          ...affairOf(root as object, affair as object),
          properties: { one: { type: 'object', ...(one as object) } },
        }),
      );
      check(JSON.stringify(root));
    }),
    { numRuns: 600 },
  );
});

test('takes objects where words belong, even those that cannot be made text', () => {
  const odd = { toString: 0 };
  check(JSON.stringify(affairOf({ required: [odd], properties: { one: { type: 'object', required: [odd] } } })));
  check(
    JSON.stringify(affairOf({}, { itemType: odd, levels: [odd], codes: { basic: odd }, materials: [{ source: odd }] })),
  );
  check(
    JSON.stringify(
      affairOf({ properties: { one: { 'x-options-from': { pointer: '/one', map: { a: [odd, [odd]] } } } } }),
    ),
  );
});
