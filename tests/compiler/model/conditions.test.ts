import { expect, test } from 'vitest';
import { affairOf, page, question, understand } from '../affair-of.ts';

const yesNo = question({ type: 'boolean' });
const text = (more: object = {}): object => question({ type: 'string', maxLength: 20, ...more });

test.each([
  ['an absolute pointer', '/one/yes'],
  ['the name of a sibling', 'yes'],
  ['a relative pointer', '1/yes'],
])('understands %s', (_name, pointer) => {
  const { plan, diagnostics } = understand(
    affairOf({ properties: { one: page({ yes: yesNo, more: text({ 'x-when': { [pointer]: true } }) }) } }),
  );
  expect(diagnostics).toEqual([]);
  expect(plan.conditions).toEqual([{ scope: '/one', tests: [{ pointer: '/one/yes', values: [true] }] }]);
  expect(plan.pages[0]?.fields[1]?.when).toEqual([{ condition: 0 }]);
});

test.each(['/people/kind', '/people/-/kind', '/people/*/kind', 'kind', '1/kind'])(
  'means the same row of a group by %s',
  (pointer) => {
    const items = {
      type: 'object',
      properties: { kind: text({ enum: ['a', 'b'] }), more: text({ 'x-when': { [pointer]: 'a' } }) },
    };
    const { plan, diagnostics } = understand(
      affairOf({ properties: { people: question({ type: 'array', maxItems: 5, items }) } }),
    );
    expect(diagnostics).toEqual([]);
    expect(plan.conditions).toEqual([{ scope: '/people/-', tests: [{ pointer: '/people/-/kind', values: ['a'] }] }]);
  },
);

test.each([
  [{ kind: 'a' }, { pointer: '/one/kind', values: ['a'] }],
  [{ kind: ['a', 'b'] }, { pointer: '/one/kind', values: ['a', 'b'] }],
  [{ kind: true }, { pointer: '/one/kind' }],
  [{ many: 'x' }, { pointer: '/one/many', values: ['x'] }],
  [{ many: true }, { pointer: '/one/many' }],
  [{ yes: false }, { pointer: '/one/yes', values: [false] }],
])('says %j as a plain test', (when, expected) => {
  const properties = {
    kind: text({ enum: ['a', 'b', 'c'] }),
    yes: yesNo,
    many: question({ type: 'array', uniqueItems: true, items: { type: 'string', enum: ['x', 'y'] } }),
    more: text({ 'x-when': when }),
  };
  const { plan, diagnostics } = understand(affairOf({ properties: { one: page(properties) } }));
  expect(diagnostics).toEqual([]);
  expect(plan.conditions).toEqual([{ scope: '/one', tests: [expected] }]);
});

test('asks across pages of the object that holds both, and keeps one condition once', () => {
  const when = { '/one/yes': true };
  const { plan } = understand(
    affairOf({
      properties: {
        one: page({ yes: yesNo }),
        two: page({ a: text({ 'x-when': when }), b: text({ 'x-when': when }) }),
        three: page({ c: text() }, { 'x-when': when }),
      },
    }),
  );
  expect(plan.conditions).toEqual([{ scope: '', tests: [{ pointer: '/one/yes', values: [true] }] }]);
  expect(plan.pages[2]?.when).toEqual([{ condition: 0 }]);
});

const ifYes = { properties: { yes: { const: true } }, required: ['yes'] };

test('reads plain if/then/else: declared in a branch, forbidden in a branch, required in a branch', () => {
  const declared = understand(
    affairOf({
      properties: {
        one: page({ yes: yesNo }, { if: ifYes, then: { properties: { more: text() }, required: ['more'] } }),
      },
    }),
  ).plan.pages[0]?.fields[1];
  expect(declared).toMatchObject({ key: 'more', required: true, when: [{ condition: 0 }] });

  const forbidden = understand(
    affairOf({
      properties: {
        one: page(
          { yes: yesNo, more: text() },
          { allOf: [{ if: ifYes, then: { required: ['more'] }, else: { properties: { more: false } } }] },
        ),
      },
    }),
  ).plan.pages[0]?.fields[1];
  expect(forbidden).toMatchObject({ key: 'more', required: true, when: [{ condition: 0 }] });

  const required = understand(
    affairOf({ properties: { one: page({ yes: yesNo, more: text() }, { if: ifYes, then: { required: ['more'] } }) } }),
  ).plan.pages[0]?.fields[1];
  expect(required).toMatchObject({ key: 'more', required: false, requiredWhen: [{ condition: 0 }] });
  expect(required).not.toHaveProperty('when');
});

