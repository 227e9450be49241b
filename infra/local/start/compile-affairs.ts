import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../data/open-data-folder.ts';
import { hashFiles } from './hash-files.ts';
import { runScript } from './run-script.ts';
import type { Settings } from './read-settings.ts';
import { StartFailure } from './start-failure.ts';

/** What decides the outcome besides the affairs themselves. */
const tools = ['package-lock.json', 'schemas/**/*', 'compiler/**/*', 'domain/**/*', 'web/{pages,messages}/**/*'];

/**
 * Compiles the affairs to serve into the data folder with the `banshi` command, unless nothing that it reads has changed.
 * @returns the folder of what was compiled
 * @throws StartFailure with the diagnostics, if an affair has mistakes
 */
export async function compileAffairs(
  { repository, schemas }: Settings,
  folder: DataFolder,
  say: (detail: string) => void,
): Promise<string> {
  const out = folder.inside('affairs');
  const stamp = `${out}.inputs`;
  const hash = hashFiles(repository, tools, []) + hashFiles(schemas, ['**/*'], []);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    say(`${String(countAffairs(out))} affairs, unchanged`);
    return out;
  }
  rmSync(stamp, { force: true });
  const script = ['compiler/cli/main.ts', 'compile', '--schemas', schemas, '--out', out];
  const { succeeded, output } = await runScript(script, { folder: repository, children: folder.children });
  if (!succeeded)
    throw new StartFailure(`${output}\n\nThe affairs in ${schemas} cannot be served; the mistakes stand above.`);
  writeFileSync(stamp, hash);
  say(`${String(countAffairs(out))} affairs`);
  return out;
}

function countAffairs(out: string): number {
  const index: { readonly affairs: readonly unknown[] } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  return index.affairs.length;
}
