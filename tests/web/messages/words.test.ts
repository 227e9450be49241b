import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { caseStatuses } from '../../../domain/case/case-status.ts';
import { formats } from '../../../domain/formats/formats.ts';
import { languages, type Language } from '../../../domain/language.ts';
import { problems } from '../../../functions/problem-code.ts';
import { formatDate, formatMoment } from '../../../web/messages/format-date.ts';
import { formatBytes, formatTimeLimit } from '../../../web/messages/format-quantity.ts';
import { en as enIssues } from '../../../web/messages/issues/en.ts';
import { zhHans as zhIssues } from '../../../web/messages/issues/zh-Hans.ts';
import { problemWords } from '../../../web/messages/problem-words.ts';
import { speakIssue, speakIssueWithPath } from '../../../web/messages/speak-issue.ts';
import { uiLanguage, uiWords } from '../../../web/messages/ui-words.ts';
import { en } from '../../../web/messages/ui/en.ts';
import { za } from '../../../web/messages/ui/za.ts';
import { zhHans } from '../../../web/messages/ui/zh-Hans.ts';
import { everyKindPlan } from '../../domain/form-post/plan.ts';

/** Validation keywords of JSON Schema 2020-12, and the codes of Banshi's own. */
const issueCodes = [
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired', 'format', 'contains', 'propertyNames'],
  ...['not', 'anyOf', 'oneOf', 'if', 'dependentSchemas', 'not-asked', 'unknown', 'rule', 'stop'],
];

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe.each(languages)('%s', (language) => {
  it.each(issueCodes)('has words of its own for %s, without a hole in them', (code) => {
    const params = { limit: 3, format: 'mobile' };
    for (const path of ['/applicant/phone', '/family/members/1/name', '/applicant', '', '/foreign']) {
      const said = speakIssue({ code, path, params }, language, everyKindPlan);
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said).not.toBe(speakIssue({ code: 'no-such-code', path, params }, language, everyKindPlan));
    }
  });

  it.each(Object.keys(problems))('says what went wrong and what to do for %s', (code) => {
    const { title, advice } = problemWords(code, language);
    expect(title).not.toBe('');
    expect(advice).not.toBe('');
    if (code !== 'internal') expect(title).not.toBe(problemWords('internal', language).title);
  });

  it.each(formats.map(({ name }) => name))('says what to do where %s is wrong', (format) => {
    const said = speakIssue({ code: 'format', path: '/applicant/name', params: { format } }, language, everyKindPlan);
    expect(said.length).toBeGreaterThan(4);
    // A number plate begins with a Chinese character in every language.
    expect(hasHan(said.replaceAll('桂', ''))).toBe(language !== 'en');
  });

  it('names every state of a case', () => {
    const named = caseStatuses.map((status) => uiWords(language)[`status.${status}`]);
    expect(new Set(named).size).toBe(caseStatuses.length);
  });
});

test('English speaks no Chinese, and has the names that the Chinese words have', () => {
  const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, text] of Object.entries(en)) {
    expect(hasHan(text), key).toBe(false);
    expect(namesIn(text), key).toEqual(namesIn(zhHans[key as keyof typeof zhHans]));
  }
  for (const [key, text] of Object.entries(enIssues)) {
    expect(hasHan(text), key).toBe(false);
    expect(
      namesIn(text).map((name) => name.replace('question', 'title')),
      key,
    ).toEqual(namesIn(zhIssues[key as keyof typeof zhIssues]).map((name) => name.replace('question', 'title')));
  }
});

