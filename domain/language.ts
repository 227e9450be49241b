/** BCP 47 tags of the languages Banshi speaks. `zh-Hans` is the legal text. */
export type Language = 'zh-Hans' | 'en' | 'za';

export const languages: readonly Language[] = ['zh-Hans', 'en', 'za'];

/** One text in every language it was written in. Zhuang and English are never made up: they fall back. */
export interface Words {
  readonly 'zh-Hans': string;
  readonly en?: string;
  readonly za?: string;
}

/** The text in `language`, or the legal text where no translation was written. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words['zh-Hans'];
}

/** The BCP 47 tag of the text that `inLanguage` gives, for the `lang` attribute of a page element. */
export function languageOf(words: Words, language: Language): Language {
  return words[language] === undefined ? 'zh-Hans' : language;
}
