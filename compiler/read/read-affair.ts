import type { Diagnostic, Report } from '../diagnostic.ts';
import { affairBase, affairCode } from './affair-code.ts';
import { isObject, type JsonObject } from './json.ts';
import { parseJson } from './parse-json.ts';
import { resolveReferences, type Parts } from './resolve-references.ts';

/** An authored file, read: as it was written, and with every reference replaced by what it names. */
export interface AffairSource {
  readonly authored: JsonObject;
  readonly schema: JsonObject;
  /** Absent where `$id` is missing or wrong. */
  readonly code?: string;
}

export interface ReadAffair {
  /** Absent when the text is not a JSON object. */
  readonly source?: AffairSource;
  readonly diagnostics: readonly Diagnostic[];
  /** Offsets of every value in the text, by JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Reads one authored file. Never throws, whatever the text is. */
export function readAffair(text: string, parts: Parts): ReadAffair {
  const { value, diagnostics, offsets } = parseJson(text);
  if (value === undefined) return { diagnostics, offsets };
  if (!isObject(value))
    return { diagnostics: [...diagnostics, { code: 'not-an-object', pointer: '', params: {} }], offsets };
  const found: Diagnostic[] = [...diagnostics];
  const report: Report = (code, pointer, params = {}, suggestion) =>
    found.push({ code, pointer, params, ...(suggestion !== undefined && { suggestion }) });
  const code = affairCode(value);
  const schema = resolveReferences(value, `${affairBase}${code ?? 'unnamed'}`, parts, report);
  return { source: { authored: value, schema, ...(code !== undefined && { code }) }, diagnostics: found, offsets };
}
