import { inLanguage } from '../../domain/language.ts';
import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';
import { catalogue } from './catalogue.ts';
import type { Change, ChangeParameter } from './change.ts';

const nothing = { en: 'nothing', 'zh-Hans': '无' } as const;

/** A change in one sentence. */
export function speakChange(change: Change, language: DiagnosticLanguage): string {
  const words = catalogue[change.code]?.[language] ?? change.code;
  return words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    if (Object.hasOwn(change.params, name)) return sayParameter(change.params[name], language);
    if (name !== 'old' && name !== 'new') return nothing[language];
    const value = change[name];
    return value === undefined ? nothing[language] : shorten(typeof value === 'string' ? value : JSON.stringify(value));
  });
}

function sayParameter(value: ChangeParameter | undefined, language: DiagnosticLanguage): string {
  if (value === undefined) return nothing[language];
  return shorten(typeof value === 'object' ? inLanguage(value, language) : String(value));
}

/** What an author wrote may be of any length; a sentence may not. */
function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
