import { describeApi } from './describe-api.ts';
import { describeBuckets } from './describe-buckets.ts';
import { describeFunctions } from './describe-functions.ts';
import { describeQueues } from './describe-queues.ts';
import { describeStreamMappings } from './describe-stream-mappings.ts';
import { describeTables } from './describe-tables.ts';
import { readStacks } from './read-stacks.ts';
import type { AssemblyContext } from './resolve-value.ts';
import type { SystemDescription } from './system-description.ts';

/**
 * Reads a synthesized cloud assembly and says what it deploys, resolved for one machine. What has no meaning here
 * (roles, keys, alarms, log groups) is left out; what would change behaviour and is not known is an error.
 * @throws AssemblyError with one sentence that names the resource
 */
export function readAssembly(folder: string, given: Omit<AssemblyContext, 'stacks'>): SystemDescription {
  const context: AssemblyContext = { ...given, stacks: readStacks(folder) };
  return {
    tables: describeTables(context),
    buckets: describeBuckets(context),
    queues: describeQueues(context),
    functions: describeFunctions(context),
    streamMappings: describeStreamMappings(context),
    ...describeApi(context),
  };
}
