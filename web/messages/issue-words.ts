import type { Language } from '../../domain/language.ts';
import { en } from './issues/en.ts';
import { zhHans, type IssueKey } from './issues/zh-Hans.ts';

/** Zhuang has no published words for issues yet: the legal text speaks. */
const written: Readonly<Record<Language, Readonly<Record<IssueKey, string>>>> = { 'zh-Hans': zhHans, en, za: zhHans };

/** The first of `keys` that has words in the language. */
export function issueWords(language: Language, keys: readonly string[]): string {
  const words = written[language];
  const key = keys.find((candidate): candidate is IssueKey => Object.hasOwn(words, candidate));
  return words[key ?? 'fallback'];
}
