import { inLanguage, type Language, type Words } from '../domain/language.ts';

type Authored = Readonly<Record<string, unknown>>;

/**
 * What an author wrote, in its own shape, with every text in one language: translations that stand beside it in `x-i18n`
 * take its place, and texts written in all languages at once become one. What is not translated stays as it is.
 */
export function speakAuthored(written: unknown, language: Language): unknown {
  if (Array.isArray(written)) return written.map((item) => speakAuthored(item, language));
  if (!isObject(written)) return written;
  if (typeof written['zh-Hans'] === 'string') return inLanguage(written as unknown as Words, language);
  const translations = isObject(written['x-i18n']) ? written['x-i18n'][language] : undefined;
  return Object.fromEntries(
    Object.entries(written)
      .filter(([key]) => key !== 'x-i18n' && key !== '$comment')
      .map(([key, value]) => [key, translated(translations, key, value) ?? speakAuthored(value, language)]),
  );
}

function translated(translations: unknown, key: string, value: unknown): unknown {
  const said = isObject(translations) && Object.hasOwn(translations, key) ? translations[key] : undefined;
  return typeof said === typeof value && Array.isArray(said) === Array.isArray(value) ? said : undefined;
}

function isObject(value: unknown): value is Authored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
