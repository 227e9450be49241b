import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Validator } from '../../domain/validator.ts';
import { compileAffair } from '../compile-affair.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import { listJsonFiles } from '../sources/list-json-files.ts';
import type { Sources } from '../sources/load-sources.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { parseSample, type Sample } from './parse-sample.ts';

export interface SampleResult {
  /** Path of the sample below the schemas folder. */
  readonly file: string;
  /** What differs from what was expected; none when all is well. */
  readonly problems: readonly string[];
}

/**
 * Compiles each affair and asks its validator about the samples in `samples/<code>/valid` and `.../invalid` of the
 * schemas folder: the first must give no issue, the others exactly the ones they name, in any order.
 */
export async function runSamples(
  affairs: readonly SourceFile[],
  sources: Sources,
  schemas: string,
): Promise<{ readonly results: readonly SampleResult[]; readonly diagnostics: readonly FileDiagnostic[] }> {
  const results: SampleResult[] = [];
  const diagnostics: FileDiagnostic[] = [];
  for (const affair of affairs) {
    const compiled = await compileAffair(affair, sources);
    diagnostics.push(...compiled.diagnostics);
    const source = compiled.artefacts?.files.get('validator.js');
    if (compiled.artefacts === undefined || source === undefined) continue;
    const validator = (await import(
      `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
    )) as Validator;
    const folder = join('samples', compiled.artefacts.manifest.code);
    for (const kind of ['valid', 'invalid'] as const) {
      for (const name of await listJsonFiles(join(schemas, folder, kind))) {
        const file = join(folder, kind, name);
        const sample = parseSample(await readFile(join(schemas, file), 'utf8'), kind);
        results.push({ file, problems: typeof sample === 'string' ? [sample] : problemsOf(sample, validator) });
      }
    }
  }
  return { results, diagnostics };
}

function problemsOf(sample: Sample, validator: Validator): readonly string[] {
  const given = validator.default(sample.answers).map((issue) => `${issue.code} at ${issue.path || 'the root'}`);
  const expected = sample.issues.map((issue) => `${issue.code} at ${issue.path || 'the root'}`);
  return [
    ...surplus(expected, given).map((issue) => `missing: ${issue}`),
    ...surplus(given, expected).map((issue) => `unexpected: ${issue}`),
  ];
}

/** What `list` has more of than `other`; the same issue twice counts twice. */
function surplus(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
