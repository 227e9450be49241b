import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../../compiler/compile-affair.ts';
import { diffAffairs } from '../../../compiler/diff/diff-affairs.ts';
import { emitAffair, type CheckedAffair } from '../../../compiler/emit/emit-affair.ts';
import { isObject, type Json, type JsonObject } from '../../../compiler/read/json.ts';
import { listJsonFiles } from '../../../compiler/sources/list-json-files.ts';
import { loadSources, type Sources } from '../../../compiler/sources/load-sources.ts';
import type { Validator } from '../../../domain/validator.ts';
import { affairOf, page, question } from '../affair-of.ts';

let sources: Sources;
beforeAll(async () => {
  sources = await loadSources('schemas', 'schemas');
});

function checked(affair: Json): CheckedAffair | undefined {
  return checkFile({ name: 'a', path: 'a', text: JSON.stringify(affair) }, sources).affair;
}

async function validatorOf(affair: CheckedAffair): Promise<Validator> {
  const source = (await emitAffair(affair, sources.reference)).files.get('validator.js')!;
  return (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as Validator;
}

const isBreaking = (old: CheckedAffair, changed: CheckedAffair): boolean =>
  diffAffairs(old, changed).some(({ compatibility }) => compatibility === 'breaking');

// Questions are told by a few small choices, so that two versions differ in some of them and agree in the others.
interface Spec {
  readonly there: boolean;
  readonly kind: number;
  readonly low: number;
  readonly high: number;
  readonly options: readonly string[];
  readonly required: boolean;
  readonly when: number;
  readonly extra: number;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  there: fc.nat(4).map((one) => one > 0),
  kind: fc.nat(8),
  low: fc.nat(2),
  high: fc.integer({ min: 2, max: 4 }),
  options: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
  required: fc.boolean(),
  when: fc.nat(7),
  extra: fc.nat(5),
});

function schemaOf({ kind, low, high, options, extra }: Spec): JsonObject {
  const patterns = [
    {},
    {},
    { pattern: '^[a-z]*$' },
    { not: { const: 'xx' } },
    { format: 'mobile' },
    { minLength: low },
  ];
  const steps = [{}, {}, { multipleOf: 1 }, { multipleOf: 0.5 }, { exclusiveMinimum: low }, { 'x-unit': 'days' }];
  switch (kind) {
    case 0:
      return { type: 'boolean' };
    case 1:
      return { type: 'string', enum: options };
    case 2:
      return { type: 'string', oneOf: options.map((value) => question({ const: value })) };
    case 3:
      return { type: 'string', maxLength: high, ...patterns[extra] } as JsonObject;
    case 4:
      return { type: 'integer', minimum: low, maximum: high };
    case 5:
      return { type: 'number', maximum: high, ...steps[extra] } as JsonObject;
    case 6:
      return { type: 'array', uniqueItems: true, maxItems: high, items: { type: 'string', enum: options } };
    case 7:
      return { type: 'string', maxLength: extra > 2 ? 200 : high, ...(extra % 2 === 0 && { 'x-control': 'textarea' }) };
    default:
      return { type: 'boolean', ...(extra > 2 && { const: true }) };
  }
}

/** A condition on a question before this one, of a value that it can have. */
function whenOf(before: Spec | undefined, key: string, { when }: Spec): JsonObject {
  if (before?.there !== true || when > 3) return {};
  const [first, second] = before.options;
  const is = [1, 2, 6].includes(before.kind)
    ? ([first, [first, second ?? first], true, first][when] ?? true)
    : before.kind === 0
      ? when % 2 === 0
      : true;
  return { 'x-when': { [key]: is } } as JsonObject;
}

const names = ['a', 'b', 'c', 'd'] as const;

function objectOf(specs: readonly Spec[]): { readonly properties: JsonObject; readonly required: readonly string[] } {
  const there = specs.flatMap((one, index) => (one.there ? [{ one, index }] : []));
  const entries = there.map(({ one, index }) => [
    names[index]!,
    question({ ...schemaOf(one), ...whenOf(specs[index - 1], names[index - 1] ?? '', one) }),
  ]);
  const required = there.flatMap(({ one, index }) => (one.required ? [names[index]!] : []));
  return { properties: Object.fromEntries(entries) as JsonObject, required };
}

