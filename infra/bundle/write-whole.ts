import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that nobody ever sees half of it, whatever else runs at the same time. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${String(process.pid)}`;
  writeFileSync(half, content);
  renameSync(half, file);
}
