import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartFailure } from './start-failure.ts';

/** What the environment says about a start. */
export interface Settings {
  readonly port: number;
  /** Absolute folder of all local state. */
  readonly data: string;
  /** Absolute folder of the affairs to serve. */
  readonly schemas: string;
  /** Absolute folder of the repository. */
  readonly repository: string;
}

export const defaultPort = 3000;

/**
 * Reads `PORT`, `BANSHI_DATA` and `BANSHI_SCHEMAS`; relative folders are of the current folder.
 * @throws StartFailure for a port that is no port, or a folder of affairs that is not there
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const repository = resolve(import.meta.dirname, '../../..');
  const port = Number(env['PORT'] || defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure(`PORT is ${String(env['PORT'])}; it must be a number from 1 to 65535.`);
  }
  const schemas = resolve(env['BANSHI_SCHEMAS'] || join(repository, 'schemas'));
  if (!existsSync(join(schemas, 'affairs')) || !statSync(schemas).isDirectory()) {
    throw new StartFailure(
      `There is no folder affairs/ in ${schemas}; BANSHI_SCHEMAS must name a folder laid out like schemas/.`,
    );
  }
  return { port, data: dataFolder(env, repository), schemas, repository };
}

/** The folder of all local state, absolute. */
export function dataFolder(env: NodeJS.ProcessEnv, repository = resolve(import.meta.dirname, '../../..')): string {
  return resolve(env['BANSHI_DATA'] || join(repository, '.banshi'));
}
