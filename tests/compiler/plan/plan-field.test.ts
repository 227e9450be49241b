import { expect, test } from 'vitest';
import type { FieldPlan } from '../../../domain/plan.ts';
import { affairOf, page, question, understand } from '../affair-of.ts';

function fieldOf(schema: object): FieldPlan {
  const [field] = understand(affairOf({ properties: { one: page({ it: schema }) } })).plan.pages[0]?.fields ?? [];
  if (field === undefined) throw new Error('no field');
  return field;
}

const options = (count: number): object => ({ enum: Array.from({ length: count }, (_, index) => `o${index}`) });

test.each([
  [{ type: 'string', maxLength: 100 }, 'text'],
  [{ type: 'string', maxLength: 101 }, 'textarea'],
  [{ type: 'string', maxLength: 500, 'x-control': 'text' }, 'text'],
  [{ type: 'string', format: 'mobile' }, 'text'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'string', format: 'year-month' }, 'month'],
  [{ type: 'string', format: 'date-time' }, 'date-time'],
  [{ type: 'string', format: 'division' }, 'division'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'number', multipleOf: 0.01 }, 'number'],
  [{ type: 'boolean' }, 'boolean'],
  [{ type: 'boolean', const: true }, 'consent'],
  [{ type: 'string', enum: ['a'] }, 'choice'],
  [{ oneOf: [{ const: 1, title: '一' }] }, 'choice'],
  [{ type: 'array', uniqueItems: true, items: { type: 'string', enum: ['a'] } }, 'choices'],
  [{ type: 'array', items: { type: 'string', maxLength: 5 } }, 'list'],
  [{ type: 'array', items: { type: 'object', properties: {} } }, 'group'],
  [{ type: 'object', properties: {} }, 'fieldset'],
  [{ type: 'integer', 'x-compute': 'self.a' }, 'computed'],
])('gives %j the kind %s', (schema, kind) => {
  expect(fieldOf(question(schema)).kind).toBe(kind);
});

test.each([
  [6, 'radios'],
  [7, 'select'],
  [30, 'select'],
  [31, 'search'],
])('shows %i options as %s', (count, control) => {
  expect(fieldOf(question({ type: 'string', ...options(count) })).control).toBe(control);
  expect(fieldOf(question({ type: 'string', ...options(count), 'x-control': 'select' })).control).toBe('select');
});

test('collects words in every language they are written in', () => {
  const field = fieldOf({
    type: 'string',
    maxLength: 9,
    title: '姓名',
    'x-hint': '与证件一致',
    'x-placeholder': { 'zh-Hans': '张三', en: 'Zhang San' },
    'x-error': { maxLength: '太长了', 'x-i18n': { en: { maxLength: 'Too long' } } },
    'x-privacy': { class: 'personal', purpose: '核实身份', 'x-i18n': { en: { purpose: 'Checking' } } },
    'x-prefill': { from: 'citizen.name', lock: true },
    'x-i18n': { en: { title: 'Name', hint: 'As on your card' }, za: { title: 'Coh' } },
  });
  expect(field).toMatchObject({
    title: { 'zh-Hans': '姓名', en: 'Name', za: 'Coh' },
    hint: { 'zh-Hans': '与证件一致', en: 'As on your card' },
    placeholder: { 'zh-Hans': '张三', en: 'Zhang San' },
    errors: { maxLength: { 'zh-Hans': '太长了', en: 'Too long' } },
    privacy: { class: 'personal', purpose: { 'zh-Hans': '核实身份', en: 'Checking' } },
    prefill: { from: 'citizen.name', lock: true },
  });
});

test('makes a first page of loose questions and one of each object, in file order', () => {
  const { plan } = understand(
    affairOf({
      properties: {
        two: page({ a: question({ type: 'boolean' }) }),
        loose: question({ type: 'boolean', const: true }),
        one: page({ b: question({ type: 'boolean' }) }),
      },
      required: ['one'],
    }),
  );
  expect(plan.pages.map(({ key, pointer, required }) => [key, pointer, required])).toEqual([
    ['', '', true],
    ['two', '/two', false],
    ['one', '/one', true],
  ]);
  expect(plan.languages).toEqual(['zh-Hans', 'en']);
});

test('lets only the first question of its kind be filled in by the browser', () => {
  const phone = question({ type: 'string', format: 'mobile' });
  const { plan } = understand(affairOf({ properties: { one: page({ a: phone, b: phone }) } }));
  expect(plan.pages[0]?.fields.map((field) => field.autocomplete)).toEqual(['tel-national', undefined]);
});

test('shows a rule where its path says, seen from its page or from the root', () => {
  const rule = (path?: string): object => ({ rule: 'true', message: '不对', ...(path !== undefined && { path }) });
  const { plan } = understand(
    affairOf({
      properties: {
        one: page({ a: question({ type: 'boolean' }) }, { 'x-rules': [rule('/a'), rule('/one/a'), rule('a'), rule()] }),
      },
      'x-rules': [rule('/one/a')],
    }),
  );
  expect(plan.rules.map(({ scope, path }) => [scope, path])).toEqual([
    ['', '/one/a'],
    ['/one', '/one/a'],
    ['/one', '/one/a'],
    ['/one', '/one/a'],
    ['/one', '/one'],
  ]);
});
