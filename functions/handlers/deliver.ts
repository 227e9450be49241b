import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { caseChange, type CaseChange } from '../delivery/case-change.ts';
import { log } from '../log.ts';
import { sendDelivery, setAside } from '../stores/delivery-queue.ts';
import { isDelivered, recordDelivery } from '../stores/record-delivery.ts';

/**
 * Takes the stream of the cases table: sends each change of a case to the queue of deliveries, and counts it. Cases are
 * taken at the same time, the changes of one case in their order. Answers with the first record that failed: the stream
 * comes back from there, for as long as the trouble lasts, and what was delivered meanwhile is skipped. Time does not
 * mend a record that cannot be read: it is set aside at once, and holds nobody up.
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
    try {
      await handle(record);
    } catch (error) {
      log.error('delivery-failed', { eventId: record.eventID, cause: error as Error });
      return record;
    }
  }
  return undefined;
}

async function handle(record: DynamoDBRecord): Promise<void> {
  const change = readChange(record);
  if (change === 'unreadable') await setAsideRecord(record);
  else if (change !== undefined) await deliver(change);
}

function readChange(record: DynamoDBRecord): CaseChange | 'unreadable' | undefined {
  try {
    return caseChange(record);
  } catch {
    return 'unreadable';
  }
}

async function setAsideRecord({ eventID: eventId, dynamodb }: DynamoDBRecord): Promise<void> {
  const { pk, sk } = dynamodb?.Keys ?? {};
  log.error('delivery-unreadable', { eventId });
  await setAside({ eventId, sequenceNumber: dynamodb?.SequenceNumber, pk: pk?.S, sk: sk?.S });
}

/** First sent, then recorded: an event may be sent twice after a crash in between, but never be lost. */
async function deliver({ event, delivery }: CaseChange): Promise<void> {
  if (await isDelivered(delivery)) return;
  await sendDelivery(event);
  await recordDelivery(delivery, new Date().toISOString());
}
