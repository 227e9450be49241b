import { functionArn } from '../runtime/function-environment.ts';
import type { PlacedRecord } from './stream-event.ts';

export type GiveUpReason = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface GivenUp {
  readonly functionName: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly reason: GiveUpReason;
  /** How often the function was tried. */
  readonly invocations: number;
  readonly records: readonly PlacedRecord[];
  readonly requestId: string;
  readonly at: Date;
}

/**
 * What Lambda sends to the on-failure destination of a DynamoDB stream
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html): where the batch stands in the stream,
 * not the records.
 */
export function writeFailureMessage(given: GivenUp): string {
  const [first] = given.records;
  const last = given.records.at(-1);
  return JSON.stringify({
    requestContext: {
      requestId: given.requestId,
      functionArn: functionArn(given.functionName),
      condition: given.reason,
      approximateInvokeCount: given.invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: given.at.toISOString(),
    DDBStreamBatchInfo: {
      shardId: given.shardId,
      startSequenceNumber: first?.sequenceNumber,
      endSequenceNumber: last?.sequenceNumber,
      approximateArrivalOfFirstRecord: first?.createdAt.toISOString(),
      approximateArrivalOfLastRecord: last?.createdAt.toISOString(),
      batchSize: given.records.length,
      streamArn: given.streamArn,
    },
  });
}
