import { resolve } from 'node:path';
import type { DiagnosticLanguage } from './check/speak-diagnostic.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { affairBase } from './read/affair-code.ts';
import { parseJson } from './read/parse-json.ts';
import type { SourceFile } from './sources/source-file.ts';
import { toFileDiagnostic } from './to-file-diagnostic.ts';

/** Found without parsing, since every file is looked at in every run. */
const claimedCode = new RegExp(`"\\$id"\\s*:\\s*"${affairBase}([^"]+)"`);

/** A diagnostic for each file whose code an earlier file has: codes are unique. */
export function duplicateCodes(
  files: readonly SourceFile[],
  language: DiagnosticLanguage = 'en',
): readonly FileDiagnostic[] {
  const owners = new Map<string, SourceFile>();
  return files.flatMap((file) => {
    const code = claimedCode.exec(file.text)?.[1];
    if (code === undefined) return [];
    const owner = owners.get(code);
    if (owner === undefined) owners.set(code, file);
    if (owner === undefined || resolve(owner.path) === resolve(file.path)) return [];
    const { offsets } = parseJson(file.text);
    const params = { code, other: owner.name };
    return [
      toFileDiagnostic({ code: 'duplicate-code', pointer: '/$id', params }, file.path, file.text, offsets, language),
    ];
  });
}
