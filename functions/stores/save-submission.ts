import { TransactionCanceledException, TransactWriteItemsCommand, type Put } from '@aws-sdk/client-dynamodb';
import type { CaseFile, HistoryEntry } from '../../domain/case/case-file.ts';
import { environment } from '../environment.ts';
import { Fault } from '../fault.ts';
import type { Item } from './attributes.ts';
import { caseItem, historyItem } from './case-items.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';
import {
  idempotencyItem,
  submissionItem,
  toIdempotencyRecord,
  type IdempotencyRecord,
  type KnownSubmission,
  type SubmissionFile,
} from './submission-items.ts';

export interface NewSubmission {
  readonly idempotency: IdempotencyRecord;
  readonly submission: SubmissionFile;
  readonly cases: readonly { readonly file: CaseFile; readonly first: HistoryEntry }[];
}

/** `known`: the idempotency key was used before. `number-taken`: somebody has that receipt number. */
export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'known'; readonly record: KnownSubmission }
  | { readonly kind: 'number-taken' };

const attempts = 8;

/**
 * Stores a submission with all that belongs to it in one transaction: everything stands, or nothing does. Conflicts
 * with other transactions and throttling are tried again with growing, random pauses; then the fault is
 * `temporarily-unavailable`.
 */
export async function saveSubmission(submission: NewSubmission): Promise<SaveResult> {
  const command = new TransactWriteItemsCommand({ TransactItems: items(submission).map((Put) => ({ Put })) });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      await dynamodb.send(command);
      return { kind: 'saved' };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw storeFault(error);
      const outcome = outcomeOf(error);
      if (outcome !== 'again') return outcome;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 20 * 2 ** attempt)));
  }
  throw new Fault('temporarily-unavailable', { cause: new Error('The transaction met conflicts again and again.') });
}

function items({ idempotency, submission, cases }: NewSubmission): readonly Put[] {
  const TableName = environment('CASES_TABLE');
  const onlyNew = (item: Item): Put => ({
    TableName,
    Item: { ...item },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return [
    { ...onlyNew(idempotencyItem(idempotency)), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    onlyNew(submissionItem(submission)),
    ...cases.flatMap(({ file, first }) => [
      { TableName, Item: { ...caseItem(file) } },
      { TableName, Item: { ...historyItem(file, first) } },
    ]),
  ];
}

/** The first reason belongs to the idempotency record, the second to the submission. */
function outcomeOf(error: TransactionCanceledException): SaveResult | 'again' {
  const [idempotency, submission] = error.CancellationReasons ?? [];
  if (idempotency?.Code === 'ConditionalCheckFailed' && idempotency.Item !== undefined) {
    return { kind: 'known', record: toIdempotencyRecord(idempotency.Item) };
  }
  if (submission?.Code === 'ConditionalCheckFailed') return { kind: 'number-taken' };
  const codes = error.CancellationReasons?.map(({ Code }) => Code ?? 'None') ?? [];
  if (codes.some((code) => code === 'ValidationError' || code === 'ItemCollectionSizeLimitExceeded')) {
    throw storeFault(error);
  }
  return 'again';
}
