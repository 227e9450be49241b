import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition, type Function } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

export interface CaseStreamProps {
  readonly cases: ITable & { readonly tableStreamArn?: string | undefined };
  readonly deliver: Function;
  readonly failures: IQueue;
}

/**
 * Lets `deliver` take the stream of the cases table: at least once, in order for each submission. What fails is tried
 * again for almost as long as the stream keeps it, which is a day: a queue that is away for hours costs no delivery. A
 * record that nobody can read is set aside by `deliver` itself and holds nobody up.
 */
export function connectCaseStream({ cases, deliver, failures }: CaseStreamProps): void {
  if (cases.tableStreamArn === undefined) throw new Error('The cases table has no stream.');
  deliver.addEventSourceMapping('Cases', {
    eventSourceArn: cases.tableStreamArn,
    // Nothing that happened before the first deployment, or while the mapping was replaced, is skipped.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    // The most there is; the age is the limit.
    retryAttempts: 10_000,
    maxRecordAge: Duration.hours(23),
    // Batches of one shard at once; the changes of one item keep their order all the same.
    parallelizationFactor: 4,
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  });
}
