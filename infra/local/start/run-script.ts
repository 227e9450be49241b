import { spawn } from 'node:child_process';
import type { Children } from '../data/children.ts';

/** How a script of the repository ended, and all it printed. */
export interface ScriptResult {
  readonly succeeded: boolean;
  readonly output: string;
}

export interface ScriptOptions {
  readonly folder: string;
  readonly children: Children;
  /** Added to this process's own environment, of which nothing that concerns AWS is handed on. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a script with this Node in a process of its own, so that several use several cores. Its output is kept. */
export function runScript(script: readonly string[], options: ScriptOptions): Promise<ScriptResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...script], {
      cwd: options.folder,
      env: { ...withoutAws(process.env), ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    options.children.add(child);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (succeeded: boolean): void => {
      resolve({ succeeded, output: Buffer.concat(chunks).toString('utf8').trim() });
    };
    child.once('error', () => {
      end(false);
    });
    child.once('close', (code) => {
      end(code === 0);
    });
  });
}

/** A profile or an endpoint of whoever starts the system must not lead a script to a real account. */
function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')));
}
