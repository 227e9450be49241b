import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listJsonFiles } from './list-json-files.ts';

export interface SourceFile {
  /** Path below the folder it was listed from, with `/`. */
  readonly name: string;
  /** Path as the file system has it, for messages. */
  readonly path: string;
  readonly text: string;
}

/** The JSON files of a room (`parts`, `departments` ...): those of `schemas`, and the built-in ones it does not replace. */
export async function loadFiles(room: string, schemas: string, builtIn: string): Promise<readonly SourceFile[]> {
  const found = new Map<string, string>();
  for (const folder of new Set([builtIn, schemas])) {
    for (const name of await listJsonFiles(join(folder, room))) found.set(name, join(folder, room, name));
  }
  const names = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return Promise.all(names.map(async ([name, path]) => ({ name, path, text: await readFile(path, 'utf8') })));
}
