import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledIndex, Manifest } from '../domain/catalogue/entry.ts';
import { checkParts } from './check/check-parts.ts';
import type { DiagnosticLanguage } from './check/speak-diagnostic.ts';
import { compileAffair } from './compile-affair.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import type { Artefacts } from './emit/artefacts.ts';
import { canonicalJson } from './read/canonical-json.ts';
import { contentHash } from './read/content-hash.ts';
import { compilerDigest } from './sources/compiler-digest.ts';
import { loadSources } from './sources/load-sources.ts';
import { loadMemory, saveMemory, type Remembered } from './sources/memory.ts';
import type { SourceFile } from './sources/source-file.ts';
import { writeAtOnce } from './sources/write-at-once.ts';

export interface CompileAffairs {
  /** Folder to compile, with the layout of `schemas/`. */
  readonly schemas: string;
  /** The repository's own `schemas/`: gives the parts, departments and calendars that `schemas` lacks. */
  readonly builtIn: string;
  /** Folder to write into; what it holds of an earlier run is used again where nothing has changed. */
  readonly out: string;
  /** Affairs to compile instead of all of the folder. */
  readonly affairs?: readonly SourceFile[];
  /** Of the diagnostics' words; English without it. */
  readonly language?: DiagnosticLanguage;
  /** Called before each affair, and once at the end with `done === total`. */
  readonly onProgress?: (progress: CompileProgress) => void;
}

export interface CompileProgress {
  readonly done: number;
  readonly total: number;
  /** The file that comes next. */
  readonly file?: string;
}

/**
 * Compiles every affair of a folder. An affair with an error is left out of the index and nothing is written for it;
 * the others are compiled all the same. Writes `<code>/<version>/...` with `manifest.json` last, `reference.json`, and
 * `index.json` at the end, each file at once, so that a crash leaves no half of one.
 */
export async function compileAffairs({
  schemas,
  builtIn,
  out,
  affairs: chosen,
  language = 'en',
  onProgress,
}: CompileAffairs): Promise<{ readonly index: CompiledIndex; readonly diagnostics: readonly FileDiagnostic[] }> {
  const [sources, compiler] = await Promise.all([loadSources(schemas, builtIn), compilerDigest()]);
  const files = chosen ?? sources.affairs;
  const shared = contentHash(`${compiler} ${sources.digest} ${language}`);
  const memory = await loadMemory(out, shared);
  // The patterns of parts take longer to check than all the rest; so they are remembered too.
  const checked = checkParts(sources.partFiles, sources.parts, language, memory?.parts);
  const duplicates = duplicateCodes(files, language);
  const diagnostics: FileDiagnostic[] = [...sources.diagnostics, ...checked.diagnostics, ...duplicates];
  const affairs: Record<string, Remembered> = {};
  const total = files.length;
  for (const [done, file] of files.entries()) {
    onProgress?.({ done, total, file: file.name });
    if (duplicates.some((duplicate) => duplicate.file === file.path)) continue;
    const key = contentHash(`${file.path} ${contentHash(file.text)}`);
    const known = memory?.affairs[file.name];
    if (known?.key === key && (await isWritten(out, known.manifest))) {
      affairs[file.name] = known;
      diagnostics.push(...known.diagnostics);
      continue;
    }
    const compiled = await compileAffair(file, { parts: checked.parts, reference: sources.reference }, language);
    diagnostics.push(...compiled.diagnostics);
    if (compiled.artefacts === undefined) continue;
    await save(out, compiled.artefacts);
    affairs[file.name] = { key, manifest: compiled.artefacts.manifest, diagnostics: compiled.diagnostics };
  }
  const reference = canonicalJson(sources.reference);
  const index: CompiledIndex = {
    reference: contentHash(reference),
    affairs: Object.values(affairs)
      .map((one) => one.manifest)
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
  await writeAtOnce(join(out, 'reference.json'), reference);
  await saveMemory(out, { shared, parts: checked.diagnostics, affairs });
  await writeAtOnce(join(out, 'index.json'), canonicalJson(index));
  onProgress?.({ done: total, total });
  return { index, diagnostics };
}

async function isWritten(out: string, manifest: Manifest): Promise<boolean> {
  try {
    const written = await readFile(join(out, manifest.code, manifest.version, 'manifest.json'), 'utf8');
    return written === canonicalJson(manifest);
  } catch {
    return false;
  }
}

async function save(out: string, { manifest, files }: Artefacts): Promise<void> {
  const folder = join(out, manifest.code, manifest.version);
  await Promise.all([...files].map(([name, content]) => writeAtOnce(join(folder, name), content)));
  await writeAtOnce(join(folder, 'manifest.json'), canonicalJson(manifest));
}
