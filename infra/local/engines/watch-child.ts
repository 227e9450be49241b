import type { ChildProcess } from 'node:child_process';

/** What ends an engine's process, and what tells that it ended by itself. */
export interface ChildEnd {
  readonly died: Promise<void>;
  readonly stop: () => Promise<void>;
}

const patienceSeconds = 5;

/** Watches over a process that ends by its own means when asked (`ask`), and by force if it does not. */
export function watchChild(child: ChildProcess, ask: () => void): ChildEnd {
  let asked = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  return {
    died: new Promise((resolve) => {
      void gone.then(() => {
        if (!asked) resolve();
      });
    }),
    stop: async () => {
      asked = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      ask();
      const force = setTimeout(() => {
        child.kill('SIGKILL');
      }, patienceSeconds * 1000);
      await gone;
      clearTimeout(force);
    },
  };
}
