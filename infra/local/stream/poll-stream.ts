import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBStreamsClient, Shard } from '@aws-sdk/client-dynamodb-streams';
import { DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import type { StreamMappingDescription } from '../assembly/system-description.ts';
import type { Invoke } from '../runtime/invocation.ts';
import type { Checkpoint, ShardPosition } from './checkpoint.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { deliverBatch } from './deliver-batch.ts';
import type { GivenUp } from './failure-message.ts';
import { readShard } from './read-shard.ts';

export interface PollOptions {
  readonly client: DynamoDBStreamsClient;
  readonly mapping: StreamMappingDescription;
  readonly streamArn: string;
  /** Where the checkpoint is kept. */
  readonly file: string;
  readonly invoke: Invoke;
  /** Hands a batch that was given up to the on-failure destination. */
  readonly sendFailure: (given: GivenUp) => Promise<void>;
  /** Says what went wrong; polling goes on. */
  readonly log: (line: string) => void;
  readonly backoff?: (retry: number) => number;
}

export interface StreamPoller {
  /** Stops reading; resolves when the checkpoint of what was delivered is saved. */
  readonly stop: () => Promise<void>;
}

const pauseAfterError = 500;
/** How often a stream is looked at for new shards. */
const shardSeconds = 5;

/**
 * Polls a table's stream and delivers it to a function as an event source mapping does. A shard is read once its parent
 * is done, so that changes of one item stay in order. Everything is delivered at least once, whenever this process dies.
 */
export async function pollStream(options: PollOptions): Promise<StreamPoller> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const since = new Date();
  let checkpoint: Checkpoint = await loadCheckpoint(options.file, options.streamArn);
  let saving = Promise.resolve();
  const move = (shardId: string, position: ShardPosition): Promise<void> => {
    checkpoint = { ...checkpoint, shards: { ...checkpoint.shards, [shardId]: position } };
    saving = saving.then(() => saveCheckpoint(options.file, checkpoint));
    return saving;
  };

  const follow = async (shardId: string): Promise<void> => {
    const { client, mapping, streamArn, invoke, backoff } = options;
    const after = (): string | undefined => checkpoint.shards[shardId]?.sequenceNumber;
    const { batchSize, windowSeconds } = mapping;
    for await (const batch of readShard({ client, streamArn, shardId, after, batchSize, windowSeconds, signal })) {
      await deliverBatch(batch, {
        mapping,
        streamArn,
        shardId,
        invoke,
        onProgress: (sequenceNumber) => move(shardId, { sequenceNumber }),
        onGiveUp: (given) => persist(() => options.sendFailure(given)),
        signal,
        since,
        ...(backoff && { backoff }),
      });
    }
    if (!signal.aborted) await move(shardId, { ...checkpoint.shards[shardId], closed: true });
  };

  /** Repeats until it works: a batch that is given up must be safe before the stream moves on. */
  const persist = async (work: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await work();
        return;
      } catch (error) {
        options.log(String(error));
        await pause(pauseAfterError);
      }
    }
    throw new Error('stopped before a failed batch was safe');
  };
  const pause = (milliseconds: number): Promise<unknown> =>
    wait(milliseconds, undefined, { signal }).catch(() => undefined);

  const following = new Map<string, Promise<void>>();
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const shards = await listShards(options);
        const isOpen = (id: string | undefined): boolean =>
          shards.some(({ ShardId }) => ShardId === id) && checkpoint.shards[id ?? '']?.closed !== true;
        for (const { ShardId: id = '', ParentShardId: parent } of shards) {
          if (!isOpen(id) || isOpen(parent) || following.has(id)) continue;
          const work = follow(id)
            .catch(async (error: unknown) => {
              if (signal.aborted) return;
              options.log(String(error));
              await pause(pauseAfterError);
            })
            .finally(() => following.delete(id));
          following.set(id, work);
        }
        // A reader that failed is taken up again at once; a quiet stream is looked at now and then.
        await Promise.race([pause(shardSeconds * 1000), ...following.values()]);
      } catch (error) {
        if (!signal.aborted) options.log(String(error));
        await pause(pauseAfterError);
      }
    }
    await Promise.allSettled(following.values());
    await saving;
  };
  const watching = watch();
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

async function listShards({ client, streamArn }: PollOptions): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn: streamArn, ...(after && { ExclusiveStartShardId: after }) });
    const { StreamDescription: page } = await client.send(command);
    shards.push(...(page?.Shards ?? []));
    after = page?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards;
}
