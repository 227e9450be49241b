import type { FileDiagnostic } from '../diagnostic.ts';
import { toFileDiagnostic } from '../to-file-diagnostic.ts';
import { isObject, textAt, type JsonObject } from '../read/json.ts';
import { parseJson } from '../read/parse-json.ts';
import { partId } from '../read/part-id.ts';
import type { Parts } from '../read/resolve-references.ts';
import type { SourceFile } from './source-file.ts';

/** Parts and code lists by `$id`; the `$id` says the same as the place of the file below `parts/`. */
export function readParts(files: readonly SourceFile[]): {
  readonly parts: Parts;
  readonly diagnostics: readonly FileDiagnostic[];
} {
  const parts = new Map<string, JsonObject>();
  const diagnostics: FileDiagnostic[] = [];
  for (const file of files) {
    const { value, diagnostics: found, offsets } = parseJson(file.text);
    const id = partId(file.name);
    const wrong = [...found];
    if (value !== undefined && !isObject(value)) wrong.push({ code: 'not-an-object', pointer: '', params: {} });
    if (isObject(value)) {
      if (textAt(value, '$id') !== id) wrong.push({ code: 'bad-part-id', pointer: '/$id', params: { expected: id } });
      parts.set(id, value);
    }
    diagnostics.push(...wrong.map((diagnostic) => toFileDiagnostic(diagnostic, file.path, file.text, offsets)));
  }
  return { parts, diagnostics };
}
