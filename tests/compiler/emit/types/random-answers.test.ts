import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitTypes } from '../../../../compiler/emit/emit-types.ts';
import type { JsonObject } from '../../../../compiler/read/json.ts';
import { affairOf, page, question, understand } from '../../affair-of.ts';
import { refusalsOf, type Use } from './refusals-of.ts';

// Names are few, so that answers hit questions and conditions hit answers.
const kinds: readonly JsonObject[] = [
  { type: 'boolean' },
  { type: 'string', enum: ['x', 'y', 'z'] },
  { type: 'string', maxLength: 2 },
  { type: 'array', uniqueItems: true, maxItems: 3, items: { type: 'string', enum: ['x', 'y'] } },
];
const paths = ['/p/a', '/p/b', '/q/a', '/q/b', '/q/c'] as const;

const asked = fc.record({
  kind: fc.nat(kinds.length - 1),
  when: fc.option(fc.nat(paths.length - 1)),
  value: fc.nat(3),
  required: fc.boolean(),
});

/** Questions on two pages, each asked always or under a condition on another of any page. */
const affairs = fc
  .tuple(asked, asked, asked, asked, asked, fc.subarray(['p', 'q']), fc.boolean())
  .map(([a, b, c, d, e, pages, branch]) => {
    const list = [a, b, c, d, e];
    const built = list.map(({ kind, when, value }, index) => {
      const target = when === null || when === index ? undefined : list[when];
      const values =
        target?.kind === 0
          ? [true, false, [true, false], true]
          : target?.kind === 2
            ? [true, 'x', 'x', true]
            : ['x', ['x', 'y'], true, 'y'];
      const condition = target === undefined ? {} : { 'x-when': { [paths[when!]!]: values[value]! } };
      return question({ ...kinds[kind], ...condition });
    });
    const required = (...keys: readonly [string, number][]): string[] =>
      keys.filter(([, index]) => list[index]!.required).map(([key]) => key);
    const conditional = branch
      ? { if: { properties: { a: { enum: ['x', true] } }, required: ['a'] }, then: { required: ['b'] } }
      : {};
    return affairOf({
      required: pages,
      properties: {
        p: page({ a: built[0], b: built[1] }, { required: required(['a', 0], ['b', 1]), ...conditional }),
        q: page({ a: built[2], b: built[3], c: built[4] }, { required: required(['a', 2], ['b', 3], ['c', 4]) }),
      },
    });
  });

const answer = fc.oneof(fc.boolean(), fc.constantFrom('x', 'y', 'z'), fc.subarray(['x', 'y']));
const row = (keys: readonly string[]): fc.Arbitrary<object> =>
  fc.dictionary(fc.constantFrom(...keys), answer, { maxKeys: 3 });
const answers = fc.record({ p: row(['a', 'b']), q: row(['a', 'b', 'c']) }, { requiredKeys: [] });

test('every valid answer to a random affair is of its type', async () => {
  const uses: Use[] = [];
  const wrong: Use[] = [];
  const tried = fc.sample(answers, { numRuns: 4000, seed: 7 });
  for (const affair of fc.sample(affairs, { numRuns: 60, seed: 1 })) {
    const { model, lowered } = understand(affair);
    const isValid = new Ajv2020({ strict: false }).compile(lowered);
    const declarations = await emitTypes('trial', model);
    const use = (one: object): Use => ({ declarations, type: 'TrialAnswers', answers: JSON.stringify(one) });
    uses.push(
      ...tried
        .filter((one) => isValid(one))
        .slice(0, 25)
        .map(use),
    );
    wrong.push(
      ...tried
        .filter((one) => !isValid(one))
        .slice(0, 5)
        .map(use),
    );
  }
  expect(uses.length).toBeGreaterThan(500);
  const found = refusalsOf([...uses, ...wrong]);
  const refused = uses.flatMap((use, index) =>
    found[index]!.length === 0 ? [] : [{ ...use, refusals: found[index] }],
  );
  expect(refused.slice(0, 1)).toEqual([]);
  const refusedByBoth = wrong.filter((_use, index) => found[uses.length + index]!.length > 0).length;
  expect(refusedByBoth / wrong.length).toBeGreaterThan(0.9);
}, 60_000);
