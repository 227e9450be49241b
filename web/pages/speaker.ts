import { inLanguage, languageOf, type Language, type Words } from '../../domain/language.ts';
import { fillIn } from '../messages/fill-in.ts';
import { uiLanguage, uiWords, type UiKey } from '../messages/ui-words.ts';
import { html, type Html, type HtmlPart } from './html.ts';

/** Says words on a page in one language; what falls back to another is marked with its own `lang` (WCAG 3.1.2). */
export interface Speaker {
  readonly language: Language;
  /** A word of the page, with its `{names}` filled in. */
  readonly say: (key: UiKey, params?: Readonly<Record<string, HtmlPart>>) => Html;
  /** The same as plain text, for attributes and `<title>`. */
  readonly text: (key: UiKey, params?: Readonly<Record<string, string | number>>) => string;
  /** Words of the affair. */
  readonly words: (words: Words) => Html;
  readonly plain: (words: Words) => string;
  /** A text that Zhuang has no words for yet: said in the legal language there. */
  readonly legal: (text: string) => Html;
  /** The `lang` attribute that an element with only these words needs. */
  readonly lang: (words: Words) => string | undefined;
}

export function createSpeaker(language: Language): Speaker {
  const ui = uiWords(language);
  const marked = (written: Language, content: HtmlPart): Html =>
    written === language ? html`${content}` : html`<span lang="${written}">${content}</span>`;
  return {
    language,
    say: (key, params = {}) => marked(uiLanguage(language, key), fillInParts(ui[key], params)),
    text: (key, params) => fillIn(ui[key], params),
    words: (words) => marked(languageOf(words, language), inLanguage(words, language)),
    plain: (words) => inLanguage(words, language),
    legal: (spoken) => marked(language === 'za' ? 'zh-Hans' : language, spoken),
    lang: (words) => (languageOf(words, language) === language ? undefined : languageOf(words, language)),
  };
}

function fillInParts(text: string, params: Readonly<Record<string, HtmlPart>>): readonly HtmlPart[] {
  return text.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name !== undefined && Object.hasOwn(params, name) ? params[name] : piece;
  });
}
