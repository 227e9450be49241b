import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { loadSources, type Sources } from '../sources/load-sources.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { builtInSchemas } from './built-in-schemas.ts';
import type { CommandLine } from './command-line.ts';

/** The affairs that were named, or all of the folder, with what they refer to. Throws ENOENT for a file not there. */
export async function chosenAffairs(
  line: CommandLine,
): Promise<{ readonly sources: Sources; readonly affairs: readonly SourceFile[] }> {
  const sources = await loadSources(line.schemas, builtInSchemas);
  const shown = (file: SourceFile): SourceFile => ({ ...file, path: shortPath(file.path) });
  if (line.files.length === 0) return { sources, affairs: sources.affairs.map(shown) };
  return { sources, affairs: await readAffairs(line.files) };
}

/** The files that were named. Throws ENOENT for one that is not there. */
export function readAffairs(paths: readonly string[]): Promise<readonly SourceFile[]> {
  return Promise.all(paths.map(async (path) => ({ name: path, path, text: await readFile(path, 'utf8') })));
}

/** From here where it is below, else whole. */
function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
