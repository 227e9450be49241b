import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../domain/catalogue/entry.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import { writeAtOnce } from './write-at-once.ts';

/** What an earlier run made of a file. */
export interface Remembered {
  /** Hash of all that went into it. */
  readonly key: string;
  readonly manifest: Manifest;
  readonly diagnostics: readonly FileDiagnostic[];
}

/** What an earlier run left in its out folder, so that the next one does only what is new. */
export interface Memory {
  /** Hash of the compiler and of all that affairs share. */
  readonly shared: string;
  /** What was wrong with parts. */
  readonly parts: readonly FileDiagnostic[];
  /** By name of the file. */
  readonly affairs: Readonly<Record<string, Remembered>>;
}

const fileName = 'memory.json';

/** The memory in a folder; none where it was made from anything else than `shared`. */
export async function loadMemory(out: string, shared: string): Promise<Memory | undefined> {
  try {
    const memory = JSON.parse(await readFile(join(out, fileName), 'utf8')) as Memory;
    return memory.shared === shared ? memory : undefined;
  } catch {
    // No earlier run, or one that did not get far: everything is compiled.
    return undefined;
  }
}

export async function saveMemory(out: string, memory: Memory): Promise<void> {
  await writeAtOnce(join(out, fileName), JSON.stringify(memory));
}
