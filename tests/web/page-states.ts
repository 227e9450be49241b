import { answersFromForm } from '../../domain/form-post/answers-from-form.ts';
import type { CatalogueEntry } from '../../domain/catalogue/entry.ts';
import type { Issue } from '../../domain/issue.ts';
import { languages, type Language } from '../../domain/language.ts';
import type { ReceiptStatus } from '../../domain/receipt.ts';
import type { Reference } from '../../domain/reference.ts';
import { renderAccessCodePage } from '../../web/pages/access-code-page.ts';
import { renderAlreadySentPage } from '../../web/pages/already-sent-page.ts';
import { renderCataloguePage } from '../../web/pages/catalogue-page.ts';
import { renderFormPage } from '../../web/pages/form-page.ts';
import { renderGuidePage } from '../../web/pages/guide-page.ts';
import { renderProblemPage } from '../../web/pages/problem-page.ts';
import { renderReceiptPage } from '../../web/pages/receipt-page.ts';
import { everyKindPlan } from '../domain/form-post/plan.ts';

const words = (zh: string, en?: string) => ({ 'zh-Hans': zh, ...(en !== undefined && { en }) });

export const reference: Reference = {
  functions: [
    { id: 'civil-affairs', title: words('民政', 'Civil affairs'), levels: ['city', 'county'] },
    { id: 'market-regulation', title: words('市场监管', 'Market regulation'), levels: ['county'] },
  ],
  divisions: [
    { code: '450000', title: words('广西壮族自治区', 'Guangxi'), level: 'region' },
    { code: '450100', title: words('南宁市', 'Nanning'), level: 'city' },
    { code: '450103', title: words('青秀区', 'Qingxiu'), level: 'county' },
    { code: '450105', title: words('江南区', 'Jiangnan'), level: 'county' },
    { code: '450103001000', title: words('新竹街道'), level: 'township' },
    { code: '450200', title: words('柳州市', 'Liuzhou'), level: 'city' },
    { code: '450202', title: words('城中区', 'Chengzhong'), level: 'county' },
  ],
  departments: [],
  calendars: [],
};

/** A post with faults of many kinds in it. */
export const faultyPost = answersFromForm(
  everyKindPlan,
  Object.entries({
    topic: 'new',
    'applicant.name': '<韦 & "金凤">',
    'applicant.certNo': '12345',
    'applicant.birthDate.year': '1950',
    'applicant.birthDate.day': '30',
    'applicant.income': '很多',
    'applicant.byAgent': 'true',
    'applicant.causes': 'other',
    'applicant.about': '\n第一行\n第二行 </textarea>',
    'applicant.residence': '450103',
    'family.members.0.name': '甲',
    'family.members.1.kind': 'child',
    'family.members.2.name': '',
    'papers.card.id': 'abc',
    'papers.card.name': '身份证.png',
    'papers.card.type': 'image/png',
    'papers.card.bytes': '345678',
    'papers.card.sha256': '0'.repeat(64),
    'papers.photos.0.id': 'def',
    'papers.photos.0.name': '场地.png',
    'papers.photos.0.bytes': '34',
  }),
);

const issue = (code: string, path: string, params: Issue['params'] = {}): Issue => ({ code, path, params });

export const faults: readonly Issue[] = [
  issue('format', '/applicant/certNo', { format: 'resident-id' }),
  issue('required', '/applicant/phone'),
  issue('format', '/applicant/birthDate', { format: 'date' }),
  issue('type', '/applicant/income', { type: 'number' }),
  issue('required', '/applicant/agentName'),
  issue('required', '/applicant/address/street'),
  issue('required', '/family/members/1/name'),
  issue('minItems', '/family/members', { limit: 1 }),
  issue('const', '/papers/truth'),
  issue('maxLength', '/papers/photos/0/name', { limit: 10 }),
  issue('rule', '/applicant/income', { rule: 0 }),
  issue('unknown', '/foreign'),
];

const entry: CatalogueEntry = {
  code: 'old-age-allowance',
  title: words('高龄津贴', 'Old-age allowance'),
  description: words('年满80周岁的南宁户籍老人可以按月领取津贴。', 'A monthly allowance for people of 80 or older.'),
  itemType: 'administrative-benefit',
  owner: 'civil-affairs',
  audience: ['natural-person'],
  levels: ['county'],
  visits: 0,
  promised: { workingDays: 15 },
  languages: ['zh-Hans', 'en'],
};

const department = { id: '450103.civil-affairs', title: words('青秀区民政局', 'Civil Affairs Bureau of Qingxiu') };

const receipt: ReceiptStatus = {
  receiptNumber: '20261123-7K4M-9XQ2-R',
  affair: { code: 'old-age-allowance', title: words('高龄津贴', 'Old-age allowance') },
  version: 'f'.repeat(64),
  submittedAt: '2026-11-23T09:30:00+08:00',
  cases: [
    { id: 'a-1', department, dueDate: '2026-12-14', provisional: false, status: 'accepted' },
    { id: 'a-2', department, dueDate: '2027-01-05', provisional: true, status: 'correction-required' },
  ],
  visits: 1,
  bring: [{ id: 'lease', title: words('租赁合同', 'Lease'), form: 'original', copies: 2, note: words('双方签字') }],
  timeline: [
    { at: '2026-11-23T09:30:00+08:00', caseId: 'a-1', department, status: 'submitted' },
    { at: '2026-11-24T10:00:00+08:00', caseId: 'a-2', department, status: 'correction-required', note: '照片不清楚' },
  ],
};

/** Every page in every state, in one language. */
function pagesIn(language: Language): Readonly<Record<string, string>> {
  const form = { plan: everyKindPlan, version: 'v', language, reference, idempotencyKey: 'k' };
  const { timeline: _, ...plain } = receipt;
  return {
    form: renderFormPage(form),
    'form-faults': renderFormPage({ ...form, ...faultyPost, issues: faults }),
    'form-stop': renderFormPage({ ...form, ...faultyPost, issues: [issue('stop', '/applicant/age', { rule: 1 })] }),
    guide: renderGuidePage(form),
    catalogue: renderCataloguePage({
      entries: [entry, { ...entry, code: 'other' }],
      reference,
      language,
      query: '',
      filters: {},
    }),
    'catalogue-nothing': renderCataloguePage({
      entries: [],
      reference,
      language,
      query: '"<b>',
      filters: { owner: 'civil-affairs' },
    }),
    receipt: renderReceiptPage({ receipt: plain, accessCode: 'K7QM-2XRT-9BCD-44FH', language }),
    status: renderReceiptPage({ receipt, language }),
    print: renderReceiptPage({ receipt: plain, accessCode: 'K7QM-2XRT-9BCD-44FH', language, forPrint: true }),
    'access-code': renderAccessCodePage({ receiptNumber: receipt.receiptNumber, language }),
    'access-code-failed': renderAccessCodePage({ receiptNumber: receipt.receiptNumber, language, failed: true }),
    'already-sent': renderAlreadySentPage({ affair: receipt.affair, receiptNumber: receipt.receiptNumber, language }),
    'already-sent-elsewhere': renderAlreadySentPage({ affair: receipt.affair, language }),
    problem: renderProblemPage({ status: 404, code: 'route-not-found', language, requestId: 'r-1' }),
  };
}

export const pageStates: readonly (readonly [name: string, page: string])[] = languages.flatMap((language) =>
  Object.entries(pagesIn(language)).map(([name, page]) => [`${name}.${language}`, page] as const),
);
