import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

/** SHA-256 of each file, by its path from the repository. */
export type FileHashes = Readonly<Record<string, string>>;

/** What a bundle was made of and what came out, so that the same need not be made twice. */
export interface BundleRecord {
  /** What else decides the result: options, entry points, the version of esbuild. */
  readonly options: string;
  readonly inputs: FileHashes;
  readonly outputs: FileHashes;
}

/** Whether the recorded bundle still stands: same options, every input and every output unchanged. */
export function isCurrent(file: string, options: string): boolean {
  const record = existsSync(file) ? parseRecord(readFileSync(file, 'utf8')) : undefined;
  return record?.options === options && [record.inputs, record.outputs].every(stillHolds);
}

/** Records a bundle. */
export function saveRecord(file: string, record: BundleRecord): void {
  writeWhole(file, JSON.stringify(record));
}

/** Hashes files as they are now. */
export function hashOf(files: readonly string[]): FileHashes {
  return Object.fromEntries(files.map((file) => [file, sha256(file)]));
}

function stillHolds(hashes: FileHashes): boolean {
  return Object.entries(hashes).every(([file, hash]) => existsSync(file) && sha256(file) === hash);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** A record that a killed run left half-written counts as none. */
function parseRecord(text: string): BundleRecord | undefined {
  try {
    return JSON.parse(text) as BundleRecord;
  } catch {
    return undefined;
  }
}
