import { expect, test } from 'vitest';
import type { Json } from '../../../compiler/read/json.ts';
import { planGuide } from '../../../compiler/plan/plan-guide.ts';

test('reads a bare x-affair without guessing much', () => {
  expect(planGuide({})).toMatchObject({
    owner: '',
    time: { promised: { workingDays: 20 } },
    fees: [],
    visits: { count: 0 },
  });
});

test.each([
  [1, { count: 1, purposes: [] }],
  [
    { count: 2, for: ['核验原件', '领证'] },
    { count: 2, purposes: [{ 'zh-Hans': '核验原件' }, { 'zh-Hans': '领证' }] },
  ],
  [{ promised: 0 }, { count: 0, purposes: [] }],
  [
    [{ for: '领证', 'x-i18n': { en: { for: 'Pick up' } } }],
    { count: 1, purposes: [{ 'zh-Hans': '领证', en: 'Pick up' }] },
  ],
  [
    [{ title: '领证', 'x-i18n': { en: { title: 'Pick up' } } }],
    { count: 1, purposes: [{ 'zh-Hans': '领证', en: 'Pick up' }] },
  ],
])('reads visits written as %j', (visits, expected) => {
  expect(planGuide({ visits }).visits).toEqual(expected);
});

test.each([
  [{ amount: '0.00', currency: 'CNY' }, []],
  [{ amount: 20 }, [{ amount: '20.00', currency: 'CNY' }]],
  [
    [{ title: '首次', amount: '5.00', currency: 'CNY', basis: '桂价费〔2020〕1号' }],
    [{ title: { 'zh-Hans': '首次' }, amount: '5.00', currency: 'CNY', basis: { 'zh-Hans': '桂价费〔2020〕1号' } }],
  ],
])('reads a fee written as %j', (fee, expected) => {
  expect(planGuide({ fee }).fees).toEqual(expected);
});

test.each<Json>(['年满18周岁', { 'zh-Hans': '年满18周岁' }, { title: '年满18周岁' }, { text: '年满18周岁' }])(
  'reads a condition written as %j',
  (condition) => {
    expect(planGuide({ conditions: [condition] }).conditions).toEqual([{ 'zh-Hans': '年满18周岁' }]);
  },
);

test('falls back to the statutory time where nothing is promised', () => {
  expect(planGuide({ time: { statutory: { days: 15 } } }).time.promised).toEqual({ days: 15 });
});
