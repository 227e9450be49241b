import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const patienceSeconds = 180;
const betweenTries = 100;

/**
 * Runs `work` while no other start builds into the same folder; starts with other data folders may run beside this one
 * and would write the same files. The lock ends with the process.
 */
export async function lockBuild<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'lock.sqlite'));
  const until = Date.now() + patienceSeconds * 1000;
  for (;;) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      break;
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(betweenTries);
    }
  }
  try {
    return await work();
  } finally {
    database.exec('ROLLBACK');
    database.close();
  }
}
