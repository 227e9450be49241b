import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileAffair } from '../../compiler/compile-affair.ts';
import type { JsonObject } from '../../compiler/read/json.ts';
import { loadSources, type Sources } from '../../compiler/sources/load-sources.ts';
import type { Validator } from '../../domain/validator.ts';
import { affairOf, page, question } from './affair-of.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

// Names are few, so that answers hit questions and conditions hit answers.
const names = ['a', 'b', 'c', 'd'] as const;
interface Scalar {
  readonly type: string;
  readonly enum?: readonly string[];
}

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: 'string', enum: ['x', 'y'] }),
  fc.constant({ type: 'string', maxLength: 2 }),
  fc.constant({ type: 'integer', minimum: 1, maximum: 3 }),
  fc.constant({ type: 'array', uniqueItems: true, items: { type: 'string', enum: ['x', 'y'] } }),
);

/** A condition on the question before, of a value it can have. */
function whenOf(schema: Scalar, key: string, pick: number): object {
  if (schema.type === 'boolean') return { [key]: pick % 2 === 0 };
  if (schema.type === 'integer') return { [key]: [1, 2] };
  if (schema.type === 'array' || schema.enum !== undefined) return { [key]: pick % 3 === 0 ? true : 'x' };
  return { [key]: true };
}

const questions = fc
  .array(fc.record({ schema: scalar, asked: fc.integer({ min: -2, max: 5 }), required: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => {
    const properties = list.map(({ schema, asked }, index) => {
      const before = list[index - 1];
      const isAsked = before !== undefined && asked >= 0;
      const when = isAsked ? { 'x-when': whenOf(before.schema, names[index - 1]!, asked) } : {};
      return [names[index]!, question({ ...schema, ...when })] as const;
    });
    const required = list.flatMap((one, index) => (one.required ? [names[index]!] : []));
    return { type: 'object', properties: Object.fromEntries(properties), required };
  });

const branch: fc.Arbitrary<object> = fc.constantFrom(
  {},
  { if: { required: ['a'] }, then: { properties: { e: question({ type: 'boolean' }) }, required: ['e'] } },
  { dependentRequired: { a: ['b'] } },
);

const affairs = fc
  .record({ one: questions, extra: branch, rows: questions, needed: fc.subarray(['one', 'rows']) })
  .map(({ one, extra, rows, needed }) => {
    const fits = !('dependentRequired' in extra) || Object.hasOwn(one.properties, 'b');
    const { properties, ...more } = fits ? { ...one, ...extra } : one;
    return affairOf({
      required: needed,
      properties: { one: page(properties, more), rows: question({ type: 'array', maxItems: 2, items: rows }) },
    });
  });

const answer = fc.oneof(
  ...[fc.boolean(), fc.constantFrom('x', 'y', 'xyz'), fc.integer({ min: 0, max: 4 })],
  fc.subarray(['x', 'y']),
);
const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), answer, { maxKeys: 5 });
const answers = fc.record({ one: row, rows: fc.array(row, { maxLength: 3 }) }, { requiredKeys: [] });

test('a random affair compiles, and its validator agrees with an independent one on its lowered schema', async () => {
  await fc.assert(
    fc.asyncProperty(
      affairs,
      fc.array(answers, { minLength: 30, maxLength: 30 }),
      async (affair: JsonObject, tries) => {
        const text = JSON.stringify(affair);
        const { artefacts, diagnostics } = await compileAffair({ name: 'a.json', path: 'a.json', text }, sources);
        const errors = diagnostics.filter((one) => one.severity === 'error');
        expect(errors.map((one) => `${one.code} ${one.pointer}`)).toEqual([]);
        const lowered = JSON.parse(artefacts!.files.get('schema.json')!) as object;
        const judge = new Ajv2020({ strict: false }).compile(lowered);
        const source = artefacts!.files.get('validator.js')!;
        const validator = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Validator;
        for (const one of tries) {
          const sent: unknown = JSON.parse(JSON.stringify(one));
          expect(validator.default(sent).length === 0, JSON.stringify({ affair, sent })).toBe(
            judge(validator.normalise(sent)),
          );
          expect(validator.prune(validator.prune(sent))).toEqual(validator.prune(sent));
        }
      },
    ),
    { numRuns: 40 },
  );
});
