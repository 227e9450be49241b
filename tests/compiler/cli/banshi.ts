import { execFile } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person would, off a terminal. */
export function banshi(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const quiet = { BANSHI_SCHEMAS: '', LC_ALL: '', LC_MESSAGES: '', LANG: '' };
    const options = { env: { ...process.env, ...quiet, ...environment }, maxBuffer: 10_000_000 };
    execFile(process.execPath, ['compiler/cli/main.ts', ...words], options, (problem, out, err) => {
      resolve({ code: problem === null ? 0 : Number(problem.code), out, err });
    });
  });
}
