import { expect, test } from 'vitest';
import { refusalWords, speakRefusal, type Refusal } from '../../../compiler/scaffold/refusal.ts';

test.each(Object.keys(refusalWords) as Refusal['code'][])('%s is one whole sentence in both languages', (code) => {
  const params = { code: 'a', place: 'b', value: 'c', expected: 'd', function: 'e' };
  const english = speakRefusal({ code, params, suggestion: 'f' }, 'en');
  const chinese = speakRefusal({ code, params, suggestion: 'f' }, 'zh-Hans');
  expect(english).toMatch(/^[A-Z“].*\. Did you mean “f”\?$/);
  expect(chinese).toMatch(/\p{Script=Han}.*。是否想写“f”？$/u);
  expect(english + chinese).not.toMatch(/[{}]/);
});
