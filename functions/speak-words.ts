import { inLanguage, type Language, type Words } from '../domain/language.ts';

/** A document with every text that it holds in several languages put in one: `Words` become strings. */
export function speakWords(document: unknown, language: Language): unknown {
  if (Array.isArray(document)) return document.map((item) => speakWords(item, language));
  if (typeof document !== 'object' || document === null) return document;
  if (typeof (document as Partial<Words>)['zh-Hans'] === 'string') return inLanguage(document as Words, language);
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, speakWords(value, language)]));
}
