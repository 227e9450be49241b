import type { FieldPlan, Plan } from '../../../domain/plan.ts';

type Field = Partial<FieldPlan> & Pick<FieldPlan, 'key' | 'kind'>;

function field(pointer: string, zh: string, en: string | undefined, given: Field): FieldPlan {
  const title = { 'zh-Hans': zh, ...(en !== undefined && { en }) };
  return { pointer: `${pointer}/${given.key}`, title, required: true, type: 'string', ...given };
}

const personFields: readonly FieldPlan[] = [
  field('/applicant', '姓名', 'Name', { key: 'name', kind: 'text' }),
  field('/applicant', '性别', 'Gender', {
    key: 'gender',
    kind: 'choice',
    options: [
      { value: '1', title: { 'zh-Hans': '男', en: 'Male' } },
      { value: '2', title: { 'zh-Hans': '女', en: 'Female' } },
    ],
  }),
  field('/applicant', '居民身份证号码', 'Resident ID', {
    key: 'certNo',
    kind: 'text',
    format: 'resident-id',
    privacy: { class: 'sensitive' },
  }),
  field('/applicant', '出生日期', 'Date of birth', { key: 'birthDate', kind: 'date', format: 'date' }),
  field('/applicant', '户籍所在地', 'Household registered in', {
    key: 'hukouRegion',
    kind: 'division',
    level: 'county',
  }),
  field('/applicant', '其他电话', 'Other phone', { key: 'otherPhone', kind: 'text', required: false }),
  field('/applicant', '由他人代办', 'By an agent', { key: 'byAgent', kind: 'boolean', type: 'boolean' }),
  field('/applicant', '代理人姓名', 'Name of the agent', { key: 'agentName', kind: 'text', when: [{ condition: 0 }] }),
  field('/applicant', '代理人电话', 'Phone of the agent', {
    key: 'agentPhone',
    kind: 'text',
    required: false,
    when: [{ condition: 0 }],
  }),
  field('/applicant', '住址', 'Address', {
    key: 'home',
    kind: 'fieldset',
    type: 'object',
    fields: [field('/applicant/home', '详细地址', 'Street and number', { key: 'addressDetail', kind: 'textarea' })],
  }),
];

const shopFields: readonly FieldPlan[] = [
  // Titles may hold anything; markup in them stays text.
  field('/shop', '<b onclick="x()">经营面积</b>', undefined, {
    key: 'area',
    kind: 'number',
    type: 'number',
    unit: 'm2',
  }),
  field('/shop', '注册资金', 'Capital', {
    key: 'capital',
    kind: 'number',
    type: 'number',
    unit: 'yuan',
    multipleOf: 0.01,
  }),
  field('/shop', '经营项目', 'Goods', {
    key: 'goods',
    kind: 'choices',
    type: 'array',
    options: [
      { value: 'hot', title: { 'zh-Hans': '热食', en: 'Hot food' } },
      { value: 'cold', title: { 'zh-Hans': '冷食', en: 'Cold food' } },
    ],
  }),
  field('/shop', '从业人员', 'People who work there', {
    key: 'staff',
    kind: 'group',
    type: 'array',
    fields: [
      field('/shop/staff/-', '姓名', 'Name', { key: 'name', kind: 'text' }),
      field('/shop/staff/-', '证件号码', 'Certificate number', {
        key: 'certNo',
        kind: 'text',
        privacy: { class: 'sensitive' },
      }),
      field('/shop/staff/-', '有健康证', 'Health certificate', { key: 'healthy', kind: 'boolean', type: 'boolean' }),
    ],
  }),
  field('/shop', '设备', 'Equipment', {
    key: 'equipment',
    kind: 'group',
    type: 'array',
    fields: ['one', 'two', 'three', 'four', 'five', 'six'].map((key) =>
      field('/shop/equipment/-', `参数 ${key}`, `Property ${key}`, { key, kind: 'text' }),
    ),
  }),
  field('/shop', '联系电话', 'Phones', {
    key: 'phones',
    kind: 'list',
    type: 'array',
    fields: [field('/shop/phones', '电话', 'Phone', { key: '-', kind: 'text', privacy: { class: 'sensitive' } })],
  }),
  field('/shop', '平面图', 'Floor plan', { key: 'plan', kind: 'attachment', type: 'object' }),
];

