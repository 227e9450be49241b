import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DivisionLevel, RoutePlan } from '../../../domain/plan.ts';
import type { Division, GovernmentFunction, Reference } from '../../../domain/reference.ts';
import { askCondition } from '../../../domain/routing/ask-condition.ts';
import { departmentById } from '../../../domain/routing/department.ts';
import { findDepartment } from '../../../domain/routing/find-department.ts';
import { routeSubmission, type Routing } from '../../../domain/routing/route-submission.ts';
import { plan as stall } from '../../functions/stall-affair.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../schemas/departments/${file}`, import.meta.url), 'utf8'));
const divisions = read('divisions.json') as Division[];
const functions = read('functions.json') as GovernmentFunction[];
const reference: Reference = { divisions, functions, departments: [], calendars: [] };
/** How many digits of a code (GB/T 2260, GB/T 10114) name the division of a level. */
const digits: Record<DivisionLevel, number> = { township: 9, county: 6, city: 4, region: 2 };
const heights: Record<DivisionLevel, number> = { township: 0, county: 1, city: 2, region: 3 };

const route = (changes: Partial<RoutePlan> = {}): RoutePlan => ({
  function: 'civil-affairs',
  division: { pointer: '/residence' },
  role: 'lead',
  ...changes,
});
const routed = (routes: readonly RoutePlan[], answers: unknown, holds = true, known = reference): Routing =>
  routeSubmission({
    plan: { routes, guide: { ...stall.guide, owner: 'civil-affairs' } },
    answers,
    holds: () => holds,
    reference: known,
  });
const ids = ({ cases }: Routing): string[] => cases.map(({ department }) => department);

describe('the nearest department', () => {
  test('is the division’s own where it has one, else one above it', () => {
    expect(ids(routed([route()], { residence: '450103' }))).toEqual(['450103.civil-affairs']);
    expect(ids(routed([route()], { residence: '450103001000' }))).toEqual(['450103001000.civil-affairs']);
    const housing = functions.find(({ levels }) => !levels.includes('township') && levels.includes('county'))!;
    expect(ids(routed([route({ function: housing.id })], { residence: '450103001000' }))).toEqual([
      `450103.${housing.id}`,
    ]);
  });

  test('of a level is that level of the division, and never below it', () => {
    expect(ids(routed([route({ level: 'county' })], { residence: '450103001000' }))).toEqual(['450103.civil-affairs']);
    expect(ids(routed([route({ level: 'city' })], { residence: '450103001000' }))).toEqual(['450100.civil-affairs']);
    expect(ids(routed([route({ level: 'township' })], { residence: '450103' }))).toEqual(['450103.civil-affairs']);
  });

  test('of a village or of a township nobody lists is found by its code', () => {
    expect(ids(routed([route()], { residence: '450103001004' }))).toEqual(['450103001000.civil-affairs']);
    expect(ids(routed([route()], { residence: '450202999000' }))).toEqual(['450202.civil-affairs']);
  });

  test('always stands at or above the division, has the function, and is the lowest such', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...divisions),
        fc.constantFrom(...functions),
        fc.option(fc.constantFrom<DivisionLevel>('township', 'county', 'city', 'region'), { nil: undefined }),
        (division, unit, level) => {
          const above = divisions.filter((one) => division.code.startsWith(one.code.slice(0, digits[one.level])));
          const fitting = above.filter(
            (one) => unit.levels.includes(one.level) && heights[one.level] >= (level ? heights[level] : 0),
          );
          const lowest = fitting.toSorted((one, other) => heights[one.level] - heights[other.level])[0];
          const found = findDepartment({ function: unit.id, division: division.code, level }, reference);
          expect(found?.division).toBe(lowest?.code);
        },
      ),
    );
  });

  test('hands over where another does the work, and stays itself where registers go in a circle', () => {
    const handing = (departments: Reference['departments']): Reference => ({ ...reference, departments });
    const bureau = handing([{ id: '450103.civil-affairs', doneBy: '450103.government-services' }]);
    expect(ids(routed([route()], { residence: '450103' }, true, bureau))).toEqual(['450103.government-services']);
    const circle = handing([
      { id: '450103.civil-affairs', doneBy: '450103.health' },
      { id: '450103.health', doneBy: '450103.civil-affairs' },
    ]);
    expect(ids(routed([route()], { residence: '450103' }, true, circle))).toEqual(['450103.civil-affairs']);
    const nowhere = handing([{ id: '450103.civil-affairs', doneBy: '450103.nobody' }]);
    expect(ids(routed([route()], { residence: '450103' }, true, nowhere))).toEqual(['450103.civil-affairs']);
  });

  test('has the title of its division and function, or its own', () => {
    expect(departmentById('450103.civil-affairs', reference)?.title['zh-Hans']).toBe('青秀区民政局');
    expect(departmentById('450000.civil-affairs', reference)?.title['zh-Hans']).toBe('广西壮族自治区民政厅');
    const departments = [{ id: '450103.civil-affairs', title: { 'zh-Hans': '青秀民政' } }];
    expect(departmentById('450103.civil-affairs', { ...reference, departments })?.title['zh-Hans']).toBe('青秀民政');
    expect(departmentById('999999.civil-affairs', reference)).toBeUndefined();
    expect(departmentById('', reference)).toBeUndefined();
  });
});

