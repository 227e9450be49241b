import type { JsonObject } from '../read/json.ts';

/** A title, and a hint where there is one, in zh-Hans and English. */
export function titled(title: string, english: string, hint?: string, englishHint?: string): JsonObject {
  return {
    title,
    ...(hint !== undefined && { 'x-hint': hint }),
    'x-i18n': { en: { title: english, ...(englishHint !== undefined && { 'x-hint': englishHint }) } },
  };
}
