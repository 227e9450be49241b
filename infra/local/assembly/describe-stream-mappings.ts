import type { AssemblyContext } from './resolve-value.ts';
import type { Resource } from './resource.ts';
import { isOn, items, member, resourcesOf, textOf } from './resource.ts';
import type { StreamMappingDescription } from './system-description.ts';
import { AssemblyError } from './template.ts';

/** Defaults of Lambda for DynamoDB streams. */
const defaultBatchSize = 100;
const unlimited = -1;

/** Which function takes which table's stream, and how errors are handled. */
export function describeStreamMappings(context: AssemblyContext): readonly StreamMappingDescription[] {
  return resourcesOf(context, 'AWS::Lambda::EventSourceMapping')
    .filter((mapping) => textOf(mapping.property('Enabled')) !== 'false')
    .map((mapping) => {
      const failureQueueArn = textOf(member(member(mapping.property('DestinationConfig'), 'OnFailure'), 'Destination'));
      return {
        tableName: tableName(mapping),
        functionName: functionName(mapping),
        batchSize: mapping.number('BatchSize', defaultBatchSize),
        windowSeconds: mapping.number('MaximumBatchingWindowInSeconds', 0),
        bisectOnError: isOn(mapping.property('BisectBatchOnFunctionError')),
        maxRetries: mapping.number('MaximumRetryAttempts', unlimited),
        maxAgeSeconds: mapping.number('MaximumRecordAgeInSeconds', unlimited),
        reportsBatchItemFailures: items(mapping.property('FunctionResponseTypes')).includes('ReportBatchItemFailures'),
        ...(failureQueueArn !== undefined && { failureQueueArn }),
      };
    });
}

function tableName(mapping: Resource): string {
  const source = mapping.text('EventSourceArn');
  const name = /:table\/([^/]+)\/stream\//.exec(source)?.[1];
  if (name === undefined) throw new AssemblyError(`${mapping.place}: only DynamoDB streams are polled, not ${source}.`);
  if (mapping.raw('FilterCriteria') !== undefined) {
    throw new AssemblyError(`${mapping.place}: filters of a stream are not known to the local system.`);
  }
  return name;
}

function functionName(mapping: Resource): string {
  const name = mapping.text('FunctionName');
  return /:function:([^/:]+)/.exec(name)?.[1] ?? name;
}
