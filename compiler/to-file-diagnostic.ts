import { catalogue } from './check/catalogue.ts';
import { speakDiagnostic, type DiagnosticLanguage } from './check/speak-diagnostic.ts';
import type { Diagnostic, FileDiagnostic } from './diagnostic.ts';
import { locate } from './read/locate.ts';

/** A diagnostic with its file, line and column, its weight and its words. */
export function toFileDiagnostic(
  diagnostic: Diagnostic,
  file: string,
  text: string,
  offsets: ReadonlyMap<string, number>,
  language: DiagnosticLanguage = 'en',
): FileDiagnostic {
  const { pointer, line, column } = locate(text, offsets, diagnostic.pointer);
  return {
    code: diagnostic.code,
    severity: catalogue[diagnostic.code]?.severity ?? 'error',
    file,
    pointer,
    line,
    column,
    message: speakDiagnostic(diagnostic, language),
    params: diagnostic.params,
    ...(diagnostic.suggestion !== undefined && { suggestion: diagnostic.suggestion }),
  };
}
