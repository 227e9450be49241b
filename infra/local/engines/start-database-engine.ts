import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from '../data/open-data-folder.ts';
import { StartFailure } from '../start/start-failure.ts';
import type { Engine } from './engine.ts';
import { findDatabaseBinary } from './find-database-binary.ts';
import { findFreePort } from './find-free-port.ts';
import { watchChild } from './watch-child.ts';

/**
 * Runs the engine as a child of a shell that watches its own standard input: when this process dies, by whatever
 * signal, the pipe closes and the shell ends the engine. The engine has no such switch of its own.
 */
const watchdog = 'exec 3<&0; "$@" </dev/null 3<&- & engine=$!; { cat <&3 >/dev/null; kill $engine; } & wait $engine';
const patienceSeconds = 10;

/**
 * Starts dynoxide, a DynamoDB on SQLite, on a free loopback port; its file survives `kill -9`.
 * @throws StartFailure if there is no binary for this machine or it does not answer
 */
export async function startDatabaseEngine(folder: DataFolder): Promise<Engine> {
  const binary = findDatabaseBinary();
  const file = folder.inside('dynamodb.sqlite');
  indexStream(file);
  const port = await findFreePort();
  const log = openSync(folder.inside('logs', 'dynamodb.log'), 'a');
  const command = [binary, 'serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  const child = spawn('/bin/sh', ['-c', watchdog, 'dynoxide', ...command], { stdio: ['pipe', log, log] });
  closeSync(log);
  folder.children.add(child);
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const until = Date.now() + patienceSeconds * 1000;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null || Date.now() > until) {
      throw new StartFailure(`The database engine did not start; see ${folder.inside('logs', 'dynamodb.log')}.`);
    }
    await wait(20);
  }
  if (indexStream(file) === 'no-table')
    throw new StartFailure('The database engine keeps its stream in an unknown form.');
  return { endpoint, embedded: true, ...watchChild(child, () => child.stdin?.end()) };
}

/**
 * Reading a stream gets slower with each record unless its table has an index, which dynoxide does not make itself.
 * Only written while the engine is stopped or has just made its tables.
 */
function indexStream(file: string): 'indexed' | 'no-table' {
  if (!existsSync(file)) return 'no-table';
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
    if (table === undefined) return 'no-table';
    database.exec('CREATE INDEX IF NOT EXISTS _stream_order ON _stream_records(table_name, shard_id, sequence_number)');
    return 'indexed';
  } finally {
    database.close();
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
