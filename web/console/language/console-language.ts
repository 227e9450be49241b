import type { Language } from '../../../domain/language.ts';

/** Languages of the console. Zhuang is for citizens; staff work in the legal language or in English. */
export type ConsoleLanguage = Extract<Language, 'zh-Hans' | 'en'>;

const storageKey = 'banshi.language';

/** The language chosen before in this browser, else the first of the browser's that the console speaks. */
export function initialLanguage(): ConsoleLanguage {
  const candidates = [window.localStorage.getItem(storageKey), ...navigator.languages];
  for (const candidate of candidates) {
    if (candidate?.startsWith('zh')) return 'zh-Hans';
    if (candidate?.startsWith('en')) return 'en';
  }
  return 'zh-Hans';
}

/** Keeps the choice for the next visit. */
export function keepLanguage(language: ConsoleLanguage): void {
  window.localStorage.setItem(storageKey, language);
}
