import { languages, type Language } from '../domain/language.ts';

/** Name of the cookie that remembers the language somebody chose. */
export const languageCookie = 'lang';

/** The language to answer in: asked for in the address, then chosen before, then accepted (RFC 9110, 12.5.4). */
export function negotiateLanguage(asked: {
  readonly query?: string | null;
  readonly cookie?: string | undefined;
  readonly acceptLanguage?: string | undefined;
}): Language {
  return spoken(asked.query) ?? spoken(asked.cookie) ?? accepted(asked.acceptLanguage ?? '') ?? 'zh-Hans';
}

function spoken(tag: string | null | undefined): Language | undefined {
  return languages.find((language) => language === tag);
}

function accepted(header: string): Language | undefined {
  const ranges = header
    .split(',', 20)
    .map((range) => range.trim().split(/\s*;\s*q\s*=\s*/i))
    .map(([tag = '', weight = '1']) => ({ tag: tag.toLowerCase(), weight: Number(weight) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { tag } of ranges) {
    const primary = tag.split('-')[0];
    const match = languages.find((language) => language.split('-')[0] === primary);
    if (match !== undefined) return match;
  }
  return undefined;
}
