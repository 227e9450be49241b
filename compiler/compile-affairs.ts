import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CompiledIndex, Manifest } from '../domain/catalogue/entry.ts';
import { compileAffair } from './compile-affair.ts';
import type { DiagnosticLanguage } from './check/speak-diagnostic.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import type { Artefacts } from './emit/artefacts.ts';
import { canonicalJson } from './read/canonical-json.ts';
import { contentHash } from './read/content-hash.ts';
import { compilerDigest } from './sources/compiler-digest.ts';
import { loadSources } from './sources/load-sources.ts';

export interface CompileAffairs {
  /** Folder to compile, with the layout of `schemas/`. */
  readonly schemas: string;
  /** The repository's own `schemas/`: gives the parts, departments and calendars that `schemas` lacks. */
  readonly builtIn: string;
  /** Folder to write into; what it holds of an earlier run is used again where nothing has changed. */
  readonly out: string;
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

/** What an earlier run made of a file, by the hash of all that went into it. */
interface Remembered {
  readonly key: string;
  readonly manifest: Manifest;
  readonly diagnostics: readonly FileDiagnostic[];
}

const memoryFile = 'memory.json';

/**
 * Compiles every affair of a folder. An affair with an error is left out of the index and nothing is written for it;
 * the others are compiled all the same. Writes `reference.json`, `<code>/<version>/...` with `manifest.json` last, and
 * `index.json` at the end, each file at once, so that a crash leaves no half of one.
 */
export async function compileAffairs({
  schemas,
  builtIn,
  out,
  language = 'en',
  onProgress,
}: CompileAffairs): Promise<{ readonly index: CompiledIndex; readonly diagnostics: readonly FileDiagnostic[] }> {
  const [sources, compiler, memory] = await Promise.all([loadSources(schemas, builtIn), compilerDigest(), recall(out)]);
  const duplicates = duplicateCodes(sources.affairs, language);
  const diagnostics: FileDiagnostic[] = [...sources.diagnostics, ...duplicates];
  const remembered: Record<string, Remembered> = {};
  const total = sources.affairs.length;
  for (const [done, file] of sources.affairs.entries()) {
    onProgress?.({ done, total, file: file.name });
    if (duplicates.some((duplicate) => duplicate.file === file.path)) continue;
    const key = contentHash(`${compiler} ${sources.digest} ${language} ${contentHash(file.text)}`);
    const known = memory[file.name];
    if (known?.key === key && (await isWritten(out, known.manifest))) {
      remembered[file.name] = known;
      diagnostics.push(...known.diagnostics.map((diagnostic) => ({ ...diagnostic, file: file.path })));
      continue;
    }
    const compiled = await compileAffair(file, sources, language);
    diagnostics.push(...compiled.diagnostics);
    if (compiled.artefacts === undefined) continue;
    await save(out, compiled.artefacts);
    remembered[file.name] = { key, manifest: compiled.artefacts.manifest, diagnostics: compiled.diagnostics };
  }
  const reference = canonicalJson(sources.reference);
  const affairs = Object.values(remembered)
    .map((one) => one.manifest)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const index: CompiledIndex = { reference: contentHash(reference), affairs };
  await writeAtOnce(join(out, 'reference.json'), reference);
  await writeAtOnce(join(out, memoryFile), JSON.stringify(remembered));
  await writeAtOnce(join(out, 'index.json'), canonicalJson(index));
  onProgress?.({ done: total, total });
  return { index, diagnostics };
}

async function recall(out: string): Promise<Readonly<Record<string, Remembered>>> {
  try {
    return JSON.parse(await readFile(join(out, memoryFile), 'utf8')) as Readonly<Record<string, Remembered>>;
  } catch {
    // No earlier run, or one that did not get far: everything is compiled.
    return {};
  }
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

async function writeAtOnce(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}
