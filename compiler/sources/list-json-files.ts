import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The JSON files below a folder, as paths relative to it with `/`, sorted; none where there is no such folder. */
export async function listJsonFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((problem: unknown) => {
    if (isMissing(problem)) return [];
    throw problem;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && (problem.code === 'ENOENT' || problem.code === 'ENOTDIR');
}
