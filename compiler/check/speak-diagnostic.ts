import type { Diagnostic } from '../diagnostic.ts';
import { catalogue } from './catalogue.ts';

export type DiagnosticLanguage = 'en' | 'zh-Hans';

/** A diagnostic in words, with the suggestion where there is one. */
export function speakDiagnostic(diagnostic: Diagnostic, language: DiagnosticLanguage): string {
  const words = catalogue[diagnostic.code]?.[language] ?? diagnostic.code;
  const said = words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => shorten(diagnostic.params[name], whole));
  if (diagnostic.suggestion === undefined) return said;
  return language === 'en'
    ? `${said} Did you mean “${diagnostic.suggestion}”?`
    : `${said}是否想写“${diagnostic.suggestion}”？`;
}

/** What an author wrote may be of any length; a sentence may not. */
function shorten(value: string | number | undefined, otherwise: string): string {
  const text = value === undefined ? otherwise : String(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
