import type { Reference } from '../../domain/reference.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import { isObject, type Json, type JsonObject } from '../read/json.ts';
import { parseJson } from '../read/parse-json.ts';
import { toFileDiagnostic } from '../to-file-diagnostic.ts';
import type { SourceFile } from './source-file.ts';

/** What an entry of each kind cannot do without. */
const needed = {
  functions: ['id', 'title', 'levels'],
  divisions: ['code', 'title', 'level'],
  departments: ['id'],
  calendars: ['id', 'title', 'divisionPrefix', 'years'],
} as const;

/**
 * Functions (`departments/functions.json`), divisions (`departments/divisions.json`), what single departments have of
 * their own (every other file of `departments/`), and calendars. An entry that lacks what it needs is left out, with a
 * diagnostic.
 */
export function readReference(
  departments: readonly SourceFile[],
  calendars: readonly SourceFile[],
): { readonly reference: Reference; readonly diagnostics: readonly FileDiagnostic[] } {
  const diagnostics: FileDiagnostic[] = [];
  const named = (name: string): readonly SourceFile[] => departments.filter((file) => file.name === name);
  const others = departments.filter((file) => !['functions.json', 'divisions.json'].includes(file.name));
  const reference = {
    functions: entries(named('functions.json'), 'functions'),
    divisions: entries(named('divisions.json'), 'divisions'),
    departments: entries(others, 'departments'),
    calendars: entries(calendars, 'calendars'),
  };
  // Each entry was looked at above; the rest of its shape is what the files of this repository say.
  return { reference: reference as unknown as Reference, diagnostics };

  function entries(files: readonly SourceFile[], kind: keyof typeof needed): readonly JsonObject[] {
    return files.flatMap((file) => {
      const { value, diagnostics: found, offsets } = parseJson(file.text);
      const wrong = [...found];
      const list: readonly Json[] = Array.isArray(value)
        ? (value as readonly Json[])
        : value === undefined
          ? []
          : [value];
      const good = list.filter((entry, index): entry is JsonObject => {
        const missing = needed[kind].filter((key) => !isObject(entry) || entry[key] === undefined);
        const pointer = Array.isArray(value) ? `/${index}` : '';
        if (missing.length > 0)
          wrong.push({ code: 'reference-shape', pointer, params: { expected: missing.join(', ') } });
        return missing.length === 0;
      });
      diagnostics.push(...wrong.map((one) => toFileDiagnostic(one, file.path, file.text, offsets)));
      return good;
    });
  }
}
