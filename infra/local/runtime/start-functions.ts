import type { FunctionDescription } from '../assembly/system-description.ts';
import type { DataFolder } from '../data/open-data-folder.ts';
import type { FunctionPool } from './function-pool.ts';
import { createFunctionPool } from './function-pool.ts';
import type { Invoke } from './invocation.ts';

/** All functions of the system. */
export interface Functions {
  readonly invoke: Invoke;
  readonly warm: (names: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How many invocations of one function run at once; a core serves one well. */
const processesPerFunction = 2;
/** Some seconds of full load; more would be answered too late to be of use. */
const maxWaiting = 1000;

/** Creates a pool for each function. Processes start when they are first needed. */
export function startFunctions(
  descriptions: readonly FunctionDescription[],
  engines: Readonly<Record<string, string>>,
  folder: DataFolder,
): Functions {
  const pools = new Map(
    descriptions.map((description): [string, FunctionPool] => [
      description.name,
      createFunctionPool({
        description,
        engines,
        logFile: folder.inside('logs', `${description.name}.log`),
        children: folder.children,
        maxProcesses: processesPerFunction,
        maxWaiting,
      }),
    ]),
  );
  return {
    invoke: (name, event, requestId) =>
      pools.get(name)?.invoke(event, requestId) ??
      Promise.resolve({ kind: 'failed', message: `there is no function ${name}` }),
    warm: async (names) => {
      await Promise.all(names.map((name) => pools.get(name)?.warm()));
    },
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}
