import type {
  DynamoDBClient,
  GlobalSecondaryIndex,
  KeySchemaElement,
  TableDescription as LiveTable,
} from '@aws-sdk/client-dynamodb';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { IndexDescription, KeyAttribute, TableDescription } from '../assembly/system-description.ts';
import { StartFailure } from '../start/start-failure.ts';

const patienceSeconds = 30;

/**
 * Makes a table, or brings one that stands up to the description: indexes and a stream that are missing are added.
 * @throws StartFailure if the keys of the table or of an index differ, which only a new table could change
 */
export async function createTable(client: DynamoDBClient, table: TableDescription): Promise<void> {
  const live = await describe(client, table.name);
  if (live === undefined) {
    await client.send(
      new CreateTableCommand({
        TableName: table.name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keySchema(table),
        AttributeDefinitions: attributes(table, ...table.indexes),
        ...(table.indexes.length > 0 && { GlobalSecondaryIndexes: table.indexes.map(indexInput) }),
        ...(table.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } }),
      }),
    );
  } else {
    await bringUp(client, table, live);
  }
  await waitUntilTableExists({ client, maxWaitTime: patienceSeconds, minDelay: 1 }, { TableName: table.name });
  await setTimeToLive(client, table);
}

async function bringUp(client: DynamoDBClient, table: TableDescription, live: LiveTable): Promise<void> {
  demandSameKeys(table.name, keySchema(table), live.KeySchema);
  for (const index of table.indexes) {
    const standing = live.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index.name);
    if (standing !== undefined) {
      demandSameKeys(`${table.name}/${index.name}`, keySchema(index), standing.KeySchema);
      continue;
    }
    await client.send(
      new UpdateTableCommand({
        TableName: table.name,
        AttributeDefinitions: attributes(table, index),
        GlobalSecondaryIndexUpdates: [{ Create: indexInput(index) }],
      }),
    );
  }
  if (table.stream !== undefined && live.StreamSpecification?.StreamEnabled !== true) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: table.stream };
    await client.send(new UpdateTableCommand({ TableName: table.name, StreamSpecification }));
  }
}

async function setTimeToLive(client: DynamoDBClient, { name, timeToLiveAttribute }: TableDescription): Promise<void> {
  if (timeToLiveAttribute === undefined) return;
  const { TimeToLiveDescription: live } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (live?.TimeToLiveStatus === 'ENABLED' || live?.TimeToLiveStatus === 'ENABLING') return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: timeToLiveAttribute };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

async function describe(client: DynamoDBClient, name: string): Promise<LiveTable | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function demandSameKeys(name: string, wanted: KeySchemaElement[], live: KeySchemaElement[] | undefined): void {
  const say = (schema: readonly KeySchemaElement[] = []): string =>
    schema.map(({ AttributeName, KeyType }) => `${String(AttributeName)} ${String(KeyType)}`).join(', ');
  if (say(wanted) === say(live)) return;
  throw new StartFailure(
    `${name} stands with the keys ${say(live)}, the stacks now say ${say(wanted)}; start with an empty BANSHI_DATA folder.`,
  );
}

interface Keys {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
}

function keySchema({ partitionKey, sortKey }: Keys): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey.name, KeyType: 'HASH' },
    ...(sortKey ? [{ AttributeName: sortKey.name, KeyType: 'RANGE' as const }] : []),
  ];
}

function attributes(...keys: readonly Keys[]): { AttributeName: string; AttributeType: KeyAttribute['type'] }[] {
  const all = keys.flatMap(({ partitionKey, sortKey }) => (sortKey ? [partitionKey, sortKey] : [partitionKey]));
  const types = new Map(all.map(({ name, type }) => [name, type]));
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

function indexInput(index: IndexDescription): GlobalSecondaryIndex {
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: {
      ProjectionType: index.projection,
      ...(index.projection === 'INCLUDE' && { NonKeyAttributes: [...index.projectedAttributes] }),
    },
  };
}
