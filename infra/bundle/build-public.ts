import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync, utimesSync } from 'node:fs';
import { BundleError } from './bundle-error.ts';

const script = 'web/build.ts';
const sources = ['web/**/*', 'domain/**/*', 'package-lock.json'];

/**
 * Builds the browser's files where they are missing or older than what they are made from, so that `cdk deploy` on a
 * fresh clone deploys the pages that lie in the repository.
 * @throws BundleError with what the build printed
 */
export function buildPublic(folder: string): void {
  if (existsSync(folder) && newest([folder, `${folder}/**/*`]) >= newest(sources)) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new BundleError(`${script} does not build the browser's files.\n${stdout}${stderr}`);
  // A build that changed nothing must not look old for ever.
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Milliseconds since the epoch; 0 where there is no file. */
function newest(patterns: readonly string[]): number {
  const files = globSync([...patterns], { exclude: ['**/node_modules/**', '**/*.md'] });
  // A file that is gone since it was listed is no older than the others.
  return Math.max(0, ...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
