import { expect, test } from 'vitest';
import type { FieldPlan } from '../../../../domain/plan.ts';
import { answerText } from '../../../../web/console/case/answer-text.ts';
import { messagesIn } from '../../../../web/console/messages/messages-in.ts';

const field = (given: Partial<FieldPlan>): FieldPlan => ({
  kind: 'text',
  key: 'x',
  pointer: '/x',
  title: { 'zh-Hans': '问题' },
  required: true,
  type: 'string',
  ...given,
});
const say = (given: Partial<FieldPlan>, answer: unknown, language: 'en' | 'zh-Hans' = 'en'): string =>
  answerText(field(given), answer, {
    language,
    messages: messagesIn(language),
    divisionTitles: { '450103': '青秀区' },
  });
const options = [
  { value: 1, title: { 'zh-Hans': '一', en: 'One' } },
  { value: '2', title: { 'zh-Hans': '二' } },
];

test('options are said by their titles, and fall back to the legal text', () => {
  expect(say({ kind: 'choice', options }, 1)).toBe('One');
  expect(say({ kind: 'choices', options }, [1, '2'])).toBe('One, 二');
  expect(say({ kind: 'choices', options }, [1, '2'], 'zh-Hans')).toBe('一、二');
  expect(say({ kind: 'choice', options }, '1')).toBe('1');
});

test('yes, no and consent', () => {
  expect(say({ kind: 'boolean', type: 'boolean' }, false)).toBe('No');
  expect(say({ kind: 'consent', constant: true, type: 'boolean' }, true)).toBe('Agreed');
  expect(say({ kind: 'consent', constant: 'v2' }, 'v1')).toBe('v1');
});

test('money has two decimals and groups; other numbers are exact and never grouped', () => {
  expect(say({ kind: 'number', unit: 'yuan', multipleOf: 0.01 }, 19.9)).toBe('19.90 yuan');
  expect(say({ kind: 'number', unit: 'yuan', multipleOf: 0.01 }, 1234567, 'zh-Hans')).toBe('1,234,567.00 元');
  expect(say({ kind: 'number' }, 2026)).toBe('2026');
  expect(say({ kind: 'number', unit: 'parsec' }, 0.125)).toBe('0.125 parsec');
  expect(say({ kind: 'computed' }, 3)).toBe('3');
});

test('a division has its name where it is known, and always its code', () => {
  expect(say({ kind: 'division' }, '450103')).toBe('青秀区 450103');
  expect(say({ kind: 'text', format: 'division' }, '450105')).toBe('450105');
});

test('an answer that the plan does not explain is shown as it was stored', () => {
  expect(say({}, { a: 1 })).toBe('{"a":1}');
  expect(say({}, '<b>')).toBe('<b>');
});
