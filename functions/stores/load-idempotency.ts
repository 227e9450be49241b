import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { environment } from '../environment.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';
import { idempotencyKeyOf, toIdempotencyRecord, type KnownSubmission } from './submission-items.ts';

/** What was submitted with an idempotency key before, or nothing. */
export async function loadIdempotency(keyHash: string): Promise<KnownSubmission | undefined> {
  const TableName = environment('CASES_TABLE');
  try {
    const found = await dynamodb.send(
      new GetItemCommand({ TableName, Key: { ...idempotencyKeyOf(keyHash) }, ConsistentRead: true }),
    );
    return found.Item && toIdempotencyRecord(found.Item);
  } catch (error) {
    throw storeFault(error);
  }
}
