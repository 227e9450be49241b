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

const scripts = { s3: new URL('serve-s3.ts', import.meta.url), sqs: new URL('serve-sqs.ts', import.meta.url) } as const;

/**
 * Starts one of the engines that are Node libraries in a process of its own: the gateway must not wait while files are
 * hashed or messages written. The process ends when its channel to this one closes.
 * @param name of the engine, and of its folder in the data folder
 * @throws StartFailure if it ends before it listens
 */
export async function forkEngine(name: keyof typeof scripts, folder: DataFolder): Promise<Engine> {
  const logFile = folder.inside('logs', `${name}.log`);
  const log = openSync(logFile, 'a');
  const child = fork(fileURLToPath(scripts[name]), [folder.inside(name)], { stdio: ['ignore', log, log, 'ipc'] });
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
