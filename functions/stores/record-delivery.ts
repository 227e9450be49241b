import {
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import type { CaseStatus } from '../../domain/case/case-status.ts';
import { environment } from '../environment.ts';
import { Fault } from '../fault.ts';
import { toItem } from './attributes.ts';
import { receiptKey } from './case-items.ts';
import { counterName, countersKey } from './department-counters.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';

/** An event of a case that goes to its department. */
export interface Delivery {
  /** The same for the same event, however often the stream shows it. */
  readonly eventId: string;
  readonly receiptNumber: string;
  /** What it changes in the counts of departments. */
  readonly counts: readonly { readonly department: string; readonly status: CaseStatus; readonly change: 1 | -1 }[];
}

function keyOf({ receiptNumber, eventId }: Delivery): Record<string, AttributeValue> {
  return { pk: { S: receiptKey(receiptNumber) }, sk: { S: `DELIVERY#${eventId}` } };
}

/** Whether an event was delivered and counted before. */
export async function isDelivered(delivery: Delivery): Promise<boolean> {
  const TableName = environment('CASES_TABLE');
  try {
    const found = await dynamodb.send(new GetItemCommand({ TableName, Key: keyOf(delivery), ConsistentRead: true }));
    return found.Item !== undefined;
  } catch (error) {
    throw storeFault(error);
  }
}

/** Records an event as delivered, and counts it, exactly once: a second time nothing happens. */
export async function recordDelivery(delivery: Delivery, deliveredAt: string): Promise<void> {
  const TableName = environment('CASES_TABLE');
  const record = { ...keyOf(delivery), ...toItem({ kind: 'delivery', deliveredAt }) };
  const byDepartment = Map.groupBy(delivery.counts, ({ department }) => department);
  const updates = [...byDepartment].map(([department, counts]) => ({
    Update: {
      TableName,
      Key: { ...countersKey(department) },
      UpdateExpression: `ADD ${counts.map((_, at) => `#n${String(at)} :c${String(at)}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(
        counts.map(({ status }, at) => [`#n${String(at)}`, counterName(status)]),
      ),
      ExpressionAttributeValues: Object.fromEntries(
        counts.map(({ change }, at) => [`:c${String(at)}`, { N: String(change) }]),
      ),
    },
  }));
  const Put = { TableName, Item: record, ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, ...updates] }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw storeFault(error);
    if (error.CancellationReasons?.[0]?.Code !== 'ConditionalCheckFailed') {
      throw new Fault('temporarily-unavailable', { cause: error });
    }
  }
}
