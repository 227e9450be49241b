import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CaseFile, HistoryEntry } from '../../domain/case/case-file.ts';
import type { ReceiptNumber } from '../../domain/receipt/receipt-number.ts';
import { environment } from '../environment.ts';
import { document, text, type Item } from './attributes.ts';
import { receiptKey, toCaseFile } from './case-items.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';
import { toSubmissionFile, type SubmissionFile } from './submission-items.ts';

export interface StoredSubmission {
  readonly submission: SubmissionFile;
  /** In the order of their numbers. */
  readonly cases: readonly { readonly file: CaseFile; readonly history: readonly HistoryEntry[] }[];
}

/** Everything that belongs to a receipt number, read consistently, or nothing where there is none. */
export async function loadSubmission(receiptNumber: ReceiptNumber): Promise<StoredSubmission | undefined> {
  const items = await partition(receiptKey(receiptNumber));
  const submission = items.find((item) => text(item, 'kind') === 'submission');
  if (submission === undefined) return undefined;
  const cases = items
    .filter((item) => text(item, 'kind') === 'case')
    .map((item) => ({ file: toCaseFile(item), history: historyOf(text(item, 'id'), items) }))
    .toSorted((one, other) => numberOf(one.file) - numberOf(other.file));
  return { submission: toSubmissionFile(submission), cases };
}

function numberOf({ id }: CaseFile): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

function historyOf(id: string, items: readonly Item[]): readonly HistoryEntry[] {
  return items
    .filter((item) => text(item, 'kind') === 'history' && text(item, 'id') === id)
    .map((item) => document<HistoryEntry>(item, 'entry'));
}

async function partition(pk: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, Item[string]> | undefined;
  do {
    const page = await queryPage(pk, ExclusiveStartKey);
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

async function queryPage(pk: string, ExclusiveStartKey: Record<string, Item[string]> | undefined) {
  try {
    return await dynamodb.send(
      new QueryCommand({
        TableName: environment('CASES_TABLE'),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
  } catch (error) {
    throw storeFault(error);
  }
}
