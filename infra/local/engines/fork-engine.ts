import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from '../data/open-data-folder.ts';
import { StartFailure } from '../start/start-failure.ts';
import type { Engine } from './engine.ts';
import { watchChild } from './watch-child.ts';

/** What an engine's process reports once it listens. */
export interface EngineReady {
  readonly port: number;
}

/**
 * Starts one of the engines that are Node libraries in a process of its own: the gateway must not wait while files are
 * hashed or messages written. The process ends when its channel to this one closes.
 * @param name of the script beside this file and of the folder in the data folder
 * @throws StartFailure if it ends before it listens
 */
export async function forkEngine(name: 's3' | 'sqs', folder: DataFolder): Promise<Engine> {
  const logFile = folder.inside('logs', `${name}.log`);
  const log = openSync(logFile, 'a');
  const script = fileURLToPath(new URL(`serve-${name}.ts`, import.meta.url));
  const child = fork(script, [folder.inside(name)], { stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  folder.children.add(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (ready: EngineReady) => {
      resolve(ready.port);
    });
    child.once('exit', () => {
      reject(new StartFailure(`The ${name} engine did not start; see ${logFile}.`));
    });
  });
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    embedded: true,
    ...watchChild(child, () => {
      child.disconnect();
    }),
  };
}