test('reads else as the condition negated, and a question of both branches as always asked', () => {
  const branches = {
    if: ifYes,
    then: { properties: { both: text() } },
    else: { properties: { both: text(), other: text() } },
  };
  const fields = understand(affairOf({ properties: { one: page({ yes: yesNo }, branches) } })).plan.pages[0]?.fields;
  expect(fields?.find((field) => field.key === 'other')?.when).toEqual([{ condition: 0, negate: true }]);
  expect(fields?.find((field) => field.key === 'both')).not.toHaveProperty('when');
});

test('reads dependentRequired and dependentSchemas as conditions on an answer being there', () => {
  const { plan } = understand(
    affairOf({
      properties: {
        one: page(
          { a: text(), b: text() },
          { dependentRequired: { a: ['b'] }, dependentSchemas: { b: { properties: { c: text() } } } },
        ),
      },
    }),
  );
  expect(plan.pages[0]?.fields.map(({ key, when, requiredWhen }) => ({ key, when, requiredWhen }))).toEqual([
    { key: 'a', when: undefined, requiredWhen: undefined },
    { key: 'b', when: undefined, requiredWhen: [{ condition: 1 }] },
    { key: 'c', when: [{ condition: 0 }], requiredWhen: undefined },
  ]);
  expect(plan.conditions.map((condition) => condition.tests)).toEqual([
    [{ pointer: '/one/b' }],
    [{ pointer: '/one/a' }],
  ]);
});

test('takes conditions of materials and routes as schemas or as pointers', () => {
  const route = { to: { function: 'health', division: '450103' } };
  const { plan, diagnostics } = understand(
    affairOf(
      { properties: { one: page({ yes: yesNo }) } },
      {
        materials: [{ id: 'm', title: '材料', when: { '/one/yes': true } }],
        routes: [route, { ...route, when: { properties: { one: ifYes }, required: ['one'] } }],
      },
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(plan.conditions).toEqual([{ scope: '', tests: [{ pointer: '/one/yes', values: [true] }] }]);
  expect(plan.materials[0]?.when).toEqual({ condition: 0 });
  expect(plan.routes.map((one) => one.when)).toEqual([undefined, { condition: 0 }]);
});

test.each([
  [{ '/one/yess': true }, 'when-points-nowhere', '/one/yes'],
  [{ '/one/more': 'a' }, 'when-points-at-itself', undefined],
  [{ '/one/yes': null }, 'when-shape', undefined],
  [{ '/one/yes': [] }, 'when-shape', undefined],
  [{}, 'when-shape', undefined],
])('tells what %j lacks', (when, code, suggestion) => {
  const { diagnostics } = understand(
    affairOf({ properties: { one: page({ yes: yesNo, more: text({ 'x-when': when }) }) } }),
  );
  expect(diagnostics).toMatchObject([{ code }]);
  expect(diagnostics[0]?.suggestion).toBe(suggestion);
});

test('asks what concerns a row of that row only, though another key of the same x-when is asked of a page', () => {
  const items = {
    type: 'object',
    properties: { far: yesNo, km: text({ 'x-when': { '/stops/list/-/far': true, '/where/kind': 'big' } }) },
    required: ['km'],
  };
  const { plan, diagnostics } = understand(
    affairOf({
      properties: {
        where: page({ kind: text({ enum: ['big', 'small'] }) }),
        stops: page({ list: question({ type: 'array', maxItems: 5, items }) }),
      },
    }),
  );
  expect(diagnostics).toEqual([]);
  expect(plan.conditions).toEqual([
    { scope: '/stops/list/-', tests: [{ pointer: '/stops/list/-/far', values: [true] }] },
    { scope: '', tests: [{ pointer: '/where/kind', values: ['big'] }] },
  ]);
  const [far, km] = plan.pages[1]?.fields[0]?.fields ?? [];
  expect(far?.when).toBeUndefined();
  expect(km?.when).toEqual([{ condition: 0 }, { condition: 1 }]);
});
