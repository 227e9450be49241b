import { randomUUID } from 'node:crypto';
import { DynamoDBClient, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  DescribeStreamCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import eventSchema from '../../../schemas/documents/event.json' with { type: 'json' };
import { call } from '../call.ts';
import { publishAffair, type PublishedAffair } from '../published-affair.ts';
import { answers } from '../stall-affair.ts';

let system: PublishedAffair;
let deliver: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
let records: DynamoDBRecord[];
const department = '450103.health';

beforeAll(async () => {
  system = await publishAffair();
  deliver = (await import('../../../functions/handlers/deliver.ts')).handler;
  for (let n = 0; n < 3; n += 1) await system.submit(answers, { 'idempotency-key': randomUUID() });
  records = await streamRecords();
});
afterAll(async () => {
  await system.stop();
});

async function streamRecords(): Promise<DynamoDBRecord[]> {
  const client = new DynamoDBStreamsClient({ endpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' });
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: 'cases' }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
  return Records.map(({ dynamodb, ...record }) => ({ ...record, dynamodb }) as unknown as DynamoDBRecord);
}

async function received(queue = 'DELIVERY_QUEUE_URL'): Promise<{ id: string; case: { department: string } }[]> {
  const sqs = new SQSClient({});
  const QueueUrl = process.env[queue];
  const events: { id: string; case: { department: string } }[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return events;
    for (const { Body, ReceiptHandle } of Messages) {
      events.push(JSON.parse(Body ?? '') as (typeof events)[number]);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

const countsOf = async (): Promise<unknown> => {
  const claims = { sub: 'u', departments: [department], roles: ['clerk'] };
  return (await call(await system.handler('inbox'), 'GET', `/api/departments/${department}/cases`, { claims })).json()[
    'counts'
  ];
};

test('a case whose delivery fails holds up its own submission only, and nothing is lost or doubled', async () => {
  const cases = records.filter((record) => /^CASE#\d$/.test(record.dynamodb?.Keys?.['sk']?.S ?? ''));
  expect(cases).toHaveLength(9);
  const failing = cases[3];
  const id = failing?.dynamodb?.NewImage?.['id']?.S;
  const { SQSClient: Client } = await import('@aws-sdk/client-sqs');
  const original = Client.prototype.send as (command: unknown) => Promise<unknown>;
  const send = vi.spyOn(Client.prototype, 'send').mockImplementation(function (this: unknown, command: unknown) {
    const body = (command as { input?: { MessageBody?: string } }).input?.MessageBody ?? '';
    return body.includes(`"${id ?? ''}#1"`) ? Promise.reject(new Error('away')) : original.call(this, command);
  } as never);
  const answer = await deliver({ Records: records });
  send.mockRestore();
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: failing?.dynamodb?.SequenceNumber }]);
  const first = await received();
  // The other cases of the same submission wait behind the one that failed.
  expect(first).toHaveLength(6);
  expect((await deliver({ Records: records })).batchItemFailures).toEqual([]);
  const second = await received();
  const ids = [...first, ...second].map((event) => event.id);
  expect(ids).toHaveLength(9);
  expect(new Set(ids).size).toBe(9);
  expect(await countsOf()).toEqual({ total: 3, overdue: 0, byStatus: { submitted: 3 } });
});

test('the same records again, also at the same moment, change nothing more', async () => {
  await Promise.all([deliver({ Records: records }), deliver({ Records: records.toReversed() })]);
  expect(await received()).toEqual([]);
  expect(await countsOf()).toEqual({ total: 3, overdue: 0, byStatus: { submitted: 3 } });
});

test('a change of state is an event of its own, keeps its document, and moves the counts', async () => {
  const record = records.find(
    (one) => one.dynamodb?.NewImage?.['kind']?.S === 'case' && one.dynamodb.NewImage['department']?.S === department,
  );
  const before = record?.dynamodb?.NewImage as Record<string, AttributeValue>;
  const after = { ...before, status: { S: 'received' }, revision: { N: '2' } };
  const changed = {
    eventName: 'MODIFY',
    dynamodb: { ...record?.dynamodb, OldImage: before, NewImage: after, ApproximateCreationDateTime: 1_795_000_000 },
  } as DynamoDBRecord;
  expect((await deliver({ Records: [changed, changed] })).batchItemFailures).toEqual([]);
  const events = await received();
  expect(events).toHaveLength(1);
  const validate = new Ajv2020({ formats: { date: true, 'date-time': true } }).compile(eventSchema);
  expect(validate(events[0]), JSON.stringify(validate.errors)).toBe(true);
  expect(events[0]).toMatchObject({ type: 'case-changed', case: { status: 'received', department } });
  expect(await countsOf()).toEqual({ total: 3, overdue: 0, byStatus: { submitted: 2, received: 1 } });
});

test('a record that nobody can read is set aside, and holds nobody up', async () => {
  const record = records.find((one) => one.dynamodb?.NewImage?.['kind']?.S === 'case');
  const image = record?.dynamodb?.NewImage as Record<string, AttributeValue>;
  const poison = {
    ...record,
    dynamodb: {
      ...record?.dynamodb,
      NewImage: { ...image, departmentTitle: { S: '{"zh-Hans"' }, revision: { N: '7' } },
    },
  } as DynamoDBRecord;
  const next = {
    ...record,
    dynamodb: { ...record?.dynamodb, OldImage: image, NewImage: { ...image, revision: { N: '8' } } },
  } as DynamoDBRecord;
  expect(await deliver({ Records: [poison, next] })).toEqual({ batchItemFailures: [] });
  expect((await received()).map(({ id }) => id)).toEqual([`${String(image['id']?.S)}#8`]);
  const pk = String(record?.dynamodb?.Keys?.['pk']?.S);
  expect(await received('FAILURE_QUEUE_URL')).toMatchObject([{ reason: 'unreadable', pk }]);
});

test('what is no case, and a removal, are passed over', async () => {
  const others = records.filter((record) => record.dynamodb?.NewImage?.['kind']?.S !== 'case');
  expect(others.length).toBeGreaterThan(0);
  const removal = { eventName: 'REMOVE', dynamodb: { Keys: records[0]?.dynamodb?.Keys } } as DynamoDBRecord;
  expect(await deliver({ Records: [...others, removal] })).toEqual({ batchItemFailures: [] });
  expect(await received()).toEqual([]);
  const { Items = [] } = await new DynamoDBClient({}).send(
    new QueryCommand({
      TableName: 'cases',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `D#${department}` } },
    }),
  );
  expect(Items).toHaveLength(1);
});
