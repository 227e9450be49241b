import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const objectSuffix = '._S3rver_object';
const metadataSuffix = '._S3rver_metadata.json';

/**
 * Removes objects that were being written when the engine was killed. s3rver writes the content first and its metadata
 * last, and answers after both: an object without whole, newer metadata was never acknowledged, but would be found.
 */
export function removeHalfWritten(folder: string): void {
  for (const path of globSync(`**/*${objectSuffix}`, { cwd: folder })) {
    const object = join(folder, path);
    const stem = object.slice(0, -objectSuffix.length);
    if (isWhole(object, `${stem}${metadataSuffix}`)) continue;
    for (const file of [object, `${object}.md5`, `${stem}${metadataSuffix}`]) rmSync(file, { force: true });
  }
}

function isWhole(object: string, metadata: string): boolean {
  try {
    JSON.parse(readFileSync(metadata, 'utf8'));
    return statSync(metadata).mtimeMs >= statSync(object).mtimeMs;
  } catch {
    return false;
  }
}
