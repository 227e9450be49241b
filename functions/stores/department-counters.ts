import { GetItemCommand, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { caseStatuses, type CaseStatus } from '../../domain/case/case-status.ts';
import { environment } from '../environment.ts';
import { number } from './attributes.ts';
import { inboxKey } from './case-items.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';

/** Key of the running counts of a department's cases, which `deliver` keeps. */
export function countersKey(department: string): { readonly pk: AttributeValue; readonly sk: AttributeValue } {
  return { pk: { S: `D#${department}` }, sk: { S: 'COUNTERS#0' } };
}

/** Name of the attribute that counts a status. */
export function counterName(status: CaseStatus): string {
  return `n:${status}`;
}

/** How many cases of a department stand in each state. Follows the cases within seconds. */
export async function loadCounters(department: string): Promise<Partial<Record<CaseStatus, number>>> {
  try {
    const Key = { ...countersKey(department) };
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: environment('CASES_TABLE'), Key }));
    const counts = caseStatuses.map((status) => [status, number(Item ?? {}, counterName(status))] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  } catch (error) {
    throw storeFault(error);
  }
}

/**
 * How many open cases of a department are due before `day`. Counted over the index: what is overdue changes with the
 * day and not with a write, so no counter can hold it. One page (1 MB of index) is the most that is looked at.
 */
export async function countOverdue(department: string, day: string, settled: readonly CaseStatus[]): Promise<number> {
  const names = settled.map((_, at) => `:s${String(at)}`);
  const states = Object.fromEntries(settled.map((status, at) => [`:s${String(at)}`, { S: status }]));
  try {
    const { Count } = await dynamodb.send(
      new QueryCommand({
        TableName: environment('CASES_TABLE'),
        IndexName: 'inbox',
        Select: 'COUNT',
        KeyConditionExpression: 'inboxKey = :key AND inboxOrder < :day',
        FilterExpression: `NOT #status IN (${names.join(', ')})`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':key': { S: inboxKey(department) }, ':day': { S: day }, ...states },
      }),
    );
    return Count ?? 0;
  } catch (error) {
    throw storeFault(error);
  }
}
