import type { FieldPlan, Plan } from '../../../domain/plan.ts';

const words = (zh: string, en?: string) => (en === undefined ? { 'zh-Hans': zh } : { 'zh-Hans': zh, en });

const optionsOf = (...values: readonly (string | number)[]) =>
  values.map((value) => ({ value, title: words(`选项${value}`, `Option ${value}`) }));

const field = (pointer: string, kind: FieldPlan['kind'], more: Partial<FieldPlan> = {}): FieldPlan => {
  const key = pointer.split('/').at(-1) ?? '';
  const types: Partial<Record<FieldPlan['kind'], FieldPlan['type']>> = {
    number: 'number',
    boolean: 'boolean',
    consent: 'boolean',
    choices: 'array',
    attachment: 'object',
    attachments: 'array',
    fieldset: 'object',
    group: 'array',
    list: 'array',
    computed: 'number',
  };
  return {
    kind,
    key,
    pointer,
    title: words(`${key}（题）`, `Question ${key}`),
    required: false,
    type: types[kind] ?? 'string',
    ...more,
  };
};

const attachment = { accept: ['image/png', 'application/pdf'], maxBytes: 5_242_880, maxFiles: 3 };

/** A plan by hand that holds every kind of field, also inside repeating groups, conditions, a rule and a stop. */
export const everyKindPlan: Plan = {
  code: 'every-kind',
  title: words('各类题目示例', 'An affair with every kind of question'),
  description: words('用于测试的事项。', 'An affair made for tests.'),
  languages: ['zh-Hans', 'en'],
  pages: [
    {
      key: '',
      pointer: '',
      title: words('开始', 'Start'),
      required: true,
      fields: [field('/topic', 'choice', { options: optionsOf('new', 'renew'), required: true })],
    },
    {
      key: 'applicant',
      pointer: '/applicant',
      title: words('申请人', 'Applicant'),
      hint: words('按身份证填写。', 'As on the identity card.'),
      required: true,
      fields: [
        field('/applicant/name', 'text', {
          title: words('姓名', 'Name'),
          required: true,
          maxLength: 50,
          format: 'person-name',
          autocomplete: 'name',
        }),
        field('/applicant/certNo', 'text', {
          title: words('证件号码', 'ID number'),
          required: true,
          maxLength: 18,
          format: 'resident-id',
          hint: words('18 位居民身份证号码', '18 characters'),
          privacy: { class: 'sensitive', purpose: words('核验身份', 'checking your identity') },
        }),
        field('/applicant/phone', 'text', {
          title: words('手机号码', 'Mobile phone'),
          required: true,
          maxLength: 11,
          format: 'mobile',
          autocomplete: 'tel-national',
        }),
        field('/applicant/birthDate', 'date', {
          title: words('出生日期', 'Date of birth'),
          required: true,
          format: 'date',
        }),
        field('/applicant/firstMonth', 'month', { title: words('起始月份') }),
        field('/applicant/born', 'date-time', { title: words('出生时间', 'Time of birth'), format: 'date-time' }),
        field('/applicant/about', 'textarea', { title: words('说明', 'About'), maxLength: 500 }),
        field('/applicant/income', 'number', {
          title: words('月收入', 'Monthly income'),
          unit: '元',
          multipleOf: 0.01,
          minimum: 0,
          maximum: 1_000_000,
        }),
        field('/applicant/children', 'number', { title: words('子女数', 'Children'), type: 'integer' }),
        field('/applicant/byAgent', 'boolean', {
          title: words('是否代理人办理', 'Filed by an agent?'),
          required: true,
        }),
        field('/applicant/agentName', 'text', {
          title: words('代理人姓名', 'Agent name'),
          required: true,
          maxLength: 50,
          when: [{ condition: 0 }],
        }),
        field('/applicant/nation', 'choice', {
          title: words('民族', 'Ethnic group'),
          options: optionsOf('01', '02', '03', '04', '05', '06', '07', '08'),
        }),
        field('/applicant/grade', 'choice', {
          title: words('等级', 'Grade'),
          type: 'integer',
          options: optionsOf(1, 2, 3),
        }),
        field('/applicant/causes', 'choices', {
          title: words('原因', 'Causes'),
          options: optionsOf('illness', 'schooling', 'other'),
        }),
        field('/applicant/otherCause', 'text', {
          title: words('其他原因', 'Other cause'),
          when: [{ condition: 1 }],
          required: true,
        }),
        field('/applicant/residence', 'division', {
          title: words('现居住地', 'Residence'),
          required: true,
          level: 'county',
        }),
        field('/applicant/township', 'division', { title: words('街道', 'Township'), level: 'township' }),
        field('/applicant/age', 'computed', { title: words('年龄', 'Age') }),
        field('/applicant/address', 'fieldset', {
          title: words('地址', 'Address'),
          required: true,
          fields: [
            field('/applicant/address/street', 'text', {
              title: words('街道门牌', 'Street'),
              required: true,
              maxLength: 100,
            }),
            field('/applicant/address/postcode', 'text', {
              title: words('邮编', 'Postcode'),
              format: 'postcode',
              maxLength: 6,
            }),
          ],
        }),
      ],
    },
    {
      key: 'family',
      pointer: '/family',
      title: words('家庭', 'Family'),
      required: false,
      when: [{ condition: 2 }],
      fields: [
        field('/family/members', 'group', {
          title: words('家庭成员', 'Members'),
          minItems: 1,
          maxItems: 5,
          required: true,
          fields: [
            field('/family/members/-/name', 'text', { title: words('姓名', 'Name'), required: true, maxLength: 50 }),
            field('/family/members/-/kind', 'choice', {
              title: words('关系', 'Relation'),
              options: optionsOf('spouse', 'child'),
            }),
            field('/family/members/-/school', 'text', { title: words('学校', 'School'), when: [{ condition: 3 }] }),
            field('/family/members/-/birthDate', 'date', { title: words('出生日期', 'Date of birth'), format: 'date' }),
            field('/family/members/-/jobs', 'group', {
              title: words('工作', 'Jobs'),
              maxItems: 3,
              fields: [
                field('/family/members/-/jobs/-/employer', 'text', { title: words('单位', 'Employer') }),
                field('/family/members/-/jobs/-/wage', 'number', { title: words('工资', 'Wage'), unit: '元' }),
              ],
            }),
          ],
        }),
        field('/family/plates', 'list', {
          title: words('车牌', 'Plates'),
          maxItems: 4,
          fields: [field('/family/plates/-', 'text', { title: words('车牌', 'Plate'), format: 'plate', maxLength: 8 })],
        }),
      ],
    },
    {
      key: 'papers',
      pointer: '/papers',
      title: words('材料', 'Papers'),
      required: true,
      fields: [
        field('/papers/card', 'attachment', {
          title: words('身份证照片', 'Photo of the card'),
          required: true,
          attachment,
        }),
        field('/papers/photos', 'attachments', { title: words('场地照片', 'Photos'), maxItems: 3, attachment }),
        field('/papers/truth', 'consent', {
          title: words('我声明以上内容真实', 'I declare that this is true'),
          required: true,
          constant: true,
        }),
      ],
    },
  ],
  conditions: [
    { scope: '', tests: [{ pointer: '/applicant/byAgent', values: [true] }] },
    { scope: '', tests: [{ pointer: '/applicant/causes', values: ['other'] }] },
    { scope: '', tests: [{ pointer: '/topic', values: ['new'] }] },
    { scope: '/family/members/-', tests: [{ pointer: '/family/members/-/kind', values: ['child'] }] },
  ],
  rules: [
    {
      scope: '/applicant',
      path: '/applicant/income',
      severity: 'error',
      message: words('收入不符', 'The income does not fit'),
    },
    {
      scope: '',
      path: '/applicant/age',
      severity: 'stop',
      message: words('未满 80 周岁不能申请', 'You must be 80 or older'),
      instead: 'other-affair',
    },
  ],
  materials: [
    {
      id: 'card',
      title: words('身份证', 'Identity card'),
      source: 'self',
      form: 'electronic',
      copies: 0,
      required: true,
      field: '/papers/card',
    },
    {
      id: 'book',
      title: words('户口簿', 'Household register'),
      source: 'shared',
      form: 'electronic',
      copies: 0,
      required: true,
    },
    {
      id: 'lease',
      title: words('租赁合同', 'Lease'),
      source: 'self',
      form: 'original',
      copies: 2,
      required: 'later',
      when: { condition: 0 },
    },
  ],
  routes: [{ function: 'civil-affairs', level: 'county', division: { pointer: '/applicant/residence' }, role: 'lead' }],
  guide: {
    itemType: 'administrative-benefit',
    codes: {},
    owner: 'civil-affairs',
    audience: ['natural-person'],
    levels: ['county'],
    legalBasis: [
      { title: words('老年人权益保障法'), article: words('第三十三条'), text: words('国家鼓励地方建立高龄津贴制度。') },
    ],
    conditions: [words('具有南宁市户籍', 'Registered in Nanning'), words('年满80周岁', '80 or older')],
    time: { statutory: { workingDays: 20 }, promised: { workingDays: 5 }, acceptance: { workingDays: 5 } },
    fees: [],
    visits: { count: 1, purposes: [words('核验原件', 'Check of the originals')] },
    depth: 4,
    result: { title: words('批准通知书', 'Notice'), kind: 'notice', delivery: ['electronic', 'post'] },
    counters: [
      {
        title: words('南宁市民中心', 'Nanning Citizens’ Centre'),
        address: words('玉洞大道33号'),
        hours: words('9:00–17:00'),
        phone: '0771-4952267',
      },
    ],
    contacts: [{ title: words('咨询', 'Questions'), phone: '0771-12345', email: 'help@example.org' }],
    remedies: [words('60 日内申请行政复议', 'Administrative reconsideration within 60 days')],
    faq: [
      {
        question: words('多久到账？', 'When is it paid?'),
        answer: words('每月 25 日前。', 'By the 25th of each month.'),
      },
    ],
    retention: { years: 10 },
  },
};
