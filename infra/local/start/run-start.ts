import { AssemblyError } from '../assembly/template.ts';
import { createProgress } from './progress.ts';
import type { Settings } from './read-settings.ts';
import { StartFailure } from './start-failure.ts';
import type { RunningSystem } from './start-system.ts';
import { startSystem } from './start-system.ts';
import { whenOrphaned } from './when-orphaned.ts';

/**
 * Runs the system until it is told to stop: prints what the start does and where it serves; one sentence and exit code 1
 * if it cannot start; SIGINT and SIGTERM stop it in order, with 0; so does the end of the npm script it runs in.
 */
export async function runStart(readSettings: () => Settings): Promise<void> {
  const began = performance.now();
  const progress = createProgress((text) => process.stdout.write(text));
  let system: RunningSystem | undefined;
  let isStopping = false;

  const stop = async (): Promise<never> => {
    progress.line('\nStopping ...');
    await system?.stop();
    progress.line('Stopped.');
    process.exit(0);
  };
  const stopOnce = (): void => {
    if (isStopping) return;
    isStopping = true;
    stop().catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopOnce);
  whenOrphaned(process.env, stopOnce);
  process.on('unhandledRejection', fail);

  try {
    const settings = readSettings();
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
    const sentence = await system.failed;
    if (!isStopping) fail(new StartFailure(sentence));
  } catch (error) {
    fail(error);
  }
}

/** Children end when their pipes to this process close. */
function fail(error: unknown): never {
  const isKnown = error instanceof StartFailure || error instanceof AssemblyError;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\n${isKnown ? error.message : `The system failed: ${reason}`}\n`);
  process.exit(1);
}
