import { expect, test } from 'vitest';
import type { FieldPlan, MaterialPlan, Plan } from '../../../../domain/plan.ts';
import { fieldStanding } from '../../../../web/console/case/field-standing.ts';
import { materialStandings } from '../../../../web/console/case/material-standing.ts';
import { samplePlan } from '../sample-case.ts';

const plan: Plan = {
  ...samplePlan,
  conditions: [
    { scope: '/members/-', tests: [{ pointer: '/members/-/kind', values: ['child'] }] },
    { scope: '' },
    { scope: '', tests: [{ pointer: '/byAgent', values: [true] }] },
  ],
};
const school: FieldPlan = {
  kind: 'text',
  key: 'school',
  pointer: '/members/-/school',
  title: { 'zh-Hans': '学校' },
  required: false,
  type: 'string',
  when: [{ condition: 0 }],
};
const answers = { members: [{ kind: 'child' }, { kind: 'adult' }, { kind: 'child', school: 'No. 2' }] };
const standing = (row: number, field = school): string =>
  fieldStanding(plan, field, { answers, holder: answers.members[row], rows: [row] });

test('a question in a row is judged by its own row', () => {
  expect([0, 1, 2].map((row) => standing(row))).toEqual(['blank', 'absent', 'answered']);
});

test('it is only said to be left blank where that is sure', () => {
  expect(standing(0, { ...school, when: [{ condition: 1 }] })).toBe('absent');
  expect(standing(0, { ...school, required: true })).toBe('absent');
  expect(standing(0, { ...school, key: 'toString' })).toBe('blank');
});

const material = (given: Partial<MaterialPlan>): MaterialPlan => ({
  id: 'x',
  title: { 'zh-Hans': '材料' },
  source: 'self',
  form: 'electronic',
  copies: 1,
  required: true,
  ...given,
});
const of = (one: Partial<MaterialPlan>, given: Readonly<Record<string, unknown>>): unknown =>
  materialStandings({ ...plan, materials: [material(one)] }, given).map(({ standing: how, isSure }) => [how, isSure]);

test('a material is handed in when its field is answered, in any row of a group', () => {
  expect(of({ field: '/shop/plan' }, { shop: { plan: { id: '1' } } })).toEqual([['handed-in', true]]);
  expect(of({ field: '/shop/plan' }, { shop: {} })).toEqual([['missing', true]]);
  expect(of({ field: '/members/-/card' }, { members: [{}, { card: { id: '1' } }] })).toEqual([['handed-in', true]]);
  expect(of({ field: '/members/-/card' }, { members: [{}] })).toEqual([['missing', true]]);
  expect(of({ field: '/photos' }, { photos: [] })).toEqual([['missing', true]]);
  expect(of({}, {})).toEqual([['elsewhere', true]]);
});

test('a material that the answers do not lead to is not listed; where the plan cannot tell, it is listed as unsure', () => {
  expect(of({ when: { condition: 2 } }, { byAgent: false })).toEqual([]);
  expect(of({ when: { condition: 2 } }, { byAgent: true })).toEqual([['elsewhere', true]]);
  expect(of({ when: { condition: 2, negate: true } }, {})).toEqual([['elsewhere', true]]);
  expect(of({ when: { condition: 1 } }, {})).toEqual([['elsewhere', false]]);
});
