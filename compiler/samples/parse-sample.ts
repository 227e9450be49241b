import { isObject, listAt, textAt, type Json } from '../read/json.ts';
import { parseJson } from '../read/parse-json.ts';

/** Answers, and the issues they must give. */
export interface Sample {
  readonly answers: Json;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
}

/**
 * A sample file: `{ "answers": {...}, "issues": [{ "code", "path" }] }`; a valid one may also be the bare answers.
 * A sentence where it is not a sample.
 */
export function parseSample(text: string, kind: 'valid' | 'invalid'): Sample | string {
  const { value, diagnostics } = parseJson(text);
  if (value === undefined || diagnostics.length > 0) return 'This sample is not JSON.';
  const isWrapped = isObject(value) && isObject(value['answers']);
  const answers = isWrapped ? (value['answers'] ?? null) : value;
  if (kind === 'valid') return { answers, issues: [] };
  const issues = listAt(value, 'issues').flatMap((issue) => {
    const code = textAt(issue, 'code');
    return code === undefined ? [] : [{ code, path: textAt(issue, 'path') ?? '' }];
  });
  return issues.length > 0
    ? { answers, issues }
    : 'An invalid sample must name the issues it gives: { "answers", "issues" }.';
}
