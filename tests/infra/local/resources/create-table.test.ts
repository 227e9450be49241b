import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableDescription } from '../../../../infra/local/assembly/system-description.ts';
import { openDataFolder } from '../../../../infra/local/data/open-data-folder.ts';
import type { Engine } from '../../../../infra/local/engines/engine.ts';
import { startDatabaseEngine } from '../../../../infra/local/engines/start-database-engine.ts';
import { createTable } from '../../../../infra/local/resources/create-table.ts';

let folder: string;
let engine: Engine;
let client: DynamoDBClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banshi-table-'));
  engine = await startDatabaseEngine(openDataFolder(folder));
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials });
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const key = (name: string): { name: string; type: 'S' } => ({ name, type: 'S' });
const plain: TableDescription = { name: 'cases', partitionKey: key('pk'), sortKey: key('sk'), indexes: [] };
const inbox = {
  name: 'inbox',
  partitionKey: key('inboxKey'),
  sortKey: key('inboxOrder'),
  projection: 'INCLUDE',
  projectedAttributes: ['title'],
} as const;

test('what the stacks add later is added to the table that stands, and making it again changes nothing', async () => {
  await createTable(client, plain);
  const grown: TableDescription = {
    ...plain,
    indexes: [inbox],
    stream: 'NEW_AND_OLD_IMAGES',
    timeToLiveAttribute: 'expiresAt',
  };
  await createTable(client, grown);
  await createTable(client, grown);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'cases' }));
  expect(Table).toMatchObject({
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [
      { IndexName: 'inbox', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] } },
    ],
  });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'cases' }));
  expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
});

test('other keys than those that stand are one sentence', async () => {
  await createTable(client, { ...plain, name: 'other' });
  await expect(createTable(client, { ...plain, name: 'other', partitionKey: key('id') })).rejects.toThrow(
    'other stands with the keys pk HASH, sk RANGE, the stacks now say id HASH, sk RANGE; start with an empty BANSHI_DATA folder.',
  );
});
