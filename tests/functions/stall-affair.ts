import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../domain/catalogue/entry.ts';
import type { Words } from '../../domain/language.ts';
import type { FieldPlan, Plan } from '../../domain/plan.ts';
import type { Reference } from '../../domain/reference.ts';
import { idempotencyKeyPlaceholder } from '../../web/pages/form-page.ts';

/** A small affair, compiled by hand, so that these tests stand without the compiler. */
export const code = 'stall-permit';

const words = (zh: string, en: string): Words => ({ 'zh-Hans': zh, en });
const text = (page: string, key: string, required = true): FieldPlan => ({
  kind: 'text',
  key,
  pointer: `/${page}/${key}`,
  title: words(key, key),
  required,
  type: 'string',
  maxLength: 50,
});

export const reference: Reference = {
  functions: [
    { id: 'urban-management', title: words('城市管理局', 'Urban Management'), levels: ['city', 'county'] },
    { id: 'health', title: words('卫生健康局', 'Health'), levels: ['city', 'county'] },
    { id: 'market-regulation', title: words('市场监督管理局', 'Market Regulation'), levels: ['region', 'city'] },
  ],
  divisions: [
    { code: '450000', title: words('广西', 'Guangxi'), level: 'region' },
    { code: '450100', title: words('南宁市', 'Nanning'), level: 'city' },
    { code: '450103', title: words('青秀区', 'Qingxiu'), level: 'county' },
    { code: '450105', title: words('江南区', 'Jiangnan'), level: 'county' },
  ],
  departments: [],
  calendars: [
    {
      id: 'national',
      title: words('全国', 'National'),
      divisionPrefix: '',
      years: { '2026': { '2026-10-01': 'off' }, '2027': { '2027-01-01': 'off' } },
      source: 'test',
    },
  ],
};

export const plan: Plan = {
  code,
  title: words('夜市摊位许可', 'Night market stall permit'),
  languages: ['zh-Hans', 'en'],
  pages: [
    {
      key: 'holder',
      pointer: '/holder',
      title: words('申请人', 'Holder'),
      required: true,
      fields: [text('holder', 'name'), text('holder', 'phone')],
    },
    {
      key: 'stall',
      pointer: '/stall',
      title: words('摊位', 'Stall'),
      required: true,
      fields: [
        { ...text('stall', 'district'), kind: 'division', format: 'division', level: 'county' },
        {
          ...text('stall', 'goods'),
          kind: 'choice',
          options: [
            { value: 'food', title: words('食品', 'Food') },
            { value: 'flowers', title: words('花卉', 'Flowers') },
          ],
        },
        {
          ...text('stall', 'photo', false),
          kind: 'attachment',
          type: 'object',
          attachment: { accept: ['image/png'], maxBytes: 10_000, maxFiles: 1 },
        },
        {
          ...text('stall', 'partners', false),
          kind: 'group',
          type: 'array',
          maxItems: 5,
          fields: [{ ...text('stall', 'name', false), pointer: '/stall/partners/-/name' }],
        },
      ],
    },
  ],
  conditions: [
    { scope: '', tests: [{ pointer: '/stall/goods', values: ['food'] }] },
    { scope: '', tests: [{ pointer: '/stall/partners' }] },
  ],
  rules: [],
  materials: [
    { id: 'plan', title: words('平面图', 'Plan'), source: 'self', form: 'original', copies: 1, required: true },
    {
      id: 'health',
      title: words('健康证', 'Health certificate'),
      source: 'self',
      form: 'copy',
      copies: 1,
      required: true,
      when: { condition: 0 },
    },
    { id: 'identity', title: words('身份证', 'ID'), source: 'shared', form: 'copy', copies: 1, required: true },
  ],
  routes: [
    { function: 'urban-management', level: 'county', division: { pointer: '/stall/district' }, role: 'lead' },
    { function: 'health', division: { pointer: '/stall/district' }, role: 'joint', when: { condition: 0 } },
    { function: 'market-regulation', division: { code: '450100' }, role: 'joint', when: { condition: 1 } },
  ],
  guide: {
    itemType: 'administrative-licence',
    codes: {},
    owner: 'urban-management',
    audience: ['natural-person'],
    levels: ['county'],
    legalBasis: [],
    conditions: [words('无', 'None')],
    time: { promised: { workingDays: 5 } },
    fees: [],
    visits: { count: 1, purposes: [words('领取', 'Collect it')] },
    counters: [],
    contacts: [],
    remedies: [],
    faq: [],
  },
};

