import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BundleError } from './bundle-error.ts';

/**
 * Puts the browser's files beside the code of `asset`, in place of those of before. What is the same is left alone, so
 * that a second run does not take them away from a first.
 * @returns whether anything was copied
 * @throws BundleError if they were not built
 */
export function copyPublic(from: string, functionFolder: string): boolean {
  if (!existsSync(from)) throw new BundleError(`${from} is missing: run "node web/build.ts" first.`);
  const to = join(functionFolder, 'public');
  if (isSame(from, to)) return false;
  const half = `${to}.${String(process.pid)}`;
  cpSync(from, half, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
  return true;
}

function isSame(from: string, to: string): boolean {
  const names = filesIn(from);
  return (
    names.join('\n') === filesIn(to).join('\n') &&
    names.every((name) => readFileSync(join(from, name)).equals(readFileSync(join(to, name))))
  );
}

function filesIn(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