/** A plan with every kind of question the case view treats in a way of its own. */
export const samplePlan: Plan = {
  code: 'sample',
  title: { 'zh-Hans': '示例事项', en: 'Sample affair' },
  languages: ['zh-Hans', 'en'],
  pages: [
    {
      key: '',
      pointer: '',
      title: { 'zh-Hans': '声明', en: 'Declaration' },
      required: true,
      fields: [field('', '我保证内容真实', 'What I say is true', { key: 'truth', kind: 'consent', constant: true })],
    },
    {
      key: 'applicant',
      pointer: '/applicant',
      title: { 'zh-Hans': '申请人', en: 'Applicant' },
      required: true,
      fields: personFields,
    },
    {
      key: 'shop',
      pointer: '/shop',
      title: { 'zh-Hans': '经营场所', en: 'Premises' },
      required: true,
      fields: shopFields,
    },
    {
      key: 'post',
      pointer: '/post',
      title: { 'zh-Hans': '邮寄', en: 'Post' },
      required: true,
      when: [{ condition: 0 }],
      fields: [field('/post', '邮编', 'Postcode', { key: 'postcode', kind: 'text' })],
    },
  ],
  conditions: [{ scope: '', tests: [{ pointer: '/applicant/byAgent', values: [true] }] }, { scope: '' }],
  rules: [],
  materials: [
    {
      id: 'plan',
      title: { 'zh-Hans': '平面图', en: 'Floor plan' },
      source: 'self',
      form: 'electronic',
      copies: 1,
      required: true,
      field: '/shop/plan',
    },
    {
      id: 'lease',
      title: { 'zh-Hans': '租赁合同', en: 'Lease' },
      source: 'self',
      form: 'original',
      copies: 2,
      required: 'later',
    },
    {
      id: 'photo',
      title: { 'zh-Hans': '照片', en: 'Photo' },
      source: 'self',
      form: 'electronic',
      copies: 1,
      required: false,
      field: '/shop/photo',
    },
    {
      id: 'id',
      title: { 'zh-Hans': '身份证', en: 'ID card' },
      source: 'shared',
      form: 'electronic',
      copies: 0,
      required: true,
      when: { condition: 1 },
    },
    {
      id: 'letter',
      title: { 'zh-Hans': '授权委托书', en: 'Letter' },
      source: 'self',
      form: 'electronic',
      copies: 1,
      required: true,
      when: { condition: 0 },
    },
  ],
  routes: [],
  guide: {
    itemType: 'administrative-licence',
    codes: {},
    owner: 'market-regulation',
    audience: ['natural-person'],
    levels: ['county'],
    legalBasis: [],
    conditions: [],
    time: { promised: { workingDays: 10 } },
    fees: [],
    visits: { count: 0, purposes: [] },
    counters: [],
    contacts: [],
    remedies: [],
    faq: [],
  },
};

export const sampleAttachment = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  name: '店面平面图.pdf',
  type: 'application/pdf',
  bytes: 123_456,
  sha256: 'a'.repeat(64),
};

export const sampleAnswers = {
  truth: true,
  applicant: {
    name: '韦金凤',
    gender: '2',
    certNo: '450100200002290028',
    birthDate: '2000-02-29',
    hukouRegion: '450103',
    byAgent: false,
    home: { addressDetail: '民族大道 1 号\n<script>alert(1)</script>' },
  },
  shop: {
    area: 36.5,
    capital: 50_000.5,
    goods: ['hot', 'cold'],
    staff: [
      { name: '覃桂香', certNo: '450100199001010017', healthy: true },
      { name: '阿卜杜拉·艾合买提', certNo: '45010019850307004X', healthy: false },
    ],
    equipment: [{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' }],
    phones: ['13800138000', '13900139000'],
    plan: sampleAttachment,
  },
};
