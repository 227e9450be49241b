import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { StreamMappingDescription } from '../assembly/system-description.ts';
import type { Invoke } from '../runtime/invocation.ts';
import type { GiveUpReason, GivenUp } from './failure-message.ts';
import { findFailure } from './find-failure.ts';
import type { PlacedRecord } from './stream-event.ts';
import { writeStreamEvent } from './stream-event.ts';

export interface DeliveryOptions {
  readonly mapping: StreamMappingDescription;
  readonly streamArn: string;
  readonly shardId: string;
  readonly invoke: Invoke;
  /** Everything up to this record is dealt with: delivered or given up. */
  readonly onProgress: (sequenceNumber: string) => Promise<void>;
  /** Must resolve only once the batch is safe elsewhere. */
  readonly onGiveUp: (given: GivenUp) => Promise<void>;
  /** Aborted when the system stops: what runs then is not counted, and will be repeated. */
  readonly signal: AbortSignal;
  /** When this system began to deliver: while it was off, which AWS never is, records did not age. */
  readonly since: Date;
  /** Milliseconds before the n-th retry. */
  readonly backoff?: (retry: number) => number;
}

const firstBackoff = 100;
const longestBackoff = 10_000;
const defaultBackoff = (retry: number): number => Math.min(longestBackoff, firstBackoff * 2 ** (retry - 1));

/**
 * Delivers records in order as an event source mapping does
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html): what was reported as done is done; a
 * batch that fails is cut in two if the mapping bisects, else tried again until the retry limit or the age limit; then
 * it goes to the on-failure destination and the next records follow. Cutting does not count as a retry.
 */
export async function deliverBatch(records: readonly PlacedRecord[], options: DeliveryOptions): Promise<void> {
  const { mapping, signal } = options;
  let batch = records;
  let tries = 0;
  for (;;) {
    batch = await giveUpOld(batch, tries, options);
    if (batch.length === 0 || signal.aborted) return;
    const outcome = await options.invoke(mapping.functionName, writeStreamEvent(batch, options.streamArn));
    if (signal.aborted && outcome.kind !== 'answered') return;
    const failed = findFailure(outcome, batch, mapping.reportsBatchItemFailures);
    if (failed === undefined) {
      await progress(batch, options);
      return;
    }
    if (failed > 0) {
      await progress(batch.slice(0, failed), options);
      batch = batch.slice(failed);
      tries = 0;
    }
    tries += 1;
    if (mapping.bisectOnError && batch.length > 1) {
      // Where the function named the record, the cut falls behind it; else in the middle.
      const cut = outcome.kind === 'answered' ? 1 : Math.ceil(batch.length / 2);
      await deliverBatch(batch.slice(0, cut), options);
      batch = batch.slice(cut);
      tries = 0;
      continue;
    }
    if (mapping.maxRetries >= 0 && tries > mapping.maxRetries) {
      await giveUp(batch, tries, 'RetryAttemptsExhausted', options);
      return;
    }
    await wait((options.backoff ?? defaultBackoff)(tries), undefined, { signal }).catch(() => undefined);
  }
}

async function giveUpOld(
  batch: readonly PlacedRecord[],
  tries: number,
  options: DeliveryOptions,
): Promise<readonly PlacedRecord[]> {
  const { maxAgeSeconds } = options.mapping;
  if (maxAgeSeconds < 0) return batch;
  const oldest = Date.now() - maxAgeSeconds * 1000;
  if (options.since.getTime() >= oldest) return batch;
  const fresh = batch.findIndex(({ createdAt }) => createdAt.getTime() >= oldest);
  const expired = fresh < 0 ? batch : batch.slice(0, fresh);
  if (expired.length > 0) await giveUp(expired, tries, 'RecordAgeExceeded', options);
  return batch.slice(expired.length);
}

async function giveUp(
  records: readonly PlacedRecord[],
  invocations: number,
  reason: GiveUpReason,
  options: DeliveryOptions,
): Promise<void> {
  const { streamArn, shardId, mapping } = options;
  await options.onGiveUp({
    functionName: mapping.functionName,
    streamArn,
    shardId,
    reason,
    invocations,
    records,
    requestId: randomUUID(),
    at: new Date(),
  });
  await progress(records, options);
}

async function progress(records: readonly PlacedRecord[], options: DeliveryOptions): Promise<void> {
  const last = records.at(-1);
  if (last !== undefined) await options.onProgress(last.sequenceNumber);
}
