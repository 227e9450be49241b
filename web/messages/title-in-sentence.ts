import { inLanguage, languageOf, type Language, type Words } from '../../domain/language.ts';

/**
 * The title of a question as it stands inside a sentence: Chinese as it is, a Latin one quoted when it is a question,
 * else with a small first letter unless the word is written in capitals (`ID number`).
 */
export function titleInSentence(title: Words, language: Language): string {
  const text = inLanguage(title, language);
  if (languageOf(title, language) === 'zh-Hans') return language === 'en' || /[?？]$/.test(text) ? `“${text}”` : text;
  if (/[?？.!]$/.test(text)) return `“${text}”`;
  return /^[A-Z][^A-Z]*$/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
