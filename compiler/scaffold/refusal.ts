import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';

/** Why no affair is begun. */
export interface Refusal {
  readonly code: keyof typeof refusalWords;
  readonly params: Readonly<Record<string, string>>;
  /** The word that was probably meant. */
  readonly suggestion?: string;
}

/** Every refusal in words, by code. `{name}` stands for `params.name`. */
export const refusalWords = {
  'bad-code': {
    en: '“{code}” cannot be a code: it takes small letters, digits and single hyphens, at most 64 of them, such as “street-performance”.',
    'zh-Hans': '“{code}”不能作代码：只能用小写字母、数字和单个连字符，最多64个字符，例如“street-performance”。',
  },
  'code-taken': {
    en: 'The code “{code}” is already used by {place}; codes are unique and never used again.',
    'zh-Hans': '代码“{code}”已被{place}使用；代码必须唯一，且不得重复使用。',
  },
  'unknown-function': { en: 'There is no government function “{value}”.', 'zh-Hans': '没有名为“{value}”的职能。' },
  'no-such-department': {
    en: 'No department has the function “{function}” at the level “{value}”; it has: {expected}.',
    'zh-Hans': '“{value}”层级没有“{function}”职能的部门；可选：{expected}。',
  },
  'unknown-value': { en: '“{value}” is not one of: {expected}.', 'zh-Hans': '“{value}”不在以下取值内：{expected}。' },
  'bad-title': {
    en: '“{value}” cannot be a title: it is plain text of 1 to 100 characters.',
    'zh-Hans': '“{value}”不能作标题：标题为1至100字的纯文本。',
  },
  'bad-days': {
    en: '“{value}” is no number of working days: give a whole number from 0 (at once) to 365.',
    'zh-Hans': '“{value}”不是工作日数：应为0（即办）至365的整数。',
  },
} as const;

/** A refusal in one sentence, with the suggestion where there is one. */
export function speakRefusal({ code, params, suggestion }: Refusal, language: DiagnosticLanguage): string {
  const said = refusalWords[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  if (suggestion === undefined) return said;
  return language === 'en' ? `${said} Did you mean “${suggestion}”?` : `${said}是否想写“${suggestion}”？`;
}
