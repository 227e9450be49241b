import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FunctionDescription } from '../assembly/system-description.ts';
import type { Children } from '../data/children.ts';
import { functionArn, functionEnvironment } from './function-environment.ts';
import type { Invocation } from './invocation.ts';
import { serveRuntimeApi } from './runtime-api.ts';

/** One execution environment of a function: takes one invocation at a time. */
export interface FunctionProcess {
  /** Hands over an invocation. Only while idle; `onIdle` says when. */
  readonly run: (invocation: Invocation) => void;
  readonly stop: () => void;
}

export interface FunctionProcessOptions {
  readonly description: FunctionDescription;
  /** Variables that point the SDK at the local engines, and credentials for them. */
  readonly engines: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly children: Children;
  readonly onIdle: (self: FunctionProcess) => void;
  /** The process is gone. `initError` if it never became ready. */
  readonly onEnd: (self: FunctionProcess, initError?: string) => void;
}

const bootstrap = fileURLToPath(new URL('bootstrap.ts', import.meta.url));
const initSeconds = 30;

/**
 * Starts a process that runs the bundled asset of a function untouched, through the Lambda runtime interface. What it
 * prints goes to the log file. A process that outlives the function's timeout is ended with SIGKILL, as Lambda does.
 */
export async function startFunctionProcess(options: FunctionProcessOptions): Promise<FunctionProcess> {
  const { description } = options;
  let deliver: ((headers: Readonly<Record<string, string>>, event: string) => void) | undefined;
  let current: Invocation | undefined;
  let timer: NodeJS.Timeout | undefined;
  let initError: string | undefined = 'the process ended before it was ready';

  const finish = (outcome: Parameters<Invocation['finish']>[0]): void => {
    clearTimeout(timer);
    const invocation = current;
    current = undefined;
    invocation?.finish(outcome);
  };
  const api = await serveRuntimeApi({
    onNext: (next) => {
      deliver = next;
      initError = undefined;
      clearTimeout(timer);
      options.onIdle(self);
    },
    onResponse: (requestId, payload) => {
      if (requestId === current?.requestId) finish({ kind: 'answered', payload });
    },
    onError: (requestId, message) => {
      if (requestId === current?.requestId) finish({ kind: 'failed', message });
    },
    onInitError: (message) => {
      initError = message;
    },
  });
  const log = openSync(options.logFile, 'a');
  const heap = `--max-old-space-size=${String(description.memoryMegabytes)}`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', heap, bootstrap], {
    cwd: description.codeFolder,
    env: functionEnvironment(description, api.address, options.engines),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  options.children.add(child);

  const self: FunctionProcess = {
    run: (invocation) => {
      current = invocation;
      const timeout = description.timeoutSeconds * 1000;
      timer = setTimeout(() => {
        finish({ kind: 'timed-out' });
        child.kill('SIGKILL');
      }, timeout);
      const headers = {
        'lambda-runtime-aws-request-id': invocation.requestId,
        'lambda-runtime-deadline-ms': String(Date.now() + timeout),
        'lambda-runtime-invoked-function-arn': functionArn(description.name),
        'lambda-runtime-trace-id': `Root=1-${invocation.requestId.replaceAll('-', '').slice(0, 32)};Sampled=0`,
      };
      const next = deliver;
      deliver = undefined;
      next?.(headers, invocation.event);
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    api.close();
    finish({ kind: 'crashed' });
    options.onEnd(self, initError);
  };
  child.once('exit', end);
  child.once('error', end);
  timer = setTimeout(() => {
    child.kill('SIGKILL');
  }, initSeconds * 1000);
  return self;
}
