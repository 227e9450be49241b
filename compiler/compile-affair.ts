import { checkAffair } from './check/check-affair.ts';
import { catalogue } from './check/catalogue.ts';
import type { DiagnosticLanguage } from './check/speak-diagnostic.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { emitAffair, type CheckedAffair } from './emit/emit-affair.ts';
import type { Artefacts } from './emit/artefacts.ts';
import { readAffair } from './read/read-affair.ts';
import type { Sources } from './sources/load-sources.ts';
import type { SourceFile } from './sources/source-file.ts';
import { toFileDiagnostic } from './to-file-diagnostic.ts';

export interface CheckedFile {
  readonly diagnostics: readonly FileDiagnostic[];
  /** The code that the file claims, whether or not it is right otherwise. */
  readonly code?: string;
  /** Absent where there is an error. */
  readonly affair?: CheckedAffair;
}

/** Reads and checks one file: the phases before anything is emitted. Never throws, whatever the file holds. */
export function checkFile(
  file: SourceFile,
  sources: Pick<Sources, 'parts' | 'reference'>,
  language: DiagnosticLanguage = 'en',
): CheckedFile {
  const { source, diagnostics: read, offsets } = readAffair(file.text, sources.parts);
  const checked = source === undefined ? undefined : checkAffair(source, sources.reference);
  const found = [...read, ...(checked?.diagnostics ?? [])];
  const diagnostics = found
    .map((diagnostic) => toFileDiagnostic(diagnostic, file.path, file.text, offsets, language))
    .sort((one, other) => one.line - other.line || one.column - other.column);
  const code = source?.code;
  const isBroken = found.some((diagnostic) => catalogue[diagnostic.code]?.severity !== 'warning');
  if (source === undefined || checked === undefined || code === undefined) return { diagnostics };
  if (isBroken) return { diagnostics, code };
  const { model, lowered, expressions } = checked;
  return {
    diagnostics,
    code,
    affair: { code, authored: source.authored, schema: source.schema, model, lowered, expressions },
  };
}

/** Compiles one file; `artefacts` is absent where there is an error. */
export async function compileAffair(
  file: SourceFile,
  sources: Pick<Sources, 'parts' | 'reference'>,
  language: DiagnosticLanguage = 'en',
): Promise<{ readonly diagnostics: readonly FileDiagnostic[]; readonly artefacts?: Artefacts }> {
  const { diagnostics, affair } = checkFile(file, sources, language);
  if (affair === undefined) return { diagnostics };
  try {
    return { diagnostics, artefacts: await emitAffair(affair, sources.reference) };
  } catch (problem) {
    // A gap in the rules: the author hears of it, and the other affairs are compiled all the same.
    const params = { problem: problem instanceof Error ? problem.message : String(problem) };
    const told = toFileDiagnostic(
      { code: 'cannot-emit', pointer: '', params },
      file.path,
      file.text,
      new Map(),
      language,
    );
    return { diagnostics: [...diagnostics, told] };
  }
}