test('Zhuang has only words of the published glossary and falls back, and says so', () => {
  expect(uiWords('za').search).toBe('Ra');
  expect(uiLanguage('za', 'search')).toBe('za');
  expect(uiWords('za').send).toBe(zhHans.send);
  expect(uiLanguage('za', 'send')).toBe('zh-Hans');
  for (const word of Object.values(za)) expect(word).toMatch(/^[A-Za-z' {}]+$/);
});

test('every word of the pages is used by a page', () => {
  const pages = [
    'form-page',
    'guide-page',
    'catalogue-page',
    'receipt-page',
    'access-code-page',
    'already-sent-page',
    'problem-page',
    'layout',
  ];
  const parts = ['condition-words', 'form-group', 'date-control', 'text-controls', 'option-controls', 'file-control'];
  const more = ['computed-output', 'repeating-group', 'form-section', 'error-summary'];
  const files = [
    ...pages.map((name) => `${name}.ts`),
    ...[...parts, ...more].map((name) => `form/${name}.ts`),
    'guide/materials.ts',
    'guide/key-facts.ts',
    'receipt/cases.ts',
    '../messages/format-quantity.ts',
  ];
  const source = files
    .map((file) => readFileSync(join(import.meta.dirname, '../../../web/pages', file), 'utf8'))
    .join('');
  const isUsed = (key: string) =>
    key.includes('.') || new RegExp(`['.]${key}\\b`).test(source) || /^(year|month|day|hour|minute)$/.test(key);
  expect(Object.keys(zhHans).filter((key) => !isUsed(key))).toEqual([]);
});

describe('an issue', () => {
  const say = (code: string, path: string, params = {}, language: Language = 'en') =>
    speakIssue({ code, path, params }, language, everyKindPlan);

  it('says what to do with the title of the question', () => {
    expect(say('required', '/applicant/phone')).toBe('Enter mobile phone');
    expect(say('required', '/applicant/phone', {}, 'zh-Hans')).toBe('请填写手机号码');
    expect(say('required', '/applicant/certNo')).toBe('Enter ID number');
    expect(say('required', '/applicant/byAgent')).toBe('Answer yes or no: Filed by an agent?');
    expect(say('required', '/papers/card', {}, 'zh-Hans')).toBe('请上传身份证照片');
    expect(say('const', '/papers/truth', {}, 'zh-Hans')).toBe('请勾选“我声明以上内容真实”，否则不能提交');
  });
  it('names the row it is in', () => {
    expect(say('required', '/family/members/1/jobs/0/employer')).toBe('Members 2: Jobs 1: Enter employer');
  });
  it('says decimals as people count them', () => {
    expect(say('multipleOf', '/applicant/income', { limit: 0.01 })).toBe(
      'Enter monthly income with at most 2 decimals',
    );
    expect(say('multipleOf', '/applicant/income', { limit: 5 })).toBe('Enter monthly income as a multiple of 5');
  });
  it('leaves the words of an author as they are where the path is read too', () => {
    const said = speakIssueWithPath(
      { code: 'rule', path: '/family/members/1', params: { rule: 0 } },
      'en',
      everyKindPlan,
    );
    expect(said).toBe(say('rule', '/applicant/income', { rule: 0 }));
    const common = { code: 'required', path: '/family/members/1/jobs/0/employer', params: {} };
    expect(speakIssueWithPath(common, 'en', everyKindPlan)).toBe('Members 2: Jobs 1: Enter employer');
  });
  it('speaks the words of the rule', () => {
    expect(say('stop', '/applicant/age', { rule: 1 })).toBe('You must be 80 or older');
    expect(say('rule', '/applicant/income', { rule: 0 }, 'zh-Hans')).toBe('收入不符');
  });
  it("prefers the author's own words", () => {
    const [loose, applicant, ...rest] = everyKindPlan.pages;
    const fields = applicant!.fields.map((field) => ({
      ...field,
      errors: { required: { 'zh-Hans': '没有号码不能办理' } },
    }));
    const plan = { ...everyKindPlan, pages: [loose!, { ...applicant!, fields }, ...rest] };
    expect(speakIssue({ code: 'required', path: '/applicant/phone', params: {} }, 'en', plan)).toBe('没有号码不能办理');
  });
  it('speaks without a plan', () => {
    expect(speakIssue({ code: 'required', path: '/x', params: {} }, 'en')).toBe('Enter this answer');
  });
});

test('dates, moments, limits and sizes are written as each language does', () => {
  expect(languages.map((language) => formatDate('2021-07-30', language))).toEqual([
    '2021年7月30日',
    '30 July 2021',
    '2021 ndwencaet 30',
  ]);
  expect(formatDate('soon', 'en')).toBe('soon');
  expect(formatMoment('2026-11-22T18:30:00Z', 'en')).toBe('23 November 2026 02:30');
  expect(formatTimeLimit({ workingDays: 1 }, 'en')).toBe('1 working day');
  expect(formatTimeLimit({ workingDays: 20 }, 'zh-Hans')).toBe('20 个工作日');
  expect(formatTimeLimit({ immediate: true }, 'zh-Hans')).toBe('当场办结');
  expect([formatBytes(34), formatBytes(5_242_880), formatBytes(345_678)]).toEqual(['34 B', '5 MB', '337.6 kB']);
});
