import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { caseChange, type CaseChange } from '../delivery/case-change.ts';
import { log } from '../log.ts';
import { sendDelivery } from '../stores/delivery-queue.ts';
import { isDelivered, recordDelivery } from '../stores/record-delivery.ts';

/**
 * Takes the stream of the cases table: sends each change of a case to the queue of deliveries, and counts it. Cases are
 * taken at the same time, the changes of one case in their order. Answers with the first record that failed: the stream
 * comes back from there, and what was delivered meanwhile is skipped.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed = await Promise.all([...byPartition(Records).values()].map(deliverInOrder));
  const first = Records.find((record) => failed.includes(record));
  const itemIdentifier = first?.dynamodb?.SequenceNumber;
  return { batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }] };
}

function byPartition(records: readonly DynamoDBRecord[]): ReadonlyMap<string, readonly DynamoDBRecord[]> {
  return Map.groupBy(records, (record) => record.dynamodb?.Keys?.['pk']?.S ?? '');
}

/** The record that could not be delivered, if any; those after it wait. */
async function deliverInOrder(records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  for (const record of records) {
    const change = caseChange(record);
    if (change === undefined) continue;
    try {
      await deliver(change);
    } catch (error) {
      log.error('delivery-failed', { eventId: change.event.id, cause: error as Error });
      return record;
    }
  }
  return undefined;
}

/** First sent, then recorded: an event may be sent twice after a crash in between, but never be lost. */
async function deliver({ event, delivery }: CaseChange): Promise<void> {
  if (await isDelivered(delivery)) return;
  await sendDelivery(event);
  await recordDelivery(delivery, new Date().toISOString());
}
