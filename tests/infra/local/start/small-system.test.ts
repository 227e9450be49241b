import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identifyProcess } from '../../../../infra/local/data/process-identity.ts';
import type { RunRecord } from '../../../../infra/local/data/children.ts';
import { startSystem, type System } from '../../../system.ts';
import { copyHouse, until } from '../house.ts';

let house: Awaited<ReturnType<typeof copyHouse>>;
let system: System;
beforeAll(async () => {
  house = await copyHouse();
  system = await startSystem({
    script: fileURLToPath(new URL('../start-house.ts', import.meta.url)),
    schemas: join(house.folder, 'schemas'),
    environment: { HOUSE: house.folder },
  });
}, 120_000);
afterAll(async () => {
  await system.stop();
  await house.remove();
});

/** What a function of the small house sees; tests speak to the engines as it would. */
async function seen(): Promise<Record<string, string>> {
  const { env } = (await (await fetch(`${system.origin}/echo`)).json()) as { env: Record<string, string> };
  return env;
}

async function clients(): Promise<{
  env: Record<string, string>;
  database: DynamoDBClient;
  objects: S3Client;
  queues: SQSClient;
}> {
  const env = await seen();
  const shared = {
    region: env['AWS_REGION']!,
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID']!, secretAccessKey: env['AWS_SECRET_ACCESS_KEY']! },
  };
  return {
    env,
    database: new DynamoDBClient({ ...shared, endpoint: env['AWS_ENDPOINT_URL_DYNAMODB']! }),
    objects: new S3Client({ ...shared, endpoint: env['AWS_ENDPOINT_URL_S3']! }),
    queues: new SQSClient({ ...shared, endpoint: env['AWS_ENDPOINT_URL_SQS']! }),
  };
}

const takeLog = (): string => {
  const logs = globSync(join(system.data, 'logs', 'small-api-Take*.log'));
  return logs.map((file) => readFileSync(file, 'utf8')).join('');
};
const readRecord = (): RunRecord => JSON.parse(readFileSync(join(system.data, 'run.json'), 'utf8')) as RunRecord;

test('the start says what it does and where it serves', async () => {
  await until(() => (system.output().includes('Ctrl-C') ? true : undefined));
  expect(system.output()).toMatch(/ok {2}affairs of .*: 1 affairs \(\d+\.\d s\)/);
  expect(system.output()).toMatch(new RegExp(`Ready after \\d+\\.\\d s\\.\\n  Citizens +${system.origin}/\\n`));
  expect(system.output()).not.toContain('oidc-provider');
});

test('tables, buckets and queues are those of the stacks', async () => {
  const { env, database, objects, queues } = await clients();
  const key = { pk: { S: 'a' }, sk: { S: 'b' } };
  const Item = { ...key, inboxKey: { S: 'in' }, inboxOrder: { S: '1' }, expiresAt: { N: '1' } };
  await database.send(new PutItemCommand({ TableName: env['CASES_TABLE'], Item }));
  const inbox = await database.send(
    new QueryCommand({
      TableName: env['CASES_TABLE'],
      IndexName: 'inbox',
      KeyConditionExpression: 'inboxKey = :key',
      ExpressionAttributeValues: { ':key': { S: 'in' } },
    }),
  );
  expect(inbox.Items).toEqual([Item]);
  await objects.send(new PutObjectCommand({ Bucket: env['BUCKET'], Key: 'a/b', Body: Buffer.from('中') }));
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: env['DELIVERY_QUEUE_URL'], AttributeNames: ['All'] }),
  );
  expect(Attributes).toMatchObject({
    VisibilityTimeout: '45',
    RedrivePolicy: expect.stringContaining('"maxReceiveCount":3'),
  });
});

