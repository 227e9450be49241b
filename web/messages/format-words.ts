import { inLanguage, type Language } from '../../domain/language.ts';
import { findFormat } from '../../domain/formats/formats.ts';

/** What a format says about an answer that does not have it, with `{title}` for the question where it wants one. */
export function formatWords(format: unknown, language: Language): string | undefined {
  const words = typeof format === 'string' ? findFormat(format)?.error : undefined;
  return words && inLanguage(words, language);
}
