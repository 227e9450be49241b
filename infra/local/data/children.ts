import type { ChildProcess } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import type { ProcessIdentity } from './process-identity.ts';
import { endProcess, identifyProcess } from './process-identity.ts';

/** What `run.json` in the data folder holds while the system runs, and after it was killed. */
export interface RunRecord {
  /** The one origin; the token command asks here. Absent until the gateway listens. */
  readonly origin?: string;
  readonly self: ProcessIdentity;
  readonly children: readonly ProcessIdentity[];
}

/** The processes that the system started, noted on disk so that the next start can end what a `kill -9` left. */
export interface Children {
  readonly add: (child: ChildProcess) => void;
  readonly setOrigin: (origin: string) => void;
  /** Ends all of them at once, for a start that failed. */
  readonly endAll: () => void;
}

/** Ends what an earlier run left behind. Only processes whose number and start time were noted. */
export function endLeftovers(record: RunRecord | undefined): void {
  for (const child of record?.children ?? []) endProcess(child);
}

/** Notes processes in `file`, which is replaced as a whole at each change. */
export function noteChildren(file: string): Children {
  const self = identifyProcess(process.pid) ?? { pid: process.pid };
  const children = new Map<number, ProcessIdentity>();
  let origin: string | undefined;
  const write = (): void => {
    const record: RunRecord = { ...(origin !== undefined && { origin }), self, children: [...children.values()] };
    writeFileSync(`${file}.new`, JSON.stringify(record));
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    add: (child) => {
      const { pid } = child;
      if (pid === undefined) return;
      children.set(pid, identifyProcess(pid) ?? { pid });
      write();
      child.once('exit', () => {
        children.delete(pid);
        write();
      });
    },
    setOrigin: (address) => {
      origin = address;
      write();
    },
    endAll: () => {
      for (const child of children.values()) endProcess(child);
    },
  };
}