const rules = ["self.s != 'x'", 'self.s.size() < 2', 'has(self.s) || has(self.t)', "!has(self.t) || self.t == 'y'"];
const branches: readonly JsonObject[] = [
  {},
  { dependentRequired: { s: ['t'] } },
  { if: { properties: { s: { const: 'x' } }, required: ['s'] }, then: { properties: { t: { maxLength: 1 } } } },
  { if: { properties: { s: { enum: ['x', 'y'] } }, required: ['s'] }, then: { required: ['t'] } },
  { if: { properties: { s: { const: 'x' } }, required: ['s'] }, else: { properties: { t: false } } },
  { anyOf: [{ required: ['s'] }, { required: ['t'] }] },
  { minProperties: 1 },
];

const affairSpec = fc.record({
  one: fc.array(spec, { minLength: 4, maxLength: 4 }),
  rows: fc.array(spec, { minLength: 2, maxLength: 2 }),
  rules: fc.subarray(rules),
  branch: fc.nat(branches.length - 1),
  needed: fc.subarray(['one', 'rows', 'two']),
});
type AffairSpec = typeof affairSpec extends fc.Arbitrary<infer T> ? T : never;

function affairOfSpec({ one, rows, rules: asked, branch, needed }: AffairSpec): JsonObject {
  const text = question({ type: 'string', maxLength: 3 });
  const xRules = asked.map((rule) => ({ rule, message: '不符', 'x-i18n': { en: { message: 'No' } } }));
  return affairOf({
    required: needed,
    properties: {
      one: page({ z: text, ...objectOf(one).properties }, { required: objectOf(one).required }),
      two: page({ s: text, t: text }, { ...branches[branch], ...(xRules.length > 0 && { 'x-rules': xRules }) }),
      rows: question({
        type: 'array',
        maxItems: 2,
        items: { type: 'object', ...objectOf(rows), properties: { z: text, ...objectOf(rows).properties } },
      }),
    },
  });
}

/** The first, with a few choices taken from the second. */
function mix<T>(one: T, other: T, takes: () => boolean): T {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length && isObject(one[0]))
    return one.map((member, index) => mix(member, (other as unknown[])[index], takes)) as T;
  if (!isObject(one) || !isObject(other)) return takes() ? other : one;
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, mix(value, other[key]!, takes)])) as T;
}

const pairs = fc
  .tuple(affairSpec, affairSpec, fc.infiniteStream(fc.nat(24)))
  .map(([one, other, stream]) => [one, mix(one, other, () => stream.next().value === 0)] as const);

const strings = [
  'x',
  'y',
  'z',
  'xx',
  'yy',
  'xyz',
  'abcd',
  'a\nb',
  ' x ',
  '138 0013 8000',
  '１３８００１３８０００',
  '',
];
const answer = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...strings) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 3, 4, 0.5, 0.25) },
  { weight: 1, arbitrary: fc.subarray(['x', 'y', 'z']) },
);
const pools: readonly fc.Arbitrary<unknown>[] = [
  fc.boolean(),
  ...[fc.constantFrom('x', 'y', 'z'), fc.constantFrom('x', 'y', 'z'), fc.constantFrom(...strings)],
  ...[fc.integer({ min: 0, max: 4 }), fc.constantFrom(0, 0.5, 1, 2, 2.25, 3, 4), fc.subarray(['x', 'y', 'z'])],
  ...[fc.constantFrom(...strings), fc.constant(true)],
];

/** Answers that fit the questions more often than not. */
function answersTo({ one, rows }: AffairSpec): fc.Arbitrary<unknown> {
  const object = (specs: readonly Spec[]): fc.Arbitrary<object> =>
    fc.record(
      Object.fromEntries(
        specs.flatMap((each, index) =>
          each.there
            ? [[names[index]!, fc.oneof({ weight: 9, arbitrary: pools[each.kind]! }, { weight: 1, arbitrary: answer })]]
            : [],
        ),
      ),
      { requiredKeys: specs.flatMap((each, index) => (each.there && each.required ? [names[index]!] : [])) },
    );
  const two = fc.record(
    { s: fc.constantFrom('x', 'y', 'xx'), t: fc.constantFrom('x', 'y', 'yy') },
    { requiredKeys: [] },
  );
  return fc.record(
    { one: object(one), two, rows: fc.array(object(rows), { maxLength: 2 }) },
    { requiredKeys: ['one', 'two'] },
  );
}

