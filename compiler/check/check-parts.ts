import type { Diagnostic, FileDiagnostic, Report } from '../diagnostic.ts';
import { isObject } from '../read/json.ts';
import { parseJson } from '../read/parse-json.ts';
import { partId } from '../read/part-id.ts';
import { resolveReferences, type Parts } from '../read/resolve-references.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { toFileDiagnostic } from '../to-file-diagnostic.ts';
import { schemaRules } from './schema-rules.ts';
import type { DiagnosticLanguage } from './speak-diagnostic.ts';

/**
 * What is wrong with parts and code lists, each looked at for itself, and the parts without those that have an error.
 * `known` is what an earlier run found in the same files.
 */
export function checkParts(
  files: readonly SourceFile[],
  all: Parts,
  language: DiagnosticLanguage,
  known?: readonly FileDiagnostic[],
): { readonly parts: Parts; readonly diagnostics: readonly FileDiagnostic[] } {
  const diagnostics = known ?? files.flatMap((file) => checkPart(file, all, language));
  const broken = new Set(diagnostics.filter((one) => one.severity === 'error').map((one) => one.file));
  const parts = new Map(all);
  for (const file of files) if (broken.has(file.path)) parts.delete(partId(file.name));
  return { parts, diagnostics };
}

function checkPart(file: SourceFile, all: Parts, language: DiagnosticLanguage): readonly FileDiagnostic[] {
  const { value, offsets } = parseJson(file.text);
  if (!isObject(value)) return [];
  const found: Diagnostic[] = [];
  const report: Report = (code, pointer, params = {}, suggestion) => {
    found.push({ code, pointer, params, ...(suggestion !== undefined && { suggestion }) });
  };
  for (const rule of schemaRules) rule({ authored: value, report });
  resolveReferences(value, partId(file.name), all, report);
  return found.map((one) => toFileDiagnostic(one, file.path, file.text, offsets, language));
}
