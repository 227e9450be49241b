import type { Language } from '../../domain/language.ts';
import { en } from './ui/en.ts';
import { za } from './ui/za.ts';
import { zhHans, type UiKey } from './ui/zh-Hans.ts';

export type { UiKey };

const written: Readonly<Record<Language, Readonly<Partial<Record<UiKey, string>>>>> = { 'zh-Hans': zhHans, en, za };

/** The words of the pages in a language; where it has none, those of the legal language. */
export function uiWords(language: Language): Readonly<Record<UiKey, string>> {
  return { ...zhHans, ...written[language] };
}

/** The language that a word of `uiWords(language)` is written in, for the `lang` attribute. */
export function uiLanguage(language: Language, key: UiKey): Language {
  return written[language][key] === undefined ? 'zh-Hans' : language;
}

/** The names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  en: 'English',
  za: 'Vahcuengh',
};
