import { resolve } from 'node:path';
import type { DiagnosticLanguage } from './check/speak-diagnostic.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { affairCode } from './read/affair-code.ts';
import { parseJson } from './read/parse-json.ts';
import type { SourceFile } from './sources/source-file.ts';
import { toFileDiagnostic } from './to-file-diagnostic.ts';

/** A diagnostic for each file whose code an earlier file has: codes are unique. */
export function duplicateCodes(
  files: readonly SourceFile[],
  language: DiagnosticLanguage = 'en',
): readonly FileDiagnostic[] {
  const owners = new Map<string, SourceFile>();
  return files.flatMap((file) => {
    const { value, offsets } = parseJson(file.text);
    const code = affairCode(value);
    if (code === undefined) return [];
    const owner = owners.get(code);
    if (owner === undefined) owners.set(code, file);
    if (owner === undefined || resolve(owner.path) === resolve(file.path)) return [];
    const params = { code, other: owner.name };
    return [
      toFileDiagnostic({ code: 'duplicate-code', pointer: '/$id', params }, file.path, file.text, offsets, language),
    ];
  });
}
