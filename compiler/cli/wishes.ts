import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';
import type { Wish } from '../scaffold/read-wish.ts';

/** The wishes in the order in which they are asked for, each with its option and its question. */
export const wishes: readonly {
  readonly name: Wish;
  readonly option: string;
  readonly question: Readonly<Record<DiagnosticLanguage, string>>;
}[] = [
  {
    name: 'function',
    option: 'function',
    question: {
      en: 'Government function that answers for it, such as civil-affairs',
      'zh-Hans': '由哪个职能负责（如civil-affairs）',
    },
  },
  { name: 'title', option: 'title', question: { en: 'Title in Chinese', 'zh-Hans': '中文标题' } },
  { name: 'titleEn', option: 'title-en', question: { en: 'Title in English', 'zh-Hans': '英文标题' } },
  {
    name: 'audience',
    option: 'audience',
    question: {
      en: 'For whom (natural-person, legal-person, or both with a comma)',
      'zh-Hans': '服务对象（natural-person、legal-person，可用逗号并列）',
    },
  },
  { name: 'itemType', option: 'item-type', question: { en: 'Kind of item', 'zh-Hans': '事项类型' } },
  { name: 'level', option: 'level', question: { en: 'Handled at the level', 'zh-Hans': '办理层级' } },
  {
    name: 'workingDays',
    option: 'days',
    question: { en: 'Promised time in working days (0: at once)', 'zh-Hans': '承诺时限，工作日（0表示即办）' },
  },
];
