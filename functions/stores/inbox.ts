import { QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { CaseFile } from '../../domain/case/case-file.ts';
import { environment } from '../environment.ts';
import { Fault } from '../fault.ts';
import type { Item } from './attributes.ts';
import { inboxKey, toCaseFile } from './case-items.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';

export interface InboxPage {
  readonly items: readonly CaseFile[];
  /** Where the next page goes on; nothing after the last. */
  readonly cursor?: string;
}

const pageSize = 200;
/** One request looks at no more cases than this many pages hold, so that a rare filter stays quick. */
const maxPages = 20;

/**
 * Cases of a department, soonest due first, that `matches` keeps: at most `limit`. `dueBefore` (`YYYY-MM-DD`) leaves out
 * those that are due on that day or later. Fault: `malformed-request` for a cursor that is not from here.
 */
export async function loadInbox(
  department: string,
  {
    limit,
    cursor,
    dueBefore,
    matches,
  }: {
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly dueBefore?: string | undefined;
    readonly matches: (file: CaseFile) => boolean;
  },
): Promise<InboxPage> {
  const items: CaseFile[] = [];
  let after = cursor === undefined ? undefined : startKey(department, cursor);
  // DynamoDB takes no start behind the bounds of the query; there is nothing there anyway.
  if (dueBefore !== undefined && (after?.['inboxOrder']?.S ?? '') >= dueBefore) return { items };
  for (let page = 0; page < maxPages; page += 1) {
    const found = await query(department, dueBefore, after);
    for (const item of found.items) {
      const file = toCaseFile(item);
      if (!matches(file)) continue;
      if (items.length === limit) return { items, cursor: cursorAfter(items.at(-1)) };
      items.push(file);
    }
    after = found.next;
    if (after === undefined) return { items };
  }
  return { items, cursor: encode(after?.['inboxOrder']?.S ?? '') };
}

async function query(
  department: string,
  dueBefore: string | undefined,
  after: Record<string, AttributeValue> | undefined,
): Promise<{ readonly items: readonly Item[]; readonly next?: Record<string, AttributeValue> | undefined }> {
  try {
    const found = await dynamodb.send(
      new QueryCommand({
        TableName: environment('CASES_TABLE'),
        IndexName: 'inbox',
        KeyConditionExpression: dueBefore === undefined ? 'inboxKey = :key' : 'inboxKey = :key AND inboxOrder < :due',
        ExpressionAttributeValues: {
          ':key': { S: inboxKey(department) },
          ...(dueBefore !== undefined && { ':due': { S: dueBefore } }),
        },
        Limit: pageSize,
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    return { items: found.Items ?? [], next: found.LastEvaluatedKey };
  } catch (error) {
    throw storeFault(error);
  }
}

/** A cursor holds the place in the order only; whose inbox it is, the caller's rights decide each time. */
function cursorAfter(file: CaseFile | undefined): string {
  return encode(file === undefined ? '' : `${file.dueDate}#${file.id}`);
}

function encode(inboxOrder: string): string {
  return Buffer.from(inboxOrder).toString('base64url');
}

function startKey(department: string, cursor: string): Record<string, AttributeValue> {
  const inboxOrder = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, receiptNumber, n] = /^\d{4}-\d{2}-\d{2}#([0-9A-Z-]{20,24})-(\d{1,3})$/.exec(inboxOrder) ?? [];
  if (receiptNumber === undefined || n === undefined)
    throw new Fault('malformed-request', { detail: 'The cursor is not one that this list gave; begin without it.' });
  return {
    pk: { S: `R#${receiptNumber}` },
    sk: { S: `CASE#${n}` },
    inboxKey: { S: inboxKey(department) },
    inboxOrder: { S: inboxOrder },
  };
}