describe('routes', () => {
  test('that match give a case each, in their order; the same department has one, and leads if any route says so', () => {
    const routes = [route({ role: 'joint' }), route({ function: 'health' }), route({ role: 'lead' })];
    const { cases, fellBack } = routed(routes, { residence: '450103' });
    expect(cases.map(({ department, role }) => [department, role])).toEqual([
      ['450103.civil-affairs', 'lead'],
      ['450103.health', 'lead'],
    ]);
    expect(fellBack).toBe(false);
  });

  test('with a condition match only where it holds', () => {
    const routes = [route(), route({ function: 'health', when: { condition: 0 } })];
    expect(ids(routed(routes, { residence: '450103' }, true))).toHaveLength(2);
    expect(ids(routed(routes, { residence: '450103' }, false))).toEqual(['450103.civil-affairs']);
    const negated = [route(), route({ function: 'health', when: { condition: 0, negate: true } })];
    expect(ids(routed(negated, { residence: '450103' }, false))).toHaveLength(2);
  });

  test('over a repeating group go to the department of every item for which the condition holds', () => {
    const routes = [route({ division: { pointer: '/plots/-/place' }, when: { condition: 0 } })];
    const answers = { plots: [{ place: '450103' }, { place: '450105' }, { place: '450107', skip: true }] };
    const holds = askCondition(
      [{ scope: '/plots/-' }],
      [(plot) => (plot as { skip?: boolean }).skip !== true],
      answers,
    );
    const result = routeSubmission({ plan: { routes, guide: stall.guide }, answers, holds, reference });
    expect(ids(result)).toEqual(['450103.civil-affairs', '450105.civil-affairs']);
  });

  test('never refuse: whatever the answers and the registers are, some department has a case', () => {
    const anything = fc.oneof(
      fc.constantFrom(...divisions.map(({ code }) => code)),
      fc.string({ maxLength: 14 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const routes = fc.array(
      fc.record({
        function: fc.oneof(fc.constantFrom(...functions.map(({ id }) => id)), fc.constant('nobody')),
        division: fc.oneof(
          fc.constantFrom({ pointer: '/residence' }, { pointer: '/missing' }, { pointer: '/list/-/at' }),
          fc.string({ maxLength: 6 }).map((code) => ({ code })),
        ),
        role: fc.constantFrom('lead' as const, 'joint' as const),
      }),
      { maxLength: 4 },
    );
    const registers = fc.constantFrom(
      reference,
      { ...reference, divisions: [] },
      { ...reference, functions: [] },
      { divisions: [], functions: [], departments: [], calendars: [] },
    );
    fc.assert(
      fc.property(routes, anything, fc.boolean(), registers, (some, residence, holds, known) => {
        const { cases } = routed(some, { residence, list: [{ at: residence }] }, holds, known);
        expect(cases.length).toBeGreaterThan(0);
        expect(new Set(cases.map(({ department }) => department)).size).toBe(cases.length);
      }),
    );
  });

  test('that find nobody leave it to the owner, nearest to the division, and raise an alarm', () => {
    expect(routed([route({ function: 'nobody' })], { residence: '450103' })).toMatchObject({
      cases: [{ department: '450103.civil-affairs' }],
      fellBack: true,
    });
    expect(routed([route()], {})).toMatchObject({ cases: [{ department: '450000.civil-affairs' }], fellBack: true });
    expect(routed([], {})).toMatchObject({ cases: [{ role: 'lead' }], fellBack: true });
    const partly = routed([route(), route({ function: 'nobody', role: 'joint' })], { residence: '450105' });
    expect(ids(partly)).toEqual(['450105.civil-affairs']);
    expect(partly.fellBack).toBe(true);
  });
});
