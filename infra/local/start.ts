/**
 * `npm start`: the deployed system on this machine. One origin, engines on free ports, state in one folder. Prints what
 * it does and how long it takes; one sentence and exit code 1 if it cannot start; SIGINT and SIGTERM stop it with 0.
 */
import { AssemblyError } from './assembly/template.ts';
import { createProgress } from './start/progress.ts';
import { readSettings } from './start/read-settings.ts';
import { StartFailure } from './start/start-failure.ts';
import type { RunningSystem } from './start/start-system.ts';
import { startSystem } from './start/start-system.ts';

const began = performance.now();
const progress = createProgress((text) => process.stdout.write(text));
let system: RunningSystem | undefined;

function fail(error: unknown): never {
  const isKnown = error instanceof StartFailure || error instanceof AssemblyError;
  process.stderr.write(
    `\n${isKnown ? error.message : `The start failed: ${String(error instanceof Error ? error.stack : error)}`}\n`,
  );
  // Children end when their pipes to this process close.
  process.exit(1);
}

async function stop(): Promise<never> {
  progress.line('\nStopping ...');
  await system?.stop();
  progress.line('Stopped.');
  process.exit(0);
}

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    stop().catch(fail);
  });
}
process.on('unhandledRejection', fail);

try {
  const settings = readSettings(process.env);
  progress.line(`Banshi starts on http://localhost:${String(settings.port)}, its data in ${settings.data}`);
  system = await startSystem(settings, progress, process.env);
  const { origin } = system;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  progress.line(`
Ready after ${seconds} s.
  Citizens          ${origin}/
  Console           ${origin}/console
  API description   ${origin}/api/openapi.json
Ctrl-C stops it.`);
  void system.failed.then((sentence) => {
    if (!isStopping) fail(new StartFailure(sentence));
  });
} catch (error) {
  fail(error);
}
