import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over the names and contents of the files that the patterns match, in a fixed order. */
export function hashFiles(folder: string, patterns: readonly string[], exclude: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync([...patterns], { cwd: folder, exclude: [...exclude], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(folder.length)}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}
