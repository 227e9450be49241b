import { readFileSync } from 'node:fs';

/** Says which process a number meant: numbers are used again, a number with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot at which it started, from `/proc/<pid>/stat`; absent where there is no `/proc`. */
  readonly startedAt?: string;
}

/** The identity of a running process, or undefined if there is none of that number. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The second field is the command in brackets and may hold spaces; start time is field 22 of proc(5).
    const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return { pid, ...(startedAt !== undefined && { startedAt }) };
  } catch {
    return undefined;
  }
}

/** Ends a process of an earlier run, if it still is the one that was noted. Never another that got its number. */
export function endProcess({ pid, startedAt }: ProcessIdentity): void {
  if (startedAt === undefined || identifyProcess(pid)?.startedAt !== startedAt) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}
