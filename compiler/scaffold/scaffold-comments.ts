import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';

/** What a new file says to its author, in `$comment`: nobody else ever reads it. */
interface Comments {
  readonly root: string;
  readonly guide: string;
  readonly who: string;
  readonly part: string;
  readonly request: string;
}

export const scaffoldComments: Readonly<Record<DiagnosticLanguage, Comments>> = {
  en: {
    root: 'A first version to change. Each object below "properties" is a page, its properties the questions in this order. After each change: banshi check, banshi test, banshi diff <published> <this>. Delete these comments when you have read them.',
    guide:
      'The service guide. Still to say: legalBasis [{ title, article, text }], conditions, fee { amount, currency, basis }, counters, remedies, faq, official codes. "source": "shared" is fetched by the government and never asked of the citizen. Further routes with "when" send some submissions to other departments too.',
    who: 'The first page decides which of the next pages is asked.',
    part: 'A part that many affairs share; title, x-hint and x-i18n beside $ref speak of this affair alone.',
    request:
      'Replace these questions. "x-when" says when a question is asked; one in "required" must be answered whenever it is asked. x-rules go across questions, in CEL.',
  },
  'zh-Hans': {
    root: '初稿，请按需修改。“properties”下每个对象是一页，其属性按顺序是页面上的问题。每次修改后运行：banshi check、banshi test、banshi diff <已发布版本> <本文件>。读完可删除这些注释。',
    guide:
      '办事指南。尚待补充：legalBasis [{ title, article, text }]、conditions、fee { amount, currency, basis }、counters、remedies、faq、官方代码。“source”: “shared”的材料由政府部门调取，不向群众索要。带“when”的其他流转可将部分申请同时送往别的部门。',
    who: '第一页决定后面询问哪一页。',
    part: '多个事项共用的部件；与$ref并列的title、x-hint、x-i18n只用于本事项。',
    request:
      '请替换这些问题。“x-when”说明何时询问；列入“required”的问题，只要询问就必填。x-rules是跨问题的规则，用CEL书写。',
  },
};
