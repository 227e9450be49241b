import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from '../data/children.ts';
import { hashFiles } from './hash-files.ts';
import { runScript } from './run-script.ts';
import { StartFailure } from './start-failure.ts';

/** Something that is built from files and need not be built again while they stay the same. */
export interface BuildStep {
  readonly title: string;
  readonly script: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Globs of the files it is made from, in the repository. */
  readonly inputs: readonly string[];
  /** A file that is there once it was built. */
  readonly output: string;
}

/** Written by others or by nobody: never an input. */
const excluded = ['**/node_modules/**', 'infra/local/**'];

/**
 * Builds a step unless its inputs are those of the last time.
 * @returns whether it was built
 * @throws StartFailure with the output of the script
 */
export async function buildWhenChanged(step: BuildStep, repository: string, children: Children): Promise<boolean> {
  const stamp = join(repository, 'build', `${step.title}.inputs`);
  const hash = hashFiles(repository, step.inputs, excluded);
  if (existsSync(join(repository, step.output)) && readStamp(stamp) === hash) return false;
  rmSync(stamp, { force: true });
  const options = { folder: repository, children, ...(step.environment && { environment: step.environment }) };
  const { succeeded, output } = await runScript(step.script, options);
  if (!succeeded) throw new StartFailure(`${output}\n\nThe ${step.title} could not be built; the reason stands above.`);
  writeFileSync(stamp, hash);
  return true;
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
