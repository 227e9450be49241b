import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { PlacedRecord } from './stream-event.ts';
import { placeRecord } from './stream-event.ts';

export interface ShardOptions {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly shardId: string;
  /** The last record dealt with; reading starts behind it, or at the oldest record there is. */
  readonly after: () => string | undefined;
  readonly batchSize: number;
  /** How long to gather records before a batch that is not full is handed on. */
  readonly windowSeconds: number;
  readonly signal: AbortSignal;
}

/** Between two looks at a shard that had nothing. */
const idleMilliseconds = 100;
/** The most that GetRecords gives at once. */
const maxRecords = 1000;

/**
 * Reads a shard from where it was left, batch by batch, until the shard is closed or the signal is given. An iterator
 * that expired is replaced; where records behind the last one are gone, reading goes on at the oldest that is left.
 * @throws what the engine throws otherwise
 */
export async function* readShard(options: ShardOptions): AsyncGenerator<readonly PlacedRecord[]> {
  const { client, batchSize, signal } = options;
  let iterator: string | undefined = await openIterator(options);
  let gathered: PlacedRecord[] = [];
  let gatheringSince = 0;
  while (iterator !== undefined && !signal.aborted) {
    let page;
    try {
      page = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.min(batchSize, maxRecords) }),
      );
    } catch (error) {
      if (!(error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)) throw error;
      gathered = [];
      iterator = await openIterator(options, error instanceof TrimmedDataAccessException);
      continue;
    }
    iterator = page.NextShardIterator;
    const records = (page.Records ?? []).flatMap((record) => placeRecord(record) ?? []);
    if (gathered.length === 0) gatheringSince = Date.now();
    gathered.push(...records);
    const isDue = Date.now() - gatheringSince >= options.windowSeconds * 1000;
    while (gathered.length >= batchSize || (gathered.length > 0 && (isDue || iterator === undefined))) {
      yield gathered.splice(0, batchSize);
    }
    if (records.length < batchSize && iterator !== undefined)
      await wait(idleMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

async function openIterator(options: ShardOptions, fromOldest = false): Promise<string | undefined> {
  const last = options.after();
  const start =
    last === undefined || fromOldest
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last } as const);
  try {
    const shard = { StreamArn: options.streamArn, ShardId: options.shardId };
    return (await options.client.send(new GetShardIteratorCommand({ ...shard, ...start }))).ShardIterator;
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException) || fromOldest) throw error;
    return openIterator(options, true);
  }
}
