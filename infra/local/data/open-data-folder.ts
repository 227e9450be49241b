import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFailure } from '../start/start-failure.ts';
import type { Children, RunRecord } from './children.ts';
import { endLeftovers, noteChildren } from './children.ts';

/** The folder of all local state, locked for this process. */
export interface DataFolder {
  readonly path: string;
  readonly children: Children;
  readonly inside: (...parts: readonly string[]) => string;
}

const folders = ['logs', 's3', 'sqs', 'streams', 'oidc', 'affairs'];

/**
 * Opens the data folder for this process alone and ends processes that a killed run left. The lock is one of SQLite's
 * on a file: the system lets go of it when the process ends, however it ends.
 * @throws StartFailure if the folder cannot be written or another system runs on it
 */
export function openDataFolder(path: string): DataFolder {
  try {
    for (const folder of folders) mkdirSync(join(path, folder), { recursive: true });
  } catch (cause) {
    throw new StartFailure(
      `The data folder ${path} cannot be written (${reasonOf(cause)}); set BANSHI_DATA to another.`,
    );
  }
  lock(path);
  const runFile = join(path, 'run.json');
  endLeftovers(readRunRecord(path));
  return { path, children: noteChildren(runFile), inside: (...parts) => join(path, ...parts) };
}

/** What the system on a data folder noted about itself; undefined if none ever ran there. */
export function readRunRecord(path: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(path, 'run.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Kept for the life of the process: a lock whose handle is collected would be let go. */
const locks: DatabaseSync[] = [];

function lock(path: string): void {
  try {
    const database = new DatabaseSync(join(path, 'lock.sqlite'));
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    locks.push(database);
  } catch (cause) {
    const reason = reasonOf(cause);
    if (reason.includes('locked')) {
      const origin = readRunRecord(path)?.origin;
      const where = origin === undefined ? '' : `, at ${origin}`;
      throw new StartFailure(
        `Another system runs on the data folder ${path}${where}; stop it or set BANSHI_DATA to another.`,
      );
    }
    throw new StartFailure(`The data folder ${path} cannot be written (${reason}); set BANSHI_DATA to another.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_')
    ? error.code
    : error.message;
}