/** Keeps the promises of `domain/validator.ts` for this affair. */
const validator = `
const trim = (value) => typeof value === 'string' ? value.trim()
  : Array.isArray(value) ? value.map(trim)
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, trim(v)])) : value;
export const normalise = (answers) => trim(answers);
const known = { holder: ['name', 'phone'], stall: ['district', 'goods', 'photo', 'partners'] };
export const check = (answers) => {
  const issues = [];
  const issue = (code, path, params = {}) => issues.push({ code, path, params });
  for (const key of Object.keys(answers)) if (!Object.hasOwn(known, key)) issue('unknown', '/' + key);
  for (const [page, keys] of Object.entries(known)) {
    const value = answers[page];
    if (value === undefined) { issue('required', '/' + page); continue; }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) { issue('type', '/' + page, { type: 'object' }); continue; }
    for (const key of Object.keys(value)) if (!keys.includes(key)) issue('unknown', '/' + page + '/' + key);
    for (const key of keys.slice(0, 2)) {
      if (value[key] === undefined) issue('required', '/' + page + '/' + key);
      else if (typeof value[key] !== 'string') issue('type', '/' + page + '/' + key, { type: 'string' });
    }
    if (page === 'stall' && typeof value.goods === 'string' && !['food', 'flowers'].includes(value.goods)) issue('enum', '/stall/goods');
    if (value.partners !== undefined && !Array.isArray(value.partners)) issue('type', '/stall/partners', { type: 'array' });
    const photo = value.photo;
    if (photo !== undefined && (typeof photo !== 'object' || photo === null || typeof photo.id !== 'string' || photo.type !== 'image/png')) issue('enum', '/stall/photo/type');
  }
  return issues.slice(0, 100);
};
export default (answers) => check(normalise(answers));
export const prune = (answers) => answers;
export const conditions = [
  (answers) => answers.stall?.goods === 'food',
  (answers) => (answers.stall?.partners?.length ?? 0) > 1,
];
`;

export const answers = {
  holder: { name: '韦金凤', phone: '13800138000' },
  stall: { district: '450103', goods: 'food', partners: [{ name: 'a' }, { name: 'b' }] },
};

const hash = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Writes the compiled folder of the affair as the compiler does. `changes` make another version of it. */
export function writeCompiled(changes: Partial<Plan> = {}): { readonly folder: string; readonly version: string } {
  const changed = { ...plan, ...changes };
  const contents: Record<string, string> = {
    'plan.json': JSON.stringify(changed),
    'schema.json': '{"type":"object"}',
    'types.d.ts': 'export interface StallPermit {}',
    'validator.js': validator,
    'affair.json': '{}',
  };
  for (const language of ['zh-Hans', 'en', 'za']) {
    contents[`guide.${language}.html`] = `<!doctype html><title>guide ${language}</title>`;
    contents[`form.${language}.html`] = `<!doctype html>${idempotencyKeyPlaceholder}`;
  }
  const files = Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, hash(content)]));
  const version = hash(JSON.stringify(files));
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  mkdirSync(join(folder, code, version), { recursive: true });
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, code, version, name), content);
  const { title, languages, guide } = changed;
  const { itemType, owner, audience, levels, visits, time, open } = guide;
  const manifest: Manifest = {
    code,
    version,
    files,
    entry: {
      code,
      title,
      itemType,
      owner,
      audience,
      levels,
      visits: visits.count,
      promised: time.promised,
      languages,
      ...(open && { open }),
    },
  };
  const referenceText = JSON.stringify(reference);
  writeFileSync(join(folder, 'reference.json'), referenceText);
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ reference: hash(referenceText), affairs: [manifest] }));
  return { folder, version };
}
