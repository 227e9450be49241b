import type { Words } from '../../domain/language.ts';
import { isObject, objectAt, textAt, type Json } from './json.ts';

/**
 * A text in every language it was written in. Authors write `owner.key` in zh-Hans with the translations in
 * `owner['x-i18n'].<language>.<key>` (a leading `x-` may be left out there), or all languages at once as
 * `{ "zh-Hans": ..., "en": ..., "za": ... }`.
 */
export function readWords(owner: Json | undefined, key: string): Words | undefined {
  if (!isObject(owner)) return undefined;
  const own = Object.hasOwn(owner, key) ? owner[key] : undefined;
  const all = objectAt(owner, key);
  const translated = (language: string): string | undefined => {
    const words = objectAt(owner['x-i18n'], language);
    const short = key.replace(/^x-/, '');
    return textAt(words, key) ?? textAt(words, short) ?? textAt(all, language);
  };
  const legal = typeof own === 'string' ? own : (textAt(all, 'zh-Hans') ?? textAt(all, 'en'));
  if (legal === undefined) return undefined;
  const en = translated('en');
  const za = translated('za');
  return { 'zh-Hans': legal, ...(en !== undefined && { en }), ...(za !== undefined && { za }) };
}

/** A text that stands by itself: a string, all languages at once, or an object with `title`, `text` or `description`. */
export function readText(value: Json | undefined): Words | undefined {
  if (typeof value === 'string') return { 'zh-Hans': value };
  if (!isObject(value)) return undefined;
  for (const key of ['title', 'text', 'description', 'name']) {
    const words = readWords(value, key);
    if (words !== undefined) return words;
  }
  return readWords({ text: value }, 'text');
}
