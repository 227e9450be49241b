import { randomUUID } from 'node:crypto';
import type { FunctionProcess, FunctionProcessOptions } from './function-process.ts';
import { startFunctionProcess } from './function-process.ts';
import type { Invocation, InvocationOutcome } from './invocation.ts';

/** The execution environments of one function. */
export interface FunctionPool {
  readonly invoke: (event: string, requestId?: string) => Promise<InvocationOutcome>;
  /** Starts a first process, so that the first invocation need not wait for it. Resolves when it is ready, or ended. */
  readonly warm: () => Promise<void>;
  /** Ends all processes; what runs is answered as crashed. Resolves when they are gone. */
  readonly stop: () => Promise<void>;
}

export interface FunctionPoolOptions extends Omit<FunctionProcessOptions, 'onIdle' | 'onEnd'> {
  /** How many processes at most, each with one invocation at a time. */
  readonly maxProcesses: number;
  /** How many invocations may wait before others are refused. */
  readonly maxWaiting: number;
}

/**
 * Creates the pool of a function. A process starts when an invocation finds none idle, up to the limit; others wait in
 * order. A process that crashes or times out is replaced at the next invocation; other invocations are untouched.
 */
export function createFunctionPool(options: FunctionPoolOptions): FunctionPool {
  const waiting: Invocation[] = [];
  const idle: FunctionProcess[] = [];
  const ready = new Set<FunctionProcess>();
  const started = new Set<FunctionProcess>();
  const warming: (() => void)[] = [];
  let starting = 0;
  let stopped = false;
  let allGone: (() => void) | undefined;

  const fail = (outcome: InvocationOutcome): void => {
    for (const invocation of waiting.splice(0)) invocation.finish(outcome);
  };

  const dispatch = (): void => {
    while (waiting.length > 0) {
      const process = idle.pop();
      if (process === undefined) break;
      const invocation = waiting.shift();
      if (invocation !== undefined) process.run(invocation);
    }
    while (!stopped && starting < waiting.length && ready.size + starting < options.maxProcesses) void start();
  };

  const notStarting = (): void => {
    starting -= 1;
    for (const resolve of warming.splice(0)) resolve();
  };

  const notStarted = (reason: string): void => {
    notStarting();
    // Who waits for a function that cannot be loaded must not wait for ever, nor start it again and again.
    if (ready.size === 0) fail({ kind: 'failed', message: reason });
  };

  const onIdle = (self: FunctionProcess): void => {
    if (!ready.has(self)) {
      ready.add(self);
      notStarting();
    }
    idle.push(self);
    dispatch();
  };

  const onEnd = (self: FunctionProcess, initError?: string): void => {
    started.delete(self);
    if (started.size === 0) allGone?.();
    const index = idle.indexOf(self);
    if (index >= 0) idle.splice(index, 1);
    if (!ready.delete(self)) notStarted(initError ?? 'the process ended before it was ready');
    dispatch();
  };

  const start = async (): Promise<void> => {
    starting += 1;
    try {
      const process = await startFunctionProcess({ ...options, onIdle, onEnd });
      started.add(process);
      if (stopped) process.stop();
    } catch (error) {
      notStarted(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    invoke: (event, requestId = randomUUID()) =>
      new Promise((finish) => {
        if (stopped || waiting.length >= options.maxWaiting) {
          finish({ kind: 'refused' });
          return;
        }
        waiting.push({ requestId, event, finish });
        dispatch();
      }),
    warm: async () => {
      if (stopped || ready.size > 0) return;
      const warmed = new Promise<void>((resolve) => warming.push(resolve));
      if (starting === 0) void start();
      await warmed;
    },
    stop: async () => {
      stopped = true;
      fail({ kind: 'crashed' });
      if (started.size === 0) return;
      const gone = new Promise<void>((resolve) => (allGone = resolve));
      for (const process of started) process.stop();
      await gone;
    },
  };
}
