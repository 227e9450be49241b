import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError } from './bundle-error.ts';

/**
 * Puts the browser's files beside the code of `asset`, in place of those of before.
 * @throws BundleError if they were not built
 */
export function copyPublic(from: string, functionFolder: string): void {
  if (!existsSync(from)) throw new BundleError(`${from} is missing: run "node web/build.ts" first.`);
  const to = join(functionFolder, 'public');
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}