test('a browser of another origin may upload, as the bucket allows', async () => {
  const env = await seen();
  const answer = await fetch(`${env['AWS_ENDPOINT_URL_S3']!}/${env['BUCKET']!}/x`, {
    method: 'OPTIONS',
    headers: {
      origin: system.origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('the token command opens a staff route; without it the answer is 401', async () => {
  const token = await system.token(['450103.health', '450105.health'], 'clerk');
  const answer = await fetch(`${system.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  const { event } = (await answer.json()) as { event: { requestContext: { authorizer: { jwt: { claims: object } } } } };
  expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
    departments: '[450103.health 450105.health]',
    roles: '[clerk]',
  });
  expect((await fetch(`${system.origin}/api/me`)).status).toBe(401);
});

test('engines listen on this machine only', async () => {
  const env = await seen();
  const ports = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL_SQS'].map((name) =>
    Number(new URL(env[name]!).port),
  );
  const listening = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '']) => local.split(':'))
    .filter(([, port = '']) => ports.includes(Number.parseInt(port, 16)));
  expect(listening).toHaveLength(3);
  expect(new Set(listening.map(([address]) => address))).toEqual(new Set(['0100007F']));
});

test('after kill -9 of everything and a restart all state is there, and the stream goes on where it was', async () => {
  const before = await clients();
  const put = (database: DynamoDBClient, pk: string, more: object = {}): Promise<unknown> =>
    database.send(
      new PutItemCommand({ TableName: before.env['CASES_TABLE'], Item: { pk: { S: pk }, sk: { S: '-' }, ...more } }),
    );
  await put(before.database, 'early');
  await until(() => (takeLog().includes('INSERT early') ? true : undefined));
  await before.objects.send(
    new PutObjectCommand({ Bucket: before.env['BUCKET'], Key: 'kept', Body: Buffer.from('kept') }),
  );
  await before.queues.send(new SendMessageCommand({ QueueUrl: before.env['DELIVERY_QUEUE_URL'], MessageBody: 'kept' }));
  const token = await system.token('450103.health', 'clerk');
  await put(before.database, 'late');
  await system.kill();
  await system.restart();

  const { env, database, objects, queues } = await clients();
  const item = await database.send(
    new GetItemCommand({ TableName: env['CASES_TABLE'], Key: { pk: { S: 'late' }, sk: { S: '-' } } }),
  );
  expect(item.Item?.['pk']).toEqual({ S: 'late' });
  const object = await objects.send(new GetObjectCommand({ Bucket: env['BUCKET'], Key: 'kept' }));
  expect(await object.Body?.transformToString()).toBe('kept');
  const { Messages } = await queues.send(new ReceiveMessageCommand({ QueueUrl: env['DELIVERY_QUEUE_URL'] }));
  expect(Messages?.map(({ Body }) => Body)).toEqual(['kept']);
  await until(() => (takeLog().includes('INSERT late') ? true : undefined));
  expect(takeLog().match(/INSERT early/g)).toHaveLength(1);
  const me = await fetch(`${system.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);
}, 60_000);

test('a record that the function always refuses ends in the dead-letter queue', async () => {
  const { env, database, queues } = await clients();
  const Item = { pk: { S: 'bad' }, sk: { S: '-' }, poison: { S: 'throw' } };
  await database.send(new PutItemCommand({ TableName: env['CASES_TABLE'], Item }));
  await database.send(
    new PutItemCommand({ TableName: env['CASES_TABLE'], Item: { pk: { S: 'after' }, sk: { S: '-' } } }),
  );
  await until(() => (takeLog().includes('INSERT after') ? true : undefined));
  const dead = env['DELIVERY_QUEUE_URL']!.replace(/small-data-Deliveries.*/, '');
  const template = readFileSync(join(house.folder, 'build/cdk.out/small-data.template.json'), 'utf8');
  const name = /"(Dead\w+)": \{/.exec(template)?.[1];
  const { Messages } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl: `${dead}small-data-${name!}`, WaitTimeSeconds: 5 }),
  );
  expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
});

test('an object whose writing was cut off by the kill is not found', async () => {
  const { env, objects } = await clients();
  await objects.send(new PutObjectCommand({ Bucket: env['BUCKET'], Key: 'half', Body: Buffer.from('half') }));
  await system.kill();
  await rm(join(system.data, 's3', env['BUCKET']!, 'half._S3rver_metadata.json'));
  await system.restart();
  const after = await clients();
  const head = after.objects.send(new HeadObjectCommand({ Bucket: env['BUCKET'], Key: 'half' }));
  await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
}, 60_000);

test('kill -9 of the start alone leaves no engine behind for long', async () => {
  const { self, children } = readRecord();
  expect(children.length).toBeGreaterThanOrEqual(3);
  process.kill(self.pid, 'SIGKILL');
  await until(() =>
    children.every(({ pid, startedAt }) => identifyProcess(pid)?.startedAt !== startedAt) ? true : undefined,
  );
  await system.kill();
  await system.restart();
}, 60_000);

test('SIGTERM stops it in order, with code 0 and no process left', async () => {
  const { children } = readRecord();
  expect(await system.stop()).toBe(0);
  expect(system.output()).toMatch(/Stopped\.\n$/);
  await until(() =>
    children.every(({ pid, startedAt }) => identifyProcess(pid)?.startedAt !== startedAt) ? true : undefined,
  );
});
