import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';

/**
 * The language to speak: what was asked for, else what the locale of the terminal says (POSIX: `LC_ALL` before
 * `LC_MESSAGES` before `LANG`). Simplified Chinese where that is some Chinese, else English.
 */
export function languageOfTerminal(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): DiagnosticLanguage {
  const said = asked ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '');
  return /^zh(?:$|[-_.])/i.test(said) ? 'zh-Hans' : 'en';
}
