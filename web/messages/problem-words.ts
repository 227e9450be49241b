import type { Language } from '../../domain/language.ts';
import { en } from './problems/en.ts';
import { zhHans, type ProblemKey } from './problems/zh-Hans.ts';

/** Zhuang has no published words for problems yet: the legal text speaks. */
const written: Readonly<Record<Language, Readonly<Record<ProblemKey, readonly [string, string]>>>> = {
  'zh-Hans': zhHans,
  en,
  za: zhHans,
};

/** What went wrong and what to do, for the code of a problem document; a code without words speaks as `internal`. */
export function problemWords(code: string, language: Language): { readonly title: string; readonly advice: string } {
  const words = written[language];
  const [title, advice] = words[Object.hasOwn(words, code) ? (code as ProblemKey) : 'internal'];
  return { title, advice };
}
