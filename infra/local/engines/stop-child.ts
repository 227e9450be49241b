import type { ChildProcess } from 'node:child_process';

/** Ends a process by its own means (`ask`), by force after a while; resolves when it is gone. */
export async function stopChild(child: ChildProcess, ask: () => void, patienceSeconds = 5): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  ask();
  const force = setTimeout(() => {
    child.kill('SIGKILL');
  }, patienceSeconds * 1000);
  await gone;
  clearTimeout(force);
}
