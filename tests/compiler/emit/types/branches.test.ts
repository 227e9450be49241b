import { expect, test } from 'vitest';
import { emitTypes } from '../../../../compiler/emit/emit-types.ts';
import type { JsonObject } from '../../../../compiler/read/json.ts';
import { affairOf, page, question, understand } from '../../affair-of.ts';
import { refusalsOf } from './refusals-of.ts';

const text = (more: object = {}): JsonObject => question({ type: 'string', maxLength: 20, ...more });
const yesNo = (more: object = {}): JsonObject => question({ type: 'boolean', ...more });
const choice = (values: readonly string[], more: object = {}): JsonObject =>
  question({ type: 'string', enum: values, ...more });
const list = (items: object, more: object = {}): JsonObject => question({ type: 'array', maxItems: 9, items, ...more });

const affair = affairOf({
  required: ['holder', 'shop', 'pupils', 'place', 'rows'],
  properties: {
    holder: page(
      {
        kind: choice(['person', 'company', 'school']),
        code: text({ format: 'credit-code', 'x-when': { kind: ['company', 'school'] } }),
        byAgent: yesNo(),
        agent: text({ 'x-when': { byAgent: true } }),
        letter: yesNo({ 'x-when': { byAgent: true } }),
        letterNo: text({ 'x-when': { letter: true } }),
        note: text(),
        noteBy: text({ 'x-when': { note: true } }),
      },
      { required: ['kind', 'code', 'byAgent', 'agent', 'letter', 'letterNo', 'noteBy'] },
    ),
    shop: page({ sells: text(), permit: text({ 'x-when': { '/holder/kind': 'company' } }) }, { required: ['permit'] }),
    pupils: page(
      { count: question({ type: 'integer' }) },
      { required: ['count'], 'x-when': { '/holder/kind': 'school' } },
    ),
    place: page(
      {
        owned: yesNo(),
        goods: list({ type: 'string', enum: ['hot', 'cold', 'dry'] }),
        oil: text({ 'x-when': { goods: 'hot' } }),
        province: choice(['gx', 'gd']),
        city: question({
          type: 'string',
          'x-options-from': { pointer: 'province', map: { gx: ['nanning', 'liuzhou'], gd: ['shenzhen'] } },
        }),
      },
      {
        required: ['owned', 'goods', 'oil', 'province', 'city'],
        allOf: [
          {
            if: { properties: { owned: { const: false } }, required: ['owned'] },
            then: { properties: { rent: question({ type: 'number' }) }, required: ['rent'] },
          },
        ],
      },
    ),
    rows: list(
      page(
        { role: choice(['cook', 'other']), health: text({ 'x-when': { '/rows/role': 'cook' } }) },
        { required: ['role', 'health'] },
      ),
    ),
  },
});

const good = {
  holder: { kind: 'person', byAgent: false },
  shop: {},
  place: { owned: true, goods: ['dry'], province: 'gx', city: 'nanning' },
  rows: [{ role: 'other' }],
};
const company = { ...good, holder: { kind: 'company', code: '9', byAgent: false }, shop: { permit: '1' } };
const byAgent = { ...good.holder, byAgent: true, agent: '韦', letter: true, letterNo: '1' };

const declarations = await emitTypes('trial', understand(affair).model);
const refusals = (answers: unknown): readonly (readonly { pointer: string }[])[] =>
  refusalsOf([{ declarations, type: 'TrialAnswers', answers: JSON.stringify(answers) }]);

test.each<[string, object]>([
  ['nothing that is not asked', good],
  ['a company, with what other pages ask of it', company],
  [
    'a school, with a page of its own',
    { ...good, holder: { ...company.holder, kind: 'school' }, pupils: { count: 3 } },
  ],
  ['an agent with a letter', { ...good, holder: byAgent }],
  ['an agent without one', { ...good, holder: { ...good.holder, byAgent: true, agent: '韦', letter: false } }],
  ['a note and who wrote it', { ...good, holder: { ...good.holder, note: 'n', noteBy: 'b' } }],
  ['what a ticked box asks', { ...good, place: { ...good.place, goods: ['dry', 'hot'], oil: 'o' } }],
  ['no goods at all', { ...good, place: { ...good.place, goods: [] } }],
  ['what plain if and then ask', { ...good, place: { ...good.place, owned: false, rent: 10.5 } }],
  ['rows of both kinds', { ...good, rows: [{ role: 'cook', health: 'h' }, { role: 'other' }] }],
])('takes %s', (_name, answers) => {
  expect(refusals(answers)).toEqual([[]]);
});

test.each<[string, string, object]>([
  ['an answer not asked of this kind', '/holder', { ...good, holder: { ...good.holder, code: '9' } }],
  ['a missing answer of the branch', '/holder', { ...company, holder: { kind: 'company', byAgent: false } }],
  ['a literal that is no option', '/holder/kind', { ...good, holder: { ...good.holder, kind: 'club' } }],
  ['an answer two conditions away', '/holder', { ...good, holder: { ...good.holder, letterNo: '1' } }],
  ['a missing answer two conditions away', '/holder', { ...good, holder: { ...byAgent, letterNo: undefined } }],
  ['an unknown answer', '/shop/colour', { ...good, shop: { colour: 'red' } }],
  // Across pages tsc names the whole: a union is told apart only by what stands in the object itself.
  ['an answer that another page rules out', '', { ...good, shop: { permit: '1' } }],
  ['a missing answer that another page asks', '', { ...company, shop: {} }],
  ['a page that another page rules out', '', { ...good, pupils: { count: 3 } }],
  ['a missing page', '', { ...good, holder: { ...company.holder, kind: 'school' } }],
  ['no answer to what a ticked box asks', '/place', { ...good, place: { ...good.place, goods: ['hot'] } }],
  ['an option of another province', '/place', { ...good, place: { ...good.place, city: 'shenzhen' } }],
  ['rent of what is owned', '/place', { ...good, place: { ...good.place, rent: 1 } }],
  ['a row with what is not asked', '/rows/0', { ...good, rows: [{ role: 'other', health: 'h' }] }],
  ['a row without what is asked', '/rows/1', { ...good, rows: [{ role: 'other' }, { role: 'cook' }] }],
])('refuses %s, at its place', (_name, pointer, answers) => {
  const [found = []] = refusals(answers);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(`${one.pointer}/`.startsWith(`${pointer}/`), one.pointer).toBe(true);
});

test('more conditions than branches are allowed leave questions optional, not the types large', async () => {
  const pairs = Array.from({ length: 40 }, (_, index): [string, JsonObject][] => [
    [`q${index}`, yesNo()],
    [`d${index}`, text({ 'x-when': { [`q${index}`]: true } })],
  ]).flat();
  const many = affairOf({ properties: { one: page(Object.fromEntries(pairs)) } });
  const text40 = await emitTypes('trial', understand(many).model);
  expect(text40.match(/\?: never/g)?.length).toBe(4);
  const answers = JSON.stringify({ one: { q0: true, d0: 'x', q39: false, d39: 'x' } });
  expect(refusalsOf([{ declarations: text40, type: 'TrialAnswers', answers }])).toEqual([[]]);
});
