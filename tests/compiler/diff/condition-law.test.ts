import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../../compiler/compile-affair.ts';
import { diffAffairs } from '../../../compiler/diff/diff-affairs.ts';
import { emitAffair, type CheckedAffair } from '../../../compiler/emit/emit-affair.ts';
import { loadSources, type Sources } from '../../../compiler/sources/load-sources.ts';
import type { Validator } from '../../../domain/validator.ts';
import { affairOf, page, question } from '../affair-of.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

// One question `a` under conditions on `c` and `d`, in every way in which conditions are written.
const shape = fc.record({
  when: fc.constantFrom('always', 'c', 'c and d'),
  values: fc.subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 }),
  d: fc.boolean(),
  required: fc.boolean(),
  plain: fc.constantFrom('none', 'then required', 'else absent', 'then absent', 'then short', 'not then short', 'both'),
  branch: fc.subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 }),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function affair({ when, values, d, required, plain, branch }: Shape): CheckedAffair | undefined {
  const condition = { properties: { c: { enum: branch } }, required: ['c'] };
  const short = { properties: { a: { maxLength: 1 } } };
  const absent = { properties: { a: false } };
  const branches = {
    none: {},
    'then required': { if: condition, then: { required: ['a'] } },
    'else absent': { if: condition, else: absent },
    'then absent': { if: condition, then: absent },
    'then short': { if: condition, then: short },
    'not then short': { if: { not: condition }, then: short },
    both: { if: condition, then: short, else: { properties: { a: { maxLength: 2 } } } },
  };
  const xWhen = { always: {}, c: { 'x-when': { c: values } }, 'c and d': { 'x-when': { c: values, d } } };
  const properties = {
    c: question({ type: 'string', enum: ['x', 'y', 'z'] }),
    d: question({ type: 'boolean' }),
    a: question({ type: 'string', maxLength: 3, ...xWhen[when] }),
  };
  const one = page(properties, { required: required ? ['a'] : [], ...branches[plain] });
  const text = JSON.stringify(affairOf({ properties: { one }, required: ['one'] }));
  return checkFile({ name: 'a', path: 'a', text }, sources).affair;
}

const validators = new Map<string, Validator>();
async function validatorOf(checked: CheckedAffair): Promise<Validator> {
  const key = JSON.stringify(checked.authored);
  const known = validators.get(key);
  if (known !== undefined) return known;
  const source = (await emitAffair(checked, sources.reference)).files.get('validator.js')!;
  const made = (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as Validator;
  validators.set(key, made);
  return made;
}

/** Every answer there is. */
const answers = [undefined, 'x', 'y', 'z'].flatMap((c) =>
  [undefined, true, false].flatMap((d) =>
    [undefined, '1', '12', '123'].map((a) => ({ one: JSON.parse(JSON.stringify({ c, d, a })) as object })),
  ),
);

/** Two versions that differ in one choice: far more of these are harmless than of any two. */
const pairs = fc
  .tuple(shape, shape, fc.constantFrom<keyof Shape>('when', 'values', 'd', 'required', 'plain', 'branch'))
  .map(([one, other, key]) => [one, { ...one, [key]: other[key] }] as const);

test('conditions that are told as harmless are, for every answer', async () => {
  const seen = { harmless: 0, breaking: 0, needlessly: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof(pairs, fc.tuple(shape, shape)), async ([one, other]) => {
      const [old, changed] = [affair(one), affair(other)];
      if (old === undefined || changed === undefined) return;
      const changes = diffAffairs(old, changed);
      if (changes.length === 0) return;
      const [before, after] = [await validatorOf(old), await validatorOf(changed)];
      const lost = answers.filter((sent) => before.default(sent).length === 0 && after.default(sent).length > 0);
      if (changes.some(({ compatibility }) => compatibility === 'breaking')) {
        seen.breaking += 1;
        if (lost.length === 0) seen.needlessly += 1;
      } else {
        seen.harmless += 1;
        expect(lost, JSON.stringify({ one, other, changes })).toEqual([]);
      }
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 400) },
  );
  expect(seen.harmless).toBeGreaterThan(20);
  expect(seen.breaking).toBeGreaterThan(20);
  // Caution is allowed, crying wolf is not.
  expect(seen.needlessly / seen.breaking).toBeLessThan(0.5);
});
