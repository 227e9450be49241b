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
 * Lets `deliver` take the stream of the cases table: at least once, in order for each submission. A batch that fails is
 * halved until the bad record stands alone; that one is tried five times more and then set aside, so that nobody waits
 * behind it for longer than an hour.
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
    retryAttempts: 5,
    maxRecordAge: Duration.hours(1),
    // Batches of one shard at once; the changes of one item keep their order all the same.
    parallelizationFactor: 4,
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  });
}