test('where no change is breaking, what the old validator takes is taken by the new one', async () => {
  const seen = { harmless: 0, breaking: 0, valid: 0 };
  await fc.assert(
    fc.asyncProperty(pairs, fc.nat(), async ([one, other], seed) => {
      const [old, changed] = [checked(affairOfSpec(one)), checked(affairOfSpec(other))];
      if (old === undefined || changed === undefined) return;
      const changes = diffAffairs(old, changed);
      if (changes.length === 0) return;
      seen.breaking += 1;
      if (isBreaking(old, changed)) return;
      seen.breaking -= 1;
      seen.harmless += 1;
      const [before, after] = await Promise.all([validatorOf(old), validatorOf(changed)]);
      for (const raw of fc.sample(answersTo(one), { numRuns: 60, seed })) {
        for (const sent of [raw, before.prune(raw)]) {
          if (before.default(sent).length > 0) continue;
          seen.valid += 1;
          const told = JSON.stringify({ sent, changes }, null, 1);
          expect(after.default(sent), told).toEqual([]);
          expect(after.normalise(sent), told).toEqual(before.normalise(sent));
        }
      }
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 700) },
  );
  // The law says nothing where nothing was tried.
  expect(seen.harmless).toBeGreaterThan(20);
  expect(seen.breaking).toBeGreaterThan(20);
  expect(seen.valid).toBeGreaterThan(500);
});

/** Every place in a document where something small can be changed. */
function places(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]: [string, Json]) => places(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function edited(value: Json, [key, ...rest]: readonly string[], change: (old: Json) => Json | undefined): Json {
  if (key === undefined) return value;
  const old = (value as JsonObject)[key]!;
  const next = rest.length === 0 ? change(old) : edited(old, rest, change);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.flatMap((one, index) => (String(index) !== key ? [one] : next === undefined ? [] : [next]));
  }
  const entries = Object.entries(value as JsonObject).filter(([name]) => name !== key || next !== undefined);
  return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? next! : one]));
}

function changeBy(pick: number): (old: Json) => Json | undefined {
  return (old) => {
    if (pick % 3 === 0) return undefined;
    if (typeof old === 'number') return pick % 3 === 1 ? old + (pick % 5) + 1 : Math.max(0, old - (pick % 5) - 1);
    if (typeof old === 'boolean') return !old;
    if (typeof old === 'string') return pick % 2 === 0 ? `${old}x` : old.slice(1);
    if (Array.isArray(old)) return [...(old as readonly Json[])].reverse();
    return undefined;
  };
}

/** What only people read, and what would make it another affair. */
const untold = ['$id', 'x-affair', 'title', 'x-i18n', 'x-hint', 'description', 'message', 'x-privacy', 'x-error'];

test('samples of an affair stay valid under every edit of it that is not breaking', async () => {
  const tried: { readonly old: CheckedAffair; readonly authored: Json; readonly samples: readonly unknown[] }[] = [];
  for (const file of sources.affairs) {
    const { affair } = checkFile(file, sources);
    if (affair === undefined) continue;
    const folder = join('schemas/samples', affair.code, 'valid');
    const samples = await Promise.all(
      (await listJsonFiles(folder)).map(async (name) => {
        const sample = JSON.parse(await readFile(join(folder, name), 'utf8')) as { answers?: unknown };
        return sample.answers ?? sample;
      }),
    );
    if (samples.length > 0) tried.push({ old: affair, authored: JSON.parse(file.text) as Json, samples });
  }
  expect(tried.length).toBeGreaterThan(2);
  const seen = { harmless: 0, breaking: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tried),
      fc.nat(),
      fc.nat(1000),
      async ({ old, authored, samples }, at, pick) => {
        const where = places(authored).filter((steps) => !steps.some((step) => untold.includes(step)));
        const path = where[at % where.length]!;
        const changed = checked(edited(authored, path, changeBy(pick)));
        if (changed === undefined) return;
        if (isBreaking(old, changed)) seen.breaking += 1;
        else {
          seen.harmless += 1;
          const { default: check } = await validatorOf(changed);
          for (const sample of samples) expect(check(sample), path.join('/')).toEqual([]);
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(seen.harmless).toBeGreaterThan(5);
  expect(seen.breaking).toBeGreaterThan(2);
});
